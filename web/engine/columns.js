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

function rows(file, works) {
  const starts = new Int32Array(works + 1);
  const values = [];
  for (let i = 0; i < works; i++) {
    for (const value of file.rising(file.number())) values.push(value);
    starts[i + 1] = values.length;
  }
  return [starts, Int32Array.from(values)];
}
