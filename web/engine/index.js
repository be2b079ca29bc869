// The index in small files: which there are, and what was read of them. `search/index.json` names all others.
import { Bytes, unzipped } from "./bytes.js";
import { Columns, placesOf } from "./columns.js";
import { Dictionary } from "./dictionary.js";
import { CalendarValues, rowsOf, StoredValues } from "./facet-values.js";
import { Table } from "./table.js";
import { acronymsOf, sentenceWordsOf } from "./words.js";

/** The layout that this engine knows. */
const FORM = 4;

/** The table of all words. */
export const ANY = "any";

/** Fields that have tables of their own; all other fields are parts of the table of all words. */
const OWN = new Set(["field.venue", "field.at", "summary", "whole", "name", "key", "initials"]);

/** Which tables say how much a word weighs, and where it stands. */
const WEIGHTS = new Set([ANY, "summary"]);
const POSITIONS = new Set([ANY, "field.venue", "field.at"]);

/** Between works, so that files of so many rows are found. */
const ROWS = { works: 4, heads: 4, related: 32, titles: 256, meaning: 128 };

export const tableOf = (field) => (OWN.has(field) ? field : ANY);

/** Names in a page of the directory, eight bytes each. */
const PAGE = 64;

export class Index {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  #postings = new Map();
  /** @type {Record<string, any>} */
  facets = {};

  /** @param {(name: string, options?: RequestInit) => Promise<Response>} read gives a file of the folder `search` */
  constructor(read) {
    this.read = read;
  }

  /** Reads what every search needs. */
  async open() {
    const response = await this.read("index.json", { cache: "no-cache" });
    this.names = await response.json();
    if (this.names.form !== FORM) throw new Error(`the index has form ${this.names.form}, this engine reads form ${FORM}; load the page again`);
    this.works = this.names.works;
    const directory = JSON.parse(new TextDecoder().decode(await this.bytes(this.names.directory)));
    const { tables, rows, statistics, letters, latest, facets, spellings } = directory;
    Object.assign(this, { rows, statistics, latest, spellings });
    this.columns = new Columns(this);
    for (const [name, values] of Object.entries(facets)) {
      this.facets[name] = typeof values === "number" ? new StoredValues(this, name, values) : new CalendarValues(this, name === "month", values);
    }
    /** @type {Record<string, Table>} */
    this.tables = {};
    for (const name of Object.keys(tables).filter((one) => !one.endsWith(".pages"))) {
      this.tables[name] = new Table(tables[name], tables[`${name}.pages`], (file) => this.bytes(file));
    }
    this.dictionary = new Dictionary(/** @type {any} */ (this.tables), letters);
    this.acronyms = acronymsOf(this.dictionary);
    return this;
  }

  /** How many works have a term anywhere. */
  frequency = (term) => this.dictionary.frequency(term);

  /** What is made of what the dictionary says. @template T @param {() => T} make @returns {Promise<T>} */
  knowing = (make) => this.dictionary.knowing(make);

