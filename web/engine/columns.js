// A number of each work, column by column, read where they are needed.
import { Bytes } from "./bytes.js";

/** Works in a file. */
export const BLOCK = 2048;

/** In which blocks of a size some numbers are. @param {Iterable<number>} numbers */
export function placesOf(numbers, size) {
  const places = new Set();
  for (const number of numbers) places.add(Math.floor(number / size));
  return [...places];
}

/** The files in which some works are; all files without works. @param {Iterable<number> | null} works @param {number} all */
export const blocksOf = (works, all) => (works ? placesOf(works, BLOCK) : Array.from({ length: Math.ceil(all / BLOCK) }, (_, i) => i));

export class Columns {
  /** @type {Map<string, {values: Int32Array, read: Set<number>}>} */
  #columns = new Map();

  /** @param {import("./index.js").Index} index */
  constructor(index) {
    this.index = index;
  }

  /** Reads columns as far as some works need them; of all works if none are given. @param {Iterable<string>} names @param {Iterable<number> | null} works */
  async read(names, works = null) {
    const blocks = blocksOf(works, this.index.works);
    await Promise.all(Array.from(names, async (name) => {
      if (!this.#columns.has(name)) this.#columns.set(name, { values: new Int32Array(this.index.works), read: new Set() });
      const { values, read } = this.#columns.get(name);
      const files = await this.index.files(`column.${name}`, blocks.filter((block) => !read.has(block)));
      for (const [block, bytes] of files) {
        values.set(new Bytes(bytes).numbers(Math.min(BLOCK, this.index.works - block * BLOCK)), block * BLOCK);
        read.add(block);
      }
    }));
  }

  /** Of what was read. @returns {Int32Array} */
  of(name) {
    const column = this.#columns.get(name);
    if (!column) throw new Error(`the column ${name} was not read`);
    return column.values;
  }
}
