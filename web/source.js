// Where answers come from, and where a work's page lies: here from the server that sent the page. In a folder of files
// `engine/source.js` stands in this place.

/** @param {URL} address @param {RequestInit} options @returns {Promise<Response>} */
export const answer = (address, options) => fetch(address, options);

/** A search as a feed, seen from the first page. @param {URLSearchParams} values */
export const feedPath = (values) => `feed.atom?${values}`;

/** A work's page, seen from the first page; some characters servers refuse in a path. */
export const workPath = (id) =>
  /[/%\\]|^\.*$/.test(id) ? `works?id=${encodeURIComponent(id)}` : `works/${encodeURIComponent(id).replaceAll("%3A", ":")}`;
