// The index in small files: which there are, and what was read of them. `search/index.json` names all others.
import { Bytes, compareCodePoints, unzipped } from "./bytes.js";
import { FIELDS } from "./clauses.js";
import { monthsOf, readColumns, readFacet } from "./columns.js";
import { Vocabulary } from "./vocabulary.js";
import { acronymsOf, sentenceWordsOf } from "./words.js";

/** The layout that this engine knows. */
const FORM = 2;

/** The table of all words. */
export const ANY = "any";

/** Fields that have tables of their own; all other fields are parts of the table of all words. */
const OWN = new Set(["field.venue", "field.at", "summary", "whole", "name", "key", "initials"]);

/** Which tables say how much a word weighs, and where it stands. */
const WEIGHTS = new Set([ANY, "summary"]);
const POSITIONS = new Set([ANY, "field.venue", "field.at"]);

/** Between works, so that files of so many rows are found. */
const ROWS = { works: 8, related: 32, titles: 256, meaning: 128 };

export const tableOf = (field) => (OWN.has(field) ? field : ANY);

/** Before a stem, and before a first letter: no word begins so. */
export const STEM = "~";
export const INITIAL = "^";
export const isWord = (term) => term !== "" && term[0] !== STEM && term[0] !== INITIAL;

export class Index {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  /** @type {Map<string, Map<string, Bytes>>} terms of the blocks that were read, by table */
  #terms = new Map();
  #postings = new Map();
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
    const [dictionary, columns, directory, acronyms] = await Promise.all(
      ["dictionary", "columns", "directory", "acronyms"].map((name) => this.bytes(this.names[name])));
    this.#readDictionary(dictionary);
    this.columns = readColumns(columns, this.works, FIELDS.length);
    const { tables, rows, statistics } = JSON.parse(new TextDecoder().decode(directory));
    Object.assign(this, { tables, rows, statistics });
    this.acronyms = acronymsOf(JSON.parse(new TextDecoder().decode(acronyms)));
    return this;
  }

  #readDictionary(bytes) {
    const file = new Bytes(bytes);
    const next = file.terms();
    this.dictionary = [];
    this.frequencies = new Map();
    while (file.more) {
      const term = next();
      this.dictionary.push(term);
      this.frequencies.set(term, file.number());
    }
  }

  /** How many works have a term anywhere. */
  frequency = (term) => this.frequencies.get(term) ?? 0;

  /** The words among all terms, made ready when they are first needed. */
  get vocabulary() {
    return (this.words ??= new Vocabulary(this.dictionary, isWord, this.frequency));
  }

  /** All terms that begin so, in their order. */
  beginning(text) {
    const from = lowerBound(this.dictionary, text);
    let end = from;
    while (end < this.dictionary.length && this.dictionary[end].startsWith(text)) end++;
    return this.dictionary.slice(from, end);
  }

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

  /** The rows of some works, by their numbers. @returns {Promise<Map<number, string>>} */
  async lines(kind, numbers) {
    const size = ROWS[kind];
    const files = [...new Set(numbers.map((number) => Math.floor(number / size)))];
    const texts = await Promise.all(files.map(async (file) => new TextDecoder().decode(await this.bytes(this.rows[kind][file])).split("\n")));
    return new Map(numbers.map((number) => [number, texts[files.indexOf(Math.floor(number / size))][number % size]]));
  }

  /** Vectors by their places. @returns {Promise<Map<number, Uint8Array>>} */
  async vectors(places, length) {
    const size = ROWS.meaning;
    const files = [...new Set(places.map((place) => Math.floor(place / size)))];
    const read = await Promise.all(files.map((file) => this.bytes(this.rows.meaning[file])));
    return new Map(places.map((place) => {
      const start = (place % size) * length;
      return [place, read[files.indexOf(Math.floor(place / size))].subarray(start, start + length)];
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

  /** Adds to the columns when works were added; read once. */
  async days() {
    this.columns.added ??= new Bytes(await this.bytes(this.names.added)).numbers(this.works);
  }

  /** The values of a facet, read once. @returns {Promise<ReturnType<typeof readFacet>>} */
  async facet(name) {
    if (name === "month") return (this.facets[name] ??= monthsOf(this.columns));
    const bytes = await this.bytes(this.names[`facet.${name}`]);
    return (this.facets[name] ??= readFacet(bytes, this.works, name === "tag"));
  }

  /** Reads the postings of some terms. @param {Map<string, {terms: Set<string>, prefixes: Set<string>}>} needs by table */
  async load(needs) {
    const blocks = [];
    for (const [table, { terms, prefixes }] of needs) {
      const starts = this.tables[table];
      const wanted = new Set();
      for (const term of terms) {
        if (table !== ANY || this.frequencies.has(term)) wanted.add(blockOf(starts, term));
      }
      for (const text of prefixes) {
        for (let i = Math.max(0, blockOf(starts, text)); i < starts.length; i++) {
          if (i > blockOf(starts, text) && !starts[i].startsWith(text) && compareCodePoints(starts[i], text) > 0) break;
          wanted.add(i);
        }
      }
      for (const i of wanted) if (i >= 0) blocks.push([table, i]);
    }
    await Promise.all(blocks.map(([table, i]) => this.#loadBlock(table, i)));
  }

  async #loadBlock(table, number) {
    const name = this.tables[`${table}.files`][number];
    const key = `${table} ${name}`;
    if (this.#terms.has(key)) return;
    const file = new Bytes(await this.bytes(name));
    if (this.#terms.has(key)) return;
    const terms = new Map();
    const next = file.terms();
    while (file.more) terms.set(next(), file.part());
    this.#terms.set(key, terms);
  }

  /** The terms of a table's blocks that begin so. */
  termsOf(table, text) {
    if (table === ANY) return this.beginning(text);
    const found = [];
    const starts = this.tables[table];
    for (let i = Math.max(0, blockOf(starts, text)); i < starts.length; i++) {
      const terms = this.#terms.get(`${table} ${this.tables[`${table}.files`][i]}`);
      if (!terms) break;
      for (const term of terms.keys()) if (term.startsWith(text)) found.push(term);
    }
    return found;
  }

  /** Where a term stands, of what was loaded; null if nowhere. */
  postings(table, term) {
    const key = `${table} ${term}`;
    let found = this.#postings.get(key);
    if (found === undefined) {
      const block = blockOf(this.tables[table], term);
      const body = block < 0 ? undefined : this.#terms.get(`${table} ${this.tables[`${table}.files`][block]}`)?.get(term);
      found = body ? readPostings(new Bytes(body), WEIGHTS.has(table), POSITIONS.has(table)) : null;
      this.#postings.set(key, found);
    }
    return found;
  }

  /** What is decoded is not held beyond a search. */
  forget() {
    this.#postings.clear();
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

/** The first index whose text is not before another. */
function lowerBound(texts, text) {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodePoints(texts[middle], text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block in which a term is, if it is anywhere. */
function blockOf(starts, term) {
  const next = lowerBound(starts, term);
  return next < starts.length && starts[next] === term ? next : next - 1;
}
