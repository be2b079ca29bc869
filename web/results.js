// The list of works, what the search did to the words, and the way to other pages.
import { counted, el, thousands } from "./dom.js";
import { hitElement } from "./hit.js";
import { noMatch } from "./empty.js";
import { changed, chosen, correctionOf, named, PAGE_SIZE } from "./state.js";

/** The server pages no further. */
const LAST = 10_000 / PAGE_SIZE;

/** @param {View} view @param {HitContext} context */
export const hitList = ({ query, answer }, context) =>
  el("ol", { class: "hits", start: (query.page - 1) * PAGE_SIZE + 1 },
    ...answer.hits.map((hit) => el("li", {}, hitElement(hit, { ...context, query }))));

/** Whatever differs from what was typed is said. @param {View} view @param {Client} client */
export function remarks({ query, answer: { corrected, didYouMean, exact, relaxed, partial, unknown } }, client) {
  const lines = unknown.map(({ words }) => [words]);
  const link = (text, shown = text) => el("a", { href: client.searchUrl(changed(query, { text })), "data-go": true, dir: "auto" }, shown);
  const { shown, exactly } = correctionOf(query.text, corrected ?? []);
  if (shown !== query.text.trim()) lines.push(["Showing results for ", el("b", { dir: "auto" }, shown), ". Search instead for ", link(exactly, query.text.trim()), "."]);
  if (didYouMean) lines.push(["Did you mean ", link(didYouMean), "?"]);
  if (relaxed) lines.push([exact ? "Few works have all the words. Those with some of them follow below." : "No work has all the words. These have some of them."]);
  if (partial) lines.push(["The search took too long. Works may be missing."]);
  return el("div", { class: "remarks" }, ...lines.map((line) => el("p", {}, ...line)));
}

/** @param {View} view @param {Client} client */
export function pager({ query, answer }, client) {
  const all = Math.ceil(answer.total / PAGE_SIZE);
  const last = Math.min(all, LAST);
  const { page } = query;
  if (last < 2) return "";
  const link = (to, text, name) =>
    el("a", { href: client.searchUrl({ ...query, page: to }), "data-go": true, "aria-label": name, "aria-current": to === page && "page" }, text);
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((to) => to >= 1 && to <= last);
  return el("nav", { class: "pager", "aria-label": "Pages" },
    el("span", { class: "here" }, `${thousands((page - 1) * PAGE_SIZE + 1)}–${thousands(Math.min(page * PAGE_SIZE, answer.total))} of ${thousands(answer.total)}`),
    page > 1 && link(page - 1, "Previous", "Previous page"),
    ...near.flatMap((to, i) => [i > 0 && to > near[i - 1] + 1 && "…", link(to, thousands(to), `Page ${to}`)]),
    page < last && link(page + 1, "Next", "Next page"),
    page === last && all > LAST && "Narrow the search to see more.");
}

/** What a screen reader hears: the number shown, and what changed it. @param {View} view @param {Query} before */
export function outcome({ query, answer: { total, corrected, ways } }, before) {
  const names = (of) => chosen(of).map(([facet, value]) => named(facet, value));
  const others = (some, than) => names(some).filter((name) => !names(than).includes(name)).join(", ");
  const words = correctionOf(query.text, corrected ?? []).shown;
  const works = total ? `${counted(total, "work")}${words && ` for ${words}`}.` : `${noMatch(query)}.`;
  const added = others(query, before);
  const gone = others(before, query);
  return `${works}${added && ` ${added} added.`}${gone && ` ${gone} removed.`}${ways.length ? ` ${counted(ways.length, "offer")} below.` : ""}`;
}