  /** A file, read once. @returns {Promise<Uint8Array>} */
  bytes(name) {
    let file = this.#files.get(name);
    if (!file) {
      file = this.read(name).then(unzipped);
      // what did not come is asked for again
      file.catch(() => this.#files.delete(name));
      this.#files.set(name, file);
    }
    return file;
  }

  /** Files by their places. @param {number[]} places @returns {Promise<Map<number, Uint8Array>>} */
  async files(kind, places) {
    return new Map(await Promise.all(places.map(async (place) => {
      const page = new Bytes(await this.bytes(this.rows[kind][Math.floor(place / PAGE)]));
      page.at = (place % PAGE) * 8;
      return /** @type {[number, Uint8Array]} */ ([place, await this.bytes(page.name())]);
    })));
  }

  /** The files with the rows of some numbers. */
  #rowFiles = (kind, numbers) => this.files(kind, placesOf(numbers, ROWS[kind]));

  /** The rows of some works, by their numbers. @returns {Promise<Map<number, string>>} */
  async lines(kind, numbers) {
    const size = ROWS[kind];
    const files = await this.#rowFiles(kind, numbers);
    const texts = new Map(Array.from(files, ([place, bytes]) => [place, new TextDecoder().decode(bytes).split("\n")]));
    return new Map(numbers.map((number) => [number, texts.get(Math.floor(number / size))[number % size]]));
  }

  /** Vectors by their places. @returns {Promise<Map<number, Uint8Array>>} */
  async vectors(places, length) {
    const size = ROWS.meaning;
    const files = await this.#rowFiles("meaning", places);
    return new Map(places.map((place) => {
      const start = (place % size) * length;
      return [place, files.get(Math.floor(place / size)).subarray(start, start + length)];
    }));
  }

  async pieces() {
    if (!this.wordPieces) {
      const file = new Bytes(await this.bytes(this.names.pieces));
      const count = file.number();
      const texts = Array.from({ length: count }, () => file.text());
      this.wordPieces = { texts, places: file.numbers(count) };
    }
    return this.wordPieces;
  }

  async sentences() {
    this.sentenceWords ??= sentenceWordsOf(JSON.parse(new TextDecoder().decode(await this.bytes(this.names.sentences))));
    return this.sentenceWords;
  }

  /** The values of a facet. */
  facet = (name) => this.facets[name];

  /** How works spell their tags. */
  async tagSpellings() {
    if (!this.spelt) {
      const file = new Bytes(await this.bytes(this.spellings));
      const texts = Array.from({ length: file.number() }, () => file.text());
      this.spelt = { texts, ...rowsOf(file) };
    }
    return this.spelt;
  }

  /** Reads the postings of some terms. @param {Map<string, {terms: Set<string>, prefixes: Set<string>}>} needs by table */
  async load(needs) {
    await Promise.all(Array.from(needs, async ([name, { terms, prefixes }]) => {
      const table = this.tables[name];
      if (name === ANY) await this.dictionary.learn(terms);
      // what no work has needs no file
      const found = name === ANY ? [...terms].filter(this.frequency).map((term) => this.dictionary.placeOf(term)) : [...terms];
      await Promise.all([...found.map((term) => table.read(term)), ...Array.from(prefixes, (text) => table.readBeginning(text))]);
    }));
  }

  /** The terms of a table that begin so, of what was loaded. */
  termsOf = (table, text) => this.tables[table].beginning(text);

  /** Where a term stands, of what was loaded; null if nowhere. */
  postings(table, term) {
    const key = `${table} ${term}`;
    let found = this.#postings.get(key);
    if (found === undefined) {
      const body = this.tables[table].get(table === ANY ? this.dictionary.placeOf(term) : term);
      found = body ? readPostings(new Bytes(body), WEIGHTS.has(table), POSITIONS.has(table)) : null;
      this.#postings.set(key, found);
    }
    return found;
  }

  /** What is decoded is not held beyond a search. */
  forget() {
    this.#postings.clear();
    this.dictionary.check();
  }
}

/** @typedef {{works: Int32Array, weights: Int32Array | null, starts: Int32Array | null, positions: Int32Array | null}} Postings */

/** @param {Bytes} file @returns {Postings} */
function readPostings(file, hasWeights, hasPositions) {
  const count = file.number();
  const works = new Int32Array(count);
  const weights = hasWeights ? new Int32Array(count) : null;
  const starts = hasPositions ? new Int32Array(count + 1) : null;
  let positions = new Int32Array(hasPositions ? count * 2 : 0);
  let used = 0;
  let last = 0;
  for (let i = 0; i < count; i++) {
    works[i] = last += file.number();
    if (hasWeights) weights[i] = file.number();
    if (!hasPositions) continue;
    const places = file.number();
    if (used + places > positions.length) {
      const more = new Int32Array((used + places) * 2);
      more.set(positions);
      positions = more;
    }
    for (let j = 0, place = 0; j < places; j++) positions[used++] = place += file.number();
    starts[i + 1] = used;
  }
  return { works, weights, starts, positions: hasPositions ? positions : null };
}
