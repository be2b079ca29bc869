// The page: the search with all its parts. Its state is the address, so every search is a link.
import { on, the } from "./dom.js";
import { beyondTheLast, morePaths, nothingFound, refusal } from "./empty.js";
import { facetPanel } from "./facets.js";
import { singleKeys } from "./keys.js";
import { keep } from "./memory.js";
import { moreOf } from "./more.js";
import { hitList, outcome, pager, remarks } from "./results.js";
import { PageClient } from "./page-api.js";
import { mount } from "./search.js";
import { shelfLink } from "./shelf.js";
import { filterSheet } from "./sheet.js";
import { recentSearches } from "./recent.js";
import { startScreen, WANTED } from "./start.js";
import { ALL, chosen, EMPTY, isEmpty, label, readQuery, writeQuery } from "./state.js";
import { toolbar } from "./toolbar.js";
import { visitBefore } from "./visit.js";

const client = new PageClient(new URL("./", import.meta.url));
const panel = the(".filters");
const dialog = the(".sheet");

/** On a phone a keyboard would cover half the screen, so that nothing but a finger opens it. */
const fine = matchMedia("(pointer: fine)").matches;

const addressed = () => readQuery(location.search);
const same = (a, b) => String(writeQuery(a)) === String(writeQuery(b));

/** Which of the two screens is shown. */
const screen = {
  /** @param {{query: Query, answer?: Answer}} view */
  update({ query, answer }) {
    the(".start").hidden = !isEmpty(query);
    the(".tools").hidden = isEmpty(query);
    // Over nothing there is nothing to filter, to order or to export.
    const without = isEmpty(query) || answer?.total === 0;
    if (without && the("#filters :focus")) the(".results").focus({ preventScroll: true });
    the("#filters").hidden = the(".tool-row").hidden = without;
    the(".chips").hidden = !chosen(query).length;
    const what = query.text.trim() || chosen(query).map(([facet, value]) => (facet === "list" ? label(facet, value) : value)).join(", ") || (isEmpty(query) ? "" : "All works");
    document.title = what ? `${what} - Bookwheel` : "Bookwheel";
  },
};

let before = EMPTY;
const visited = visitBefore();

const filters = facetPanel(panel, client);
const search = mount(document, {
  client,
  wanted: { get facets() { return filters.wanted; } },
  parts: [screen, toolbar(client), filters, filterSheet(), startScreen(client, visited)],
  first: WANTED,
  blank: ALL,
  recent: recentSearches(),
  async list(view, results) {
    const { query, answer } = view;
    const isPast = answer.total > 0 && !answer.hits.length;
    results.replaceChildren(remarks(view, client), ...(!answer.total ? [nothingFound(view, client)] : isPast ? [beyondTheLast(view, client)]
      : [hitList(view, { client, more: moreOf(client, view.say, query, visited) }), morePaths(view, client), pager(view, client)]));
    const words = outcome(view, before);
    before = query;
    return words;
  },
  refused(error, query, results) {
    the(".start").hidden = the(".tools").hidden = the("#filters").hidden = true;
    const way = refusal(error, query, client);
    results.replaceChildren(way);
    return the("h1", way).textContent;
  },
  write(query) {
    if (same(query, addressed())) return;
    const address = `${location.pathname}?${writeQuery(query)}`.replace(/\?$/, "");
    // All that is chosen in the sheet is one step.
    if (dialog.open) return history.replaceState(history.state, "", address);
    const { text, sort } = addressed();
    remember();
    history.pushState({}, "", address);
    if (text !== query.text || sort !== query.sort) scrollTo(0, 0);
  },
});

/** Where the reader is goes with the step of history, for the way back. */
function remember() {
  const focused = the(":focus");
  const focus = ["name", "value", "aria-label", "href"].filter((name) => focused?.hasAttribute(name))
    .map((name) => `[${name}="${CSS.escape(focused.getAttribute(name))}"]`).join("");
  history.replaceState({ ...history.state, y: scrollY, focus }, "");
}

async function show() {
  const place = history.state;
  // A list may be named by its title.
  if (new URLSearchParams(location.search).has("list")) await client.named;
  await search.restore(addressed());
  document.documentElement.classList.add("answered");
  const focused = place?.focus && the(place.focus);
  if (focused && (focused !== search.input || fine)) focused.focus({ preventScroll: true });
  // The filters scroll by themselves.
  if (focused?.closest(".filters")) focused.scrollIntoView({ block: "nearest" });
  if (place?.y !== undefined) scrollTo(0, place.y);
}

history.scrollRestoration = "manual";
on(window, {
  pagehide: remember,
  popstate() {
    const open = dialog.open;
    // The way back closes the sheet and keeps what was chosen in it.
    dialog.close();
    if (same(search.query, addressed())) return;
    if (open) history.pushState({}, "", `?${writeQuery(search.query)}`);
    else show();
  },
});
// The work's page offers the way back to this very list.
on(document, {
  click({ target }) {
    if (target.closest("[data-work]")) {
      keep("results", JSON.stringify({ address: location.href, key: window["navigation"]?.currentEntry.key, text: the(".total").textContent, works: [...document.querySelectorAll(".title [data-work]")].map(({ href }) => href) }), "sessionStorage");
    }
  },
});

const opener = the(".open-filters");
singleKeys(client, search.input, () => (opener.checkVisibility() ? opener.click() : the(".facet:not([hidden]) summary", panel).focus()));

shelfLink(client);
screen.update({ query: addressed() });
show();
if (isEmpty(addressed()) && fine && !location.hash) search.input.focus();
