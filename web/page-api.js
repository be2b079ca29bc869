// The questions that only the page asks.
import { Client } from "./api.js";
import { listTitle, nameLists } from "./lists.js";
import { collectionPath } from "./source.js";

export class PageClient extends Client {
  /** @type {Promise<ReadingList[]> | undefined} */
  #named;

  /** All lists, once they are named. */
  get named() {
    return (this.#named ??= this.lists().then(nameLists).catch(() => []));
  }

  /** What is found is drawn with the titles of lists. @param {Query} query @param {Record<string, any>} wanted @returns {Promise<Answer>} */
  found = async (query, wanted) => (await Promise.all([this.search(query, wanted), this.named]))[0];

  /** The page of a list, a venue, a person, an institution or a tag; the search for its works where it has none. */
  collectionUrl(facet, value) {
    const path = collectionPath(facet, value);
    return path ? new URL(path, this.base).href : this.searchUrl({ text: "", filters: { [facet]: [value] }, sort: "relevance", page: 1 });
  }

  /** How many works a search has. @returns {Promise<number>} */
  total = async (query) => (await this.json(`search?${this.plain(query, { size: 0, facets: "" })}`)).total;

  /** Of a facet that an answer did not count. @returns {Promise<Count[]>} */
  counts = async (query, facet) => (await this.json(`facets/${facet}?${this.plain(query)}`, facet)).values;

  /** Lists are looked for by their titles, which the index does not know. @returns {Promise<Count[]>} */
  async values(query, facet, prefix) {
    const isList = facet === "list";
    const { values } = await this.json(`facets/${facet}?${this.plain(query, isList ? { limit: 1000 } : { prefix })}`, facet);
    const sought = prefix.toLowerCase();
    return isList ? values.filter(({ value }) => value && `${listTitle(value)}\n${value}`.toLowerCase().includes(sought)) : values;
  }

  /** @returns {Promise<ReadingList[]>} */
  async lists() {
    return (await this.json("lists")).lists;
  }

  /** One work with all that lists say of it. @returns {Promise<Work>} */
  work = (id) => this.json(`works?id=${encodeURIComponent(id)}`);

  /** One work in a format of citations. */
  async exported(id, format) {
    const answer = await this.ask(`export?format=${format}&q=${encodeURIComponent(`id:${id}`)}`);
    return (await answer.text()).trim();
  }

  bibtex = (id) => this.exported(id, "bibtex");

  /** @returns {Promise<{typed: string, meaning: string}[]>} */
  help = () => this.json("../../help.json");
}
