// Completes what is being typed, as the server's `Completer` and `Completions`: titles and coined names of works, and values of facets.
import { listTitle } from "../lists.js";
import { all, fieldOf, inField, word } from "./clauses.js";
import { beginSo, spellingsOf } from "./facet-values.js";
import { narrowed, valuesOf } from "./facets.js";
import { highlighter } from "./highlights.js";
import { beginning, bool, boosted, same } from "./nodes.js";
import { either, Queries, ranked } from "./readings.js";
import { first } from "./search.js";
import { wordsOf } from "./text.js";
import { find, nearWords, understand } from "./understanding.js";

const ORDER = ["venue", "tag", "affiliation", "author"];
const MOST_WORDS = 32;
const BEGINS_SO = 500;
const VALUES = 3;

/** A name, a colon, and a value that is not closed, at the end: as the server's `FieldStart`. */
export const FIELD_START =
  /(?:^|(?<=[ \t\n\v\f\r]))(venue|author|tag|at|affiliation|list):(?:"([^"]*)|([^ \t\n\v\f\r"]*))(?=(?:\r\n|[\n\r\u0085\u2028\u2029])?$)/i;

/** @param {import("./index.js").Index} index */
export async function completions(index, query, limit) {
  const field = FIELD_START.exec(query.text);
  if (field) return inFieldOf(index, query, field, limit);
  const typed = wordsOf(query.text).slice(0, MOST_WORDS).map(({ form }) => form);
  if (!typed.length) return [];
  const found = await asTyped(index, query, typed, limit);
  if (found.length) return found;
  const corrected = await correctedOf(index, typed);
  return corrected ? asTyped(index, query, corrected, limit) : [];
}

/** Values of one facet, among the works that have the words before. */
async function inFieldOf(index, query, { index: start, 1: name, 2: quoted, 3: bare }, limit) {
  const field = fieldOf(name);
  const before = query.text.slice(0, start);
  const works = before.trim() ? (await find(index, (await understand(index, before)).query)).works : everythingIn(index);
  const values = (prefixes) => valuesIn(index, works, query, field, prefixes, limit);
  const typed = wordsOf(quoted ?? bare).slice(0, MOST_WORDS).map(({ form }) => form);
  const found = field === "list" ? await listsOf(index, works, query, typed, limit) : await values(typed);
  if (found.length) return found;
  const corrected = await correctedOf(index, typed);
  return corrected ? values(corrected) : [];
}

/** Lists of which the title or the name has words that begin as typed: as the server's `Completions`. */
async function listsOf(index, works, query, typed, limit) {
  const lists = await valuesIn(index, works, query, "list", [], Infinity);
  return lists.filter(({ text }) => beginSo([...spellingsOf(listTitle(text)), ...spellingsOf(text)], typed))
    .slice(0, limit).map((one) => ({ ...one, highlights: marks(one.text, typed) }));
}

const everythingIn = (index) => Int32Array.from({ length: index.works }, (_, i) => i);

/** Values of a facet of which words begin as typed, counted among some works. */
async function valuesIn(index, works, query, facet, typed, limit) {
  return (await valuesOf(index, works, query, facet, typed, limit)).filter(({ value }) => value)
    .map(({ value, count }) => ({ text: value, kind: facet, count, highlights: marks(value, typed), title: null, id: null, venue: null, year: null }));
}

/** What was typed with typing errors taken away where no word begins so; undefined if there was none. */
async function correctedOf(index, typed) {
  const near = nearWords(index);
  const corrected = await Promise.all(typed.map(async (form) => (await near.beginning(form)) ?? form));
  return String(corrected) === String(typed) ? undefined : corrected;
}

async function asTyped(index, query, typed, limit) {
  const works = await worksOf(index, query, typed, limit);
  const values = [];
  if (typed.at(-1).length > 1 || typed.length > 1) {
    for (const facet of ORDER) values.push(...await valuesIn(index, everythingIn(index), query, facet, typed, VALUES));
  }
  const forValues = Math.min(values.length, Math.max(Math.floor(limit / 3), limit - works.length));
  const shown = works.slice(0, Math.max(0, limit - forValues));
  values.sort((a, b) => b.count - a.count);
  return [...shown, ...values.slice(0, limit - shown.length)];
}

/** The typed words, the last of them unfinished; a letter alone begins too much. */
const clausesOf = (typed) => typed.map((form, i) => word(form, i === typed.length - 1 && !(typed.length === 1 && form.length === 1)));

async function worksOf(index, query, typed, limit) {
  const queries = new Queries(index);
  const words = all(clausesOf(typed));
  const beginsSo = boosted(same(beginning("whole", typed.join(""))), BEGINS_SO);
  const node = await index.knowing(() => {
    const narrow = either([queries.of(inField("title", words)), queries.of(inField("name", words)), beginsSo]);
    return bool({ filter: [narrow], should: [ranked(queries.tier(words), 0), beginsSo] });
  });
  const found = await find(index, node);
  const passing = new Set((await narrowed(index, found.works, query)).matches);
  const scored = Array.from(found.works, (work, i) => ({ work, score: found.scores[i] })).filter(({ work }) => passing.has(work));
  const top = await first(index, scored, "relevance", limit);
  const mark = highlighter(words);
  const texts = await index.lines("heads", top.map(({ work }) => work));
  return top.map(({ work }) => {
    const json = JSON.parse(texts.get(work));
    const { title, shortName, id, venue, year } = json;
    const isNamed = Boolean(shortName) && typed.length === 1 && wordsOf(shortName).some(({ form }) => form.startsWith(typed[0]));
    const marked = mark(json)[isNamed ? "shortName" : "title"] ?? [];
    return { text: isNamed ? shortName : title, kind: isNamed ? "name" : "title", count: 1, highlights: marked, title: isNamed ? title : null, id, venue, year };
  });
}

const marks = (value, typed) => wordsOf(value)
  .filter(({ form }) => typed.some((prefix) => form.startsWith(prefix)))
  .map(({ start, end }) => ({ start, end }));
