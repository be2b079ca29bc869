// Prints clauses as text that parses to the same clauses, as the server's `ClausePrinter`.
import { fieldText, same, word, yearText } from "./clauses.js";
import { dayText } from "./days.js";
import { parse } from "./parser.js";

export function print(clause) {
  const text = textOf(clause);
  const end = last(clause);
  if (end.type !== "word") return text;
  return end.open ? text.replace(/\)*$/, "") : `${text} `;
}

/** What readers are shown. */
export const label = (clause) => print(clause).trim();

function textOf(clause) {
  switch (clause.type) {
    case "word": return clause.open ? open(clause.text) : closed(clause.text);
    case "phrase": return `"${clause.text}"`;
    case "prefix": return `${clause.text}*`;
    case "in": return `${fieldText(clause.field)}:${value(clause.clause)}`;
    case "years": return `year:${yearText(clause)}`;
    case "added": return `added:${dayText(clause)}`;
    case "has": return `has:${clause.what}`;
    case "lists": return `in:${clause.least}`;
    case "id": return clause.key.startsWith("url:") ? `https://${clause.key.slice(4)}` : `id:${clause.key}`;
    case "not": return `-${operand(clause.clause)}`;
    case "all": return join(clause.clauses, " ");
    default: return join(clause.clauses, " OR ");
  }
}

function last(clause) {
  if (clause.type === "in" || clause.type === "not") return last(clause.clause);
  return clause.clauses?.length ? last(clause.clauses.at(-1)) : clause;
}

const open = (text) => (same(parse(text), word(text, true)) ? text : `,${text}`);
const closed = (text) => (text !== "OR" && same(parse(`${text} `), word(text, false)) ? text : `,${text}`);
const value = (clause) => (["word", "phrase", "prefix"].includes(clause.type) ? textOf(clause) : `(${textOf(clause)})`);
const operand = (clause) => (["not", "all", "any"].includes(clause.type) ? `(${textOf(clause)})` : textOf(clause));
const join = (clauses, between) =>
  clauses.map((one) => (one.type === "any" ? `(${textOf(one)})` : textOf(one))).join(between);
