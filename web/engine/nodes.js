// What is looked for, as a tree, and what finds and scores it: just the arithmetic of Lucene's queries, in floats where
// Lucene has floats, so that the order is the same. A result is works in their order, each with its score.
import { INITIAL } from "./dictionary.js";
import { ANY, tableOf } from "./index.js";
import { FIELDS, fieldText } from "./clauses.js";

const f32 = Math.fround;

/** All fields in one, in which words stand side by side. */
export const ALL = "all";

/** @typedef {{works: Int32Array, scores: Float32Array}} Found */
/** @typedef {{needs(needs: Needs): void, find(index: any, boost: number): Found, key: string}} Node */

export class Needs {
  /** @type {Map<string, {terms: Set<string>, prefixes: Set<string>}>} */
  tables = new Map();

  #of(table) {
    if (!this.tables.has(table)) this.tables.set(table, { terms: new Set(), prefixes: new Set() });
    return this.tables.get(table);
  }

  /** @type {Set<string>} */
  columns = new Set();

  /** What stands in a field lies in a stretch of all words, and weighs by how many there are. */
  term(field, term) {
    this.#of(tableOf(field)).terms.add(term);
    if (isStretch(field)) stretchColumns(field).forEach((name) => name && this.columns.add(name));
    else if (LENGTHS.has(field)) this.columns.add(`length.${field}`);
  }

  prefix = (field, text) => this.#of(tableOf(field)).prefixes.add(text);
}

const NOBODY = { works: new Int32Array(0), scores: new Float32Array(0) };

/** @returns {Found} */
const constant = (works, boost) => ({ works, scores: new Float32Array(works.length).fill(boost) });

/** Where a term stands in a field: how often in each work, and, if wanted, at which places. */
function places(index, field, term) {
  const table = tableOf(field);
  const found = index.postings(table, term);
  if (!found || field === ANY || table !== ANY) return found;
  // the other fields are stretches of all words
  const cached = (found.fields ??= {});
  return (cached[field] ??= field === ALL ? { ...found, weights: null } : stretch(index, field, found));
}

/** Fields of which it is known how many words works have in them. */
const LENGTHS = new Set([ANY, "summary"]);

const isStretch = (field) => field.startsWith("field.") && tableOf(field) === ANY;

/** In which column a field's stretch begins, if not with the first word, and in which it ends. */
function stretchColumns(field) {
  const number = FIELDS.indexOf(field.slice("field.".length));
  return [number ? `end.${fieldText(FIELDS[number - 1])}` : "", `end.${fieldText(FIELDS[number])}`];
}

function stretch({ columns }, field, { works, starts, positions }) {
  const [begin, end] = stretchColumns(field).map((name) => name && columns.of(name));
  const kept = [];
  const keptStarts = [0];
  const keptPositions = [];
  for (let i = 0; i < works.length; i++) {
    const from = begin ? begin[works[i]] : 0;
    const to = end[works[i]];
    const before = keptPositions.length;
    for (let j = starts[i]; j < starts[i + 1]; j++) {
      if (positions[j] >= from && positions[j] < to) keptPositions.push(positions[j]);
    }
    if (keptPositions.length > before) {
      kept.push(works[i]);
      keptStarts.push(keptPositions.length);
    }
  }
  return kept.length
    ? { works: Int32Array.from(kept), weights: null, starts: Int32Array.from(keptStarts), positions: Int32Array.from(keptPositions) }
    : null;
}

const timesIn = (found, i) => (found.weights ? found.weights[i] : found.starts ? found.starts[i + 1] - found.starts[i] : 1);

/** What scores in a field rest on; of keys, of which only works are asked, there is nothing. */
const statistics = (index, field) => index.statistics[field] ?? { works: index.works, one: 1 };

const idf = (frequency, works) => f32(Math.log(1 + (works - frequency + 0.5) / (frequency + 0.5)));

