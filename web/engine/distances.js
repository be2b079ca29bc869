// How far words are from another, as the server's `Vocabulary` and `Distances` have it. An error is a letter too much, too
// few, another one, or two neighbours swapped. One error changes at most two letters of the set of a word's letters, so
// nearly all words are passed over by looking at one number.

/** In letters; others are not near to any that may be misspelt. */
export const SHORTEST = 3;
export const LONGEST = 200;

const DIGIT = 26;
const OTHER = 27;
const OTHERS = 5;

export const symbolsOf = (text) => Array.from(text, (character) => character.codePointAt(0));

function letterOf(point) {
  if (point >= 97 && point <= 122) return point - 97;
  return point >= 48 && point <= 57 ? DIGIT : OTHER + (point % OTHERS);
}

export const lettersOf = (points) => points.reduce((letters, point) => letters | (1 << letterOf(point)), 0);

export function bitsOf(number) {
  let bits = 0;
  for (let left = number; left; left &= left - 1) bits++;
  return bits;
}

/** How many errors lie between a word and others, as far as they are few: only what lies near the diagonal is worked out. */
export class Distances {
  /** The last three rows of the table. */
  #rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

  /** @param {number[]} word @param {number} from so many first letters are not looked at @param {number} errors what counts as near */
  constructor(word, from, errors) {
    this.word = word;
    this.from = from;
    this.errors = errors;
  }

  isNear(other) {
    return Math.abs(other.length - this.word.length) <= this.errors && this.#last(other, other.length)[other.length - this.from] <= this.errors;
  }

  isNearBeginning(other) {
    const longest = Math.min(other.length, this.word.length + this.errors);
    const last = this.#last(other, longest);
    for (let j = 0; j <= longest - this.from; j++) if (last[j] <= this.errors) return true;
    return false;
  }

  /** The errors between the whole word and each beginning of another; more than are near stands for all that are too many. */
  #last(other, length) {
    const { word, from, errors } = this;
    const width = length - from;
    let row = this.#rows[0];
    for (let j = 0; j <= width; j++) row[j] = Math.min(j, errors + 1);
    for (let i = 1; i <= word.length - from; i++) {
      const before = this.#rows[(i - 1) % 3];
      const twoBefore = this.#rows[(i + 1) % 3];
      row = this.#rows[i % 3];
      row.fill(errors + 1, 0, width + 1);
      row[0] = Math.min(i, errors + 1);
      const point = word[from + i - 1];
      for (let j = Math.max(1, i - errors); j <= Math.min(width, i + errors); j++) {
        const near = other[from + j - 1];
        let least = Math.min(before[j], row[j - 1]) + 1;
        least = Math.min(least, before[j - 1] + (point === near ? 0 : 1));
        const isSwapped = i > 1 && j > 1 && point === other[from + j - 2] && near === word[from + i - 2];
        if (isSwapped) least = Math.min(least, twoBefore[j - 2] + 1);
        row[j] = Math.min(least, errors + 1);
      }
    }
    return row;
  }
}
