// Works by year as bars: a click chooses a year, a drag or Shift a range; two inputs say the same in numbers. A range of few
// years opens into months.
import { counted, el, on, the, thousands } from "./dom.js";
import { choose, dateWords } from "./state.js";

/** Bars cover the years of most works; one stands for the others. */
const COVERED = 0.98;
const MOST_BARS = 20;

/** More years have too many months, as the server has it. */
const YEARS_OF_MONTHS = 3;
const A_YEAR = 12;

/** @param {HTMLElement} place */
export function yearBars(place, numbers = false) {
  place.append(the("#years").content.cloneNode(true));
  const [from, to] = [".from", ".to"].map((part) => the(part, place));
  const byMonth = the(".by-month", place);
  /** @type {View} */
  let view;

  const chosen = (facet) => (view.query.filters[facet] ?? []).filter((value) => value !== "none");
  const ranges = () => chosen("year").map((value) => value.split("..").map(Number)).map(([from, to = from]) => ({ from, to }));
  /** Months of other years would leave nothing. */
  const years = barRow(the(".by-year", place), "year", (values) => view.go(choose(choose(view.now, "month", []), "year", values)), numbers);
  const months = barRow(byMonth, "month", (values) => view.go(choose(view.now, "month", values)));
  for (const input of [from, to]) on(input, { change: typed });

  function typed() {
    const [first, last] = [from, to].map(({ value }) => (/^\d{4}$/.test(value) ? Number(value) : 0));
    if (first || last) years.set(spanOf(first || years.first || last, last || years.last || first));
    else if (!from.value && !to.value) years.set("");
  }

  return {
    /** @param {View} next */
    update(next) {
      view = next;
      const { year = [], month = [] } = next.answer.facets;
      const isChosen = (bar) => ranges().some(({ from, to }) => bar.to >= from && bar.from <= to);
      const bars = barsOf(year);
      years.update(view, bars, isChosen, year);
      const marks = numbers || bars.length < 5 ? bars : [bars[0], bars[(bars.length - 1) >> 1], bars.at(-1)];
      years.axis((bar) => marks.includes(bar) && bar.text.replace("to ", "–"));
      place.classList.toggle("empty", !bars.length);

      const ends = ranges().flatMap(({ from, to }) => [from, to]).sort();
      const isShort = ends.length > 0 && ends.at(-1) - ends[0] < YEARS_OF_MONTHS;
      byMonth.hidden = !isShort;
      const few = isShort ? monthsOf(ends[0], ends.at(-1), month) : [];
      const values = chosen("month").map((value) => value.split(".."));
      months.update(view, few, ({ value }) => values.some(([first, last = first]) => value >= first && value <= last), month);
      months.axis((bar) => (few.length > A_YEAR ? bar.from % A_YEAR === 0 && String(bar.from / A_YEAR) : bar.text[0]));
      // What is being typed stays.
      if (!from.matches(":focus")) from.value = String(ends[0] ?? "");
      if (!to.matches(":focus")) to.value = String(ends.at(-1) ?? "");
    },
  };
}

const spanOf = (a, b) => (a === b ? String(a) : a < b ? `${a}..${b}` : `${b}..${a}`);

