// The questions that only the page asks.
import { Client } from "./api.js";

export class PageClient extends Client {
  /** How many works a search has. @returns {Promise<number>} */
  total = async (query) => (await this.json(`search?${this.plain(query, { size: 0, facets: "" })}`)).total;

  /** @returns {Promise<Count[]>} */
  values = async (query, facet, prefix) => (await this.json(`facets/${facet}?${this.plain(query, { prefix })}`, facet)).values;

  /** @returns {Promise<ReadingList[]>} */
  lists = async () => (await this.json("lists")).lists;

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
