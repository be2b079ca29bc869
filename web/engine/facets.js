// Chosen values, and exact counts of all values: the server's `ChosenFilters`, `FacetColumn` and `FacetValueSearch`.
import { yearRange } from "./clauses.js";
import { dayRange, isWithin } from "./days.js";
import { beginSo, labelBeginsSo } from "./facet-values.js";
import { hashCode } from "./names.js";
import { titleKey, wordsOf } from "./text.js";

/** In the order shown. */
export const FACETS = ["venue", "year", "month", "affiliation", "author", "tag", "list", "kind"];

/** Chooses the works that have no value; their key is empty. */
export const NONE = "none";

const LONGEST = 500;

function keyOf(facet, value) {
  if (value === NONE) return "";
  const key = facet === "tag" ? titleKey(value) : "";
  const plural = key.length > 3 && key.endsWith("s") && !key.endsWith("ss");
  const whole = plural ? key.slice(0, -1) : key || value;
  return whole.length <= LONGEST ? whole : `${whole.slice(0, LONGEST - 12)}… ${(hashCode(whole) >>> 0).toString(16)}`;
}

const isRange = (facet, value) => (facet === "year" && value !== NONE && !/^\d{1,4}$/.test(value)) || (facet === "month" && value.includes(".."));

/** The keys of chosen values; ranges are none. */
const keysOf = (facet, values) => [...new Set(values.filter((value) => !isRange(facet, value)).map((value) => keyOf(facet, value)))];

/** Which of some works pass the chosen values of a facet. @param {import("./index.js").Index} index @returns {Promise<(work: number) => boolean>} */
async function passing(index, facet, works, values) {
  const all = index.facet(facet);
  const keys = keysOf(facet, values);
  if (facet !== "year" && facet !== "month") {
    const passes = new Uint8Array(index.works);
    for (const found of await Promise.all(keys.map((key) => all.find(key)))) found?.works.forEach((work) => (passes[work] = 1));
    return (work) => passes[work] === 1;
  }
  const inRange = values.filter((value) => isRange(facet, value));
  const years = facet === "year" ? inRange.map((value) => yearRange(value) ?? { from: 0, to: 0 }) : [];
  const months = facet === "month" ? inRange.map((value) => value.split("..")) : [];
  const numberOf = await all.read(works);
  return (work) => {
    const number = numberOf(work);
    const key = all.keyOf(number);
    return keys.includes(key) || years.some(({ from, to }) => number >= Math.max(1, from) && number <= to) || months.some(([from, to]) => key >= from && key <= to);
  };
}

/**
 * Of some works those that pass all choices, and for each facet those that only its own choices keep out.
 * @param {import("./index.js").Index} index @param {Int32Array} works @param {{filters: Record<string, string[]>, has: string[], added: string}} query
 */
export async function narrowed(index, works, { filters, has, added }) {
  const days = added && dayRange(added);
  const facets = Object.keys(filters);
  const columns = [...has.map((one) => `has.${one}`), ...(days ? ["added"] : [])];
  const [passes] = await Promise.all([Promise.all(facets.map((facet) => passing(index, facet, works, filters[facet]))), index.columns.read(columns, works)]);
  const having = has.map((one) => index.columns.of(`has.${one}`));
  const dayOf = days && index.columns.of("added");
  const matches = [];
  const near = Object.fromEntries(facets.map((facet) => [facet, []]));
  for (const work of works) {
    if (!having.every((column) => column[work]) || (days && !isWithin(dayOf[work], days))) continue;
    const failed = passes.flatMap((passes, i) => (passes(work) ? [] : [i]));
    if (!failed.length) matches.push(work);
    else if (failed.length === 1) near[facets[failed[0]]].push(work);
  }
  return { matches, near };
}

/** Values in the order of an answer. */
const inOrder = (result) => result.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));

/**
 * The most frequent values among some works, then those that were chosen.
 * @param {import("./index.js").Index} index @param {number[]} works @param {string[]} values chosen @param {string[]} prefixes with which words of a value begin
 */
