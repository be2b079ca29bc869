// The first screen: what is here, in true numbers, and ways in; every row is a search of its own.
import { counted, el, on, the, thousands } from "./dom.js";
import { changed, choose, dateWords, EMPTY, isEmpty, label } from "./state.js";
import { daysAgo } from "./visit.js";
import { yearBars } from "./years.js";

/** Rows at first; those of lists have two lines. As `style.css` has it. */
const first = (facet) => (facet === "list" ? 5 : 8);

/** What the first screen shows: the day on which a work was added last, and counts. */
export const WANTED = { size: 1, sort: "added", members: "added", facets: "venue,year,month,affiliation,tag,list" };

/** @param {Client} client @param {string} before the day of the last visit, or empty @returns {Part} */
export function startScreen(client, before) {
  const years = yearBars(the(".start-years"), true);
  const columns = [...the(".columns").children];
  for (const column of columns) {
    on(the(".more", column), {
      click({ target }) {
        column.dataset.whole = "";
        target.hidden = true;
        the(`li:nth-child(${first(column.dataset.facet) + 1}) a`, column).focus();
      },
    });
  }
  /** @type {ReadingList[]} */
  let read = [];

  const link = (query, text) => el("a", { href: client.searchUrl(query), "data-go": true, dir: "auto" }, text);

  function rows(facet, { facets }) {
    if (facet === "list" && read.length) {
      return read.toSorted((a, b) => b.works - a.works)
        .map(({ name, works, copyOf }) => ({ value: name, count: works, note: copyOf ? `a copy of ${label("list", copyOf)}` : label("list", name) === name ? "" : name }));
    }
    return (facets[facet] ?? []).filter(({ value }) => value !== null).map(({ value, count }) => ({ value: String(value), count }));
  }

  function examples(answer) {
    const most = (facet, number, field) => rows(facet, answer).slice(0, number)
      .map(({ value }) => (field && /\W/.test(value) ? `${field}"${value}"` : field + value));
    const texts = [...most("tag", 2, ""), ...most("venue", 1, "venue:"), ...most("affiliation", 1, "at:")];
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
      read = await client.named;
      the("h1.sentence").textContent = counted(answer.total, "work")
        + (read.length ? ` that people put on ${counted(read.filter(({ copyOf }) => !copyOf).length, "reading list")}.` : "");
      the(".examples").replaceChildren("Try", ...examples(answer));
      years.update(view);
      for (const column of columns) {
        const { facet, whole } = column.dataset;
        const items = rows(facet, answer);
        column.hidden = !items.length;
        the(".more", column).hidden = items.length <= first(facet) || whole !== undefined;
        the("ul", column).replaceChildren(...items.map(({ value, count, note }) =>
          el("li", {}, el("span", { class: "value" }, el("a", { href: client.collectionUrl(facet, value), dir: "auto" }, label(facet, value)), note && el("small", { dir: "auto", title: note }, note)), " ",
            el("span", { class: "count" }, thousands(count)))));
      }
      if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
    },
  };
}
