// Corrects typing errors in the words of a query together, as the server's `Spelling`, and says what of a query that finds
// hardly anything would find works, as its `Offers`.
import { all, any, inField, same, word } from "./clauses.js";
import { isUnknown } from "./near-words.js";
import { closed } from "./parser.js";
import { label } from "./printer.js";

const MOST_READINGS = 40;
const MOST_WORDS = 12;
const MOST_OFFERS = 8;

/** @typedef {import("./near-words.js").NearWords} NearWords */

/**
 * The best way to read a query, if there is another than as typed.
 * @param {NearWords} near @param {(clause: any) => Promise<boolean>} findsMore
 */
export async function corrected(near, clause, findsMore) {
  const words = wordsIn(clause);
  if (!words.length || words.length > MOST_WORDS) return undefined;
  const ways = [];
  for (const one of words) ways.push(await near.of(one));
  if (ways.every(({ length }) => length === 1)) return undefined;

  let cheapest;
  const next = [];
  const seen = new Set();
  const push = (choice) => {
    if (choice.some((one, i) => one >= ways[i].length) || seen.has(String(choice))) return;
    seen.add(String(choice));
    next.push({ choice, cost: choice.reduce((sum, one, i) => sum + ways[i][one].cost, 0) });
    rise(next);
  };
  push(words.map(() => 0));
  for (let tried = 0; tried < MOST_READINGS && next.length; tried++) {
    const { choice } = takeFirst(next);
    const reading = readingOf(clause, words, choice.map((one, i) => ways[i][one]));
    if (reading.corrections.length) {
      if (await findsMore(reading.clause)) return { ...reading, findsMore: true };
      if (!cheapest && choice.every((one, i) => ways[i][one].isAsTyped || ways[i].some(isUnknown))) cheapest = { ...reading, findsMore: false };
    }
    for (let i = 0; i < choice.length; i++) push(choice.with(i, choice[i] + 1));
  }
  return cheapest;
}

/** The last of a heap to its place: among equals the order is that of the server's queue. */
function rise(heap) {
  let i = heap.length - 1;
  const one = heap[i];
  while (i > 0) {
    const parent = (i - 1) >>> 1;
    if (one.cost >= heap[parent].cost) break;
    heap[i] = heap[parent];
    i = parent;
  }
  heap[i] = one;
}

function takeFirst(heap) {
  const first = heap[0];
  const last = heap.pop();
  const length = heap.length;
  if (!length) return first;
  let i = 0;
  while (i < length >>> 1) {
    let child = 2 * i + 1;
    if (child + 1 < length && heap[child].cost > heap[child + 1].cost) child++;
    if (last.cost <= heap[child].cost) break;
    heap[i] = heap[child];
    i = child;
  }
  heap[i] = last;
  return first;
}

/** The text with its first word that was probably meant otherwise replaced, or empty text. @param {NearWords} near */
export async function otherwise(near, text, clause) {
  for (const one of wordsIn(clause).slice(0, MOST_WORDS)) {
    const better = await near.better(one);
    if (better !== undefined) return text.replaceAll(one.text, () => better);
  }
  return "";
}

function readingOf(clause, words, ways) {
  const corrections = [];
  const used = words.map((one, i) => {
    if (ways[i].isAsTyped) return one;
    corrections.push({ typed: one.text, used: ways[i].form });
    return word(ways[i].form, false);
  });
  return { clause: replaced(clause, used), corrections };
}

const wordsIn = (clause) => {
  switch (clause.type) {
    case "word": return [clause];
    case "in": return wordsIn(clause.clause);
    case "all": case "any": return clause.clauses.flatMap(wordsIn);
    default: return [];
  }
};

/** The clause with its words replaced in their order; takes them off the list. */
function replaced(clause, used) {
  switch (clause.type) {
    case "word": return used.shift();
    case "in": return inField(clause.field, replaced(clause.clause, used));
    case "all": return all(clause.clauses.map((one) => replaced(one, used)));
    case "any": return any(clause.clauses.map((one) => replaced(one, used)));
    default: return clause;
  }
}

const OFFERED = new Set(["word", "phrase", "prefix", "in", "id", "any"]);

/** The parts of a query that find works. @param {(clause: any) => Promise<number>} count */
async function partsOf(clause, count) {
  const clauses = clause.type === "all" ? clause.clauses : [clause];
  const parts = [];
  for (const part of clauses) {
    let alone = clauses.length === 1;
    let offered = part.type === "word" || part.type === "in" ? closedPart(part) : part;
    if (offered.type === "in" && !(await count(offered))) {
      offered = offered.clause;
      alone = false;
    }
    if (!alone && OFFERED.has(offered.type) && !parts.some((one) => same(one, offered)) && (await count(offered))) parts.push(offered);
  }
  return parts.slice(0, MOST_OFFERS);
}

/** An offer is a word, not a beginning. */
const closedPart = (clause) => {
  if (clause.type === "in") return inField(clause.field, closedPart(clause.clause));
  return clause.type === "word" ? closed(clause) : clause;
};

/** Each part with how many works it finds, most first. */
export async function offersOf(clause, count) {
  const offers = [];
  for (const part of await partsOf(clause, count)) offers.push({ text: label(part), total: await count(part) });
  return offers.sort((a, b) => b.total - a.total);
}

/** The longest query of those parts that finds works, or empty text. */
export async function insteadOf(clause, count) {
  const parts = await partsOf(clause, count);
  if (!parts.length) return "";
  const whole = all(parts);
  return (await count(whole)) ? label(whole) : (await offersOf(clause, count))[0].text;
}
