// The words of an index that a typed word may have been meant for, as the server's `NearWords`.
import { isWord, STEM } from "./index.js";
import { stem } from "./stem.js";
import { hasDigit, wordsOf } from "./text.js";

const ONE_FROM = 4;
const TWO_FROM = 8;
const LONGEST_ACRONYM = 5;
const MOST = 5;
const ERROR = 5;
const FIRST_LETTER = 3;
const FREQUENT = 0.5;
const SHARED = 2;
const RARE = 2;
const UNKNOWN = 30;
const RARELY = 100;
const MANY_TIMES = 20;
const LONGEST_TERM = 200;
const ENDINGS = ["ations", "ation", "ings", "ions", "ing", "ion", "ies", "ied", "es", "ed", "s"];

/** @typedef {{form: string, isAsTyped: boolean, cost: number}} Way a way to read a word, the lower the cost the likelier */

/** Whether it is a word as typed that no work has. @param {Way} way */
export const isUnknown = ({ isAsTyped, cost }) => isAsTyped && cost >= UNKNOWN;

const withoutEnding = (form) =>
  form.slice(0, form.length - (ENDINGS.find((one) => form.endsWith(one) && form.length - one.length >= ONE_FROM) ?? "").length);

const formOf = (clause) => wordsOf(clause.text)[0]?.form ?? "";

const symbolsOf = (text) => Array.from(text, (character) => character.codePointAt(0));

export class NearWords {
  /** @param {import("./index.js").Index} index @param {any} sentences @param {(form: string) => Promise<boolean>} isName */
  constructor(index, sentences, isName) {
    this.index = index;
    this.sentences = sentences;
    this.isName = isName;
  }

  /** All ways to read a word, the likeliest first. @returns {Promise<Way[]>} */
  async of(clause) {
    const form = formOf(clause);
    const works = this.#works(form);
    const ways = [{ form, isAsTyped: true, cost: this.#asTyped(form, works, clause.open) }];
    const isAcronym = clause.text.length <= LONGEST_ACRONYM && clause.text === clause.text.toUpperCase();
    const isCertain = hasDigit(form) || works > RARELY || this.sentences.isEnglishWord(form) || isAcronym || (await this.isName(form));
    if (form.length >= ONE_FROM && !isCertain) {
      const most = form.length >= TWO_FROM ? 2 : 1;
      for (let errors = 1; errors <= most && ways.length === 1; errors++) this.#near(form, errors, works, ways);
    }
    return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST);
  }

  /** The word that was probably meant by one that some works have, or undefined. */
  async better(clause) {
    const form = formOf(clause);
    const works = this.index.frequency(form);
    if (!(works > 0 && works <= RARELY && works * MANY_TIMES <= this.index.works) || form.length <= ONE_FROM) return undefined;
    const way = (await this.of(clause)).find((one) =>
      !one.isAsTyped && one.form !== stem(form) && Math.abs(one.form.length - form.length) <= 1
      && this.index.frequency(one.form) >= works * MANY_TIMES);
    return way?.form;
  }

  #asTyped(form, works, open) {
    if (works > SHARED) return 0;
    return works > 0 || (open && this.#begins(form)) ? RARE : UNKNOWN;
  }

  /** How many works have a word, or another form of it: then some word begins as it does without its ending. */
  #works(form) {
    const works = this.index.frequency(form);
    const forms = this.index.frequency(STEM + stem(form.slice(0, LONGEST_TERM)));
    return forms > works && this.#begins(withoutEnding(form)) ? forms : works;
  }

  #begins = (form) => this.index.beginning(form).length > 0;

  #near(form, errors, works, ways) {
    const least = works > SHARED ? works * MANY_TIMES : 1;
    const found = [];
    for (const word of within(this.index.dictionary, form, errors)) {
      const frequency = this.index.frequency(word);
      if (!isWord(word) || word === form || hasDigit(word) || frequency < least) continue;
      const first = word[0] !== form[0];
      if (first && works > 0) continue;
      found.push({ form: word, isAsTyped: false, cost: errors * ERROR + (first ? FIRST_LETTER : 0) - FREQUENT * Math.log(frequency) });
    }
    ways.push(...found.sort((a, b) => (a.form < b.form ? -1 : 1)));
  }

  /** The most frequent word of which the beginning is one error away; undefined if there are words that begin as typed. */
  beginning(form) {
    if (form.length < ONE_FROM || hasDigit(form) || this.#begins(form)) return undefined;
    return this.#beginning(form, String.fromCodePoint(form.codePointAt(0))) ?? this.#beginning(form, "");
  }

  /** @param {string} certain the first letters, in which there is no error */
  #beginning(form, certain) {
    let best;
    let most = 0;
    for (const word of withinBeginnings(this.index.dictionary, form.slice(certain.length), certain)) {
      const frequency = this.index.frequency(word);
      if (!isWord(word) || frequency < most || (frequency === most && word > best)) continue;
      best = word;
      most = frequency;
    }
    return best;
  }
}

/** The terms that are so many errors away, a swap of neighbours being one. The order is that of the dictionary. */
function* within(dictionary, form, errors) {
  const typed = symbolsOf(form);
  for (const { word, rows, length } of rowsOf(dictionary, typed, errors)) {
    if (rows[length][typed.length] <= errors) yield word;
  }
}

/** The terms of which any beginning behind the certain letters is one error away. */
function* withinBeginnings(dictionary, rest, certain) {
  const typed = symbolsOf(rest);
  const some = certain ? dictionary.filter((word) => word.startsWith(certain)) : dictionary;
  for (const { word, rows, length } of rowsOf(some.map((one) => one.slice(certain.length)), typed, 1)) {
    for (let i = 0; i <= length; i++) {
      if (rows[i][typed.length] <= 1) {
        yield certain + word;
        break;
      }
    }
  }
}

/** The table of distances of each word that may be near; neighbours in the dictionary share the rows of their common beginning. */
function* rowsOf(dictionary, typed, errors) {
  const width = typed.length + 1;
  const rows = [Uint8Array.from({ length: width }, (_, i) => Math.min(255, i))];
  let last = [];
  for (const word of dictionary) {
    const own = symbolsOf(word);
    let i = 0;
    while (i < own.length && i < last.length && own[i] === last[i]) i++;
    // a row from which nothing near can follow ends the word, and all that begin so
    let isFar = false;
    for (let done = 1; done <= i && !isFar; done++) isFar = isFarAt(rows, done, errors);
    let known = i;
    for (; i < own.length && !isFar; i++) {
      const row = (rows[i + 1] ??= new Uint8Array(width));
      row[0] = Math.min(255, i + 1);
      for (let j = 1; j < width; j++) {
        let cost = Math.min(rows[i][j] + 1, row[j - 1] + 1, rows[i][j - 1] + (own[i] === typed[j - 1] ? 0 : 1));
        if (i > 0 && j > 1 && own[i] === typed[j - 2] && own[i - 1] === typed[j - 1]) cost = Math.min(cost, rows[i - 1][j - 2] + 1);
        row[j] = Math.min(255, cost);
      }
      known = i + 1;
      isFar = isFarAt(rows, i + 1, errors);
    }
    last = own.length === known ? own : own.slice(0, known);
    yield { word, rows, length: isFar && known < own.length ? known : own.length };
  }
}

/** Whether two rows in a row are beyond what is allowed: a swap looks one row further back. */
function isFarAt(rows, i, errors) {
  const least = (row) => row.reduce((a, b) => Math.min(a, b), 255);
  return i > 1 && least(rows[i]) > errors && least(rows[i - 1]) > errors;
}
