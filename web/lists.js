// What lists are called: by their titles where no two have the same one, else by their names. As the server's `ListTitles`.

/** @type {Map<string, string>} */
let shown = new Map();
/** @type {Map<string, string>} */
let names = new Map();

const folded = (text) => text.trim().toLowerCase();

/** How many lists have each title. @param {ReadingList[]} lists @returns {Map<string, number>} */
const byTitle = (lists) => lists.reduce((counts, { title }) => counts.set(folded(title), (counts.get(folded(title)) ?? 0) + 1), new Map());

/** @param {ReadingList[]} lists */
export function nameLists(lists) {
  const paths = new Set(lists.map(({ name }) => folded(name)));
  // An older state of a list may have its title, which stays the list's.
  const [all, originals] = [lists, lists.filter(({ copyOf }) => !copyOf)].map(byTitle);
  const isOwn = ({ title, copyOf }) => folded(title) && !paths.has(folded(title)) && (copyOf ? all : originals).get(folded(title)) === 1;
  shown = new Map(lists.map((list) => [list.name, isOwn(list) ? list.title.trim() : list.name]));
  names = new Map([...shown].map(([name, title]) => [folded(title), name]));
  return lists;
}

/** What a list is shown as. */
export const listTitle = (name) => shown.get(name) ?? name;

/** The name of the list that is shown so. */
export const listName = (given) => (shown.has(given) ? given : names.get(folded(given)) ?? given);