/** BM25 of a field, as Lucene rounds it. */
function scorer(index, field, weight) {
  const { lengths, one } = statistics(index, field);
  const own = LENGTHS.has(field) && index.columns.of(`length.${field}`);
  return (work, times) => {
    const length = f32(own ? lengths[own[work]] : one);
    return f32(weight - f32(weight / f32(1 + f32(times * length))));
  };
}

/** One word in several spellings, each with its weight, counted as one. @returns {Node} */
export const synonyms = (field, spellings) => ({
  key: `s ${field} ${JSON.stringify(spellings)}`,
  needs: (needs) => spellings.forEach(([term]) => needs.term(field, term)),
  find(index, boost) {
    const found = spellings.map(([term, share]) => ({ share: f32(share), ...places(index, field, term) })).filter(({ works }) => works);
    if (!found.length) return NOBODY;
    const frequency = Math.max(...found.map(({ works }) => works.length));
    const score = scorer(index, field, f32(boost * idf(frequency, statistics(index, field).works)));
    const { works, sums } = gather(index, found, (sum, one, i) => f32((sum ?? 0) + f32(one.share * timesIn(one, i))));
    return { works, scores: Float32Array.from(works, (work, i) => score(work, sums[i])) };
  },
});

export const term = (field, text) => synonyms(field, [[text, 1]]);

/** All works of several, with what is worked out over them. */
function gather(index, many, add) {
  if (many.length === 1) {
    const [one] = many;
    return { works: one.works, sums: Array.from(one.works, (_, i) => add(undefined, one, i)) };
  }
  const slots = index.slots ??= new Int32Array(index.works);
  const works = [];
  const sums = [];
  for (const one of many) {
    for (let i = 0; i < one.works.length; i++) {
      const work = one.works[i];
      let slot = slots[work];
      if (!slot) {
        works.push(work);
        slot = slots[work] = works.length;
      }
      sums[slot - 1] = add(sums[slot - 1], one, i);
    }
  }
  const sorted = Int32Array.from(works).sort();
  const inOrder = Array.from(sorted, (work) => sums[slots[work] - 1]);
  for (const work of works) slots[work] = 0;
  return { works: sorted, sums: inOrder };
}

/** All works of several, with the best of their scores and a share of the others. */
function bestOf(index, many, share) {
  const slots = index.slots ??= new Int32Array(index.works);
  const works = [];
  const most = [];
  const others = [];
  for (const one of many) {
    for (let i = 0; i < one.works.length; i++) {
      const score = one.scores[i];
      const slot = slots[one.works[i]];
      if (!slot) {
        most.push(score);
        others.push(0);
        slots[one.works[i]] = works.push(one.works[i]);
      } else {
        others[slot - 1] += Math.min(most[slot - 1], score);
        most[slot - 1] = Math.max(most[slot - 1], score);
      }
    }
  }
  const sorted = Int32Array.from(works).sort();
  const scores = Float32Array.from(sorted, (work) => most[slots[work] - 1] + others[slots[work] - 1] * share);
  for (const work of works) slots[work] = 0;
  return { works: sorted, scores };
}

/** Words side by side; of each part any of its terms. @param {string[][]} parts @returns {Node} */
export function sideBySide(field, parts) {
  if (parts.length === 1) return bool({ should: parts[0].map((one) => term(field, one)) });
  return {
    key: `p ${field} ${JSON.stringify(parts)}`,
    needs: (needs) => parts.flat().forEach((one) => needs.term(field, one)),
    find(index, boost) {
      const stands = parts.map((terms, offset) => {
        const found = terms.map((one) => places(index, field, one)).filter(Boolean);
        return { found, offset, cost: found.reduce((sum, { works }) => sum + works.length, 0) };
      });
      if (stands.some(({ found }) => !found.length)) return NOBODY;
      const { works: all } = statistics(index, field);
      const weight = stands.flatMap(({ found }) => found).reduce((sum, { works }) => sum + idf(works.length, all), 0);
      const score = scorer(index, field, f32(boost * f32(weight)));
      const [lead, ...others] = stands.toSorted((a, b) => a.cost - b.cost || a.offset - b.offset);
      const works = [];
      const scores = [];
      for (const work of gather(index, lead.found, () => 0).works) {
        const times = count(work, lead, others);
        if (!times) continue;
        works.push(work);
        scores.push(score(work, times));
      }
      return { works: Int32Array.from(works), scores: Float32Array.from(scores) };
    },
  };
}

