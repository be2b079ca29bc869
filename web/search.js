// The search itself, in the page's document or the box's shadow root: it holds the state, asks, and has the parts drawn.
import { announcer, counted, on, the } from "./dom.js";
import { searchbox } from "./searchbox.js";
import { add, beforeField, changed, EMPTY, FACETS, isAll, isEmpty, label, readQuery } from "./state.js";
import { trouble } from "./trouble.js";

const SLOW_MILLIS = 150;

/** Suggestions asked for, and what becomes rows: works, groups of filters, filters in each. */
const ASKED = 12;
const WORKS = 4;
const GROUPS = 2;
const FILTERS = 3;

/** @param {Document | ShadowRoot} root has a form, `.results` and `[role=status]` @param {MountOptions} options */
export function mount(root, { client, parts = [], list, wanted = {}, first = { size: 0 }, blank = EMPTY, recent, refused, write, leave, select }) {
  const results = the(".results", root);
  const say = announcer(the("[role=status]", root));
  const notice = trouble(results, () => run({ quiet: true }));
  let query = EMPTY;
  let answered = false;

  const box = searchbox(the("form", root), {
    say,
    suggest: async (text) => rowsOf(text, await client.suggest({ ...query, text }, ASKED), client.scope),
    recent,
    search: (text) => look(changed(query, { text })),
    choose({ action, id, text, facet }, newTab) {
      if (action === "recent") return look(changed(query, { text }));
      // What stands before a completed field stays.
      const next = changed(add(query, facet, text), { text: (beforeField(box.input.value) ?? "").trim() });
      const url = action === "work" ? client.workUrl(id) : client.searchUrl(next);
      if (action === "work" && select && !select({ kind: "work", id, url, title: text })) return;
      if (newTab) window.open(url, "_blank", "noopener");
      else if (action === "work") location.assign(url);
      else go(next);
    },
  });

  /** What somebody typed. @param {Query} next */
  function look(next) {
    recent?.add(next.text);
    go(isAll(next) ? blank : next);
  }

  /** A new search, as a step that can be gone back. @param {Query} next */
  function go(next) {
    if (leave?.(next)) return;
    const before = query;
    query = next;
    write?.(next);
    run({ before });
  }

  /** A search that the address already shows. @param {Query} next */
  function restore(next) {
    query = next;
    return run({ quiet: true });
  }

  /** @param {{before?: Query, quiet?: boolean}} how */
  async function run({ before, quiet }) {
    const asked = query;
    box.set(asked.text);
    notice.wait();
    const slow = setTimeout(() => {
      // What the server painted stays as it is.
      if (!answered && results.hasChildNodes()) return;
      results.ariaBusy = "true";
      results.classList.toggle("first", !answered);
    }, SLOW_MILLIS);
    try {
      const browsing = isEmpty(asked);
      const answer = await (client.found ?? client.search)(asked, { ...wanted, ...(browsing && first) });
      answered = true;
      notice.clear();
      const view = { query: asked, answer, go, say, get now() { return query; } };
      const drawn = parts.map((part) => part.update(view));
      if (browsing) {
        results.replaceChildren();
        await Promise.all(drawn);
        return;
      }
      const words = await list(view, results);
      if (asked !== query) return;
      if (before && before.page !== asked.page && asked.page > 1) {
        results.focus({ preventScroll: true });
        results.scrollIntoView();
      } else if (!quiet) say(words);
    } catch (error) {
      if (error.status === 400 && error.parameter && refused) {
        notice.clear();
        say(refused(error, asked, results));
      } else if ("status" in error) notice.show(error);
      else if (error.name !== "AbortError") throw error;
    } finally {
      clearTimeout(slow);
      if (asked === query) {
        results.ariaBusy = null;
        results.classList.remove("first");
      }
    }
  }

  on(root, {
    click(event) {
      const link = event.target.closest("a");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const { work, go: goes } = link.dataset;
      if (work && select && !select({ kind: "work", id: work, url: link.href, title: link.textContent })) event.preventDefault();
      if (goes === undefined) return;
      event.preventDefault();
      go(readQuery(new URL(link.href).search));
    },
  });

  return { restore, say, input: box.input, get query() { return query; } };
}

/** The search itself, then works, then filters. @param {Suggestion[]} suggestions @param {Filters} scope @returns {Row[]} */
function rowsOf(typed, suggestions, scope) {
  const works = [];
  const filters = {};
  for (const { text, kind, count, highlights, title, id, venue, year } of suggestions) {
    const row = { text, ranges: highlights ?? [], more: title && title !== text ? title : "" };
    if (id) {
      if (works.some((work) => work.id === id)) continue;
      works.push({ ...row, action: "work", group: "Works", meta: [venue, year].filter(Boolean).join(" "), id });
    } else if (Object.hasOwn(FACETS, kind) && !Object.hasOwn(scope, kind)) {
      (filters[kind] ??= []).push({ ...row, more: kind === "list" && label(kind, text) !== text ? label(kind, text) : row.more, action: "filter", group: `Filter by ${kind}`, meta: counted(count, "work"), facet: kind });
    }
  }
  const words = typed.trim();
  const completed = beforeField(typed) !== undefined;
  return [
    { action: "search", group: "", text: `Search for ${words}`, ranges: [{ start: 11, end: 11 + words.length }], meta: "" },
    ...works.slice(0, WORKS),
    ...Object.values(filters).slice(0, GROUPS).flatMap((rows) => rows.slice(0, completed ? ASKED : FILTERS)),
  ];
}
