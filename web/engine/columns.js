// What is known of all works, column by column.
import { Bytes } from "./bytes.js";

/** @param {Uint8Array} bytes @param {number} works how many there are @param {number} fields how many have ends */
export function readColumns(bytes, works, fields) {
  const file = new Bytes(bytes);
  const [year, date, lists, title, any, summary, has] = Array.from({ length: 7 }, () => file.numbers(works));
  const ends = new Int32Array(works * fields);
  for (let i = 0; i < works; i++) ends.set(file.rising(fields), i * fields);
  return { year, date, lists, title, lengths: { any, summary }, has, ends, fields, /** @type {Int32Array | undefined} */ added: undefined };
}

/** The values of a facet: keys in their order, how each is shown, those of each work; of tags also how works spell them. */
export function readFacet(bytes, works, hasSpellings) {
  const file = new Bytes(bytes);
  const keys = [];
  const labels = [];
  for (let i = file.number(); i > 0; i--) {
    const key = file.text();
    keys.push(key);
    labels.push(file.text() || key);
  }
  const [starts, values] = rows(file, works);
  const spellings = hasSpellings && { texts: Array.from({ length: file.number() }, () => file.text()) };
  if (spellings) [spellings.starts, spellings.values] = rows(file, works);
  return { keys, labels, starts, values, spellings };
}

/** The months of works, from their dates: a facet that needs no file. A date stands for a month where it is of the work's year. @param {{year: Int32Array, date: Int32Array}} columns */
export function monthsOf({ year, date }) {
  const keyOf = (work) => {
    const text = String(date[work]).padStart(8, "0");
    return date[work] % 100 && Math.floor(date[work] / 10_000) === year[work] ? `${text.slice(0, 4)}-${text.slice(4, 6)}` : "";
  };
  const all = Array.from(year, (_, work) => keyOf(work));
  const keys = [...new Set(all)].sort();
  const places = new Map(keys.map((key, place) => [key, place]));
  return { keys, labels: keys, starts: Int32Array.from({ length: all.length + 1 }, (_, i) => i), values: Int32Array.from(all, (key) => places.get(key)), spellings: false };
}

function rows(file, works) {
  const starts = new Int32Array(works + 1);
  const values = [];
  for (let i = 0; i < works; i++) {
    for (const value of file.rising(file.number())) values.push(value);
    starts[i + 1] = values.length;
  }
  return [starts, Int32Array.from(values)];
}
