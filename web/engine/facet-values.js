// The values of one facet by their numbers: as they lie in files, or as they are seen in columns. A number of 0 stands for
// having no value; other numbers in files begin with the value that most works have.
import { Bytes, compareCodePoints } from "./bytes.js";
import { BLOCK, blocksOf, placesOf } from "./columns.js";
import { wordsOf } from "./text.js";

/** Labels in a file. */
const LABELS = 32;

/** @typedef {{key: string, label: string, total: number, spellings: string[]}} Value `spellings` are those that lack words of the label */

/** Whether of some words one at least begins with each prefix. @param {string[]} words @param {string[]} prefixes */
export const beginSo = (words, prefixes) => prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));

/** The spellings by whose beginnings a text is found: as the server's `Words.spellings`. */
export const spellingsOf = (text) => wordsOf(text).flatMap(({ form, parts }) => [form, ...parts]);

/** @param {string[]} prefixes */
export const labelBeginsSo = (label, prefixes) => beginSo(spellingsOf(label), prefixes);

/** Those of files. */
export class StoredValues {
  /** @type {Map<number, {starts: Int32Array, values: Int32Array}>} */
  #rows = new Map();
  /** @type {Map<number, Value[]>} */
  #labels = new Map();
  /** @type {Map<number, Int32Array>} places in the order of keys */
  #ranks = new Map();
  #counts;

  /** @param {import("./index.js").Index} index @param {string} facet @param {number} size how many there are */
  constructor(index, facet, size) {
    this.index = index;
    this.name = `facet.${facet}`;
    this.size = size;
    this.#counts = new Int32Array(size + 1);
  }

