// Chosen values, and exact counts of all values: the server's `ChosenFilters`, `FacetColumn` and `FacetValueSearch`.
import { HAVING, yearRange } from "./clauses.js";
import { dayRange, isWithin } from "./days.js";
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

/** Which works pass the chosen values of a facet. @param {import("./index.js").Index} index */
function passing(index, facet, column, values) {
  const passes = new Uint8Array(index.works);
  const chosen = new Set(keysOf(facet, values).map((key) => column.keys.indexOf(key)).filter((number) => number >= 0));
  const inRange = values.filter((value) => isRange(facet, value));
  const ranges = facet === "year" ? inRange.map((value) => yearRange(value) ?? { from: 0, to: 0 }) : [];
  const months = facet === "month" ? inRange.map((value) => value.split("..")) : [];
  column.keys.forEach((key, i) => months.some(([from, to]) => key >= from && key <= to) && chosen.add(i));
  for (let work = 0; work < index.works; work++) {
    for (let i = column.starts[work]; i < column.starts[work + 1]; i++) if (chosen.has(column.values[i])) passes[work] = 1;
    const year = index.columns.year[work];
    if (ranges.some(({ from, to }) => year >= Math.max(1, from) && year <= to)) passes[work] = 1;
  }
  return passes;
}

/**
 * Of some works those that pass all choices, and for each facet those that only its own choices keep out.
 * @param {import("./index.js").Index} index @param {Int32Array} works @param {{filters: Record<string, string[]>, has: string[], added: string}} query
 */
export async function narrowed(index, works, { filters, has, added }) {
  const days = added && dayRange(added);
  if (days) await index.days();
  const facets = Object.keys(filters);
  const columns = await Promise.all(facets.map((facet) => index.facet(facet)));
  const passes = facets.map((facet, i) => passing(index, facet, columns[i], filters[facet]));
  const bits = has.reduce((all, one) => all | (1 << HAVING.indexOf(one)), 0);
  const matches = [];
  const near = Object.fromEntries(facets.map((facet) => [facet, []]));
  for (const work of works) {
    if ((index.columns.has[work] & bits) !== bits || (days && !isWithin(index.columns.added[work], days))) continue;
    const failed = passes.flatMap((pass, i) => (pass[work] ? [] : [i]));
    if (!failed.length) matches.push(work);
    else if (failed.length === 1) near[facets[failed[0]]].push(work);
  }
  return { matches, near };
}

/**
 * The most frequent values among some works, then those that were chosen.
 * @param {number[]} works @param {string[]} values chosen @param {(label: string) => boolean} accepts
 */
export function counted(column, facet, works, values, limit, accepts = undefined) {
  const { keys, labels, starts, values: numbers } = column;
  const counts = (column.counts ??= new Int32Array(keys.length));
  const seen = [];
  for (const work of works) {
    for (let i = starts[work]; i < starts[work + 1]; i++) if (!counts[numbers[i]]++) seen.push(numbers[i]);
  }
  const isAccepted = (label) => !accepts || accepts(label);
  const hasNone = keys[0] === "";
  const chosen = keysOf(facet, values).filter((key) => isAccepted(labels[keys.indexOf(key)] ?? key));
  const selected = new Map(chosen.map((key) => [key, keys.indexOf(key)]));
  const result = [];
  for (const [key, number] of selected) {
    if (key !== "") result.push({ value: labels[number] ?? key, count: counts[number] ?? 0, selected: true });
  }
  const isSelected = new Set(selected.values());
  const others = seen.filter((i) => !(hasNone && i === 0) && !isSelected.has(i) && (!accepts || accepts(labels[i])));
  for (const i of mostFrequent(others, counts, Math.max(1, limit))) result.push({ value: labels[i], count: counts[i], selected: false });
  result.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
  while (result.length > limit && result.some((one) => !one.selected)) result.splice(result.findLastIndex((one) => !one.selected), 1);
  const without = hasNone ? counts[0] : 0;
  if ((without > 0 || selected.has("")) && isAccepted("")) result.push({ value: "", count: without, selected: selected.has("") });
  for (const i of seen) counts[i] = 0;
  return result;
}

/** The first of some numbers by their counts, and among equals by themselves; what is far behind is not sorted. */
function mostFrequent(numbers, counts, limit) {
  const byCount = (a, b) => counts[b] - counts[a] || a - b;
  if (numbers.length <= limit) return numbers.sort(byCount);
  const frequencies = new Int32Array(numbers.reduce((most, i) => Math.max(most, counts[i]), 0) + 1);
  for (const i of numbers) frequencies[counts[i]]++;
  let least = frequencies.length - 1;
  let ahead = 0;
  while (least > 1 && ahead + frequencies[least] < limit) ahead += frequencies[least--];
  const first = numbers.filter((i) => counts[i] > least).sort(byCount);
  const last = Int32Array.from(numbers.filter((i) => counts[i] === least)).sort();
  return [...first, ...last.subarray(0, limit - first.length)];
}

/** As the interface writes them. */
export const written = (facet, counts) => counts.map((one) => ({
  ...one, value: one.value === "" ? null : facet === "year" ? Number(one.value) : one.value,
}));

const beginsWith = (words, prefix) => words.some((word) => word.startsWith(prefix));

/**
 * Values of which words begin with all of the prefixes, most frequent first. The choices of the facet itself do not narrow.
 * @param {import("./index.js").Index} index @param {Int32Array} works among which they are counted
 */
export async function valuesOf(index, works, query, facet, prefixes, limit) {
  const { [facet]: own = [], ...filters } = query.filters;
  const column = await index.facet(facet);
  const { matches } = await narrowed(index, works, { filters, has: query.has, added: query.added });
  const words = (value) => wordsOf(value).flatMap(({ form, parts }) => [form, ...parts]);
  const accepts = (label) => prefixes.every((prefix) => beginsWith(words(label), prefix));
  return counted(column, facet, spelledSo(column, matches, prefixes), own, limit, accepts);
}

/** The works of which a tag, as they spell it, has a word that begins with each prefix. */
function spelledSo({ spellings }, works, prefixes) {
  if (!spellings) return works;
  const sets = prefixes.map((prefix) => new Set(spellings.texts.flatMap((text, i) =>
    (beginsWith(wordsOf(text).flatMap(({ form, parts, others }) => [form, ...parts, ...others]), prefix) ? [i] : []))));
  const own = (work) => spellings.values.subarray(spellings.starts[work], spellings.starts[work + 1]);
  return works.filter((work) => sets.every((set) => own(work).some((one) => set.has(one))));
}
