// One search: from a query to its answer, in the form of the server's interface.
import { counted, narrowed, written } from "./facets.js";
import { highlighter } from "./highlights.js";
import { DEPTH, reranked } from "./meaning.js";
import { writtenQuery } from "./parameters.js";
import { find, SOME, understand } from "./understanding.js";
import { waysOut } from "./ways.js";

/** Values of a facet in an answer. */
const VALUES = 50;

/** The orders of works, and the columns they are seen in; each ends with the id, which is the order of their numbers. */
const ORDERS = {
  relevance: [["lists", "date"], (lists, date) => (a, b) => b.score - a.score || lists[b.work] - lists[a.work] || date[b.work] - date[a.work]],
  newest: [["lists", "date"], (lists, date) => (a, b) => date[b.work] - date[a.work] || lists[b.work] - lists[a.work]],
  oldest: [["lists", "date"], (lists, date) => (a, b) => (date[a.work] || Infinity) - (date[b.work] || Infinity) || lists[b.work] - lists[a.work] || 0],
  added: [["lists", "date", "added"], (lists, date, added) => (a, b) => added[b.work] - added[a.work] || date[b.work] - date[a.work] || lists[b.work] - lists[a.work]],
  mentions: [["lists", "date"], (lists, date) => (a, b) => lists[b.work] - lists[a.work] || date[b.work] - date[a.work]],
  title: [["title"], (title) => (a, b) => title[a.work] - title[b.work]],
};

/** The first in an order. @param {import("./index.js").Index} index @param {{work: number, score: number}[]} works @returns {Promise<{work: number, score: number}[]>} */
export async function first(index, works, sort, count) {
  if (sort === "added" && works.length === index.works && count <= index.latest.length) {
    return index.latest.slice(0, count).map((work) => ({ work, score: 0 }));
  }
  const [names, comparing] = ORDERS[sort];
  await index.columns.read(names, (sort === "relevance" ? level(works, count) : works).map(({ work }) => work));
  const compare = comparing(...names.map((name) => index.columns.of(name)));
  return works.sort((a, b) => compare(a, b) || a.work - b.work).slice(0, count);
}

/** Those of the first by their scores that have the score of another. @param {{work: number, score: number}[]} works */
function level(works, count) {
  const sorted = works.toSorted((a, b) => b.score - a.score);
  const isLevel = (i) => sorted[i]?.score === sorted[i + 1]?.score;
  const some = [];
  for (let i = 0; i < sorted.length && (i < count || isLevel(i - 1)); i++) if ((i > 0 && isLevel(i - 1)) || isLevel(i)) some.push(sorted[i]);
  return some;
}

/** A work as hits have it: with the names of its lists, and with what each says only if that is asked for. @param {string} line */
export function hitOf(line, withMentions = false) {
  const { mentions, ...head } = JSON.parse(line);
  return { ...head, lists: [...new Set(mentions.map(({ list }) => list))], ...(withMentions && { mentions }) };
}

/** @param {import("./index.js").Index} index */
export async function search(index, query) {
  const understood = await understand(index, query.text);
  const found = await find(index, understood.query);
  const { matches, near } = await narrowed(index, found.works, query);
  const isRelaxed = understood.relaxation !== null;
  const exact = isRelaxed ? (await narrowed(index, (await find(index, understood.exact)).works, query)).matches.length : matches.length;

  const facets = {};
  for (const facet of query.facets) {
    const works = near[facet]?.length ? [...matches, ...near[facet]] : matches;
    facets[facet] = written(facet, await counted(index, facet, works, query.filters[facet] ?? [], VALUES));
  }
  const { offers, corrections: corrected, didYouMean } = understood;
  const total = matches.length;
  const shown = query.size ? await hits(index, query, understood, found, matches) : [];
  const { ways, unknown } = await waysOut(index, query, { total, offers, corrected, didYouMean });
  index.forget();
  return {
    query: writtenQuery(query), total, hits: shown, facets, exact, offers, ways, unknown, relaxed: isRelaxed, corrected,
    didYouMean: didYouMean || null, partial: false, generation: 1,
  };
}

async function hits(index, query, { clause, relaxation }, found, matches) {
  const scores = new Map();
  found.works.forEach((work, i) => scores.set(work, found.scores[i]));
  const isScored = query.sort === "relevance";
  const works = matches.map((work) => ({ work, score: isScored ? scores.get(work) : 0 }));
  const offset = (query.page - 1) * query.size;
  const isReranked = relaxation && isScored;
  const wanted = isReranked ? Math.max(offset + query.size, DEPTH + SOME) : offset + query.size;
  let top = await first(index, works, query.sort, wanted);
  if (isReranked) top = await reranked(index, relaxation, query.byMeaning, top);
  const page = top.slice(offset, offset + query.size);
  const marks = highlighter(clause);
  const texts = await index.lines("works", page.map(({ work }) => work));
  return page.map(({ work, score }) => {
    const hit = hitOf(texts.get(work), query.members.includes("mentions"));
    // marked before anything is left out
    const highlights = marks(hit);
    const wanted = ([name]) => !query.members.length || query.members.includes(name);
    return { work: Object.fromEntries(Object.entries(hit).filter(wanted)), score, highlights, matched: Object.keys(highlights) };
  });
}
