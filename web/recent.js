// What was searched in this browser, which nobody else is told; removable one by one.
import { keep, recallJson } from "./memory.js";

const KEY = "recent";
const MOST = 8;

/** @returns {Recent} */
export function recentSearches() {
  const all = () => {
    const kept = recallJson(KEY);
    return Array.isArray(kept) ? kept.filter((text) => typeof text === "string").slice(0, MOST) : [];
  };
  const others = (text) => all().filter((other) => other !== text);
  return {
    all,
    add: (text) => text.trim() && keep(KEY, JSON.stringify([text.trim(), ...others(text.trim())].slice(0, MOST))),
    forget: (text) => keep(KEY, JSON.stringify(others(text))),
  };
}
