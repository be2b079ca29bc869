// Reads typed text into clauses, as the server's `Lexer` and `ClauseParser`. Never fails: what does not parse is words.
import { all, any, fieldOf, HAVING, inField, not, phrase, prefix, word, yearRange } from "./clauses.js";
import { dayRange } from "./days.js";
import { identifierKey } from "./identifiers.js";
import { printed } from "./printed-text.js";
import { wordsOf } from "./text.js";

const DEEPEST = 8;
const MOST_WORDS = 160;
const MOST_PREFIXES = 2;

const QUOTES = "\"“”„«»";
const ADDRESSES = ["http://", "https://", "www.", "doi:", "id:", "10."];
const PARTICULARS = new Set(["year", "added", "has", "in"]);

/** What Java counts as white space or as a space. */
const isSpace = (c) => /[\p{Z}\t-\r\x1c-\x1f]/u.test(c);
const isWhite = (c) => isSpace(c) && !"\u00a0\u2007\u202f".includes(c);
const isGap = (c) => isSpace(c) || c === "(" || c === ")";

/** Java's `strip`. */
const strip = (text) => {
  let [start, end] = [0, text.length];
  while (start < end && isWhite(text[start])) start++;
  while (end > start && isWhite(text[end - 1])) end--;
  return text.slice(start, end);
};

function tokensOf(text) {
  const tokens = [];
  let i = 0;
  while (i < text.length) i = read(i);
  return tokens;

  function read(i) {
    const c = text[i];
    if (isSpace(c)) return i + 1;
    if (c === "(" || c === ")") {
      tokens.push({ type: c === "(" ? "open" : "close", text: "", open: false });
      return i + 1;
    }
    if (QUOTES.includes(c)) return quote(i);
    const first = i === 0 || isGap(text[i - 1]);
    const minus = (c === "-" || c === "−") && first && i + 1 < text.length;
    if (minus && !")-".includes(text[i + 1]) && !isSpace(text[i + 1])) {
      tokens.push({ type: "minus", text: "", open: false });
      return i + 1;
    }
    return wordAt(i);
  }

  function quote(start) {
    let end = start + 1;
    while (end < text.length && !QUOTES.includes(text[end])) end++;
    tokens.push({ type: "phrase", text: text.slice(start + 1, end), open: false });
    return end + 1;
  }

  function wordAt(start) {
    const lower = text.slice(start, start + 8).toLowerCase();
    let end = ADDRESSES.some((begin) => lower.startsWith(begin)) ? address(start) : start;
    while (end < text.length && !isGap(text[end]) && !QUOTES.includes(text[end])) {
      if (text[end] === ":" && end > start && isField(start, end)) {
        tokens.push({ type: "field", text: text.slice(start, end), open: false });
        return end + 1;
      }
      end++;
    }
    const typed = text.slice(start, end);
    const or = typed === "OR" && tokens.length > 0 && end < text.length;
    tokens.push({ type: or ? "or" : "word", text: typed, open: end === text.length });
    return end;
  }

  /** Where an address or id ends; brackets in it are its own if they close. */
  function address(start) {
    let depth = 0;
    let opened = start;
    let end = start;
    while (end < text.length && depth >= 0 && !isSpace(text[end]) && !QUOTES.includes(text[end])) {
      if (text[end] === "(") {
        if (depth === 0) opened = end;
        depth++;
      } else if (text[end] === ")") {
        depth--;
      }
      end++;
    }
    return depth > 0 ? opened : depth < 0 ? end - 1 : end;
  }

  function isField(start, colon) {
    const name = text.slice(start, colon);
    const value = colon + 1 < text.length && !isWhite(text[colon + 1]);
    return value && (fieldOf(name) !== undefined || PARTICULARS.has(name.toLowerCase()));
  }
}

