// A work as people cite it: a line of text, a line of Markdown, and what no list says of it.
import { isSafe } from "./dom.js";

/** Where it is read. @param {Work} work */
export const addressOf = ({ arxiv, doi, links }) =>
  arxiv ? `https://arxiv.org/abs/${arxiv}` : doi ? `https://doi.org/${doi}` : links.find(({ url }) => isSafe(url))?.url ?? "";

/** "A. Person, B. Person. Title. MLSys, 2024. https://..." @param {Work} work */
export function plainText(work) {
  const { title, authors, venue, year } = work;
  const stop = /[.?!]$/.test(title) ? "" : ".";
  return [authors.length ? `${authors.join(", ")}.` : "", title + stop, venue || year ? `${[venue, year].filter(Boolean).join(", ")}.` : "", addressOf(work)]
    .filter(Boolean).join(" ");
}

/** Text of one line in which Markdown reads no sign as its own. @param {string} text */
const inMarkdown = (text) => text.replace(/\s+/g, " ").replace(/[\\[\]*_`<>~|$#&!]/g, "\\$&");

/** "- [Title](https://...), A. Person (MLSys 2024)" @param {Work} work @param {string} page its page here, where it has no address of its own */
export function markdownLine(work, page) {
  const { title, authors, venue, year } = work;
  const text = inMarkdown(title);
  const address = (addressOf(work) || page).replace(/[()<>\s]/g, encodeURIComponent).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));
  const when = inMarkdown([venue, year].filter(Boolean).join(" "));
  return `- [${text}](${address})${authors.length ? `, ${authors.map(inMarkdown).join(", ")}` : ""}${when && ` (${when})`}`;
}

/** What a citation lacks because no list says it. @param {Work} work */
export function missing({ authors, venue, year }) {
  const lacks = [!authors.length && "its authors", !venue && "a venue", !year && "a year"].filter(Boolean);
  return lacks.length ? `No list names ${lacks.join(" or ").replace(/ or (?=.* or )/, ", ")}.` : "";
}
