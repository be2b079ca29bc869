// Nothing found: ways out, each with the exact number of works that it leads to.
import { counted, el } from "./dom.js";
import { changed, chosen, label, named, remove } from "./state.js";

const TRIED = 9;
const OFFERS = 5;

/** @param {View} view @param {Client} client */
export async function nothingFound({ query, answer }, client) {
  const typed = query.text.trim();
  const filters = chosen(query);
  const filterWords = filters.map(([facet, value]) => (facet === "has" ? `with ${value}` : label(facet, value))).join(", ");
  const ways = [];
  const better = answer.didYouMean ?? answer.corrected?.reduce((text, { typed, used }) => text.replace(typed, used), typed);
  if (better && better !== typed) ways.push([`Search for “${better}”`, changed(query, { text: better, filters: {} })]);
  for (const [facet, value] of filters) ways.push([`Without ${named(facet, value)}`, remove(query, facet, value)]);
  if (filters.length > 1) ways.push(["Without all filters", changed(query, { filters: {} })]);
  if (typed && filters.length) ways.push([`Clear the search, keep ${filterWords}`, changed(query, { text: "" })]);

  const counts = await Promise.all(ways.slice(0, TRIED).map(([, way]) => client.total(way).catch(() => 0)));
  const offers = ways.map((way, i) => [...way, counts[i]]).filter(([, , count]) => count).slice(0, OFFERS);
  const what = typed ? `No work matches “${typed}”${filterWords && ` in ${filterWords}`}` : `No work matches ${filterWords} together`;
  const node = el("div", { class: "nothing" },
    el("h2", { dir: "auto" }, what),
    el("p", {}, offers.length ? "Each of these finds something:" : "Try fewer or other words, or the beginning of a word with a star: quant*"),
    el("ul", {}, ...offers.map(([text, way, count]) =>
      el("li", {}, el("a", { href: client.searchUrl(way), "data-go": true, dir: "auto" }, text), " ", el("span", { class: "count" }, counted(count, "work"))))));
  return { node, offers: offers.length };
}
