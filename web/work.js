// A work's own page, which the server wrote: the search field, the way back, buttons to copy, related works.
import { el, the } from "./dom.js";
import { hitElement } from "./hit.js";
import { recall } from "./memory.js";
import { copy, moreOf } from "./more.js";
import { PageClient } from "./page-api.js";
import { mount } from "./search.js";

const RELATED = 6;

const client = new PageClient(new URL("./", import.meta.url));
const { id } = the(".whole").dataset;

const { say } = mount(document, {
  client,
  list: async () => "",
  // A search has its place on the page of searches.
  leave(query) {
    location.assign(client.searchUrl(query));
    return true;
  },
});

const last = JSON.parse(recall("results", "sessionStorage") || "null");
if (last) {
  // Where the list is the step before, going back finds the place in it again.
  const onclick = (event) => {
    const { navigation } = /** @type {any} */ (window);
    if (navigation?.entries()[navigation.currentEntry.index - 1]?.url !== last.address) return;
    event.preventDefault();
    history.back();
  };
  the(".back").replaceChildren(el("a", { href: last.address, onclick }, "Back to results"), el("div", {}, last.text));
}

const text = the(".whole pre");
const button = el("button", { class: "button", onclick: () => copy(text, button, "BibTeX", say) }, "Copy");
the(".with-button").append(button);
const address = el("span", { hidden: true }, the("link[rel=canonical]")?.href ?? location.href);
const link = el("button", { class: "button", onclick: () => copy(address, link, "Link", say) }, "Copy link");
the(".buttons").append(link, address);

try {
  const hits = await client.related(id, RELATED);
  the(".results").replaceChildren(el("ol", { class: "hits" },
    ...hits.map((hit) => el("li", {}, hitElement({ work: hit.work }, { client, more: moreOf(client, say) })))));
  if (location.hash === "#related") the("#related").scrollIntoView();
} catch {
  the(".results").textContent = "The related works did not load.";
}
