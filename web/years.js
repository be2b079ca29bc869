// Works by year as bars: a click chooses a year, a drag or Shift a range; two inputs say the same in numbers.
import { counted, el, on, the, thousands } from "./dom.js";
import { choose } from "./state.js";

/** Bars cover the years of most works; one stands for the others. */
const COVERED = 0.98;
const MOST_BARS = 20;

/** @param {HTMLElement} place */
export function yearBars(place, numbers = false) {
  place.append(the("#years").content.cloneNode(true));
  const [bars, axis, hint, from, to, noneRow] = [".bars", ".axis", ".bar-hint", ".from", ".to", ".no-year"].map((part) => the(part, place));
  const none = the("input", noneRow);
  on(none, { change: () => set(years()) });
  for (const input of [from, to]) on(input, { change: typed });

  /** @type {Bar[]} */
  let shown = [];
  let buttons = [];
  /** @type {View} */
  let view;
  /** Places of bars: the one with the focus, and where a range began, -1 without. */
  let current = 0;
  let anchor = -1;

  const chosen = () => view.query.filters.year ?? [];
  const years = () => chosen().filter((value) => value !== "none");
  const set = (values) => view.go(choose(view.now, "year", none.checked ? [...values, "none"] : values));
  const range = (a, b) => (a === b ? String(a) : `${Math.min(a, b)}..${Math.max(a, b)}`);
  const ranges = () => years().map((value) => value.split("..").map(Number)).map(([from, to = from]) => ({ from, to }));

  function typed() {
    const [first, last] = [from, to].map(({ value }) => (/^\d{4}$/.test(value) ? Number(value) : 0));
    if (first || last) set([range(first || shown[0]?.from || last, last || shown.at(-1)?.to || first)]);
    else if (!from.value && !to.value) set([]);
  }

  /** Chooses from the anchor to the current bar; once more, and nothing is chosen. */
  function commit() {
    const ends = [shown[anchor < 0 ? current : anchor], shown[current]].sort((a, b) => a.from - b.from);
    const value = range(ends[0].from, ends[1].to);
    anchor = -1;
    set(String(years()) === value ? [] : [value]);
  }

  const words = (place) => (shown[place] ? `${shown[place].text}, ${counted(shown[place].count, "work")}` : "");
  const tell = (place) => (hint.textContent = words(place));

  /** What is chosen or, during a drag, what would be. */
  function paint() {
    buttons.forEach((button, i) => {
      const chosen = ranges().some(({ from, to }) => shown[i].to >= from && shown[i].from <= to);
      button.ariaPressed = String(anchor < 0 ? chosen : (i - anchor) * (i - current) <= 0);
      button.tabIndex = i === current ? 0 : -1;
    });
  }

  const placeAt = (x) => Math.max(0, buttons.findLastIndex((button) => button.getBoundingClientRect().left <= x));
  const placeOf = (target) => buttons.findIndex((button) => button.contains(target));

  on(bars, {
    pointerdown({ button, clientX, shiftKey, pointerId }) {
      if (button || !shown.length) return;
      anchor = shiftKey ? current : placeAt(clientX);
      current = placeAt(clientX);
      bars.setPointerCapture(pointerId);
      paint();
    },
    pointermove({ clientX }) {
      tell(placeAt(clientX));
      if (anchor < 0) return;
      current = placeAt(clientX);
      paint();
    },
    pointerup: () => anchor >= 0 && commit(),
    pointercancel() {
      anchor = -1;
      paint();
    },
    pointerleave: () => tell(-1),
    focusout: () => tell(-1),
    focusin: ({ target }) => tell(placeOf(target)),
    keydown(event) {
      const last = shown.length - 1;
      const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last }[event.key];
      if (to === undefined && event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      if (to === undefined) return commit();
      anchor = !event.shiftKey ? -1 : anchor < 0 ? current : anchor;
      current = Math.max(0, Math.min(last, to));
      buttons[current].focus();
      paint();
    },
    // Assistive technology clicks without a pointer.
    click({ detail, target }) {
      if (detail || placeOf(target) < 0) return;
      current = placeOf(target);
      commit();
    },
  });

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      const counts = next.answer.facets.year ?? [];
      shown = barsOf(counts);
      current = Math.min(current, Math.max(0, shown.length - 1));
      // Bars are kept, so that the one with the focus keeps it.
      buttons = shown.map((_, i) => buttons[i] ?? el("button", { class: "bar" }, el("span", { class: "fill" })));
      while (bars.children.length > buttons.length) bars.lastChild.remove();
      bars.append(...buttons.slice(bars.children.length));
      const highest = Math.max(...shown.map(({ count }) => count));
      buttons.forEach((button, i) => {
        const { count } = shown[i];
        button.ariaLabel = words(i);
        button.dataset.number = numbers && count ? thousands(count) : "";
        button.style.setProperty("--share", String(count / highest));
        button.classList.toggle("zero", !count);
      });
      paint();
      const marks = numbers || shown.length < 5 ? shown : [shown[0], shown[(shown.length - 1) >> 1], shown.at(-1)];
      axis.replaceChildren(...shown.map((bar) => el("span", {}, marks.includes(bar) && bar.text.replace("to ", "–"))));
      place.classList.toggle("empty", !shown.length);

      const missing = counts.find(({ value }) => value === null)?.count ?? 0;
      none.checked = chosen().includes("none");
      noneRow.hidden = !missing && !none.checked;
      the(".count", noneRow).textContent = thousands(missing);
      const ends = ranges().flatMap(({ from, to }) => [from, to]).sort();
      // What is being typed stays.
      if (!from.matches(":focus")) from.value = String(ends[0] ?? "");
      if (!to.matches(":focus")) to.value = String(ends.at(-1) ?? "");
    },
  };
}

/** A bar for each year, and one for all earlier years. @param {Count[]} counts @returns {Bar[]} */
function barsOf(counts) {
  const count = new Map(counts.filter(({ value }) => value !== null).map(({ value, count }) => [Number(value), count]));
  const years = [...count.keys()].sort((a, b) => b - a);
  if (!years.length) return [];
  const sum = (some) => some.reduce((total, year) => total + count.get(year), 0);
  const last = years[0];
  const within = years.filter((year, i) => last - year < MOST_BARS && sum(years.slice(0, i)) < sum(years) * COVERED);
  const earlier = years.slice(within.length);
  const first = within.at(-1);
  return [
    ...(earlier.length ? [{ from: earlier.at(-1), to: earlier[0], count: sum(earlier), text: `to ${earlier[0]}` }] : []),
    ...Array.from({ length: last - first + 1 }, (_, i) => first + i)
      .map((year) => ({ from: year, to: year, count: count.get(year) ?? 0, text: String(year) })),
  ];
}
