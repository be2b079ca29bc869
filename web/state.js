// A search and its written form in the address bar. Pure functions: a query is never changed, only replaced.

/** In the order shown: each facet's heading. */
export const FACETS = {
  year: "Year", venue: "Venue", tag: "Tag", affiliation: "Affiliation", author: "Author", list: "List", kind: "Kind", has: "Has",
};

export const PAGE_SIZE = 20;

/** @type {Query} */
export const EMPTY = { text: "", filters: {}, sort: "relevance", page: 1 };

/** The query of what follows the question mark. @returns {Query} */
export function readQuery(address) {
  const values = new URLSearchParams(address);
  const filters = {};
  for (const facet in FACETS) {
    const chosen = [...new Set(values.getAll(facet))].filter(Boolean);
    if (chosen.length) filters[facet] = chosen;
  }
  return {
    text: (values.get("q") ?? "").slice(0, 1000),
    filters,
    sort: values.get("sort") || "relevance",
    page: Math.max(1, Number.parseInt(values.get("page"), 10) || 1),
  };
}

/** The same search has the same address, however one came to it. @param {Query} query */
export function writeQuery({ text, filters, sort, page }) {
  const values = new URLSearchParams();
  if (text.trim()) values.set("q", text.trim());
  for (const facet in FACETS) for (const value of (filters[facet] ?? []).toSorted()) values.append(facet, value);
  if (sort !== "relevance") values.set("sort", sort);
  if (page > 1) values.set("page", String(page));
  return values;
}

/** A changed query begins at its first page. @param {Query} query @returns {Query} */
export const changed = (query, change) => ({ ...query, page: 1, ...change });

/** @param {Query} query */
export function choose(query, facet, values) {
  const { [facet]: _, ...others } = query.filters;
  return changed(query, { filters: values.length ? { ...others, [facet]: values } : others });
}

export const add = (query, facet, value) => choose(query, facet, [...new Set([...(query.filters[facet] ?? []), value])]);

export const remove = (query, facet, value) =>
  choose(query, facet, (query.filters[facet] ?? []).filter((other) => other !== value));

/** Each chosen value with its facet. @param {Query} query @returns {string[][]} */
export const chosen = ({ filters }) => Object.keys(FACETS).flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value]));

/** @param {Query} query */
export const isEmpty = (query) => !query.text.trim() && !chosen(query).length;

/** A value as people read it; null and `none` are the works without one. */
export function label(facet, value) {
  const text = String(value ?? "none");
  if (text === "none") return `no ${facet}`;
  if (facet === "list") return text.replace(/\.(md|markdown|txt)$/i, "").replace(/\/readme$/i, "");
  return facet === "year" ? text.replace("..", "–") : text;
}

/** "Year 2022–2024", "Has code". */
export const named = (facet, value) => `${FACETS[facet]} ${label(facet, value)}`;