/** @returns {any} a clause */
export function parse(text) {
  const tokens = tokensOf(printed(text));
  let index = 0;
  let words = 0;
  let prefixes = 0;
  const is = (type) => tokens[index]?.type === type;

  const clauses = [];
  while (index < tokens.length) {
    const one = either(0);
    if (one) clauses.push(one);
    if (is("close")) index++;
  }
  return clauses.length === 1 ? closedLetter(clauses[0]) : flat(clauses);

  /** A letter alone is the beginning of too much. */
  function closedLetter(clause) {
    return clause.type === "word" && wordsOf(clause.text)[0].form.length === 1 ? closed(clause) : clause;
  }

  function either(depth) {
    const choices = [];
    const put = (clause) => clause && choices.push(clause);
    put(row(depth));
    while (is("or")) {
      index++;
      put(row(depth));
    }
    return choices.length > 1 ? any(choices) : choices[0];
  }

  function row(depth) {
    const clauses = [];
    while (index < tokens.length && !is("close") && !is("or")) {
      const clause = one(depth);
      if (clause) clauses.push(clause);
    }
    return clauses.length > 1 ? flat(clauses) : clauses[0];
  }

  function one(depth) {
    const token = tokens[index++];
    if (!token) return undefined;
    switch (token.type) {
      case "open": return group(depth);
      case "minus": {
        const inside = index < tokens.length ? one(depth) : undefined;
        return inside && not(closed(inside));
      }
      case "phrase": return quoted(token.text);
      case "field": return field(token, depth);
      case "word": return typedWord(token, undefined);
      default: return undefined;
    }
  }

  /** Beyond the deepest group brackets say nothing. */
  function group(depth) {
    if (depth >= DEEPEST) return undefined;
    const inside = either(depth + 1);
    if (is("close")) index++;
    return inside;
  }

  function quoted(typed) {
    const found = wordsOf(typed);
    const left = MOST_WORDS - words;
    words += found.length;
    if (!found.length || left <= 0) return undefined;
    const kept = strip(typed.slice(0, found.length > left ? found[left - 1].end : typed.length));
    // one word alone, too: quoted words are meant as they are typed
    return phrase(kept);
  }

  function field(token, depth) {
    const value = is("word") || is("phrase") ? tokens[index].text : "";
    const particular = particularOf(token.text.toLowerCase(), value);
    if (particular) {
      index++;
      return particular;
    }
    const name = fieldOf(token.text);
    if (!name || !(is("word") || is("phrase") || is("open"))) {
      return typedWord({ type: "word", text: token.text, open: false }, undefined);
    }
    const next = tokens[index++];
    const clause = next.type === "phrase" ? quoted(next.text) : next.type === "open" ? group(depth) : typedWord(next, name);
    return clause && inField(name, clause);
  }

  /** A typed word may be an identifier, a beginning, or several words: `client/server`. */
  function typedWord(token, name) {
    const id = name ? undefined : identifierKey(token.text);
    if (id !== undefined) return { type: "id", key: id };
    const typed = token.text;
    const found = wordsOf(typed);
    if (typed.endsWith("*") && found.length === 1 && prefixes < MOST_PREFIXES && found[0].form.length >= 2) {
      prefixes++;
      return prefix(found[0].form);
    }
    const clauses = [];
    let i = 0;
    while (i < found.length && words < MOST_WORDS) {
      const end = Math.min(endOfRun(found, i), i + MOST_WORDS - words);
      const run = typed.slice(found[i].start, found[end - 1].end);
      const last = end === found.length && found.at(-1).end === typed.length;
      clauses.push(end - i > 1 ? phrase(run) : word(run, token.open && last));
      words += end - i;
      i = end;
    }
    return clauses.length > 1 ? all(clauses) : clauses[0];
  }
}

function particularOf(name, value) {
  if (name === "year") {
    const range = yearRange(value);
    return range && { type: "years", ...range };
  }
  if (name === "added") {
    const days = dayRange(value.toLowerCase());
    return days && { type: "added", ...days };
  }
  if (name === "has") {
    const what = value.toLowerCase();
    return HAVING.includes(what) ? { type: "has", what } : undefined;
  }
  return name === "in" && /^\d{1,6}$/.test(value) ? { type: "lists", least: Number(value) } : undefined;
}

/** What is excluded is so as typed: `-quant` leaves `quantisation` in. */
export function closed(clause) {
  switch (clause.type) {
    case "word": return word(clause.text, false);
    case "in": return inField(clause.field, closed(clause.clause));
    case "all": return all(clause.clauses.map(closed));
    case "any": return any(clause.clauses.map(closed));
    default: return clause;
  }
}

/** Where a run of words ends that touch each other, as those of Chinese do. */
function endOfRun(words, start) {
  let end = start + 1;
  while (end < words.length && words[end].start === words[end - 1].end) end++;
  return end;
}

/** All in one row: `a (b c)` asks for the same as `a b c`. */
const flat = (clauses) => all(clauses.flatMap((clause) => (clause.type === "all" ? clause.clauses : [clause])));
