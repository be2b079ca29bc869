// Days as they are typed, as the server's `DayRange`. A day is a number: 1 is the first of the year 1.
const MILLIS = 86_400_000;

/** Of the days of a calendar that has one for all years. @param {number} month from 0 */
function numberOf(year, month, day) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / MILLIS) + 719_163;
}

export const FIRST_DAY = 1;
export const LAST_DAY = numberOf(9999, 11, 31);

/** What may be typed, in words. */
export const ALLOWED_DAYS = "days such as 7d, 2026-11, 2026-11-03, 2026-11-01.. or 2026-10..2026-11";

function today() {
  const now = new Date();
  return numberOf(now.getFullYear(), now.getMonth(), now.getDate());
}

/** A year, a month or a day; undefined if the calendar has none such. */
function periodOf(typed) {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(typed);
  if (!found) return undefined;
  const [year, month, day] = found.slice(1).map((text) => (text === undefined ? undefined : Number(text)));
  if (month === undefined) return { from: numberOf(year, 0, 1), to: numberOf(year + 1, 0, 0) };
  const last = month >= 1 && month <= 12 ? numberOf(year, month, 0) - numberOf(year, month - 1, 0) : 0;
  if (!last || day === 0 || day > last) return undefined;
  return day === undefined ? { from: numberOf(year, month - 1, 1), to: numberOf(year, month, 0) }
    : { from: numberOf(year, month - 1, day), to: numberOf(year, month - 1, day) };
}

/** Days as typed: `7d`, `2026-11`, `2026-11-03`, `2026-10..2026-11-03`, `>=2026-10-01`; or undefined. */
export function dayRange(typed) {
  const days = /^(\d{1,4})d$/.exec(typed);
  if (days) return { from: today() - Number(days[1]), to: LAST_DAY };
  const one = /^(>=|<=|>|<|=)?([\d-]{4,10})$/.exec(typed);
  if (one) {
    const period = periodOf(one[2]);
    switch (period && one[1]) {
      case ">=": return { from: period.from, to: LAST_DAY };
      case ">": return { from: period.to + 1, to: LAST_DAY };
      case "<=": return { from: FIRST_DAY, to: period.to };
      case "<": return { from: FIRST_DAY, to: period.from - 1 };
      default: return period;
    }
  }
  const range = /^([\d-]{4,10})?\.\.([\d-]{4,10})?$/.exec(typed);
  if (!range || (!range[1] && !range[2])) return undefined;
  const [from, to] = range.slice(1).map((text) => text && periodOf(text));
  if ((range[1] && !from) || (range[2] && !to)) return undefined;
  return { from: from ? from.from : FIRST_DAY, to: to ? to.to : LAST_DAY };
}

/** Whether a day is in a range; 0 stands for one that nobody knows. */
export const isWithin = (day, { from, to }) => day > 0 && day >= from && day <= to;

/** As it is typed, whatever day it is. */
export function dayText({ from, to }) {
  const text = (day) => new Date((day - 719_163) * MILLIS).toISOString().slice(0, 10);
  if (from === to) return text(from);
  if (to === LAST_DAY) return `>=${text(from)}`;
  return from === FIRST_DAY ? `<=${text(to)}` : `${text(from)}..${text(to)}`;
}
