// What the page adds to a work: where it matched, its BibTeX, what each list says.
import { addressOf, markdownLine, missing, plainText } from "./cite.js";
import { counted, el, marked } from "./dom.js";
import { keepButton } from "./shelf.js";
import { add, EMPTY, label } from "./state.js";

const EXCERPT = 180;

/** From here on a list's words may be higher than their place and are scrolled, by keyboard, too. As the server has it. */
const LONG = 300;

/** Copies the source's text, or selects it where that is not allowed. @param {Say} say */
export async function copy(source, button, what, say) {
  const before = button.textContent;
  const copied = await navigator.clipboard?.writeText(source.textContent).then(() => true, () => false);
  if (!copied) getSelection().selectAllChildren(source);
  button.textContent = copied ? "Copied" : "Selected";
  say(`${what} ${copied ? "copied" : "selected"}.`);
  setTimeout(() => (button.textContent = before), 2000);
}

/** @param {Client} client @param {Say} say @param {Query} [query] @param {string} [visited] the day of the visit before @returns {HitContext["more"]} */
export const moreOf = (client, say, query = EMPTY, visited = "") => (work, id, highlights) => {
  const panels = [];
  /** A button with a panel that is filled when it is first opened. */
  function disclosure(name, text, content, attributes = {}) {
    const panel = el("div", { class: "panel", id: `${id}-${name}`, hidden: true });
    const button = el("button", {
      class: name, "aria-expanded": "false", "aria-controls": panel.id, ...attributes,
      onclick() {
        if (!panel.hasChildNodes()) panel.append(content());
        panel.hidden = !panel.hidden;
        button.ariaExpanded = String(!panel.hidden);
      },
    }, text);
    panels.push(panel);
    return button;
  }
  const lists = counted(work.listCount, "list");
  return {
    panels,
    isNew: Boolean(visited && work.added && work.added >= visited),
    excerpt: !highlights.title && excerpt(work, highlights),
    lists: disclosure("lists", lists, () => mentions(work, client, query), { "aria-label": `Named in ${lists}`, "data-many": work.listCount > 2 }),
    actions: [
      disclosure("bibtex", "Cite", () => citation(work, client, say)),
      el("a", { href: `${client.workUrl(work.id)}#related`, "data-work": work.id }, "Related"),
      keepButton(work.id, say),
    ],
  };
};

/** BibTeX to read, the others to copy, and what is missing in all of them. @param {Work} work */
function citation(work, client, say) {
  const copies = {
    RIS: () => client.exported(work.id, "ris"),
    Text: async () => plainText(work),
    Markdown: async () => markdownLine(work, client.workUrl(work.id)),
  };
  const buttons = Object.entries(copies).map(([name, text]) => {
    const hidden = el("span", { class: "copied", hidden: true });
    const button = el("button", { class: "button", onclick: async () => {
      hidden.textContent = await text().catch(() => addressOf(work));
      copy(hidden, button, name, say);
    } }, `Copy ${name === "RIS" ? name : name.toLowerCase()}`);
    return [button, hidden];
  });
  const lacks = missing(work);
  return el("div", {}, lacks && el("p", { class: "lacks" }, lacks), bibtex(work.id, client, say), el("p", { class: "copies" }, ...buttons.flat()));
}

function bibtex(id, client, say) {
  let loaded = false;
  const code = el("pre", { tabindex: 0, role: "region", "aria-label": "BibTeX" });
  const button = el("button", { class: "button", onclick: () => (loaded ? copy(code, button, "BibTeX", say) : load()) }, "Copy");
  async function load() {
    try {
      code.textContent = await client.bibtex(id);
      loaded = true;
    } catch {
      code.textContent = "The BibTeX did not load.";
    }
    button.textContent = loaded ? "Copy" : "Try again";
  }
  load();
  return el("div", {}, button, code);
}

/** Each list's wording, with the headings above it and the line it stands on; hits come without. @param {Work} work */
function mentions(work, client, query) {
  const all = el("ul", { class: "mentions" });
  async function load() {
    try {
      const { mentions } = await client.work(work.id);
      all.replaceChildren(...mentions.map((mention) => said(mention, client, query)));
    } catch {
      all.replaceChildren(el("li", {}, "What the lists say did not load. ", el("button", { class: "button", onclick: load }, "Try again")));
    }
  }
  load();
  return all;
}

/** @param {Mention} mention */
const said = ({ list, line, headings, source, title }, client, query) =>
  el("li", {},
    el("p", {},
      el("a", { href: client.searchUrl(add(query, "list", list)), "data-go": true, dir: "auto", title: list }, label("list", list)), `, line ${line}`,
      headings?.length > 0 && el("span", { dir: "auto" }, ` under ${headings.join(" › ")}`)),
    el("blockquote", { dir: "auto", ...((source ?? "").length > LONG && { tabindex: 0 }) }, source || title));

/** The matching words of a field that is not shown whole. @param {Work} work */
function excerpt(work, highlights) {
  const field = ["shortName", "summary", "note", "otherTitles"].find((name) => highlights[name]?.length);
  if (!field) return null;
  const { start, value } = highlights[field][0];
  const text = value ?? work[field];
  const from = start < EXCERPT / 2 ? 0 : text.lastIndexOf(" ", start - EXCERPT / 3) + 1;
  const shown = text.slice(from, from + EXCERPT);
  const spans = highlights[field].filter((span) => span.value === value).map((span) => ({ start: span.start - from, end: span.end - from }));
  return el("p", { class: "excerpt", dir: "auto" }, field === "otherTitles" && "Also titled: ", from > 0 && "… ",
    marked(shown, spans), from + shown.length < text.length && " …");
}