export async function counted(index, facet, works, values, limit, prefixes = []) {
  const all = index.facet(facet);
  if (works.length === index.works && !values.length && all.size !== undefined) {
    return mostOfAll(all, limit, prefixes.length ? [...await all.beginning(prefixes)] : undefined);
  }
  const counts = await all.counts(works);
  const accepted = prefixes.length ? await all.beginning(prefixes) : undefined;
  const chosen = new Map(await Promise.all(keysOf(facet, values).map(async (key) => /** @type {[string, number]} */ ([key, (await all.find(key))?.number ?? -1]))));
  const isChosen = new Set(chosen.values());
  const others = [...counts.keys()].filter((number) => number && !isChosen.has(number) && (!accepted || accepted.has(number)));
  const most = await mostFrequent(all, others, counts, Math.max(1, limit));
  const named = await all.named([...most, ...[...isChosen].filter((number) => number > 0)]);
  const result = [];
  for (const [key, number] of chosen) {
    const value = named.get(number)?.label ?? key;
    if (key !== "" && (!prefixes.length || labelBeginsSo(value, prefixes))) result.push({ value, count: counts.get(number) ?? 0, selected: true });
  }
  for (const number of most) result.push({ value: named.get(number).label, count: counts.get(number), selected: false });
  inOrder(result);
  while (result.length > limit && result.some((one) => !one.selected)) result.splice(result.findLastIndex((one) => !one.selected), 1);
  const without = counts.get(0) ?? 0;
  if ((without > 0 || chosen.has("")) && !prefixes.length) result.push({ value: "", count: without, selected: chosen.has("") });
  return result;
}

/** Of all works: values are numbered in their order. @param {number[]} [numbers] of those that are counted */
async function mostOfAll(all, limit, numbers) {
  const some = numbers ? numbers.sort((a, b) => a - b).slice(0, limit) : Array.from({ length: Math.min(limit, all.size) }, (_, i) => i + 1);
  const named = await all.named(numbers ? some : [0, ...some]);
  const result = inOrder(some.map((number) => ({ value: named.get(number).label, count: named.get(number).total, selected: false })));
  const without = numbers ? 0 : named.get(0).total;
  return without ? [...result, { value: "", count: without, selected: false }] : result;
}

/** The first of some numbers by their counts, and among equals by their keys, which are read only where that matters. */
async function mostFrequent(all, numbers, counts, limit) {
  if (numbers.length <= limit) return numbers;
  const least = numbers.map((number) => counts.get(number)).sort((a, b) => b - a)[limit - 1];
  const first = numbers.filter((number) => counts.get(number) > least);
  const last = numbers.filter((number) => counts.get(number) === least);
  const room = limit - first.length;
  return [...first, ...(last.length > room ? await all.byKey(last) : last).slice(0, room)];
}

/** As the interface writes them. */
export const written = (facet, counts) => counts.map((one) => ({
  ...one, value: one.value === "" ? null : facet === "year" ? Number(one.value) : one.value,
}));

/**
 * Values of which words begin with all of the prefixes, most frequent first. The choices of the facet itself do not narrow.
 * @param {import("./index.js").Index} index @param {Int32Array} works among which they are counted
 */
export async function valuesOf(index, works, query, facet, prefixes, limit) {
  const { [facet]: own = [], ...filters } = query.filters;
  const { matches } = await narrowed(index, works, { filters, has: query.has, added: query.added });
  const isAsShown = facet !== "tag" || !prefixes.length || (matches.length === index.works && !own.length && (await areAsShown(index, prefixes, limit)));
  return counted(index, facet, isAsShown ? matches : await spelledSo(index, matches, prefixes), own, limit, prefixes);
}

/** Whether works spell the most frequent tags so that the prefixes find them as they find their labels. */
async function areAsShown(index, prefixes, limit) {
  const tags = index.facet("tag");
  const most = [...await tags.beginning(prefixes)].sort((a, b) => a - b).slice(0, limit);
  return [...(await tags.named(most)).values()].every(({ spellings }) => spellings.every((text) => beginSo(spelledWords(text), prefixes)));
}

const spelledWords = (text) => wordsOf(text).flatMap(({ form, parts, others }) => [form, ...parts, ...others]);

/** The works of which a tag, as they spell it, has a word that begins with each prefix. */
async function spelledSo(index, works, prefixes) {
  const { texts, starts, values } = await index.tagSpellings();
  const sets = prefixes.map((prefix) => new Set(texts.flatMap((text, i) => (beginSo(spelledWords(text), [prefix]) ? [i] : []))));
  const own = (work) => values.subarray(starts[work], starts[work + 1]);
  return works.filter((work) => sets.every((set) => own(work).some((one) => set.has(one))));
}