/** Bars in a row, and the works without a value below. @param {HTMLElement} place @param {(values: string[]) => void} choose */
function barRow(place, facet, choose, numbers = false) {
  const [bars, axis, hint, noneRow] = [".bars", ".axis", ".bar-hint", ".no-year"].map((part) => the(part, place));
  const none = the("input", noneRow);
  /** @type {Bar[]} */
  let shown = [];
  let buttons = [];
  /** @type {string[]} */
  let values = [];
  let isChosen;
  /** Places of bars: the one with the focus, and where a range began, -1 without. */
  let current = 0;
  let anchor = -1;

  const send = (own) => choose(none.checked ? [...own, "none"] : own);
  on(none, { change: () => send(values) });

  /** Chooses from the anchor to the current bar; once more, and nothing is chosen. */
  function commit() {
    const ends = [shown[anchor < 0 ? current : anchor], shown[current]].sort((a, b) => a.from - b.from);
    const value = spanOf(ends[0].value.split("..")[0], ends[1].value.split("..").at(-1));
    anchor = -1;
    send(String(values) === value ? [] : [value]);
  }

  const words = (place) => (shown[place] ? `${shown[place].text}, ${counted(shown[place].count, "work")}` : "");
  const tell = (place) => (hint.textContent = words(place));

  /** What is chosen or, during a drag, what would be. */
  function paint() {
    buttons.forEach((button, i) => {
      button.ariaPressed = String(anchor < 0 ? isChosen(shown[i]) : (i - anchor) * (i - current) <= 0);
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
    get first() { return shown[0]?.from; },
    get last() { return shown.at(-1)?.to; },
    set: (value) => send(value ? [value] : []),
    axis: (text) => axis.replaceChildren(...shown.map((bar) => el("span", {}, text(bar)))),
    /** @param {View} view @param {Bar[]} next @param {(bar: Bar) => boolean} chosen @param {Count[]} counts */
    update({ query }, next, chosen, counts) {
      shown = next;
      isChosen = chosen;
      const own = query.filters[facet] ?? [];
      values = own.filter((value) => value !== "none");
      current = Math.min(current, Math.max(0, shown.length - 1));
      // Bars are kept, so that the one with the focus keeps it.
      buttons = shown.map((_, i) => buttons[i] ?? el("button", { class: "bar" }, el("span", { class: "fill" })));
      while (bars.children.length > buttons.length) bars.lastChild.remove();
      bars.append(...buttons.slice(bars.children.length));
      const highest = Math.max(1, ...shown.map(({ count }) => count));
      buttons.forEach((button, i) => {
        const { count } = shown[i];
        button.ariaLabel = words(i);
        button.dataset.number = numbers && count ? thousands(count) : "";
        button.style.setProperty("--share", String(count / highest));
        button.classList.toggle("zero", !count);
      });
      paint();
      const missing = counts.find(({ value }) => value === null)?.count ?? 0;
      none.checked = own.includes("none");
      noneRow.hidden = !missing && !none.checked;
      the(".count", noneRow).textContent = thousands(missing);
    },
  };
}

const countsOf = (counts) => new Map(counts.filter(({ value }) => value !== null).map(({ value, count }) => [String(value), count]));

/** A bar for each year, and one for all earlier years. @param {Count[]} counts @returns {Bar[]} */
function barsOf(counts) {
  const count = countsOf(counts);
  const years = [...count.keys()].map(Number).sort((a, b) => b - a);
  if (!years.length) return [];
  const sum = (some) => some.reduce((total, year) => total + count.get(String(year)), 0);
  const last = years[0];
  const within = years.filter((year, i) => last - year < MOST_BARS && sum(years.slice(0, i)) < sum(years) * COVERED);
  const earlier = years.slice(within.length);
  const first = within.at(-1);
  return [
    ...(earlier.length ? [{ from: earlier.at(-1), to: earlier[0], value: spanOf(earlier.at(-1), earlier[0]), count: sum(earlier), text: `to ${earlier[0]}` }] : []),
    ...Array.from({ length: last - first + 1 }, (_, i) => first + i)
      .map((year) => ({ from: year, to: year, value: String(year), count: count.get(String(year)) ?? 0, text: String(year) })),
  ];
}

/** A bar for each month of some years. @param {number} first @param {number} last @param {Count[]} counts @returns {Bar[]} */
function monthsOf(first, last, counts) {
  const count = countsOf(counts);
  return Array.from({ length: (last - first + 1) * A_YEAR }, (_, i) => {
    const value = `${first + Math.floor(i / A_YEAR)}-${String((i % A_YEAR) + 1).padStart(2, "0")}`;
    return { from: first * A_YEAR + i, to: first * A_YEAR + i, value, count: count.get(value) ?? 0, text: dateWords(value) };
  });
}
