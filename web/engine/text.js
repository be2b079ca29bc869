// How texts are cut into words, and which spellings of a word meet: what the server's `search.text` does, held to it
// by the test vectors that both run.
import { isLatex, printedText } from "./printed-text.js";

const WORD = /[\p{L}\p{Nd}\p{Mn}\p{Mc}]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const UPPER = /\p{Uppercase}/u;
const LOWER = /\p{Lowercase}/u;
const DIGIT = /\p{Nd}/u;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/;

/** Characters that join the parts of a compound. */
const JOINERS = "-‐‑‒'’._&";

/** Longer runs without a space are cut here. */
const LONGEST = 100;

const GREEK = [
  "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
  "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
];

/** Letters that do not decompose but that people type otherwise. */
const TYPED = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", þ: "th" };

export const isAscii = (text) => ASCII.test(text);
export const isLetterOrDigit = (character) => LETTER_OR_DIGIT.test(character);
export const hasDigit = (form) => DIGIT.test(form);

/** One character, as one character. */
const lower = (character) => [...character.toLowerCase()][0];

/** Takes case, accents and typographic variants off a word. */
export function fold(word) {
  if (isAscii(word)) return word.toLowerCase();
  const decomposed = word.normalize("NFKD");
  // single Greek letters are signs, several in a row are Greek
  const isGreek = [...decomposed].filter((c) => c >= "Α" && c <= "ω" && c.length === 1).length > 2;
  let folded = "";
  for (const character of decomposed) {
    if (/[\p{Mn}\p{Me}]/u.test(character)) continue;
    const small = lower(character);
    if (small >= "α" && small <= "ω" && small.length === 1 && !isGreek) folded += GREEK[small.charCodeAt(0) - 0x3b1];
    else folded += TYPED[small] ?? small;
  }
  return folded.toLowerCase().normalize("NFC");
}

const isIdeograph = (character) => character >= "\u1100" && IDEOGRAPH.test(character) && LETTER_OR_DIGIT.test(character);
const isWordCharacter = (character) => WORD.test(character);
const at = (text, index) => String.fromCodePoint(text.codePointAt(index));

/** Whether a word is a single character of a script that is written without spaces. */
export const isSign = (form) => form !== "" && isIdeograph(at(form, 0)) && [...form].length === 1;

/** @typedef {{start: number, end: number, form: string, parts: string[], others: string[]}} Word */

/** @returns {Word[]} */
export function wordsOf(text) {
  if (!isLatex(text)) return cut(text);
  const { text: printed, starts, ends } = printedText(text);
  return cut(printed).map((word) => ({ ...word, start: starts[word.start], end: ends[word.end - 1] }));
}

function cut(text) {
  const words = [];
  let i = 0;
  while (i < text.length) {
    const character = at(text, i);
    if (isIdeograph(character)) {
      const end = i + character.length;
      const form = fold(text.slice(i, end));
      words.push({ start: i, end, form, parts: [form], others: [] });
      i = end;
    } else if (isWordCharacter(character)) {
      const end = endOf(text, i);
      add(text, i, end, words);
      i = end;
    } else {
      i += character.length;
    }
  }
  return words;
}

/** Where the word that begins at an index ends: joiners between letters belong to it. */
function endOf(text, start) {
  let i = start;
  while (i < text.length && i - start < LONGEST) {
    const character = at(text, i);
    if (isIdeograph(character) || (!isWordCharacter(character) && !joins(text, i))) break;
    i += character.length;
  }
  while (i < text.length && i - start < LONGEST && isSuffix(text, start, i)) i++;
  return i;
}

function joins(text, index) {
  if (!JOINERS.includes(text[index]) || index + 1 >= text.length) return false;
  const next = at(text, index + 1);
  return isWordCharacter(next) && !isIdeograph(next);
}

const isSuffix = (text, start, index) =>
  text[index] === "+" || (text[index] === "#" && index - start === 1 && /\p{L}/u.test(text[start]));

function add(text, start, end, words) {
  const parts = [];
  let from = start;
  for (let i = start; i < end; i++) {
    if (JOINERS.includes(text[i]) && !isDecimal(text, i)) {
      part(text, from, i, parts);
      from = i + 1;
    }
  }
  part(text, from, end, parts);
  let whole = parts.filter((one) => one !== "");
  if (!whole.length) return;
  const possessive = whole.length > 1 && whole.at(-1) === "s" && end - start > 2 && "'’".includes(text[end - 2]);
  if (possessive) whole = whole.slice(0, -1);
  words.push({ start, end, form: whole.join(""), parts: whole, others: spellings(text, start, whole) });
}

const isDecimal = (text, i) =>
  text[i] === "." && i > 0 && i + 1 < text.length && DIGIT.test(text[i - 1]) && DIGIT.test(text[i + 1]);

/** A part may hold capitals that begin further parts. */
function part(text, from, to, parts) {
  let start = from;
  for (const cut of capitals(text, from, to)) {
    parts.push(fold(text.slice(start, cut)));
    start = cut;
  }
  parts.push(fold(text.slice(start, to)));
}

function capitals(text, from, to) {
  const cuts = [];
  let start = from;
  for (let i = from + 1; i < to; i++) {
    if (begins(text, i, to)) {
      if (i - start < 2) return [];
      cuts.push(i);
      start = i;
    }
  }
  return to - start < 2 ? [] : cuts;
}

function begins(text, i, to) {
  if (!UPPER.test(text[i])) return false;
  const before = text[i - 1];
  return LOWER.test(before) || DIGIT.test(before)
    || (UPPER.test(before) && i + 2 < to && LOWER.test(text[i + 1]) && LOWER.test(text[i + 2]));
}

/** Further spellings of a word that people take for the same. */
function spellings(text, start, parts) {
  const others = [];
  const form = parts.join("");
  const put = (spelling) => spelling !== form && others.push(spelling);
  const mu = parts.length > 1 && (parts[0] === "mu" || parts[0] === "u");
  const sign = (text[start] === "μ" || text[start] === "µ") && form.startsWith("mu") && form.length > 2;
  if (mu || sign) {
    const rest = form.slice(form.startsWith("mu") ? 2 : 1);
    put(`u${rest}`);
    put(`mu${rest}`);
  }
  const plus = form.indexOf("+");
  if (plus > 2) put(form.slice(0, plus));
  return others;
}

const isMark = (character) => /[\p{Mn}\p{Me}\p{Mc}]/u.test(character);

/** The words of a text in lower case, without accents and punctuation, joined by single spaces. */
export function foldTitle(text) {
  let folded = "";
  let gap = false;
  for (const character of text.normalize("NFKD")) {
    if (isMark(character)) continue;
    if (isLetterOrDigit(character)) {
      if (gap && folded) folded += " ";
      gap = false;
      folded += character;
    } else {
      gap = true;
    }
  }
  const small = folded.toLowerCase();
  return /[\u0300-\uffff]/.test(small) ? [...small.normalize("NFKD")].filter((c) => !isMark(c)).join("") : small;
}

/** The folded text without its spaces. */
export const titleKey = (text) => foldTitle(text).replaceAll(" ", "");
