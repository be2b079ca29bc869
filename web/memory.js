// Small choices kept in this browser, where it allows that; elsewhere they last as long as the page.

export function recall(key, store = "localStorage") {
  try {
    return window[store].getItem(`bookwheel-${key}`);
  } catch {}
}

export function keep(key, value, store = "localStorage") {
  try {
    window[store].setItem(`bookwheel-${key}`, value);
  } catch {}
}

/** What was kept as JSON; undefined where there is nothing, or what somebody else damaged. @returns {any} */
export function recallJson(key, /** @type {"localStorage" | "sessionStorage"} */ store = "localStorage") {
  try {
    return JSON.parse(recall(key, store));
  } catch {}
}