  /** How many of some works have each, of those that any has. @param {Iterable<number>} works @returns {Promise<Map<number, number>>} */
  async counts(works) {
    const wanted = blocksOf(works, this.index.works).filter((block) => !this.#rows.has(block));
    for (const [block, bytes] of await this.index.files(this.name, wanted)) this.#rows.set(block, rowsOf(new Bytes(bytes)));
    const counts = this.#counts;
    const seen = [];
    for (const work of works) {
      const { starts, values } = this.#rows.get(Math.floor(work / BLOCK));
      const row = work % BLOCK;
      for (let i = starts[row]; i < starts[row + 1]; i++) if (!counts[values[i]]++) seen.push(values[i]);
    }
    return new Map(seen.map((number) => {
      const count = counts[number];
      counts[number] = 0;
      return [number, count];
    }));
  }

  /** What numbers stand for. @param {number[]} numbers @returns {Promise<Map<number, Value>>} */
  async named(numbers) {
    const files = placesOf(numbers, LABELS).filter((file) => !this.#labels.has(file));
    for (const [place, bytes] of await this.index.files(`${this.name}.labels`, files)) this.#labels.set(place, labelsOf(bytes));
    return new Map(numbers.map((number) => [number, this.#labels.get(Math.floor(number / LABELS))[number % LABELS]]));
  }

  /** Some numbers in the order of their keys. @param {number[]} numbers */
  async byKey(numbers) {
    const blocks = placesOf(numbers, BLOCK).filter((block) => !this.#ranks.has(block));
    for (const [block, bytes] of await this.index.files(`${this.name}.ranks`, blocks)) {
      this.#ranks.set(block, new Bytes(bytes).numbers(Math.min(BLOCK, this.size + 1 - block * BLOCK)));
    }
    const rank = (number) => this.#ranks.get(Math.floor(number / BLOCK))[number % BLOCK];
    return numbers.toSorted((a, b) => rank(a) - rank(b));
  }

  /** The number and the works of a key, if there is such. @returns {Promise<{number: number, works: Int32Array} | undefined>} */
  async find(key) {
    const table = this.index.tables[`${this.name}.keys`];
    await table.read(key);
    const body = table.get(key);
    if (!body) return undefined;
    const file = new Bytes(body);
    return { number: file.number(), works: file.rising(file.number()) };
  }

  get #words() {
    return this.index.tables[`${this.name}.words`];
  }

  /** The numbers of those of which words begin with all of the prefixes. @param {string[]} prefixes one at least @returns {Promise<Set<number>>} */
  async beginning(prefixes) {
    const letters = prefixes.filter(isLetter);
    const longer = prefixes.filter((prefix) => !isLetter(prefix));
    // nearly every value has a word with a given first letter, which any of its other words tells, too
    const read = longer.length ? longer : [await this.#words.smallest(letters)];
    const [first, ...others] = await Promise.all(read.map((prefix) => this.#withWord(prefix, letters)));
    return new Set([...first].filter((number) => others.every((other) => other.has(number))));
  }

  /** Those that have a word that begins so, and words that begin with some letters. @param {string} prefix @param {string[]} letters */
  async #withWord(prefix, letters) {
    const numbers = new Set();
    for (const keys of await this.#words.readBeginning(prefix)) {
      for (const [word, body] of keys) {
        if (!word.startsWith(prefix)) continue;
        const file = new Bytes(body);
        for (const number of file.rising(file.number())) {
          const initials = letters.length ? file.text() : "";
          if (letters.every((letter) => initials.includes(letter))) numbers.add(number);
        }
      }
    }
    return numbers;
  }
}

const isLetter = (text) => [...text].length === 1;

/** The numbers of one work after the other, to the end of a file. @param {Bytes} file */
export function rowsOf(file) {
  const starts = [0];
  const values = [];
  while (file.more) {
    for (const value of file.rising(file.number())) values.push(value);
    starts.push(values.length);
  }
  return { starts: Int32Array.from(starts), values: Int32Array.from(values) };
}

/** @returns {Value[]} */
function labelsOf(bytes) {
  const file = new Bytes(bytes);
  const values = [];
  while (file.more) {
    const key = file.text();
    const label = file.text() || key;
    const total = file.number();
    values.push({ key, label, total, spellings: Array.from({ length: file.number() }, () => file.text()) });
  }
  return values;
}

/** A date stands for a month where it is of the work's year. */
const monthOf = (year, date) => (date % 100 && Math.floor(date / 10_000) === year ? Math.floor(date / 100) : 0);

/** Years or months, which are seen in columns: their numbers are those of the calendar. */
export class CalendarValues {
  /** @param {import("./index.js").Index} index @param {boolean} byMonth @param {Record<string, number>} totals how many works have each key */
  constructor(index, byMonth, totals) {
    this.index = index;
    this.byMonth = byMonth;
    this.totals = new Map(Object.entries(totals).map(([key, total]) => [this.#numberOf(key), total]));
  }

  #numberOf = (key) => (key === "" ? 0 : Number(key.replace("-", "")));

  keyOf(number) {
    const digits = String(number);
    return !number ? "" : this.byMonth ? `${digits.slice(0, -2).padStart(4, "0")}-${digits.slice(-2)}` : digits;
  }

  /** @param {Iterable<number> | null} works */
  async read(works) {
    const { columns } = this.index;
    await columns.read(this.byMonth ? ["year", "date"] : ["year"], works);
    const year = columns.of("year");
    const date = this.byMonth && columns.of("date");
    return (work) => (date ? monthOf(year[work], date[work]) : year[work]);
  }

  /** @param {number[]} works */
  async counts(works) {
    if (works.length === this.index.works) return this.totals;
    const numberOf = await this.read(works);
    const counts = new Map();
    for (const work of works) counts.set(numberOf(work), (counts.get(numberOf(work)) ?? 0) + 1);
    return counts;
  }

  async named(numbers) {
    return new Map(numbers.map((number) => [number, { key: this.keyOf(number), label: this.keyOf(number), total: this.totals.get(number) ?? 0, spellings: [] }]));
  }

  byKey = async (numbers) => numbers.toSorted((a, b) => compareCodePoints(this.keyOf(a), this.keyOf(b)));

  async find(key) {
    const number = this.#numberOf(key);
    return this.keyOf(number) === key && this.totals.has(number) ? { number } : undefined;
  }

  async beginning(prefixes) {
    return new Set([...this.totals.keys()].filter((number) => number && labelBeginsSo(this.keyOf(number), prefixes)));
  }
}
