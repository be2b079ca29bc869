// Works kept in this browser: seen, exported and shared as a search for their ids. Nobody else is told.
import { el, on, the } from "./dom.js";
import { keep, recallJson } from "./memory.js";
import { changed, EMPTY } from "./state.js";

const KEY = "shelf";

/** As long as a search may be. */
const LONGEST = 1000;

/** Ids with whether they were read. @returns {Record<string, boolean>} */
function kept() {
  const all = Object.entries(Object(recallJson(KEY))).filter(([, isRead]) => typeof isRead === "boolean");
  return Object.assign(Object.create(null), Object.fromEntries(all));
}

const quoted = (id) => (/^[\w.:/~-]+$/.test(id) ? `id:${id}` : `id:"${id}"`);

/** The search that finds them. */
const search = (ids) => ids.map(quoted).join(" OR ");

/** Shows how many there are, and leads to them. @param {Client} client */
export function shelfLink(client) {
  const link = the("#shelf");
  const update = () => {
    const ids = Object.keys(kept());
    link.hidden = !ids.length;
    link.href = client.searchUrl(changed(EMPTY, { text: search(ids) }));
    the(".badge", link).textContent = String(ids.length);
  };
  on(window, { storage: update, "bookwheel-shelf": update });
  update();
}

/** Keeps a work, then marks it as read. @param {Say} say */
export function keepButton(id, say) {
  const button = el("button", { class: "keep", onclick() {
    const all = kept();
    const ids = Object.keys(all);
    if (id in all) delete all[id];
    else if (search([...ids, id]).length > LONGEST) return say(`The shelf is full with ${ids.length} works.`);
    else all[id] = false;
    store(all);
    say(id in all ? "Kept on the shelf." : "Taken off the shelf.");
  } });
  const read = el("button", { class: "read", onclick() {
    const all = kept();
    all[id] = !all[id];
    store(all);
    say(all[id] ? "Marked as read." : "Marked as not read.");
  } });
  const both = el("span", { class: "shelf" }, button, " ", read);
  function store(all) {
    keep(KEY, JSON.stringify(all));
    window.dispatchEvent(new Event("bookwheel-shelf"));
    draw();
  }
  function draw() {
    const all = kept();
    const isKept = id in all;
    button.textContent = isKept ? "Kept" : "Keep";
    button.ariaPressed = String(isKept);
    read.hidden = !isKept;
    read.textContent = all[id] ? "Read" : "Mark as read";
    read.ariaPressed = String(Boolean(all[id]));
  }
  draw();
  return both;
}
