// A work's own page, which the server wrote: the search field, the way back, buttons to copy.
import { el, isSafe, the } from "./dom.js";
import { singleKeys } from "./keys.js";
import { recallJson } from "./memory.js";
import { copy } from "./more.js";
import { recentSearches } from "./recent.js";
import { PageClient } from "./page-api.js";
import { mount } from "./search.js";
import { keepButton, shelfLink } from "./shelf.js";
import { ALL } from "./state.js";

const client = new PageClient(new URL("./", import.meta.url));
const page = the(".whole[data-id]");

const { input, say } = mount(document, {
  client,
  blank: ALL,
  recent: recentSearches(),
  list: async () => "",
  // A search has its place on the page of searches.
  leave(query) {
    location.assign(client.searchUrl(query));
    return true;
  },
});
singleKeys(client, input, () => {});
shelfLink(client);

const last = recallJson("results", "sessionStorage");
if (typeof last?.address === "string" && last.address.startsWith(client.base.href)) {
  // Where the list is a step of before, going back to it finds the place in it again.
  const onclick = (event) => {
    const navigation = window["navigation"];
    if (!navigation?.entries().some(({ key }) => key === last.key)) return;
    event.preventDefault();
    navigation.traverseTo(last.key);
  };
  const works = Array.isArray(last.works) ? last.works : [];
  const at = works.indexOf(the("link[rel=canonical]")?.href);
  const beside = (step, text, rel) => at >= 0 && isSafe(works[at + step]) && el("a", { href: works[at + step], rel }, text);
  the(".back").replaceChildren(el("a", { href: last.address, onclick }, "Back to results"), el("div", {}, String(last.text ?? "")),
    el("p", { class: "beside" }, ...[beside(-1, "Previous", "prev"), beside(1, "Next", "next")].filter(Boolean)));
}

// Where there is no work, the rest still serves.
if (page) {
  const copier = (source, what, text) => {
    const button = el("button", { class: "button", onclick: () => copy(source, button, what, say) }, text);
    return button;
  };
  const address = el("span", { hidden: true }, the("link[rel=canonical]")?.href ?? location.href.replace(/#.*/, ""));
  the(".buttons").append(" ", copier(address, "Link", "Copy link"), address, " ", keepButton(page.dataset.id, say));
  for (const cite of document.querySelectorAll("[data-copy]")) cite.before(copier(cite, cite.dataset.copy, `Copy ${cite.dataset.copy}`));
}
