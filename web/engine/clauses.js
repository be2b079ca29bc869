// What typed text asks for, as the server's `Clause`: plain objects told apart by `type`. And what fields there are.

/** In the order of the server: weightiest first. */
export const FIELDS = ["title", "name", "tag", "venue", "author", "affiliation", "year", "list", "summary", "note"];

const PROSE = new Set(["title", "tag", "list", "summary", "note"]);

/** Whether singular and plural meet in a field. */
export const isProse = (field) => PROSE.has(field);

/** A field's name in a query. */
export const fieldText = (field) => (field === "affiliation" ? "at" : field);

/** The field of this name in a query, or undefined. */
export function fieldOf(name) {
  const lower = name.toLowerCase();
  if (lower === "affiliation" || lower === "at") return "affiliation";
  return FIELDS.slice(0, 8).filter((field) => field !== "year" && field !== "affiliation").find((field) => field === lower);
}

/** What a work may have, in the order of the server. */
export const HAVING = [
  "code", "paper", "project", "slides", "video", "data", "blog", "summary", "note", "venue", "year", "author",
  "affiliation", "tag", "name", "arxiv", "doi",
];

export const FIRST_YEAR = 1;
export const LAST_YEAR = 9999;

export const word = (text, open) => ({ type: "word", text, open });
export const phrase = (text) => ({ type: "phrase", text });
export const prefix = (text) => ({ type: "prefix", text });
export const inField = (field, clause) => ({ type: "in", field, clause });
export const not = (clause) => ({ type: "not", clause });
export const all = (clauses) => ({ type: "all", clauses });
export const any = (clauses) => ({ type: "any", clauses });
export const NOTHING = all([]);

export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Years as typed: `2024`, `2022..2024`, `2022-2024`, `>=2023`, `..2020`; or undefined. */
export function yearRange(typed) {
  const one = /^(>=|<=|>|<|=)?(\p{Nd}{4})$/u.exec(typed);
  if (one && /^[0-9]+$/.test(one[2])) {
    const year = Number(one[2]);
    switch (one[1]) {
      case ">=": return { from: year, to: LAST_YEAR };
      case ">": return { from: year + 1, to: LAST_YEAR };
      case "<=": return { from: FIRST_YEAR, to: year };
      case "<": return { from: FIRST_YEAR, to: year - 1 };
      default: return { from: year, to: year };
    }
  }
  const range = /^(\d{4})?(?:\.\.|-|–|:)(\d{4})?$/.exec(typed);
  if (!range || (!range[1] && !range[2])) return undefined;
  return { from: range[1] ? Number(range[1]) : FIRST_YEAR, to: range[2] ? Number(range[2]) : LAST_YEAR };
}

/** Years as they are typed. */
export function yearText({ from, to }) {
  const year = (number) => String(number).padStart(4, "0");
  if (from === to) return year(from);
  if (to === LAST_YEAR) return `>=${year(from)}`;
  return from === FIRST_YEAR ? `<=${year(to)}` : `${year(from)}..${year(to)}`;
}
