// Where answers come from in a folder of files: from here, in the form of the server's interface, so that page and box know
// no difference. What cannot be answered without a server is said in words, never answered otherwise.
import { listName, nameLists } from "../lists.js";
import { completions, FIELD_START } from "./completion.js";
import { FACETS, valuesOf, written } from "./facets.js";
import { Index } from "./index.js";
import { fileName } from "./names.js";
import { Needs } from "./nodes.js";
import { checkNames, filtersOf, missing, one, Problem, searchOf, within } from "./parameters.js";
import { hitOf, search } from "./search.js";
import { wordsOf } from "./text.js";
import { find, understand } from "./understanding.js";

const MOST_RELATED = 8;
const LONGEST_PREFIX = 100;

/** A work's page, seen from the first page. */
export const workPath = (id) => `works/${fileName(id).replaceAll("=", "%3D")}.html`;

/** Lists and venues have pages of their own. */
export const collectionPath = (facet, value) =>
  facet === "list" || facet === "venue" ? `${facet}s/${fileName(value).replaceAll("=", "%3D")}.html` : "";

/** There is one feed of all works; those of a search need a server. */
export const feedPath = () => "feed.atom";

/** A file of the site. What is named by its content never changes. @param {string} root where the site is @param {RequestInit} [options] */
async function file(root, path, options = {}) {
  const response = await fetch(new URL(path, root), { cache: "force-cache", credentials: "omit", referrerPolicy: "no-referrer", ...options });
  if (!response.ok) throw new Problem(response.status, response.statusText, `${path} must be there, got ${response.status}; load the page again`);
  return response;
}

/** @type {Map<string, Promise<Index>>} by where their sites are */
const opened = new Map();

/** @type {Map<string, Promise<{lists: ReadingList[]}>>} lists by where their sites are */
const named = new Map();

/** @param {string} root */
function open(root) {
  let index = opened.get(root);
  if (!index) {
    index = new Index((name, options) => file(root, `search/${name}`, options)).open();
    // what did not come is asked for again
    index.catch(() => opened.delete(root));
    opened.set(root, index);
  }
  return index;
}

async function workOf(index, id) {
  const needs = new Needs();
  const key = id.toLowerCase().slice(0, 2000);
  needs.term("key", key);
  await index.load(needs.tables);
  const numbers = [...(index.postings("key", key)?.works ?? [])];
  const texts = await index.lines("works", numbers);
  const number = numbers.find((each) => JSON.parse(texts.get(each)).id === id) ?? numbers[0];
  if (number === undefined) throw missing(`no work has the id ${id}`);
  return { number, work: JSON.parse(texts.get(number)) };
}

async function related(index, id, values) {
  checkNames(values, ["limit"]);
  const limit = within(values, "limit", MOST_RELATED, 1, MOST_RELATED);
  const { number } = await workOf(index, id);
  const rows = JSON.parse((await index.lines("related", [number])).get(number)).slice(0, limit);
  const texts = await index.lines("works", rows.map(([other]) => other));
  return { hits: rows.map(([other, score, ...why]) => ({ work: hitOf(texts.get(other)), score, highlights: {}, matched: [], why })) };
}

async function facetValues(index, facet, values) {
  if (!FACETS.includes(facet)) throw missing(`no facet is called ${facet}`);
  const query = filtersOf(values, "prefix", "limit");
  const limit = within(values, "limit", 50, 1, 1000);
  const prefix = one(values, "prefix", "");
  if (prefix.length > LONGEST_PREFIX) throw new Problem(400, "Bad Request", `prefix must be at most ${LONGEST_PREFIX} characters, got ${prefix}`);
  const { query: node } = await understand(index, query.text);
  const { works } = await find(index, node);
  return { values: written(facet, await valuesOf(index, works, query, facet, wordsOf(prefix).map(({ form }) => form), limit)) };
}

/** Learns what the lists of a site are called. */
async function learnTitles(root) {
  if (!named.has(root)) named.set(root, file(root, "search/lists.json", { cache: "no-cache" }).then((lists) => lists.json()));
  nameLists((await named.get(root)).lists);
}

/** Lists may be given by their titles. @param {URLSearchParams} values */
async function nameGiven(root, values) {
  await learnTitles(root);
  const given = values.getAll("list");
  values.delete("list");
  for (const one of given) values.append("list", listName(one));
}

/** @param {string} path below `api/v1` @param {URLSearchParams} values */
async function answerOf(root, path, values) {
  const index = await open(root);
  if (values.has("list")) await nameGiven(root, values);
  else if (FIELD_START.exec(values.get("q"))?.[1].toLowerCase() === "list") await learnTitles(root);
  const [route, name, more] = path.split("/").map(decodeURIComponent);
  switch (route) {
    case "search": return search(index, searchOf(values));
    case "suggest": {
      const query = filtersOf(values, "limit");
      return { suggestions: await completions(index, query, within(values, "limit", 10, 1, 50)) };
    }
    case "works": {
      if (more === "related") return related(index, name, values);
      checkNames(values, name === undefined ? ["id"] : []);
      return (await workOf(index, name ?? one(values, "id", ""))).work;
    }
    case "facets": return facetValues(index, name, values);
    default: throw missing(`nothing is at ${path}`);
  }
}

/** BibTeX of one work lies in a file; other results are not exported here. @param {URLSearchParams} values */
async function exported(root, values) {
  const id = /^id:(.+)$/s.exec(one(values, "q", ""))?.[1];
  if (one(values, "format") !== "bibtex" || id === undefined || [...values.keys()].length > 2) {
    throw new Problem(501, "Not Implemented", "without a server there are exports of all works and of each list, none of a search; they lie beside the page as works.bib and the like");
  }
  const { work } = await workOf(await open(root), id);
  return file(root, `works/${fileName(work.id).replaceAll("=", "%3D")}.bib`, { cache: "no-cache" });
}

const json = (body, status = 200, type = "application/json") => new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });

/** @param {URL} address @param {RequestInit} options @returns {Promise<Response>} */
export async function answer(address, options) {
  const [, folder, path] = /^(.*\/)api\/v1\/(.*)$/.exec(address.pathname) ?? [];
  if (path === undefined) return fetch(address, options);
  const root = address.origin + folder;
  try {
    if (path === "lists") return await file(root, "search/lists.json", { cache: "no-cache" });
    if (path === "export") return await exported(root, address.searchParams);
    const body = await answerOf(root, path, address.searchParams);
    options?.signal?.throwIfAborted();
    return json(body);
  } catch (error) {
    if (error instanceof Problem) return json(error.body, error.status, "application/problem+json");
    throw error;
  }
}
