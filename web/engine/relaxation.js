// What of a query may be missing in a work that is found for want of better, as the server's `Relaxation`.
import { phrase, same, word } from "./clauses.js";
import { isSign, wordsOf } from "./text.js";

/** @typedef {{words: any[], acronyms: any[]}} Unit words that mean one thing together, or a single word */

/** The folded spelling of a word; empty for what is none. */
const formOf = (clause) => (clause.type === "word" ? wordsOf(clause.text)[0]?.form ?? "" : "");

/** @returns {{units: Unit[], others: any[]}} of the units a work needs one at least; the others always hold */
export function relaxationOf(clause, acronyms, sentences) {
  const parts = clause.type === "all" ? clause.clauses : [clause];
  let words = [];
  const others = [];
  for (const part of parts) {
    if (part.type === "word" || part.type === "prefix") words.push(part);
    else if (part.type === "phrase") words.push(...wordsOfPhrase(part.text, true, sentences));
    else others.push(part);
  }
  let units = unitsOf(words, acronyms, sentences);
  if (!units.length) {
    words = parts.flatMap((part) => (part.type === "word" ? [part] : part.type === "phrase" ? wordsOfPhrase(part.text, false, sentences) : []));
    units = words.map((one) => ({ words: [one], acronyms: [] }));
  }
  const distinct = [];
  for (const unit of units) if (!distinct.some((other) => same(other, unit))) distinct.push(unit);
  return { units: distinct, others };
}

function unitsOf(words, acronyms, sentences) {
  const building = sentences.among(words.map(formOf));
  const units = [];
  for (const joined of acronyms.join(words)) {
    if (joined.type === "any" && joined.clauses[0].type === "all") {
      const [{ clauses }, ...ways] = joined.clauses;
      units.push({ words: clauses.filter((one) => !building.has(formOf(one))), acronyms: ways });
    } else if (!building.has(formOf(joined))) {
      units.push({ words: [joined], acronyms: [] });
    }
  }
  return units;
}

/** The words of a phrase; of a script without spaces each two neighbouring characters. */
function wordsOfPhrase(text, subjectsOnly, sentences) {
  const words = [];
  let run = "";
  let end = -1;
  const close = () => {
    words.push(...pairsOf(run, subjectsOnly, sentences));
    run = "";
  };
  for (const one of wordsOf(text)) {
    const sign = isSign(one.form);
    if (!sign || one.start !== end) close();
    if (sign) {
      run += text.slice(one.start, one.end);
      end = one.end;
    } else {
      words.push(word(text.slice(one.start, one.end), false));
    }
  }
  close();
  return words;
}

function pairsOf(run, subjectsOnly, sentences) {
  if (!run) return [];
  const pairs = [];
  const put = (clause) => pairs.some((other) => same(other, clause)) || pairs.push(clause);
  for (const subject of subjectsOnly ? sentences.subjects(run) : [run]) {
    const characters = [...subject];
    for (let i = 0; i + 1 < characters.length; i++) put(phrase(characters[i] + characters[i + 1]));
    if (characters.length === 1) put(word(subject, false));
  }
  return pairs;
}
