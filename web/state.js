// A search and its written form in the address bar. Pure functions: a query is never changed, only replaced.
import { listName, listTitle } from "./lists.js";

/** In the order shown: each facet's heading. */
export const FACETS = {
  year: "Year", month: "Month", venue: "Venue", tag: "Tag", affiliation: "Affiliation", author: "Author", list: "List", kind: "Kind", has: "Has", added: "Added",
};

export const PAGE_SIZE = 20;

/** @type {Query} */
export const EMPTY = { text: "", filters: {}, sort: "relevance", page: 1 };

/** Everything there is: what an empty field finds. @type {Query} */
export const ALL = { ...EMPTY, sort: "newest" };

/** The query of what follows the question mark. @returns {Query} */
export function readQuery(address) {
  const values = new URLSearchParams(address);
  const filters = {};
  for (const facet in FACETS) {
    const given = values.getAll(facet).filter(Boolean);
    const chosen = [...new Set(facet === "list" ? given.map(listName) : given)];
    if (chosen.length) filters[facet] = chosen;
  }
  const text = values.get("q") ?? "";
  const sort = values.get("sort") || (text.trim() || !values.has("q") || Object.keys(filters).length ? "relevance" : ALL.sort);
  const page = values.get("page") || "1";
  // What is no number goes to the server as it is, which says so.
  return { text, filters, sort, page: /^[1-9]\d{0,8}$/.test(page) ? Number(page) : /** @type {any} */ (page) };
}

/** The same search has the same address, however one came to it. @param {Query} query */
export function writeQuery({ text, filters, sort, page }) {
  const values = new URLSearchParams();
  if (text.trim()) values.set("q", text.trim());
  for (const facet in FACETS) for (const value of (filters[facet] ?? []).toSorted()) values.append(facet, value);
  if (sort !== "relevance") values.set("sort", sort);
  if (page !== 1) values.set("page", String(page));
  return values;
}

/** A changed query begins at its first page. @param {Query} query @returns {Query} */
export const changed = (query, change) => ({ ...query, page: 1, ...change });

/** @param {Query} query */
export function choose(query, facet, values) {
  const { [facet]: _, ...others } = query.filters;
  return changed(query, { filters: values.length ? { ...others, [facet]: values } : others });
}

/** Days narrow as one range: another one takes their place. */
export const add = (query, facet, value) => choose(query, facet, facet === "added" ? [value] : [...new Set([...(query.filters[facet] ?? []), value])]);

export const remove = (query, facet, value) =>
  choose(query, facet, (query.filters[facet] ?? []).filter((other) => other !== value));

/** Each chosen value with its facet. @param {Query} query @returns {string[][]} */
export const chosen = ({ filters }) => Object.keys(FACETS).flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value]));

/** Whether all works are meant. @param {Query} query */
export const isAll = (query) => !query.text.trim() && !chosen(query).length;

/** Whether nothing is asked: the first screen. @param {Query} query */
export const isEmpty = (query) => isAll(query) && query.sort === EMPTY.sort && query.page === 1;

/** What stands before a value of a field that is being typed: `cache venue:os`, `author:"ion st`. As `FieldStart` in the server has it. */
export const beforeField = (text) => /^(.*\s)?(?:venue|author|tag|at|affiliation|list):(?:"[^"]*|[^\s"]*)$/i.exec(text)?.slice(1).join("");

/** A text as it was read, and one that finds what was typed: quoted words are never read otherwise. @param {string} text @param {Correction[]} corrected */
export function correctionOf(text, corrected) {
  let shown = text.trim();
  let exactly = shown;
  for (const { typed, used } of corrected) {
    const word = new RegExp(`(?<![\\p{L}\\p{N}"])${RegExp.escape?.(typed) ?? typed.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0).toString(16)}}`)}(?![\\p{L}\\p{N}"])`, "giu");
    shown = shown.replace(word, () => used);
    exactly = exactly.replace(word, (found) => `"${found}"`);
  }
  return { shown, exactly };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** `2025-10-06` as people read it: 6 Oct 2025. */
export function dateWords(date) {
  const [year, month, day] = date.split("-").map(Number);
  return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** `7d`, `2026-11`, `2026-11-03..` as people read them. */
function daysLabel(text) {
  const days = /^(\d+)d$/.exec(text);
  if (days) return `in the last ${days[1]} days`;
  const [from, to = from] = text.split("..").map((day) => (/^\d{4}(-\d\d){0,2}$/.test(day) ? dateWords(day) : day));
  if (from === to) return from;
  return from && to ? `${from}–${to}` : from ? `since ${from}` : `until ${to}`;
}

/** A value as people read it; null and `none` are the works without one. */
export function label(facet, value) {
  const text = String(value ?? "none");
  if (text === "none") return `no ${facet}`;
  if (facet === "list") return listTitle(text);
  if (facet === "added") return daysLabel(text);
  if (facet === "month") return text.split("..").map(dateWords).join("–");
  return facet === "year" ? text.replace("..", "–") : text;
}

/** "Year 2022–2024", "Has code". */
export const named = (facet, value) => `${FACETS[facet]} ${label(facet, value)}`;
