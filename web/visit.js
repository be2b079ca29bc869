// Which works are new to whoever looks: those added since the day of the visit before. Kept in this browser only.
import { keep, recall } from "./memory.js";

const KEY = "visit";

/** Days of this calendar, as lists are dated by them. */
const dayOf = (date) => new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The day so many days ago. */
export function daysAgo(days) {
  const date = new Date();
  date.setDate(date.getDate() - days);
  return dayOf(date);
}

/** The day of the visit before, or empty text; all visits of one day are one. What was added on that day may be new still. */
export function visitBefore() {
  const kept = /^(\d{4}-\d\d-\d\d)(?: (\d{4}-\d\d-\d\d))?$/.exec(recall(KEY) ?? "");
  const today = dayOf(new Date());
  if (kept?.[1] === today) return kept[2] ?? "";
  keep(KEY, kept ? `${today} ${kept[1]}` : today);
  return kept?.[1] ?? "";
}
