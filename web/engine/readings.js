// Which works a clause finds and what its words weigh, as the server's `Readings`, `LuceneQueries`, `Ranking` and `Tier`.
import { all, any as anyOf, fieldText, inField, isProse, not } from "./clauses.js";
import { isWithin } from "./days.js";
import { STEM } from "./dictionary.js";
import { ANY } from "./index.js";
import { ALL, beginning, best, bool, boosted, EVERYTHING, initial, instead, NONE, same, sideBySide, synonyms, term, where } from "./nodes.js";
import { label } from "./printer.js";
import { stem } from "./stem.js";
import { titleKey, wordsOf } from "./text.js";

const STEM_SHARE = 0.7;
const OTHER = 0.9;
const BEGINNING = 0.4;
const INSTEAD = 0.5;
const IN_SUMMARY = 0.8;
const BESIDE = 0.3;

/** Lifts, see `Ranking`. */
const WHOLE = 1000;
const NAMED = 900;
const BEGINS = 500;
const IN_TITLE = 8;
const AS_TYPED = 5;
const CLOSE = 4;
const SHORTEST_BEGINNING = 3;

/** Lifts a whole tier over the next. */
export const CLASS = 10_000;

const LONGEST_TERM = 200;
const LONGEST_KEY = 2000;

export const cut = (text) => text.slice(0, LONGEST_KEY);
const exact = (form) => form.slice(0, LONGEST_TERM);
const stemTerm = (form) => STEM + stem(exact(form));
const partTerms = (part, prose) => (prose ? [exact(part), stemTerm(part)] : [exact(part)]);
const nameOf = (field) => `field.${fieldText(field)}`;

/** The terms whose works tell how rare a word is. */
export const rarityTerms = partTerms;

/** @typedef {import("./nodes.js").Node} Node */
/** @typedef {{label: string, node: Node}} Part */
/** @typedef {{parts: Part[], isRelaxed: boolean, required: Part[], excluded: Node[], lifts: Node[]}} Tier */

export class Queries {
  /** @param {import("./index.js").Index} index */
  constructor(index) {
    this.index = index;
    this.acronyms = index.acronyms;
  }

  /** @returns {Node} */
  of(clause) {
    switch (clause.type) {
      case "word": return this.word(clause, ANY, ALL, true);
      case "phrase": return phraseNode(clause.text, ALL, true);
      case "prefix": return beginningNode(ANY, clause.text);
      case "in": return this.#in(clause.field, clause.clause);
      case "years": return where(`year ${clause.from} ${clause.to}`, ["year"], (year) => (i) => year[i] >= Math.max(1, clause.from) && year[i] <= clause.to);
      case "added": return where(`added ${clause.from} ${clause.to}`, ["added"], (added) => (i) => isWithin(added[i], clause));
      case "has": return hasNode(clause.what);
      case "lists": return where(`lists ${clause.least}`, ["lists"], (lists) => (i) => lists[i] >= clause.least);
      case "id": return same(term("key", cut(clause.key)));
      case "not": return bool({ filter: [EVERYTHING], not: [this.of(clause.clause)] });
      case "all": return this.#all(clause.clauses);
      default: return bool({ should: clause.clauses.map((one) => this.of(one)) });
    }
  }