/** How often words stand side by side in a work: as often as the rarest does so, once for each of its terms there. */
function count(work, lead, others) {
  const sets = [];
  for (const { found, offset } of others) {
    const set = new Set();
    for (const place of at(found, work)) set.add(place - offset);
    if (!set.size) return 0;
    sets.push(set);
  }
  let times = 0;
  for (const place of at(lead.found, work)) if (sets.every((set) => set.has(place - lead.offset))) times++;
  return times;
}

function* at(found, work) {
  for (const { works, starts, positions } of found) {
    const i = indexIn(works, work);
    if (i >= 0) for (let j = starts[i]; j < starts[i + 1]; j++) yield positions[j];
  }
}

function indexIn(works, work) {
  let [low, high] = [0, works.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (works[middle] === work) return middle;
    if (works[middle] < work) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Of short beginnings it is known which works have them. */
const SHORT = 2;
const isShort = (field, text) => (isStretch(field) || field === ANY || field === "whole") && [...text].length <= SHORT;
const beginsShort = (field, text) => same(term("initials", field.replace("field.", "") + INITIAL + text));

/** Words that begin so; each counts the same. @returns {Node} */
export const beginning = (field, text) => (isShort(field, text) ? beginsShort(field, text) : {
  key: `b ${field} ${text}`,
  needs: (needs) => needs.prefix(field, text),
  find(index, boost) {
    const found = index.termsOf(tableOf(field), text).map((one) => places(index, field, one)).filter(Boolean);
    return found.length ? constant(gather(index, found, () => 0).works, boost) : NOBODY;
  },
});

/** Words that begin with a letter. @returns {Node} */
export const initial = (field, letter) => (isStretch(field) ? beginsShort(field, letter) : same(term(field, INITIAL + letter)));

/** Each work of another counts the same. @param {Node} inside @returns {Node} */
export const same = (inside) => ({
  key: `c ${inside.key}`,
  needs: inside.needs,
  find: (index, boost) => constant(inside.find(index, 1).works, f32(boost)),
});

/** @param {Node} inside @returns {Node} */
export const boosted = (inside, by) => ({
  key: `x ${by} ${inside.key}`,
  needs: inside.needs,
  find: (index, boost) => inside.find(index, f32(boost * f32(by))),
});

/** What other words in the place of one count: a share of that one's rarity in a field. @returns {Node} */
export const instead = (inside, field, terms, share) => ({
  key: `i ${field} ${terms.join(" ")} ${share} ${inside.key}`,
  needs(needs) {
    inside.needs(needs);
    terms.forEach((one) => needs.term(field, one));
  },
  find: (index, boost) => constant(inside.find(index, 1).works, f32(boost * f32(f32(share) * f32(rarity(index, field, terms))))),
});

/** The inverse document frequency of a word or its stem. */
export function rarity(index, field, terms) {
  const frequency = Math.max(...terms.map((one) => (field === ANY ? index.frequency(one) : places(index, field, one)?.works.length ?? 0)));
  return Math.log(1 + (index.works - frequency + 0.5) / (frequency + 0.5));
}

/** Works of which columns hold something. @param {string} key tells it apart @param {string[]} names of columns @param {(...columns: Int32Array[]) => (work: number) => any} holding @returns {Node} */
export const where = (key, names, holding) => ({
  key: `w ${key}`,
  needs: (needs) => names.forEach((name) => needs.columns.add(name)),
  find(index, boost) {
    const holds = holding(...names.map((name) => index.columns.of(name)));
    const works = [];
    for (let work = 0; work < index.works; work++) if (holds(work)) works.push(work);
    return constant(Int32Array.from(works), boost);
  },
});

export const EVERYTHING = where("*", [], () => () => true);

/** @type {Node} */
export const NONE = { key: "none", needs() {}, find: () => NOBODY };

/** The best of several, and of the others a share. @param {Node[]} nodes @returns {Node} */
export function best(nodes, share = 0) {
  if (nodes.length === 1) return nodes[0];
  const once = [...new Map(nodes.map((node) => [node.key, node])).values()];
  return {
    key: `d ${share} ${once.map(({ key }) => `(${key})`).join("")}`,
    needs: (needs) => once.forEach((node) => node.needs(needs)),
    find(index, boost) {
      const found = once.map((node) => node.find(index, boost)).filter(({ works }) => works.length);
      if (!found.length) return NOBODY;
      return found.length === 1 ? found[0] : bestOf(index, found, f32(share));
    },
  };
}

/** Sums up what must and what may be there. @param {{must?: Node[], should?: Node[], filter?: Node[], not?: Node[]}} parts @returns {Node} */
export function bool({ must = [], should = [], filter = [], not: without = [] }) {
  if (must.length + should.length === 1 && !filter.length && !without.length) return must[0] ?? should[0];
  const [musts, shoulds] = [merged(must.flatMap((node) => node.conjunction ?? [node])), merged(should.flatMap((node) => node.disjunction ?? [node]))];
  const everything = [...musts, ...shoulds, ...filter, ...without];
  return {
    key: `a ${[musts, shoulds, filter, without].map((some) => some.map(({ key }) => `(${key})`).join("")).join("|")}`,
    conjunction: should.length + filter.length + without.length ? undefined : musts,
    disjunction: must.length + filter.length + without.length ? undefined : shoulds,
    needs: (needs) => everything.forEach((node) => node.needs(needs)),
    find(index, boost) {
      const find = (node) => node.find(index, boost);
      const found = shoulds.map(find).filter(({ works }) => works.length);
      const may = found.length ? gather(index, found, (sum, one, i) => (sum ?? 0) + one.scores[i]) : { works: NOBODY.works, sums: [] };
      const result = musts.length + filter.length ? required(musts.map(find), filter.map(find), may)
        : { works: may.works, scores: Float32Array.from(may.sums) };
      return without.length ? excluding(result, without.map(find)) : result;
    },
  };
}

/** What is asked for twice counts twice. */
function merged(nodes) {
  const counts = new Map();
  for (const node of nodes) counts.set(node.key, { node, times: (counts.get(node.key)?.times ?? 0) + 1 });
  return counts.size === nodes.length ? nodes : [...counts.values()].map(({ node, times }) => (times > 1 ? boosted(node, times) : node));
}

/** @param {Found[]} musts @param {Found[]} filters @returns {Found} */
function required(musts, filters, may) {
  const all = [...musts, ...filters];
  const [first, ...others] = all.toSorted((a, b) => a.works.length - b.works.length);
  const works = [];
  const scores = [];
  const cursors = new Map(all.map((one) => [one, 0]));
  let optional = 0;
  const seek = (one, work) => {
    let i = cursors.get(one);
    while (i < one.works.length && one.works[i] < work) i++;
    cursors.set(one, i);
    return one.works[i] === work;
  };
  for (const work of first.works) {
    if (!others.every((one) => seek(one, work))) continue;
    seek(first, work);
    let sum = 0;
    for (const one of musts) sum += one.scores[cursors.get(one)];
    let score = f32(sum);
    while (optional < may.works.length && may.works[optional] < work) optional++;
    if (may.works[optional] === work) score = f32(score + f32(may.sums[optional]));
    works.push(work);
    scores.push(score);
  }
  return { works: Int32Array.from(works), scores: Float32Array.from(scores) };
}

/** @param {Found} result @param {Found[]} others @returns {Found} */
function excluding({ works, scores }, others) {
  const gone = new Set(others.flatMap((one) => [...one.works]));
  const kept = [...works.keys()].filter((i) => !gone.has(works[i]));
  return { works: Int32Array.from(kept, (i) => works[i]), scores: Float32Array.from(kept, (i) => scores[i]) };
}
