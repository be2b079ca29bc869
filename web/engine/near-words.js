// The words of an index that a typed word may have been meant for, as the server's `NearWords`.
import { STEM } from "./dictionary.js";
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

export class NearWords {
  /** @param {import("./index.js").Index} index @param {(form: string) => Promise<boolean>} isName */
  constructor(index, isName) {
    this.index = index;
    this.isName = isName;
  }

  /** All ways to read a word, the likeliest first. @returns {Promise<Way[]>} */
  async of(clause) {
    const form = formOf(clause);
    const works = await this.#works(form);
    const ways = [{ form, isAsTyped: true, cost: await this.#asTyped(form, works, clause.open) }];
    const isAcronym = clause.text.length <= LONGEST_ACRONYM && clause.text === clause.text.toUpperCase();
    const isCertain = form.length < ONE_FROM || hasDigit(form) || works > RARELY || isAcronym
      || (await this.index.sentences()).isEnglishWord(form) || (await this.isName(form));
    if (!isCertain) {
      const most = form.length >= TWO_FROM ? 2 : 1;
      for (let errors = 1; errors <= most && ways.length === 1; errors++) await this.#near(form, errors, works, ways);
    }
    return ways.sort((a, b) => a.cost - b.cost).slice(0, MOST);
  }

  /** The word that was probably meant by one that some works have, or undefined. */
  async better(clause) {
    const form = formOf(clause);
    const works = await this.#frequency(form);
    if (!(works > 0 && works <= RARELY && works * MANY_TIMES <= this.index.works) || form.length <= ONE_FROM) return undefined;
    for (const one of await this.of(clause)) {
      const isNear = !one.isAsTyped && one.form !== stem(form) && Math.abs(one.form.length - form.length) <= 1;
      if (isNear && (await this.#frequency(one.form)) >= works * MANY_TIMES) return one.form;
    }
    return undefined;
  }

  #frequency = (term) => this.index.knowing(() => this.index.frequency(term));

  async #asTyped(form, works, open) {
    if (works > SHARED) return 0;
    return works > 0 || (open && (await this.#begins(form))) ? RARE : UNKNOWN;
  }

  /** How many works have a word, or another form of it: then some word begins as it does without its ending. */
  async #works(form) {
    const works = await this.#frequency(form);
    const forms = await this.#frequency(STEM + stem(form.slice(0, LONGEST_TERM)));
    return forms > works && (await this.#begins(withoutEnding(form))) ? forms : works;
  }

  #begins = (form) => this.index.dictionary.begins(form);

  async #near(form, errors, works, ways) {
    const least = works > SHARED ? works * MANY_TIMES : 1;
    const found = [];
    // beyond the basic plane letters have two halves, of which the first is that of many
    const isSameFirst = works > 0 && form.codePointAt(0) < 0x10000;
    for (const { word, frequency } of await this.index.dictionary.near(form, errors, isSameFirst)) {
      if (hasDigit(word) || frequency < least) continue;
      const first = word[0] !== form[0];
      if (first && works > 0) continue;
      found.push({ form: word, isAsTyped: false, cost: errors * ERROR + (first ? FIRST_LETTER : 0) - FREQUENT * Math.log(frequency) });
    }
    ways.push(...found.sort((a, b) => (a.form < b.form ? -1 : 1)));
  }

  /** The most frequent word of which the beginning is one error away; undefined if there are words that begin as typed. */
  async beginning(form) {
    if (form.length < ONE_FROM || hasDigit(form) || (await this.#begins(form))) return undefined;
    const { dictionary } = this.index;
    return (await dictionary.nearBeginning(form, 1)) ?? dictionary.nearBeginning(form, 0);
  }
}