  #all(clauses) {
    const parts = this.parts(clauses).map(({ node }) => node);
    return bool({ must: parts.length ? parts : [EVERYTHING], not: this.excluded(clauses) });
  }

  /** What a work must have, with words that make up a known phrase taken together. @returns {Part[]} */
  parts(clauses) {
    const joined = this.acronyms.join(clauses);
    const parts = [];
    joined.forEach((clause, i) => {
      if (clause.type === "not") return;
      if (clause.type === "any" && !clauses.includes(clause)) {
        parts.push({ label: label(clause.clauses[0]), node: best(clause.clauses.map((way) => this.#way(way))) });
      } else {
        parts.push({ label: label(clause), node: this.besides(joined, i) });
      }
    });
    return parts;
  }

  /** What a work must not have. @returns {Node[]} */
  excluded = (clauses) => clauses.filter(({ type }) => type === "not").map(({ clause }) => this.of(clause));

  /** One way to say a phrase: its words, which are not joined again, or its acronym. */
  #way(clause) {
    if (clause.type !== "all") return this.of(clause);
    return bool({ must: clause.clauses.map((_, i) => this.besides(clause.clauses, i)) });
  }

  /** Some words that mean one thing together, any of them, or their acronym. @returns {Part} */
  unit(words, first, end, acronyms) {
    const own = words.slice(first, end);
    const topics = own.map((_, i) => this.#topic(words, first + i));
    return { label: label(all(own)), node: best([bool({ should: topics }), ...acronyms.map((one) => this.of(one))]) };
  }

  /** A word anywhere, or in the summary, in which it may stand often. */
  #topic(words, i) {
    const anywhere = this.besides(words, i);
    if (words[i].type !== "word") return anywhere;
    const summary = term("summary", stemTerm(wordsOf(words[i].text)[0].form));
    return best([anywhere, boosted(summary, IN_SUMMARY)], BESIDE);
  }

  /** One of several clauses, as such or as a part of a word that its neighbour completes. */
  besides(clauses, i) {
    return best([this.of(clauses[i]), ...this.#compound(clauses, i - 1), ...this.#compound(clauses, i)]);
  }

  /** Two neighbouring words written as one, if the index has it. @returns {Node[]} */
  #compound(clauses, first) {
    const [left, right] = [clauses[first], clauses[first + 1]];
    if (left?.type !== "word" || right?.type !== "word") return [];
    const form = wordsOf(`${left.text} ${right.text}`).map((one) => one.form).join("");
    return this.#has(form, true) ? [boosted(spellingsNode({ form, others: [] }, ANY, true), OTHER)] : [];
  }

  /** Whether any text has the word, in prose also in singular or plural. */
  #has = (form, prose) => partTerms(form, prose).some((one) => this.index.frequency(one) > 0);

  #in(field, clause) {
    const name = nameOf(field);
    switch (clause.type) {
      case "word": return this.word(clause, name, name, isProse(field));
      case "phrase": return phraseNode(clause.text, name, isProse(field));
      case "prefix": return beginningNode(name, clause.text);
      case "not": return this.of(not(inField(field, clause.clause)));
      case "all": return this.of(all(clause.clauses.map((one) => inField(field, one))));
      case "any": return bool({ should: clause.clauses.map((one) => this.#in(field, one)) });
      default: return this.of(clause);
    }
  }

  /** A word under all its spellings, and as other words in its place. @param {string} phrases the field in which words stand side by side */
  word(clause, field, phrases, prose) {
    const [word] = wordsOf(clause.text);
    if (!word) return NONE;
    const ways = [spellingsNode(word, field, prose)];
    const others = [];
    if (word.parts.length > 1) others.push(sideBySide(phrases, word.parts.map((part) => partTerms(part, prose))));
    else for (const pair of this.#pairs(word.form, phrases, prose)) others.push(sideBySide(phrases, pair.map((part) => partTerms(part, prose))));
    for (const text of this.acronyms.phrases(clause.text)) others.push(phraseNode(text, phrases, prose));
    for (const way of others) ways.push(instead(way, field, partTerms(word.form, prose), INSTEAD));
    if (clause.open) ways.push(beginningNode(field, word.form));
    return best(ways);
  }

  /** The pairs of words that make up a longer one. Names of venues and institutions are not among all words. */
  #pairs(form, field, prose) {
    if (form.length < 4 || form.length > 40 || !/^[\p{L}\p{Nd}]*$/u.test(form)) return [];
    const isElsewhere = field === "field.venue" || field === "field.at";
    const pairs = [];
    for (let i = 1; i < form.length; i++) {
      const pair = [form.slice(0, i), form.slice(i)];
      if (isElsewhere || pair.every((part) => this.#has(part, prose))) pairs.push(pair);
    }
    return pairs;
  }

  /** @param {{used: string}[]} corrections words that were not typed so @returns {Tier} */
  tier(clause, corrections = []) {
    const clauses = clause.type === "all" ? clause.clauses : [clause];
    return { parts: this.parts(clauses), isRelaxed: false, required: [], excluded: this.excluded(clauses), lifts: this.#lifts(clause, new Set(corrections.map(({ used }) => used))) };
  }

  /** Works that have some of the words. @returns {Tier} */
  relaxedTier({ units, others }) {
    const words = units.flatMap((unit) => unit.words);
    const parts = [];
    let first = 0;
    for (const { words: own, acronyms } of units) {
      parts.push(this.unit(words, first, first + own.length, acronyms));
      first += own.length;
    }
    return { parts, isRelaxed: true, required: this.parts(others), excluded: this.excluded(others), lifts: [] };
  }

  /** What lifts works beside the weight of their words. @param {Set<string>} corrected words that were not typed so @returns {Node[]} */
  #lifts(clause, corrected) {
    const words = clause.type === "word" ? [clause]
      : clause.type === "all" ? clause.clauses.filter(({ type }) => type === "word" || type === "phrase") : [];
    if (!words.length) return [];
    const key = cut(titleKey(words.map(({ text }) => text).join("")));
    const lifts = [boosted(same(term("whole", key)), WHOLE), boosted(same(term("name", key)), NAMED)];
    if (key.length >= SHORTEST_BEGINNING) {
      const begins = same(beginning("whole", key));
      lifts.push(boosted(words.length > 1 ? begins : same(bool({ filter: [begins, ...exactly(words)] })), BEGINS));
    }
    lifts.push(boosted(same(this.of(all(words.map((word) => inField("title", word))))), IN_TITLE));
    const asTyped = words.filter(({ text }) => !corrected.has(text));
    if (asTyped.length) lifts.push(boosted(same(bool({ filter: exactly(asTyped) })), AS_TYPED));
    if (words.length > 1) {
      const parts = words.flatMap(({ text }) => wordsOf(text)).flatMap((word) => word.parts);
      lifts.push(boosted(same(sideBySide(nameOf("title"), parts.map((part) => partTerms(part, true)))), CLOSE));
    }
    return lifts;
  }
}

/** Words as they were typed, in the title. */
const exactly = (words) =>
  words.flatMap(({ text }) => wordsOf(text)).flatMap(({ parts }) => parts).map((part) => term(nameOf("title"), exact(part)));

export const hasNode = (what) => where(`has ${what}`, [`has.${what}`], (has) => (i) => has[i]);

function phraseNode(text, field, prose) {
  const parts = wordsOf(text).flatMap((word) => word.parts);
  return parts.length ? sideBySide(field, parts.map((part) => partTerms(part, prose))) : NONE;
}

function beginningNode(field, text) {
  const isLetter = [...text].length === 1;
  return boosted(isLetter ? initial(field, text) : beginning(field, exact(text)), BEGINNING);
}

function spellingsNode(word, field, prose) {
  const spellings = new Map();
  const put = (form, share) => {
    if (!spellings.has(exact(form))) spellings.set(exact(form), share);
    if (prose && !spellings.has(stemTerm(form))) spellings.set(stemTerm(form), share === 1 ? STEM_SHARE : Math.fround(Math.fround(share) * Math.fround(STEM_SHARE)));
  };
  put(word.form, 1);
  for (const other of word.others) put(other, OTHER);
  return synonyms(field, [...spellings]);
}

const partsOf = (tier) => {
  const parts = tier.parts.map(({ node }) => node);
  const must = tier.isRelaxed ? [bool({ should: parts })] : parts;
  must.push(...tier.required.map(({ node }) => node));
  return { must: must.length ? must : [EVERYTHING], not: tier.excluded };
};

/** Which works there are. @param {Tier} tier */
export const matching = (tier) => bool(partsOf(tier));

/** The works in their order. @param {Tier} tier @param {number} below how many tiers stand below */
export function ranked(tier, below) {
  const { must, not: without } = partsOf(tier);
  if (below) must.push(boosted(EVERYTHING, below * CLASS));
  return bool({ must, should: tier.lifts, not: without });
}

export const either = (nodes) => bool({ should: nodes });

/** The clause that was typed, or what it was also read as. */
export const readings = (clause, other) => anyOf([clause, other]);
