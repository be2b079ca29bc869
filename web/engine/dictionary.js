// How many works have a term, and the words that are near to another, as the server's `Lexicon` and `Vocabulary`. What was
// not read yet is missed, and whatever rests on it is made again once it is there.
import { Bytes } from "./bytes.js";
import { Distances, LONGEST, SHORTEST, bitsOf, lettersOf, symbolsOf } from "./distances.js";

/** Before a stem, and before a first letter: no word begins so. */
export const STEM = "~";
export const INITIAL = "^";

/** In keys, which are a first letter, then what tells how many letters there are, then the others. */
const NO_LETTERS = 0x100;
const keyOf = (first, letters) => first + String.fromCharCode(NO_LETTERS + letters);

/** A stem lies beside the word that is spelt so. */
const textOf = (term) => (term[0] === STEM ? term.slice(1) : term);

const counts = (body) => new Bytes(body).numbers(2);

export class Dictionary {
  /** @type {Map<import("./table.js").Table, Set<string>>} keys of which was asked before they were read */
  #missing = new Map();

  /** @param {Record<string, import("./table.js").Table>} tables @param {string} letters with which words begin */
  constructor({ terms, words, phrases, acronyms }, letters) {
    this.terms = terms;
    this.words = words;
    this.phrases = phrases;
    this.acronyms = acronyms;
    this.letters = [...letters];
  }

  /** What belongs to a key; undefined also where it is missed. @returns {Uint8Array | undefined} */
  look(table, key) {
    if (!table.isRead(key)) this.#missing.set(table, (this.#missing.get(table) ?? new Set()).add(key));
    return table.get(key);
  }

  /** How many works have a term anywhere. */
  frequency = (term) => {
    const body = this.look(this.terms, textOf(term));
    return body ? counts(body)[term[0] === STEM ? 1 : 0] : 0;
  };

  /** Under which term it lies where a term stands: a stem that stands just where a word does lies there. Of what was learnt. */
  placeOf(term) {
    const body = term[0] === STEM && this.terms.get(textOf(term));
    if (!body) return term;
    const file = new Bytes(body);
    file.numbers(2);
    return file.more ? file.text() : term;
  }

  learn = (terms) => Promise.all(Array.from(terms, (term) => this.terms.read(textOf(term))));

  /** What is made of what is known, once nothing is missed. @template T @param {() => T} make @returns {Promise<T>} */
  async knowing(make) {
    for (;;) {
      const made = make();
      if (!this.#missing.size) return made;
      const missing = [...this.#missing];
      this.#missing.clear();
      await Promise.all(missing.flatMap(([table, keys]) => Array.from(keys, (key) => table.read(key))));
    }
  }

  /** What was answered must not rest on what was missed. */
  check() {
    const missing = [...this.#missing.values()].flatMap((keys) => [...keys]);
    this.#missing.clear();
    if (missing.length) throw new Error(`the index was not read at ${missing.join(", ")}`);
  }

  /** Whether any term begins so. */
  begins = (text) => this.terms.begins(text, (body) => counts(body)[0] > 0);

  /** Words and how many works have them: of some first letters, with so many letters to so many. */
  async *#between(firsts, least, most) {
    const ranges = firsts.map((first) => this.words.range(keyOf(first, Math.max(SHORTEST, least)), keyOf(first, Math.min(LONGEST, most) + 1)));
    for (const [i, range] of (await Promise.all(ranges)).entries()) {
      const first = firsts[i];
      yield range.map(([key, body]) => ({ word: first + key.slice(first.length + 1), frequency: new Bytes(body).number() }));
    }
  }

  /** All other words that are so many errors away at most. @param {boolean} isSameFirst whether only those that begin alike */
  async near(form, errors, isSameFirst) {
    const typed = symbolsOf(form);
    const wanted = lettersOf(typed);
    const distances = new Distances(typed, 0, errors);
    const found = [];
    const firsts = isSameFirst ? [String.fromCodePoint(typed[0])] : this.letters;
    for await (const words of this.#between(firsts, typed.length - errors, typed.length + errors)) {
      for (const one of words) {
        const symbols = symbolsOf(one.word);
        if (bitsOf(lettersOf(symbols) ^ wanted) <= 2 * errors && one.word !== form && distances.isNear(symbols)) found.push(one);
      }
    }
    return found;
  }

  /** The most frequent word of which the beginning is one error away at most, the first among equals; or undefined. @param {number} certain how many first letters are as they were meant, none or one */
  async nearBeginning(form, certain) {
    const typed = symbolsOf(form);
    const wanted = lettersOf(typed);
    const distances = new Distances(typed, certain, 1);
    let best;
    let most = 1;
    for await (const words of this.#between(certain ? [String.fromCodePoint(typed[0])] : this.letters, typed.length - 1, LONGEST)) {
      for (const { word, frequency } of words) {
        if (frequency < most || (frequency === most && word >= best)) continue;
        const symbols = symbolsOf(word);
        if (bitsOf(wanted & ~lettersOf(symbols)) > 1 || !distances.isNearBeginning(symbols)) continue;
        best = word;
        most = frequency;
      }
    }
    return best;
  }
}
