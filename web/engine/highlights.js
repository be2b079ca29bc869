// What in a work answers a query, as ranges in its texts: the server's `Highlighter`.
import { FIELDS, isProse } from "./clauses.js";
import { stem } from "./stem.js";
import { wordsOf } from "./text.js";

const MOST = 40;

/** The member of a work that holds a field. */
export const MEMBERS = {
  title: "title", name: "shortName", tag: "tags", venue: "venue", author: "authors", affiliation: "affiliations",
  year: "year", list: "lists", summary: "summary", note: "note",
};

const IN_LISTS = new Set(["tag", "author", "affiliation", "list"]);

const textsOf = (field, work) => {
  const value = work[MEMBERS[field]];
  return Array.isArray(value) ? value : value === null || value === undefined ? [] : [String(value)];
};

/** @returns {(hit: any) => Record<string, any[]>} the matching places of a work, by member; members without any are left out */
export function highlighter(clause) {
  /** @type {Map<string, Set<string>>} */
  const forms = new Map();
  const stems = new Map();
  const beginnings = [];
  const fields = new Set();
  gather(clause, FIELDS);

  function gather(one, wanted) {
    switch (one.type) {
      case "word": return add(one.text, one.open, wanted);
      case "phrase": return add(one.text, false, wanted);
      case "prefix": return add(one.text, true, wanted);
      case "in": return gather(one.clause, [one.field]);
      case "all":
        one.clauses.forEach((each) => gather(each, wanted));
        // neighbouring words are also looked for as one
        one.clauses.forEach((left, i) => {
          const right = one.clauses[i + 1];
          if (left.type === "word" && right?.type === "word") want(wordsOf(`${left.text} ${right.text}`).map(({ form }) => form).join(""), false, wanted);
        });
        return undefined;
      case "any": return one.clauses.forEach((each) => gather(each, wanted));
      default: return undefined;
    }
  }

  function add(text, open, wanted) {
    for (const { form, parts, others } of wordsOf(text)) {
      want(form, open, wanted);
      parts.forEach((part) => want(part, open && parts.length === 1, wanted));
      others.forEach((other) => want(other, false, wanted));
    }
  }

  function want(form, open, wanted) {
    const put = (map, key) => map.set(key, new Set([...(map.get(key) ?? []), ...wanted]));
    wanted.forEach((field) => fields.add(field));
    put(forms, form);
    put(stems, stem(form));
    if (open) beginnings.push({ form, wanted });
  }

  const isForm = (field, form, prose) =>
    forms.get(form)?.has(field) || (prose && stems.get(stem(form))?.has(field))
    || beginnings.some((one) => form.startsWith(one.form) && one.wanted.includes(field));

  const isWanted = (field, { form, parts, others }) =>
    [form, ...others, ...(parts.length > 1 ? parts : [])].some((one) => isForm(field, one, isProse(field)));

  function mark(field, text, found) {
    const words = wordsOf(text);
    const put = (start, end) => found.push(IN_LISTS.has(field) ? { value: text, start, end } : { start, end });
    let count = 0;
    for (let i = 0; i < words.length && count < MOST; i++) {
      const next = words[i + 1];
      if (isWanted(field, words[i])) {
        put(words[i].start, words[i].end);
        count++;
      } else if (next && isForm(field, words[i].form + next.form, false)) {
        put(words[i].start, next.end);
        count++;
        i++;
      }
    }
  }

  return (work) => {
    const marks = {};
    for (const field of FIELDS) {
      if (!fields.has(field)) continue;
      const found = [];
      for (const text of textsOf(field, work)) mark(field, text, found);
      if (found.length) marks[MEMBERS[field]] = found;
    }
    return marks;
  };
}
