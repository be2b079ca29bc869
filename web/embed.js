/*
 * <bookwheel-search>: a search over reading lists for any page.
 *
 *   <script type="module" src="https://HOST/embed.js"></script>
 *   <bookwheel-search lists="awesome-papers.md" venue="MLSys">
 *     <form action="https://HOST/"><input name="q" aria-label="Search"> <button>Search</button></form>
 *   </bookwheel-search>
 *
 * What stands inside is shown where scripts do not run. A content security policy needs HOST in script-src and
 * connect-src, nothing else. Attributes are read when the element enters the page:
 *
 * lists, list, venue, year, affiliation, author, tag, kind, has
 *              the scope; lists are separated by commas, several values of another by |
 * theme        auto (default: the color-scheme of the page), light, dark
 * label, label-hidden, placeholder
 * mode         inline (default), or dialog: a button, and Ctrl+K, open the box above the page
 * results      inline (default) or page (on Bookwheel's own page, where filters lead in any case)
 * limit        works shown inline, 5 by default
 * src          where Bookwheel is, by default where this file came from
 *              A value that is none of these, or a scope that no work has, is warned of in the console.
 *
 * Variables    --bookwheel- and bg surface ink ink2 ink3 rule edge accent accent-soft mark radius font title-font
 *              size shadow z
 * Parts        open dialog label field icon input clear popup group heading option option-active title meta count results hits
 *              hit imprint people tags actions link more warning error
 * Event        bookwheel-select {kind, id, url, title}: a work is chosen; preventDefault() keeps the browser here
 */
import { Client } from "./api.js";
import { boxStyle } from "./box-style.js";
import { counted, el, icon } from "./dom.js";
import { hitElement } from "./hit.js";
import { mount } from "./search.js";
import { chosen, FACETS } from "./state.js";

/** What an attribute may be; the first one is the default. */
const CHOICES = { theme: ["auto", "light", "dark"], mode: ["inline", "dialog"], results: ["inline", "page"] };

const warn = (text) => console.warn(`bookwheel-search: ${text}`);

const GLASS = "M11 11l5 5M12.5 7a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0";

class BookwheelSearch extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [boxStyle];
    const asked = (name, otherwise) => this.getAttribute(name) || otherwise;
    const base = new URL(asked("src", import.meta.url), document.baseURI);
    const client = new Client(new URL("./", base), this.#scope());
    const onPage = this.#choice("results") === "page";
    this.#choice("theme");
    const limit = Number(asked("limit", 5));
    if (!(limit >= 1 && limit <= 100)) warn(`limit must be a number from 1 to 100, got "${asked("limit")}"; 5 is taken`);
    const told = new Set();

    const label = asked("label", "Search the reading lists");
    const glass = icon(GLASS);
    glass.setAttribute("part", "icon");
    const content = [
      el("form", { role: "search", "aria-label": label },
        el("label", { for: "q", part: "label", class: this.hasAttribute("label-hidden") && "hidden" }, label),
        el("div", { class: "field", part: "field" }, glass,
          el("input", { id: "q", name: "q", type: "search", maxlength: 1000, part: "input", placeholder: asked("placeholder") }))),
      el("section", { class: "results", part: "results", "aria-label": `Results: ${label}`, tabindex: -1 }),
      el("p", { class: "hidden", role: "status" })];
    root.append(el("div", { class: "box" }, ...(this.#choice("mode") === "dialog" ? this.#dialog(label, content) : content)));

    mount(root, {
      client,
      wanted: { facets: "", size: limit >= 1 && limit <= 100 ? limit : 5 },
      async list({ query, answer: { total, hits, unknown } }, results) {
        for (const { words } of unknown) {
          if (!told.has(words)) warn(words);
          told.add(words);
        }
        const text = `${total ? counted(total, "work") : "No works"} for “${query.text.trim()}”`;
        results.replaceChildren(
          ...unknown.map(({ words }) => el("p", { class: "total", part: "warning" }, words)),
          el("p", { class: "total", part: "count" }, text),
          el("ol", { part: "hits" }, ...hits.map((hit) => el("li", {}, hitElement(hit, { client })))),
          el("p", { class: "total", part: "more" }, el("a", { href: client.searchUrl(query) }, total ? "All on Bookwheel" : "Search on Bookwheel")));
        return `${text}.`;
      },
      leave(query) {
        const elsewhere = onPage || chosen(query).length > 0;
        if (elsewhere) location.assign(client.searchUrl(query));
        return elsewhere;
      },
      select: (detail) =>
        this.dispatchEvent(new CustomEvent("bookwheel-select", { detail, bubbles: true, composed: true, cancelable: true })),
    });
  }

  /** The value of an attribute, or the default where it is none that there is. */
  #choice(name) {
    const [otherwise] = CHOICES[name];
    const value = this.getAttribute(name) || otherwise;
    if (CHOICES[name].includes(value)) return value;
    warn(`${name} must be ${CHOICES[name].join(" or ")}, got "${value}"; ${otherwise} is taken`);
    return otherwise;
  }

  /** A button that opens the box above the page. */
  #dialog(label, content) {
    const dialog = el("dialog", { "aria-label": label, part: "dialog", onclick: ({ target }) => target === dialog && dialog.close() }, ...content);
    const open = () => dialog.open || dialog.showModal();
    document.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.key !== "k" || !(event.ctrlKey || event.metaKey) || !this.isConnected) return;
      event.preventDefault();
      open();
    });
    return [el("button", { class: "button open", part: "open", "aria-haspopup": "dialog", "aria-keyshortcuts": "Control+K", onclick: open }, icon(GLASS), ` ${label} `, el("kbd", { "aria-hidden": true }, "Ctrl K")), dialog];
  }

  /** @returns {Filters} */
  #scope() {
    /** @type {Filters} */
    const scope = {};
    for (const facet of Object.keys(FACETS)) {
      const values = (this.getAttribute(facet) ?? "").split("|");
      if (facet === "list") values.push(...(this.getAttribute("lists") ?? "").split(","));
      const chosen = values.map((value) => value.trim()).filter(Boolean);
      if (chosen.length) scope[facet] = chosen;
    }
    return scope;
  }
}

if (!customElements.get("bookwheel-search")) customElements.define("bookwheel-search", BookwheelSearch);
