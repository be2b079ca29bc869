// Where a search that finds nothing, or hardly anything, may lead on, as the server's `Alternatives`, `UnknownValue` and `AppliedFilter`.
import { correctionOf, label } from "../state.js";
import { FACETS, narrowed, NONE, valuesOf } from "./facets.js";
import { DEFAULT_SIZE } from "./parameters.js";
import { wordsOf } from "./text.js";
import { find, understand } from "./understanding.js";

/** Fewer works than this are little. */
const LITTLE = 5;
const MOST = 6;
const TRIED = 12;

const NAMED = ["venue", "affiliation", "author", "tag", "list"];
const LOOKED_AT = 1000;
const BEGINNING = 2;
const MOST_NEAREST = 3;
const MOST_ASKED = 10;
const LETTERS_AN_ERROR = 3;

/** Facets as the page shows them. */
const SHOWN = ["year", "month", "venue", "tag", "affiliation", "author", "list", "kind"];

/** @typedef {ReturnType<typeof import("./parameters.js").searchOf>} Query */

/** How many works a search finds. @param {import("./index.js").Index} index @param {Query} query */
async function totalOf(index, query) {
  const { query: node } = await understand(index, query.text);
  return (await narrowed(index, (await find(index, node)).works, query)).matches.length;
}

/** @param {import("./index.js").Index} index @param {Query} query @param {any} results the answer to it so far */
export async function waysOut(index, query, results) {
  if (!query.size) return { ways: [], unknown: [] };
  const unknown = await unknownOf(index, query, results);
  const ways = [];
  if (results.total < LITTLE) {
    const seen = new Set();
    let searches = 0;
    for (const [text, tried] of tries(query, results, unknown)) {
      const shown = isAll(tried) && tried.sort === "relevance" ? { ...tried, sort: "newest" } : tried;
      const parameters = parametersOf(shown);
      const isNew = !seen.has(parameters) && ways.length < MOST;
      seen.add(parameters);
      if (!isNew || searches++ >= TRIED) continue;
      const total = await totalOf(index, shown);
      if (total > results.total) ways.push({ text, total, parameters });
    }
  }
  return { ways, unknown };
}

/** Without words and choices the first screen would be shown, and not all works. */
const isAll = (query) => !query.text.trim() && !chosenOf(query).length;

/** The most likely first. @returns {[string, Query][]} */
function tries(query, results, unknown) {
  const ways = [];
  for (const { parameter, value, nearest } of unknown) {
    for (const near of nearest) {
      const fewer = without(query, [parameter, value]);
      const values = [...new Set([...(fewer.filters[parameter] ?? []), near])];
      ways.push([`${named([parameter, near])} instead of ${named([parameter, value])}`, { ...fewer, filters: { ...fewer.filters, [parameter]: values } }]);
    }
  }
  const typed = query.text.trim();
  const everywhere = { ...query, filters: {}, has: [], added: "", page: 1 };
  const { shown } = correctionOf(typed, results.corrected);
  for (const better of [results.didYouMean ?? "", shown]) {
    if (better.trim() && better !== typed) ways.push([`Search for “${better}”`, { ...everywhere, text: better }]);
  }
  const chosen = chosenOf(query);
  for (const one of chosen) ways.push([`Without ${named(one)}`, without(query, one)]);
  if (chosen.length > 1) ways.push(["Without all filters", everywhere]);
  for (const { text } of results.offers) ways.push([`Search for “${text}”`, { ...query, text, page: 1 }]);
  if (typed && chosen.length) ways.push([`Clear the search, keep ${chosen.map(named).join(", ")}`, { ...query, text: "", page: 1 }]);
  return ways;
}

/** All that narrows a search, facet by facet in the order shown. @param {Query} query @returns {[string, string][]} */
function chosenOf({ filters, has, added }) {
  const all = SHOWN.flatMap((facet) => (filters[facet] ?? []).toSorted().map((value) => [facet, value]));
  return [...all, ...has.toSorted().map((value) => ["has", value]), ...(added ? [["added", added]] : [])];
}

/** `Year 2022–2024`, `Has code`. */
function named([parameter, value]) {
  return `${parameter[0].toUpperCase()}${parameter.slice(1)} ${label(parameter, value)}`;
}

/** A search without a value, from its first page. @param {Query} query @returns {Query} */
function without(query, [parameter, value]) {
  const first = { ...query, page: 1 };
  if (parameter === "added") return { ...first, added: "" };
  if (parameter === "has") return { ...first, has: query.has.filter((one) => one !== value) };
  const { [parameter]: values = [], ...others } = query.filters;
  const fewer = values.filter((one) => one !== value);
  return { ...first, filters: fewer.length ? { ...others, [parameter]: fewer } : others };
}

/** What follows the question mark, as the server's `Links` has it. @param {Query} query */
function parametersOf(query) {
  const all = new URLSearchParams();
  if (query.text.trim()) all.append("q", query.text.trim());
  for (const [name, value] of chosenOf(query)) all.append(name, value);
  if (query.sort !== "relevance") all.append("sort", query.sort);
  if (query.page > 1) all.append("page", String(query.page));
  if (query.size !== DEFAULT_SIZE) all.append("size", String(query.size));
  return String(all);
}

/** Chosen values that no work has, each with those that are spelt most like it. @param {import("./index.js").Index} index @param {Query} query @param {{total: number}} results */
async function unknownOf(index, { filters }, { total }) {
  const unknown = [];
  const everything = Object.keys(filters).length ? Int32Array.from({ length: index.works }, (_, i) => i) : [];
  for (const facet of FACETS.filter((one) => NAMED.includes(one))) {
    const values = filters[facet] ?? [];
    if (total > 0 && values.length === 1) continue;
    for (const value of values.filter((one) => one !== NONE).toSorted().slice(0, MOST_ASKED)) {
      if ((await narrowed(index, everything, { filters: { [facet]: [value] }, has: [], added: "" })).matches.length) continue;
      const nearest = await nearestTo(index, everything, facet, value);
      const said = `No ${facet} is called “${value}”.`;
      unknown.push({ parameter: facet, value, nearest, words: nearest.length ? `${said} Nearest: ${nearest.join(", ")}.` : said });
    }
  }
  return unknown;
}

async function nearestTo(index, everything, facet, value) {
  const candidates = new Set();
  for (const prefix of ["", value.slice(0, BEGINNING)]) {
    const prefixes = wordsOf(prefix).map(({ form }) => form);
    for (const count of await valuesOf(index, everything, { filters: {}, has: [], added: "" }, facet, prefixes, LOOKED_AT)) candidates.add(count.value);
  }
  candidates.delete("");
  const sought = folded(value);
  const most = Math.max(1, Math.floor(sought.length / LETTERS_AN_ERROR));
  return [...candidates].map((other) => ({ other, distance: distance(sought, folded(other), most) }))
    .filter((near) => near.distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAREST)
    .map(({ other }) => other);
}

const folded = (text) => wordsOf(text).map(({ form }) => form).join("");

/** Levenshtein's distance; 1 where the one text holds the other; more than `most` where it is more. */
function distance(a, b, most) {
  if (!a || !b) return most + 1;
  if ((a.includes(b) && b.length > BEGINNING) || (b.includes(a) && a.length > BEGINNING)) return 1;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      now[j] = Math.min(before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), 1 + Math.min(before[j], now[j - 1]));
    }
    before = now;
  }
  return before[b.length];
}
