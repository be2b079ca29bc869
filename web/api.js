// The questions asked of the server; a newer one of a kind cancels the older, so that no late answer overwrites it.
import { answer, workPath } from "./source.js";
import { changed, writeQuery } from "./state.js";

/** What went wrong: `status` as in HTTP, 0 without an answer; `wait` in seconds. */
const failure = (status, detail, wait = 0, parameter = "") => Object.assign(new Error(detail), { status, wait, parameter });

const TIMEOUT_MILLIS = 12_000;

export class Client {
  /** @type {Record<string, AbortController>} */
  #asking = {};

  /** @param {URL} base where Bookwheel lives @param {Filters} scope filters that every search has */
  constructor(base, scope = {}) {
    this.base = base;
    this.scope = scope;
  }

  /** Without a kind no other question cancels it. @param {string} [kind] */
  async ask(path, kind) {
    const control = new AbortController();
    if (kind) {
      this.#asking[kind]?.abort();
      this.#asking[kind] = control;
    }
    const signal = AbortSignal.any([control.signal, AbortSignal.timeout(TIMEOUT_MILLIS)]);
    const response = await answer(new URL(`api/v1/${path}`, this.base), { signal, credentials: "omit", referrerPolicy: "no-referrer" }).catch((error) => {
      throw error.name === "AbortError" ? error : failure(0, String(error));
    });
    if (response.ok) return response;
    const { detail, errors } = await response.json().catch(() => ({}));
    throw failure(response.status, detail ?? response.statusText, Number(response.headers.get("Retry-After")), errors?.[0].parameter);
  }

  /** @param {string} [kind] */
  json = async (path, kind) => (await this.ask(path, kind)).json();

  /** A chosen value never leads out of the scope. @param {Query} query */
  parameters(query, more = {}) {
    const values = writeQuery({ ...query, filters: { ...query.filters, ...this.scope } });
    for (const name in more) values.set(name, more[name]);
    return values;
  }

  /** @param {Query} query @param {Record<string, any>} wanted size and facets @returns {Promise<Answer>} */
  search = (query, wanted) => this.json(`search?${this.parameters(query, wanted)}`, "search");

  /** What a query alone decides, without order and page. @param {Query} query */
  plain = (query, more = {}) => this.parameters(changed(query, { sort: "relevance" }), more);

  /** @param {Query} query @returns {Promise<Suggestion[]>} */
  suggest = async (query, limit) => (await this.json(`suggest?${this.plain(query, { limit })}`, "suggest")).suggestions;

  /** The address of a search on the full page. @param {Query} query */
  searchUrl = (query) => new URL(`./?${this.parameters(query)}`, this.base).href.replace(/\?$/, "");

  /** The address of a work's page. */
  workUrl = (id) => new URL(workPath(id), this.base).href;
}
