// The search field with its popup, as the combobox of ARIA 1.2: the focus stays in the field, nothing is chosen unasked.
import { counted, el, icon, marked, on, the } from "./dom.js";

const DEBOUNCE_MILLIS = 30;
const POPUP_HEIGHT = 320;

/** @param {HTMLFormElement} form @param {SearchBoxOptions} options */
export function searchbox(form, { suggest, search, choose, say, recent }) {
  const id = "suggestions";
  /** @type {HTMLInputElement} */
  const input = the("input[name=q]", form);
  const popup = el("div", { class: "popup", part: "popup", id, role: "listbox", "aria-label": "Suggestions", hidden: true });
  const clear = el("button", { class: "clear", part: "clear", "aria-label": "Clear the search field", hidden: true }, icon());
  input.after(clear, popup);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id,
    autocomplete: "off", spellcheck: "false", autocapitalize: "none", enterkeyhint: "search",
  })) input.setAttribute(name, value);

  /** @type {Row[]} */
  let rows = [];
  let active = -1;
  let timer = 0;

  const options = () => [...popup.querySelectorAll("[role=option]")];

  function activate(index) {
    active = index;
    options().forEach((option, i) => {
      option.ariaSelected = String(i === index);
      option.part.toggle("option-active", i === index);
      if (i === index) option.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", `${id}-${index}`);
  }

  function show(open) {
    popup.hidden = !open;
    input.ariaExpanded = String(open);
    if (!open) return activate(-1);
    const { top, bottom } = input.getBoundingClientRect();
    popup.classList.toggle("above", innerHeight - bottom < POPUP_HEIGHT && top > innerHeight - bottom);
    // A narrow box at the edge of a window has a popup that is wider than itself.
    popup.style.translate = "";
    const { left, right } = popup.getBoundingClientRect();
    popup.style.translate = `${Math.max(0, 8 - left) + Math.min(0, document.documentElement.clientWidth - 8 - right)}px`;
  }

  function close() {
    clearTimeout(timer);
    timer = 0;
    show(false);
  }

  function draw() {
    const drawn = rows.map(({ action, text, ranges, meta, more }, i) =>
      el("div", { role: "option", id: `${id}-${i}`, "aria-selected": "false", "aria-posinset": i + 1, "aria-setsize": rows.length, class: `option to-${action}`, part: "option" },
        el("span", { class: "option-text", part: action === "work" && "title", dir: "auto" }, marked(text, ranges, "b"), more && el("span", { class: "option-more" }, ` ${more}`)),
        action === "recent" && el("span", { class: "forget", "aria-hidden": true, title: "Forget this search (Delete)" }, icon()),
        meta && el("span", { class: "option-meta", part: "meta" }, ` ${meta}`)));
    const names = [...new Set(rows.map(({ group }) => group))];
    popup.replaceChildren(...names.flatMap((name, n) => {
      const members = drawn.filter((_, i) => rows[i].group === name);
      return name ? el("div", { role: "group", class: "group", part: "group", "aria-labelledby": `${id}-group-${n}` },
        el("div", { role: "presentation", class: "group-name", part: "heading", id: `${id}-group-${n}` }, name), ...members) : members;
    }));
    activate(-1);
  }

  async function ask() {
    const text = input.value;
    if (!text.trim()) return remembered();
    try {
      const answer = await suggest(text);
      // Enter or Escape came first.
      if (!timer || text !== input.value) return;
      rows = answer;
      draw();
      show(true);
      say(rows.length > 1 ? `${counted(rows.length - 1, "suggestion")}.` : "No suggestions.");
    } catch {
      // Stale, or no answer: the field still searches.
    }
  }

  /** In the empty field: what was searched before. */
  function remembered() {
    const texts = recent?.all() ?? [];
    if (!texts.length) return close();
    rows = texts.map((text) => ({ action: "recent", group: "Recent searches, Delete forgets one", text, ranges: [], meta: "" }));
    draw();
    show(true);
    say(`${counted(rows.length, "recent search").replace("searchs", "searches")}.`);
  }

  function forget(index) {
    recent.forget(rows[index].text);
    remembered();
    if (!popup.hidden) activate(Math.min(index, rows.length - 1));
  }

  function typed() {
    clear.hidden = !input.value;
    clearTimeout(timer);
    timer = window.setTimeout(ask, DEBOUNCE_MILLIS);
  }

  function pick(index, newTab) {
    if (!newTab) close();
    if (rows[index].action === "search") search(input.value);
    else choose(rows[index], newTab);
  }

  function set(text) {
    input.value = text;
    clear.hidden = !text;
  }

  on(input, {
    input: ({ isComposing }) => isComposing || typed(),
    compositionend: typed,
    blur: close,
    click: () => input.value.trim() || !popup.hidden || remembered(),
    keydown(event) {
      const { key, altKey } = event;
      // Keys belong to the input method while it composes; 229 is what some browsers send then.
      if (event.isComposing || event.keyCode === 229) return;
      const open = !popup.hidden;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step && !altKey) {
        const places = rows.length + 1;
        if (open) activate(((active + 1 + step + places) % places) - 1);
        else typed();
      } else if (key === "Delete" && open && rows[active]?.action === "recent") forget(active);
      else if (key === "Enter" && open && active >= 0) pick(active, event.ctrlKey || event.metaKey);
      else if (key === "Escape" && (open || input.value)) open ? close() : set("");
      else return;
      event.preventDefault();
    },
  });
  on(form, {
    submit(event) {
      event.preventDefault();
      close();
      search(input.value);
    },
  });
  on(clear, {
    click() {
      set("");
      close();
      input.focus();
    },
  });
  const press = ({ button, ctrlKey, metaKey, target }) => {
    const index = options().findIndex((option) => option.contains(target));
    if (target.closest(".forget")) return forget(index);
    if (index >= 0 && button < 2) pick(index, button === 1 || ctrlKey || metaKey);
  };
  // The focus must not leave the field when a row is pressed.
  on(popup, { click: press, auxclick: press, mousedown: (event) => event.preventDefault() });
  return { input, set };
}
