// The page: the search with all its parts. Its state is the address, so every search is a link.
import { on, the } from "./dom.js";
import { nothingFound } from "./empty.js";
import { facetPanel } from "./facets.js";
import { singleKeys } from "./keys.js";
import { keep } from "./memory.js";
import { moreOf } from "./more.js";
import { hitList, outcome, pager, remarks } from "./results.js";
import { PageClient } from "./page-api.js";
import { mount } from "./search.js";
import { filterSheet } from "./sheet.js";
import { startScreen } from "./start.js";
import { chosen, EMPTY, isEmpty, readQuery, writeQuery } from "./state.js";
import { toolbar } from "./toolbar.js";

const client = new PageClient(new URL("./", import.meta.url));
const panel = the(".filters");
const dialog = the(".sheet");

/** On a phone a keyboard would cover half the screen, so that nothing but a finger opens it. */
const fine = matchMedia("(pointer: fine)").matches;

const addressed = () => readQuery(location.search);
const same = (a, b) => String(writeQuery(a)) === String(writeQuery(b));

/** Which of the two screens is shown. */
const screen = {
  /** @param {{query: Query}} view */
  update({ query }) {
    the(".start").hidden = !isEmpty(query);
    the(".tools").hidden = the("#filters").hidden = isEmpty(query);
    the(".chips").hidden = !chosen(query).length;
    const what = query.text.trim() || Object.values(query.filters).flat().join(", ");
    document.title = what ? `${what} - Bookwheel` : "Bookwheel";
  },
};

let before = EMPTY;

const search = mount(document, {
  client,
  parts: [screen, toolbar(client), facetPanel(panel, client), filterSheet(), startScreen(client)],
  async list(view, results) {
    let offers = 0;
    if (view.answer.total) {
      results.replaceChildren(remarks(view, client), hitList(view, { client, more: moreOf(client, view.say, view.query) }), pager(view, client));
    } else {
      const nothing = await nothingFound(view, client);
      offers = nothing.offers;
      if (view.query === search.query) results.replaceChildren(nothing.node);
    }
    const words = outcome(view, before, offers);
    before = view.query;
    return words;
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
  await search.restore(addressed());
  document.documentElement.classList.add("answered");
  const focused = place?.focus && the(place.focus);
  if (focused && (focused !== search.input || fine)) focused.focus({ preventScroll: true });
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
      keep("results", JSON.stringify({ address: location.href, key: window["navigation"]?.currentEntry.key, text: the(".total").textContent }), "sessionStorage");
    }
  },
});

const opener = the(".open-filters");
singleKeys(client, search.input, () => (opener.checkVisibility() ? opener.click() : the("summary", panel).focus()));

screen.update({ query: addressed() });
show();
if (isEmpty(addressed()) && fine && !location.hash) search.input.focus();
