// Single keys outside of fields, which can be switched off, and the help that tells them.
import { el, on, the } from "./dom.js";
import { keep, recall } from "./memory.js";

/** To the next or previous title or, from elsewhere, the first in view. */
function walk(step) {
  const works = [...document.querySelectorAll(".work")];
  const at = works.findIndex((work) => work.contains(document.activeElement));
  const inView = works.findIndex((work) => work.getBoundingClientRect().bottom > 80);
  the(".title a", works[Math.max(0, at < 0 ? inView : Math.min(works.length - 1, at + step))])?.focus();
}

/** In the work that has the focus. */
const press = (selector) => document.activeElement.closest(".work")?.querySelector(selector)?.click();

/** What can be typed comes from the server's own table. @param {Client} client */
async function help(client) {
  the(".help").showModal();
  const rows = await client.help().catch(() => [{ typed: "", meaning: "The help did not load." }]);
  the(".typed").replaceChildren(...rows.flatMap(({ typed, meaning }) => [el("dt", {}, el("code", {}, typed)), el("dd", {}, meaning)]));
}

/** @param {Client} client @param {HTMLInputElement} field @param {() => void} filters goes to the filters */
export function singleKeys(client, field, filters) {
  const keys = the(".single-keys");
  keys.checked = !recall("no-keys");
  on(keys, { change: () => keep("no-keys", keys.checked ? "" : "yes") });
  on(the("#help"), { click: () => help(client) });
  on(the(".help"), { click: ({ target }) => target === the(".help") && target.close() });

  const actions = {
    "/": () => field.select(),
    "?": () => help(client),
    f: filters,
    j: () => walk(1),
    k: () => walk(-1),
    o: () => press(".out"),
    c: () => press("[data-rel=code]"),
    b: () => press(".bibtex"),
  };
  on(document, {
    keydown(event) {
      const { key, altKey, target } = event;
      const command = event.ctrlKey || event.metaKey;
      const single = !altKey && keys.checked && Object.hasOwn(actions, key) && !target.closest("input:not([type=checkbox]), select");
      if (event.isComposing || the("dialog[open]") || !(command ? key === "k" : single)) return;
      event.preventDefault();
      actions[command ? "/" : key]();
    },
  });
}
