// The first screen: what is here, in true numbers, and ways in; every row is a search of its own.
import { counted, el, on, the, thousands } from "./dom.js";
import { add, changed, choose, dateWords, EMPTY, isEmpty, label } from "./state.js";
import { daysAgo } from "./visit.js";
import { yearBars } from "./years.js";

const FIRST = 8;

/** What the answer to the first screen's search says besides counts: the day on which a work was added last. */
export const WANTED = { size: 1, sort: "added", members: "added" };

/** @param {Client} client @param {string} before the day of the last visit, or empty @returns {Part} */
export function startScreen(client, before) {
  const years = yearBars(the(".start-years"), true);
  const columns = [...the(".columns").children];
  for (const column of columns) {
    on(the(".more", column), {
      click({ target }) {
        column.dataset.whole = "";
        target.hidden = true;
        the(`li:nth-child(${FIRST + 1}) a`, column).focus();
      },
    });
  }
  let lists;
  /** @type {ReadingList[]} */
  let read = [];

  const link = (query, text) => el("a", { href: client.searchUrl(query), "data-go": true, dir: "auto" }, text);

  function rows(facet, { facets }) {
    if (facet === "list" && read.length) {
      return read.toSorted((a, b) => b.works - a.works)
        .map(({ name, works, copyOf }) => ({ value: name, count: works, note: copyOf && `a copy of ${label("list", copyOf)}` }));
    }
    return (facets[facet] ?? []).filter(({ value }) => value !== null).map(({ value, count }) => ({ value: String(value), count }));
  }

  function examples(answer) {
    const first = (facet, number, field) => rows(facet, answer).slice(0, number)
      .map(({ value }) => (field && /\W/.test(value) ? `${field}"${value}"` : field + value));
    const texts = [...first("tag", 2, ""), ...first("venue", 1, "venue:"), ...first("affiliation", 1, "at:")];
    return texts.flatMap((text) => [" ", link(changed(EMPTY, { text }), text)]);
  }

  /** What is new this week, and to whoever came before. */
  async function news({ hits }) {
    const latest = hits[0]?.work.added ?? "";
    the(".this-week").hidden = latest < daysAgo(7);
    const since = the(".since");
    since.hidden = !before || latest < before;
    if (since.hidden) return;
    const query = choose({ ...EMPTY, sort: "added" }, "added", [`${before}..`]);
    since.href = client.searchUrl(query);
    since.textContent = `${counted(await client.total(query), "work")} added since your last visit on ${dateWords(before)}`;
  }

  return {
    async update(view) {
      if (!isEmpty(view.query)) return;
      const { answer } = view;
      await news(answer).catch(() => (the(".since").hidden = true));
      read = await (lists ??= client.lists().catch(() => []));
      the("h1.sentence").textContent = counted(answer.total, "work")
        + (read.length ? ` that people put on ${counted(read.filter(({ copyOf }) => !copyOf).length, "reading list")}.` : "");
      the(".examples").replaceChildren("Try", ...examples(answer));
      years.update(view);
      for (const column of columns) {
        const { facet, whole } = column.dataset;
        const items = rows(facet, answer);
        column.hidden = !items.length;
        the(".more", column).hidden = items.length <= FIRST || whole !== undefined;
        the("ul", column).replaceChildren(...items.map(({ value, count, note }) =>
          el("li", {}, el("span", { class: "value" }, link(add(EMPTY, facet, value), label(facet, value)), note && el("small", {}, note)), " ",
            el("span", { class: "count" }, thousands(count)))));
      }
      if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    },
  };
}
