// The filters: each facet's values with exact counts, several choosable, long ones searchable.
import { el, on, the, thousands } from "./dom.js";
import { keep, recall } from "./memory.js";
import { add, choose, FACETS, isEmpty, label, remove } from "./state.js";
import { yearBars } from "./years.js";

/** Opened unasked; the others are long, and few narrow by them. */
const OPENED = ["has", "added", "venue", "tag"];

/** What the server does not count as a facet: the one value that is offered, and what it is called. */
const OFFERED = { has: ["code", "code"], added: ["7d", "new this week"] };
const FEW = 6;
const MANY = 25;

/** @param {HTMLElement} panel @param {Client} client @returns {Part} */
export function facetPanel(panel, client) {
  const first = el("div");
  the(".filters-head", panel).after(first);
  const others = Object.keys(FACETS).filter((facet) => !["year", "month"].includes(facet) && !(facet in OFFERED));
  const offered = Object.keys(OFFERED).map((facet) => facetSection(facet, first, client));
  const years = yearBars(the(".facet-years", panel));
  const sections = others.map((facet) => facetSection(facet, panel, client));
  const parts = [...offered, years, ...sections];
  return {
    /** What an answer must count: of a closed facet nobody sees the values. */
    get wanted() {
      return ["year", "month", ...sections.filter(({ isOpen }) => isOpen).map(({ facet }) => facet)].join();
    },
    update(view) {
      if (!isEmpty(view.query)) for (const part of parts) part.update(view);
    },
  };
}

/** What a value is called; of a list that has a title also its path. */
const shown = (facet, value) => facet === "list" && label(facet, value) !== value
  ? el("span", {}, el("span", {}, label(facet, value)), " ", el("small", { title: value }, value)) : label(facet, value);

function facetSection(facet, panel, client) {
  const name = FACETS[facet];
  const closed = `closed-${facet}`;
  panel.append(the("#facet").content.cloneNode(true));
  const node = panel.lastElementChild;
  const [badge, find, rows, more] = [".badge", ".find", "ul", ".more"].map((part) => the(part, node));
  the(".facet-name", node).textContent = rows.ariaLabel = name;
  find.placeholder = find.ariaLabel = `Find ${/^a/.test(facet) ? "an" : "a"} ${facet}`;
  const isOpened = OPENED.includes(facet);
  node.open = isOpened !== Boolean(recall(closed));
  // Kept is what differs from how it begins.
  on(node, {
    toggle() {
      keep(closed, node.open === isOpened ? "" : "yes");
      if (view !== loaded) load();
    },
  });
  on(find, { input: load });
  on(more, {
    click() {
      size = MANY;
      draw();
      the(`li:nth-child(${FEW + 1}) input`, rows)?.focus();
    },
  });

  /** @type {View} */
  let view;
  /** What the values shown are of. @type {View} */
  let loaded;
  /** @type {Count[]} */
  let counts = [];
  /** Rows by value, each made once. */
  const made = { __proto__: null };
  let size = FEW;

  const key = ({ value }) => String(value ?? "none");

  function row(count) {
    const value = key(count);
    const item = (made[value] ??= el("li", {}, el("label", {},
      el("input", { type: "checkbox", name: facet, value, onchange: ({ target }) => view.go((target.checked ? add : remove)(view.now, facet, value)) }),
      el("span", { class: "value", dir: "auto", title: value }, OFFERED[facet]?.[0] === value ? OFFERED[facet][1] : shown(facet, value)), el("span", { class: "count" }))));
    the("input", item).checked = count.selected;
    the(".count", item).textContent = thousands(count.count);
    return item;
  }

  /** Selected ones first; but under the pointer and around the focus values keep their places. */
  function inOrder() {
    const still = node.matches(":hover") || node.contains(document.activeElement);
    const places = [...rows.children];
    // What is new comes after what is there: -1 becomes the highest number.
    const rank = (count) => (still ? places.indexOf(made[key(count)]) >>> 0 : Number(!count.selected));
    return counts.filter(({ count, selected }) => count || selected).sort((a, b) => rank(a) - rank(b));
  }

  function draw() {
    const all = inOrder();
    const focused = the(":focus");
    // Works without a venue are easy to find, though they are counted last.
    const without = all.slice(size).filter(({ value }) => facet === "venue" && value === null);
    const items = [...all.slice(0, size), ...without].map(row);
    // Moving a row would take the focus from it.
    if (items.length !== rows.children.length || items.some((item, i) => item !== rows.children[i])) {
      rows.replaceChildren(...items);
      if (rows.contains(focused)) focused.focus({ preventScroll: true });
    }
    const rest = Math.min(all.length - without.length, MANY) - size;
    more.hidden = rest <= 0;
    more.textContent = `${rest} more`;
    more.ariaLabel = `${rest} more: ${name}`;
    find.hidden = !find.value && all.length <= MANY;
    node.hidden = !all.length && !find.value;
  }

  async function load() {
    if (!node.open) return;
    const prefix = find.value.trim();
    const asked = loaded = view;
    try {
      counts = prefix ? await client.values(view.query, facet, prefix)
        : view.answer.facets[facet] ?? (await (facet in OFFERED ? offered() : client.counts(view.query, facet)));
      if (asked === view) draw();
    } catch (error) {
      if (error.name !== "AbortError") view.say(`The search for a ${facet} did not answer.`);
    }
  }

  /** What is no facet has a total all the same. */
  async function offered() {
    const [value] = OFFERED[facet] ?? [];
    const all = view.query.filters[facet] ?? [];
    return value ? [{ value, count: await client.total(choose(view.query, facet, [value])), selected: all.includes(value) }] : [];
  }

  return {
    facet,
    get isOpen() { return node.open; },
    /** @param {View} next */
    update(next) {
      view = next;
      // What it has is seen when it is opened.
      if (!node.open) node.hidden = false;
      badge.textContent = String(next.query.filters[facet]?.length ?? "");
      if (next.query.filters[facet]) node.open = true;
      load();
    },
  };
}
