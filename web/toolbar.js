// What stands above the list: its number, its filters as chips, its order, its exports.
import { counted, el, icon, on, the, thousands } from "./dom.js";
import { feedPath } from "./source.js";
import { changed, chosen, isAll, named, remove } from "./state.js";

/** @param {Client} client @returns {Part} */
export function toolbar(client) {
  /** @type {View} */
  let view;
  const [total, chips, select, clear, menu] = [".total", ".chips", ".sort", ".clear-filters", ".export"].map((part) => the(part));
  const heading = the("p", menu);
  on(select, { change: () => view.go(changed(view.now, { sort: select.value })) });
  // On a phone the chips scroll sideways, which the focus alone does not do.
  on(chips, { focusin: ({ target }) => target.scrollIntoView({ block: "nearest", inline: "nearest" }) });
  on(clear, { click: () => view.go(changed(view.now, { filters: {} })) });
  on(menu, {
    click({ target }) {
      if (target.download) view.say(`${heading.textContent} started.`);
    },
    keydown({ key }) {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      the("summary", menu).focus();
    },
  });
  on(document, {
    click({ target }) {
      if (!menu.contains(target) || target.href) menu.open = false;
    },
  });

  const chip = ([facet, value]) =>
    el("li", {}, el("button", {
      class: "chip", "aria-label": `Remove ${named(facet, value)}`,
      onclick: () => view.go(remove(view.now, facet, value)),
    }, el("span", { dir: "auto" }, named(facet, value)), icon()));

  return {
    update(next) {
      view = next;
      const { query, answer } = next;
      const typed = query.text.trim();
      total.replaceChildren(el("b", {}, thousands(answer.total)), answer.total === 1 ? " work" : " works",
        ...(typed ? [" for ", el("bdi", {}, `“${typed}”`)] : []));
      chips.replaceChildren(...chosen(query).map(chip));
      clear.hidden = !chosen(query).length;
      // Without words nothing matches better than anything else.
      the("[value=relevance]", select).hidden = isAll(query);
      select.value = query.sort;
      select.disabled = false;
      heading.textContent = `Export of ${counted(answer.total, "work")}`;
      const values = client.parameters(changed(query, {}));
      for (const link of menu.querySelectorAll("[data-export]")) link.href = `api/v1/export?format=${link.dataset.export}&${values}`;
      const feed = the("link[rel=alternate]");
      if (feed) the(".feed").href = feed.href = feedPath(values);
    },
  };
}
