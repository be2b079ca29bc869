// Where a search finds nothing, little or cannot be: what is wrong, and ways out, each with what it leads to.
import { counted, el, thousands } from "./dom.js";
import { ALL, changed, chosen, named, PAGE_SIZE, readQuery } from "./state.js";

const NAMES = { q: "search", sort: "order", page: "page number", has: "link or field" };

/** @param {Client} client @param {string} heading @param {string | false} text */
const block = (client, heading, text, ways, /** @type {"h1" | "h2"} */ level = "h2") => el("div", { class: "nothing" },
  el(level, { dir: "auto" }, heading), text && el("p", { dir: "auto" }, text),
  el("ul", {}, ...ways.map(([words, query, total]) =>
    el("li", {}, el("a", { href: client.searchUrl(query), "data-go": true, dir: "auto" }, words), " ",
      total && el("span", { class: "count" }, counted(total, "work"))))));

/** @param {Answer} answer */
const found = ({ ways }) => ways.map(({ text, total, parameters }) => [text, readQuery(parameters), total]);

/** "No work matches “x” in Venue MLSys". @param {Query} query */
export function noMatch(query) {
  const typed = query.text.trim();
  const filters = chosen(query).map(([facet, value]) => named(facet, value)).join(", ");
  if (!typed) return filters ? `No work matches ${filters}` : "There are no works yet";
  return `No work matches “${typed}”${filters && ` in ${filters}`}`;
}

/** @param {View} view @param {Client} client */
export const nothingFound = ({ query, answer }, client) => block(client, noMatch(query),
  answer.ways.length ? "Each of these finds something:" : "Try fewer or other words, or the beginning of a word with a star: quant*", found(answer));

/** Below a short list. @param {View} view @param {Client} client */
export const morePaths = ({ answer }, client) => answer.ways.length ? block(client, "These find more", false, found(answer)) : "";

/** @param {View} view @param {Client} client */
export function beyondTheLast({ query, answer: { total } }, client) {
  const last = Math.ceil(total / PAGE_SIZE);
  return block(client, `There is no page ${thousands(query.page)}`, `${counted(total, "work")} ${total === 1 ? "stands" : "stand"} on ${counted(last, "page")}.`,
    [["First page", { ...query, page: 1 }], ...(last > 1 ? [["Last page", { ...query, page: last }]] : [])]);
}

/** What the address asks for cannot be. @param {{parameter: string, value: string, message: string}} error @param {Query} query @param {Client} client */
export function refusal({ parameter, message }, query, client) {
  const value = { q: query.text, sort: query.sort, page: String(query.page) }[parameter] ?? (query.filters[parameter] ?? []).join(", ");
  const { [parameter]: _, ...filters } = query.filters;
  const rest = changed(query, { filters, ...(parameter === "q" && { text: "" }), ...(parameter === "sort" && { sort: "relevance" }) });
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return block(client, `“${short}” is no ${NAMES[parameter] ?? parameter} that can be shown`, `${message[0].toUpperCase()}${message.slice(1)}.`,
    [...(String(client.parameters(rest)) ? [[`The same without “${short}”`, rest]] : []), ["All works", ALL]], "h1");
}
