// Where answers come from, and where a work's page lies: here from the server that sent the page. In a folder of files
// `engine/source.js` stands in this place.

/** @param {URL} address @param {RequestInit} options @returns {Promise<Response>} */
export const answer = (address, options) => fetch(address, options);

/** A search as a feed, seen from the first page. @param {URLSearchParams} values */
export const feedPath = (values) => `feed.atom?${values}`;

const FOLDERS = { list: "lists", venue: "venues", author: "authors", affiliation: "institutions", tag: "tags" };

/** Some characters servers refuse in a path. */
const named = (folder, parameter, name) =>
  /[/%\\;\0-\x1f]|^\.*$/.test(name) ? `${folder}?${parameter}=${encodeURIComponent(name)}` : `${folder}/${encodeURIComponent(name).replaceAll("%3A", ":")}`;

/** The page of all works that have a value, seen from the first page. */
export const collectionPath = (facet, value) => named(FOLDERS[facet], "name", value);

/** A work's page, seen from the first page. */
export const workPath = (id) => named("works", "id", id);
