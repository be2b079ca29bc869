// Sorted keys, each with what belongs to it, in blocks that are read when they are needed. Where the blocks are is told by
// pages, which are read when they are needed, too.
import { Bytes, compareCodePoints } from "./bytes.js";

/** Of sorted texts the place of the last that is not behind another; -1 if there is none. */
function placeOf(starts, text) {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareCodePoints(starts[middle], text) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export class Table {
  /** @type {Map<string, Map<string, Uint8Array>>} keys of the blocks that were read, by their files */
  #blocks = new Map();
  /** @type {{starts: string[], files: string[]}[]} those that were read */
  #pages = [];

  /** @param {string[]} starts with what pages begin @param {string[]} files of the pages @param {(name: string) => Promise<Uint8Array>} bytes of a file */
  constructor(starts, files, bytes) {
    this.starts = starts;
    this.files = files;
    this.bytes = bytes;
  }

  async #page(number) {
    if (!this.#pages[number]) {
      const file = new Bytes(await this.bytes(this.files[number]));
      const page = { starts: [], files: [] };
      const next = file.terms();
      while (file.more) {
        page.starts.push(next());
        page.files.push(file.name());
      }
      this.#pages[number] = page;
    }
    return this.#pages[number];
  }

  async #block(name) {
    const file = new Bytes(await this.bytes(name));
    let keys = this.#blocks.get(name);
    if (!keys) {
      keys = new Map();
      const next = file.terms();
      while (file.more) keys.set(next(), file.part());
      this.#blocks.set(name, keys);
    }
    return keys;
  }

  /** The files of the block in which a key would be, and of those behind it as long as what they begin with is wanted. */
  async #filesFrom(key, isWanted) {
    const found = [];
    for (let number = Math.max(0, placeOf(this.starts, key)); number < this.files.length; number++) {
      if (found.length && !isWanted(this.starts[number])) break;
      const { starts, files } = await this.#page(number);
      for (let i = found.length ? 0 : Math.max(0, placeOf(starts, key)); i < files.length; i++) {
        if (found.length && !isWanted(starts[i])) return found;
        found.push(files[i]);
      }
    }
    return found;
  }

  /** Reads the block in which a key would be, and those behind it as long as what they begin with is wanted. @returns {Promise<Map<string, Uint8Array>[]>} */
  async read(key, isWanted = (_start) => false) {
    return Promise.all((await this.#filesFrom(key, isWanted)).map((file) => this.#block(file)));
  }

  /** Reads all keys that begin so. */
  readBeginning = (text) => this.read(text, (start) => start.startsWith(text));

  /** Of some beginnings that with the fewest blocks. @param {string[]} texts one at least */
  async smallest(texts) {
    const sizes = await Promise.all(texts.map(async (text) => (await this.#filesFrom(text, (start) => start.startsWith(text))).length));
    return texts[sizes.indexOf(Math.min(...sizes))];
  }

  /** What is in one range, in the order of keys, to one that is no more in it. @returns {Promise<[string, Uint8Array][]>} */
  async range(from, to) {
    const blocks = await this.read(from, (start) => compareCodePoints(start, to) < 0);
    return blocks.flatMap((keys) => [...keys]).filter(([key]) => compareCodePoints(key, from) >= 0 && compareCodePoints(key, to) < 0);
  }

  /** Whether any key begins so that is accepted; reads no more than it must. @param {(body: Uint8Array) => boolean} accepts */
  async begins(text, accepts) {
    for (const name of await this.#filesFrom(text, (start) => start.startsWith(text))) {
      for (const [key, body] of await this.#block(name)) if (key.startsWith(text) && accepts(body)) return true;
    }
    return false;
  }

  /** The block in which a key would be, if it was read. */
  #blockOf(key) {
    const page = this.#pages[placeOf(this.starts, key)];
    return page && this.#blocks.get(page.files[placeOf(page.starts, key)]);
  }

  /** Whether it is known what belongs to a key. */
  isRead = (key) => !this.files.length || this.#blockOf(key) !== undefined;

  /** What belongs to a key, of what was read. @returns {Uint8Array | undefined} */
  get = (key) => this.#blockOf(key)?.get(key);

  /** The keys that begin so, of what was read. */
  beginning(text) {
    const found = [];
    for (let number = Math.max(0, placeOf(this.starts, text)); number < this.files.length; number++) {
      const page = this.#pages[number];
      if (!page) break;
      for (let i = Math.max(0, placeOf(page.starts, text)); i < page.files.length; i++) {
        const keys = this.#blocks.get(page.files[i]);
        if (!keys) return found;
        for (const key of keys.keys()) if (key.startsWith(text)) found.push(key);
      }
    }
    return found;
  }
}
