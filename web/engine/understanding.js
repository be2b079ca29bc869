// What a typed text is taken for: as typed; where that finds hardly anything with typing errors corrected; and where too few
// works have all the words, with some of them. As the server's `Interpreter`: decided by the text alone, before any filter.
import { Needs, best } from "./nodes.js";
import { NearWords } from "./near-words.js";
import { parse } from "./parser.js";
import { Queries, either, matching, ranked, readings } from "./readings.js";
import { relaxationOf } from "./relaxation.js";
import { corrected, insteadOf, offersOf, otherwise } from "./spelling.js";

const FEW = 3;

/** Fewer works than this have all the words, and those with some of them follow. */
export const SOME = 5;

const FAR = 10;

/** Reads what a node needs, and finds. @param {import("./index.js").Index} index @param {import("./nodes.js").Node} node */
export async function find(index, node) {
  const needs = new Needs();
  node.needs(needs);
  await Promise.all([index.load(needs.tables), index.columns.read(needs.columns)]);
  return node.find(index, 1);
}

/** @param {import("./index.js").Index} index @param {string} text */
export async function understand(index, text) {
  const queries = new Queries(index);
  const clause = parse(text);
  if (clause.type === "all" && !clause.clauses.length) return everything(queries, clause);
  const near = nearWords(index);
  const count = async (node) => (await find(index, node)).works.length;
  const countOf = async (one) => count(await index.knowing(() => queries.of(one)));

  let tiers = [await index.knowing(() => queries.tier(clause))];
  let found = Math.min(SOME, await count(matching(tiers[0])));
  const typed = found;
  let last = clause;
  let corrections = [];
  if (found < FEW) {
    const least = clause.type === "all" && typed > 0 ? typed * FAR : typed + 1;
    const reading = await corrected(near, clause, async (other) => (await countOf(other)) >= least);
    if (reading && (reading.findsMore || found === 0)) {
      last = reading.clause;
      corrections = reading.corrections;
      const tier = await index.knowing(() => queries.tier(last, corrections));
      tiers.push(tier);
      found = Math.min(SOME, await count(either([matching(tiers[0]), matching(tier)])));
    }
  }
  let relaxation = null;
  if (found < SOME) {
    const sentences = await index.sentences();
    const some = await index.knowing(() => relaxationOf(last, queries.acronyms, sentences));
    if (some.units.length) {
      const tier = await index.knowing(() => queries.relaxedTier(some));
      const every = Math.min(SOME + found, await count(matching(tier)));
      if (every > found) {
        relaxation = some;
        tiers.push(tier);
        found = Math.max(found, every);
      }
    }
  }
  if (found === 0 && !relaxation) {
    corrections = [];
    tiers = tiers.slice(0, 1);
  }
  let didYouMean = "";
  if (found === 0) didYouMean = await insteadOf(clause, countOf);
  else if (!corrections.length && typed >= FEW) didYouMean = await otherwise(near, text, clause);
  return {
    clause: corrections.length ? readings(clause, last) : clause,
    tiers, corrections, relaxation, didYouMean,
    offers: found < SOME ? await offersOf(clause, countOf) : [],
    query: best(tiers.map((tier, i) => ranked(tier, tiers.length - 1 - i))),
    exact: either(tiers.filter(({ isRelaxed }) => !isRelaxed).map(matching)),
  };
}

function everything(queries, clause) {
  const tier = queries.tier(clause);
  return { clause, tiers: [tier], corrections: [], relaxation: null, didYouMean: "", offers: [], query: ranked(tier, 0), exact: matching(tier) };
}

/** @param {import("./index.js").Index} index */
export function nearWords(index) {
  return new NearWords(index, async (form) => {
    const needs = new Needs();
    needs.term("name", form);
    await index.load(needs.tables);
    return index.postings("name", form) !== null;
  });
}
