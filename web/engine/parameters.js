// Reads a query from the parameters of an address, as the server's `Parameters`: what is unknown or out of range is a problem
// that names the parameter, the value and what is allowed.
import { HAVING, yearRange } from "./clauses.js";
import { ALLOWED_DAYS, dayRange } from "./days.js";
import { FACETS, NONE } from "./facets.js";

export const SORTS = ["relevance", "newest", "oldest", "added", "mentions", "title"];

const LONGEST_TEXT = 1000;
const LARGEST_SIZE = 100;
export const DEFAULT_SIZE = 20;
const DEEPEST = 10_000;
const LONGEST_VALUE = 1000;
const MOST_VALUES = 100;
const SHOWN = 200;

const MONTHS = /^\d{4}-(0[1-9]|1[0-2])(\.\.\d{4}-(0[1-9]|1[0-2]))?$/;

const FILTERS = ["q", "has", "added", ...FACETS];
const SEARCH = ["q", "has", "added", "sort", "page", "size", "facets", "explain", "meaning", ...FACETS, "members"];

/** Of a work in an answer, in their order. */
const MEMBERS = [
  "id", "kind", "title", "shortName", "venue", "year", "date", "venueFrom", "yearFrom", "authors", "affiliations", "tags", "arxiv", "doi",
  "links", "summary", "note", "otherTitles", "added", "listCount", "lists", "mentions",
];

/** What is answered instead: as RFC 9457 writes it. */
export class Problem extends Error {
  constructor(status, title, detail, more = {}) {
    super(detail);
    this.status = status;
    this.body = { type: "about:blank", title, status, detail, ...more };
  }
}

const shortened = (text) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`);

function problem(parameter, value, detail) {
  const said = shortened(detail);
  return new Problem(400, "Bad Request", said, { errors: [{ parameter, value: shortened(value), detail: said }] });
}

const bad = (parameter, value, allowed) => problem(parameter, value, `${parameter} must be ${allowed}, got ${value}`);

export const missing = (detail) => new Problem(404, "Not Found", detail);

/** @param {URLSearchParams} values @param {string[]} known */
export function checkNames(values, known) {
  for (const name of values.keys()) {
    if (name && !known.includes(name)) {
      const value = values.getAll(name).join(", ");
      const allowed = known.length ? `one of ${known.join(", ")}` : "absent: there are none";
      throw problem(name, value, `${name} is no parameter here: it must be ${allowed}, got ${name}=${value}`);
    }
  }
}

/** A parameter that may be given once. @param {URLSearchParams} values */
export function one(values, name, otherwise) {
  const all = values.getAll(name);
  if (all.length > 1) throw bad(name, all.join(", "), "given once");
  return all[0] ?? otherwise;
}

function number(name, text, allowed) {
  if (!/^-?\d{1,9}$/.test(text)) throw bad(name, text, `a whole number ${allowed}`);
  return Number(text);
}

/** A number within bounds. @param {URLSearchParams} values */
export function within(values, name, otherwise, least, most) {
  const text = one(values, name);
  if (text === undefined) return otherwise;
  const allowed = `from ${least} to ${most}`;
  const value = number(name, text, allowed);
  if (value < least || value > most) throw bad(name, text, allowed);
  return value;
}

function checkFacet(facet, values) {
  if (values.length > MOST_VALUES) throw bad(facet, String(values.length), "given at most 100 times");
  for (const value of values) {
    if (!value || value.length > LONGEST_VALUE) throw bad(facet, value, "from 1 to 1,000 characters");
    if (facet === "year" && value !== NONE && !yearRange(value)) throw bad(facet, value, "a year, a range 2022..2024 or none");
    if (facet === "month" && value !== NONE && !MONTHS.test(value)) throw bad(facet, value, "a month 2025-10, a range 2025-03..2025-10 or none");
    if (facet === "kind" && !["paper", "resource", NONE].includes(value)) throw bad(facet, value, "paper, resource or none");
  }
}

const choice = (name, value, allowed) => {
  if (!allowed.includes(value)) throw bad(name, value, allowed.length > 2 ? `one of ${allowed.join(", ")}` : allowed.join(" or "));
  return value;
};

/** @param {URLSearchParams} values */
export const searchOf = (values) => {
  checkNames(values, SEARCH);
  return queryOf(values);
};

/** What narrows a search, without how it is shown. @param {URLSearchParams} values @param {string[]} more names that are read besides */
export const filtersOf = (values, ...more) => {
  checkNames(values, [...FILTERS, ...more]);
  return queryOf(values);
};

/** Names with commas between them. @param {URLSearchParams} values @returns {string[] | undefined} */
const named = (values, name, allowed) => one(values, name)?.split(",").map((one) => one.trim()).filter(Boolean).map((one) => choice(name, one, allowed));

/** @param {URLSearchParams} values */
function queryOf(values) {
  const filters = {};
  for (const facet of FACETS) {
    const chosen = [...new Set(values.getAll(facet))];
    checkFacet(facet, chosen);
    if (chosen.length) filters[facet] = chosen;
  }
  const has = [...new Set(values.getAll("has"))].map((value) => choice("has", value, HAVING));
  const text = one(values, "q", "");
  const added = one(values, "added", "");
  if (values.has("added") && !dayRange(added)) throw bad("added", added, ALLOWED_DAYS);
  const sort = choice("sort", one(values, "sort", "relevance"), SORTS);
  if (choice("explain", one(values, "explain", "false"), ["true", "false"]) === "true") {
    throw bad("explain", "true", "false: without a server no work says why it stands where it stands");
  }
  const byMeaning = choice("meaning", one(values, "meaning", "on"), ["on", "off"]) === "on";
  const page = number("page", one(values, "page", "1"), "1 or more");
  const size = number("size", one(values, "size", String(DEFAULT_SIZE)), "from 0 to 100");
  const facets = named(values, "facets", FACETS);
  const members = named(values, "members", MEMBERS) ?? [];
  if (text.length > LONGEST_TEXT) throw bad("q", String(text.length), "at most 1,000 characters");
  if (size < 0 || size > LARGEST_SIZE) throw bad("size", String(size), "from 0 to 100");
  if (page < 1) throw bad("page", String(page), "1 or more");
  if (page * size > DEEPEST) throw bad("page", String(page * size), "page x size up to 10,000");
  return { text, filters, has, added, sort, page, size, facets: FACETS.filter((facet) => !facets || facets.includes(facet)), byMeaning, members };
}

/** As the answer repeats it. */
export function writtenQuery({ text, filters, has, added, sort, page, size }) {
  const sorted = (texts) => texts.toSorted();
  const chosen = Object.fromEntries(FACETS.filter((facet) => filters[facet]).map((facet) => [facet, sorted(filters[facet])]));
  return { text, filters: { ...chosen, ...(has.length && { has: sorted(has) }), ...(added && { added: [added] }) }, sort, page, size };
}
