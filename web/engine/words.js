// What is known of words beside the index: acronyms, and words that only build sentences, as the server's `Acronyms` and
// `SentenceWords`.
import { Bytes } from "./bytes.js";
import { all, any, inField, word } from "./clauses.js";
import { stem } from "./stem.js";
import { isAscii, wordsOf } from "./text.js";

const LONGEST_PHRASE = 8;

/** An acronym's folded form. */
const keyOf = (typed) => wordsOf(typed).map(({ form }) => form).join("");
const stemsOf = (phrase) => wordsOf(phrase).flatMap(({ parts }) => parts).map(stem).join(" ");

/** @param {import("./dictionary.js").Dictionary} dictionary */
export function acronymsOf(dictionary) {
  const textsIn = (file) => {
    const texts = [];
    while (file.more) texts.push(file.text());
    return texts;
  };
  const acronymsBy = (stems) => {
    const body = dictionary.look(dictionary.acronyms, stems);
    return body && textsIn(new Bytes(body));
  };
  const textOf = (clause) => (clause.type === "in" ? clause.clause : clause).text;
  const fieldOf = (clause) => (clause.type === "in" ? clause.field : "");
  const isWord = (clause) => (clause.type === "in" ? clause.clause : clause).type === "word";
  const stemsOfAll = (clauses) => stemsOf(clauses.map(textOf).join(" "));

  /** How many clauses from one on make up the longest known phrase. */
  function phraseAt(clauses, start) {
    let longest = 0;
    for (let end = start + 1; end <= Math.min(clauses.length, start + LONGEST_PHRASE); end++) {
      const last = clauses[end - 1];
      if (!isWord(last) || fieldOf(last) !== fieldOf(clauses[start]) || !isWord(clauses[start])) break;
      if (acronymsBy(stemsOfAll(clauses.slice(start, end)))) longest = end - start;
    }
    return longest;
  }

  return {
    /** The phrases for which a word stands; a word of every day is an acronym only in capitals. @returns {string[]} */
    phrases(typed) {
      const body = dictionary.look(dictionary.phrases, keyOf(typed));
      if (!body) return [];
      const file = new Bytes(body);
      return file.number() && typed !== typed.toUpperCase() ? [] : textsIn(file);
    },

    /** The clauses, with words that make up a known phrase joined, so that its acronym finds it, too. */
    join(clauses) {
      const joined = [];
      for (let i = 0; i < clauses.length;) {
        const length = phraseAt(clauses, i);
        if (length < 2) {
          joined.push(clauses[i++]);
          continue;
        }
        const some = clauses.slice(i, i + length);
        const ways = acronymsBy(stemsOfAll(some)).map((acronym) => word(acronym, false));
        const field = fieldOf(some[0]);
        joined.push(any([all(some), ...ways.map((way) => (field ? inField(field, way) : way))]));
        i += length;
      }
      return joined;
    },
  };
}

/** A single word of another language says little. */
const FEWEST = 2;

/** @param {Record<string, string[]>} table */
export function sentenceWordsOf({ zh, ja, ko, "ko.ends": ends, ...languages }) {
  const anyOf = (words, end) => new RegExp(`(?:${words.toSorted((a, b) => b.length - a.length).join("|")})${end}`, "u");
  const [chinese, japanese, koreanEnds] = [anyOf(zh, ""), anyOf(ja, ""), anyOf(ends, "$")];
  const korean = new Set(ko);
  const byLanguage = Object.entries(languages).map(([language, words]) => ({
    language, forms: new Set(words.flatMap((one) => wordsOf(one).map(({ form }) => form))),
  }));
  const english = byLanguage.find(({ language }) => language === "en").forms;
  const count = (known, forms) => new Set(forms.filter((form) => known.has(form)));

  const table = {
    /** Those of a query's words that only build its sentence. @returns {Set<string>} */
    among(forms) {
      let found = count(english, forms);
      for (const { forms: known } of byLanguage) {
        const others = count(known, forms);
        if (others.size >= FEWEST && others.size > found.size) found = others;
      }
      return found;
    },
    isEnglishWord: (form) => english.has(form),
    /** Whether a query is in English, as far as its words tell. */
    isEnglish(forms) {
      const own = count(english, forms);
      const among = table.among(forms);
      return among.size === own.size && [...own].every((form) => among.has(form)) && forms.every(isAscii);
    },
    /** What is left of a run of characters without what only builds sentences. */
    subjects(run) {
      if (korean.has(run)) return [];
      const cut = /^\p{Script=Hangul}/u.test(run) ? koreanEnds : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run) ? japanese : chinese;
      return run.split(cut).filter((subject) => subject !== "");
    },
  };
  return table;
}
