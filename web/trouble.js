// When the server does not answer: a message above the list, which stays, and another try.
import { el, on } from "./dom.js";

const RETRY_MILLIS = 1000;

/** @param {HTMLElement} results @param {() => void} retry */
export function trouble(results, retry) {
  const box = el("div", { class: "trouble", role: "alert", part: "error" });
  results.before(box);
  let timer = 0;
  let failures = 0;
  let since = "";
  on(window, { online: () => box.hasChildNodes() && retry() });

  const tell = (heading, text, ...more) => box.replaceChildren(el("p", {}, el("b", {}, heading), ` ${text}`, ...more));

  /** For the eye: read out every second it would drown everything else. */
  function countDown(seconds, clock) {
    clock.textContent = `in ${seconds} s.`;
    timer = window.setTimeout(() => (seconds > 1 ? countDown(seconds - 1, clock) : retry()), 1000);
  }

  return {
    /** A question is under way; the message stays until it is answered. */
    wait: () => clearTimeout(timer),
    clear() {
      failures = 0;
      since = new Date().toLocaleTimeString("en-GB", { timeStyle: "short" });
      box.replaceChildren();
    },
    show({ status, wait, message }) {
      if (status === 429) {
        const clock = el("span", { "aria-hidden": true });
        tell("Too many searches.", "Trying again ", clock);
        countDown(Math.min(wait || 4, 60), clock);
      } else if (status >= 400 && status < 500) tell("The search was refused:", message);
      else if (!navigator.onLine) tell("You are offline.", since ? `The list below is from ${since}.` : "Your query is kept.");
      else {
        tell("The search did not answer.", "Your query and filters are kept.");
        box.append(el("button", { class: "button", onclick: retry }, "Try again"));
        if (!failures++) timer = window.setTimeout(retry, RETRY_MILLIS);
      }
    },
  };
}
