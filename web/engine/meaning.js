// Puts the first works that have some of a query's words in a better order: by how close together the words stand in the
// title, and how close the title is in meaning. As the server's `Reranker`, `Meaning` and `WordPieces`, in floats as there.
import { ANY } from "./index.js";
import { rarity } from "./nodes.js";
import { CLASS, rarityTerms } from "./readings.js";
import { stem } from "./stem.js";
import { fold, foldTitle, isLetterOrDigit, wordsOf } from "./text.js";

const f32 = Math.fround;

/** So many are looked at. */
export const DEPTH = 300;

const FARTHEST = 4;
const SIDE_BY_SIDE = f32(0.3);
const REVERSED = f32(0.7);

/** Components of a vector, of four bits each around nought, behind a float to multiply them with. */
const SIZE = 128;
const STEPS = 7;
const ROW = 4 + SIZE / 2;
const LONGEST_WORD = 100;

/**
 * The works in their new order.
 * @param {import("./index.js").Index} index @param {{work: number, score: number}[]} top the first of a search by relevance
 */
export async function reranked(index, relaxation, byMeaning, top) {
  let first = 0;
  while (first < top.length && top[first].score >= CLASS) first++;
  const end = Math.min(top.length, first + DEPTH);
  if (first === end) return top;
  const words = relaxation.units.flatMap((unit) => unit.words).filter(({ type }) => type === "word");
  const forms = words.flatMap(({ text }) => wordsOf(text)[0].parts);
  const stems = forms.map(stem);
  const rarities = await index.knowing(() => forms.map((form) => rarity(index, ANY, rarityTerms(form, true))));
  const isEnglish = forms.length > 0 && (await index.sentences()).isEnglish(forms);
  const some = top.slice(first, end);
  const titles = await index.lines("titles", some.map(({ work }) => work));
  const closeness = byMeaning && isEnglish ? await closenessTo(index, forms.join(" "), [...titles.values()]) : null;
  const best = some[0].score;
  const raised = some.map(({ work, score }) => {
    const title = titles.get(work);
    const close = closeness ? Math.max(0, closeness.get(title)) : 0;
    return { work, score: f32(f32(score + together(title, stems, rarities)) + f32(close * best)) };
  });
  // a stable sort: among equals the order stays
  raised.sort((a, b) => b.score - a.score);
  return [...top.slice(0, first), ...raised, ...top.slice(end)];
}

/** How close together those words stand that are neighbours in the query. */
function together(title, stems, rarities) {
  const words = title.split(" ").map(stem);
  let sum = 0;
  for (let i = 0; i + 1 < stems.length; i++) {
    sum += nearness(words, stems[i], stems[i + 1]) * Math.min(rarities[i], rarities[i + 1]);
  }
  return f32(SIDE_BY_SIDE * sum);
}

function nearness(words, one, other) {
  if (one === other) return 0;
  let nearest = 0;
  words.forEach((word, i) => {
    if (word !== one) return;
    for (let d = 1; d <= FARTHEST; d++) {
      if (words[i + d] === other) nearest = Math.max(nearest, 1 / d);
      if (words[i - d] === other) nearest = Math.max(nearest, f32(REVERSED / d));
    }
  });
  return nearest;
}

/** The cosines between what a text and some titles mean. @param {import("./index.js").Index} index @param {string[]} titles */
async function closenessTo(index, text, titles) {
  const { texts, places } = await index.pieces();
  const cut = (index.cutter ??= cutter(texts));
  const all = new Map([text, ...titles].map((one) => [one, cut(foldTitle(one))]));
  const wanted = [...new Set([...all.values()].flat())];
  const rows = await index.vectors(wanted.map((piece) => places[piece]), ROW);
  const vectorOf = (one) => vector(all.get(one).map((piece) => rows.get(places[piece])));
  const meaning = vectorOf(text);
  return new Map(titles.map((title) => [title, dot(meaning, vectorOf(title))]));
}

/** @param {Uint8Array[]} rows */
function vector(rows) {
  const sum = new Float32Array(SIZE);
  for (const row of rows) {
    const scale = new DataView(row.buffer, row.byteOffset).getFloat32(0, true);
    for (let i = 0; i < SIZE / 2; i++) {
      const two = row[4 + i];
      sum[2 * i] += f32(scale * ((two & 15) - STEPS));
      sum[2 * i + 1] += f32(scale * ((two >> 4) - STEPS));
    }
  }
  const length = f32(Math.sqrt(dot(sum, sum)));
  if (length > 0) for (let i = 0; i < SIZE; i++) sum[i] /= length;
  return sum;
}

function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum = f32(sum + f32(one[i] * other[i]));
  return sum;
}

/** Cuts a text into pieces of words, always the longest that fits. @param {string[]} texts */
function cutter(texts) {
  const beginnings = new Map();
  const insides = new Map();
  let longest = 0;
  texts.forEach((text, i) => {
    beginnings.set(text, i);
    if (text.startsWith("##")) insides.set(text.slice(2), i);
    longest = Math.max(longest, text.length);
  });

  function cutWord(word, found) {
    if (word.length > LONGEST_WORD) return;
    const pieces = [];
    for (let start = 0; start < word.length;) {
      const numbers = start === 0 ? beginnings : insides;
      let end = Math.min(word.length, start + longest);
      while (end > start && !numbers.has(word.slice(start, end))) end--;
      if (end === start) return;
      pieces.push(numbers.get(word.slice(start, end)));
      start = end;
    }
    found.push(...pieces);
  }

  return (text) => {
    const found = [];
    const folded = fold(text);
    for (let i = 0; i < folded.length;) {
      let end = i;
      while (end < folded.length && isLetterOrDigit(folded[end])) end++;
      if (end === i && !/\s/.test(folded[i])) end++;
      if (end > i) cutWord(folded.slice(i, end), found);
      i = Math.max(end, i + 1);
    }
    return found;
  };
}

