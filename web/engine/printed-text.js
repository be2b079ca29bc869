// A text as LaTeX prints it, as the server's `PrintedText`: `D\"{u}sseldorf` is Düsseldorf, `H$_2$O` is H2O. Only what sets
// letters is read; anything else stays as it is.

const ACCENTS = {
  '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
  u: "\u0306", v: "\u030C", H: "\u030B", c: "\u0327", r: "\u030A", k: "\u0328",
};

const LETTERS = { ss: "ß", ae: "æ", AE: "Æ", oe: "œ", OE: "Œ", aa: "å", AA: "Å", o: "ø", O: "Ø", l: "ł", L: "Ł", i: "i", j: "j" };

/** Commands that set what stands in their braces in another way. */
const STYLES = new Set([
  "emph", "text", "textit", "textbf", "texttt", "textsc", "textrm", "textsf", "mathrm", "mathbf", "mathit", "mathsf", "mathtt",
  "mathcal", "mathbb",
]);

const LONGEST = 200;

export const isLatex = (text) => text.includes("\\") || text.includes("$");

const isLetter = (c) => c !== undefined && /^[a-zA-Z]$/.test(c);
const isBlank = (c) => /^\s$/.test(c);

/** @param {string} source @returns {{text: string, starts: number[], ends: number[]}} where each character begins and ends in the source */
export function printedText(source) {
  let text = "";
  const starts = [];
  const ends = [];
  let mathematics = -1;
  let open = 0;

  const put = (printed, start, end) => {
    for (const c of printed.split("")) {
      text += c;
      starts.push(start);
      ends.push(end);
    }
    return end;
  };

  /** Reads a letter with an accent, and gives the place behind it; -1 if there is none. */
  const accent = (i, from) => {
    if (i + 2 >= source.length || source[i] !== "\\") return -1;
    const sign = source[i + 1];
    const mark = Object.hasOwn(ACCENTS, sign) ? ACCENTS[sign] : undefined;
    const isBraced = source[i + 2] === "{";
    const place = isBraced || isLetter(sign) ? i + 3 : i + 2;
    const isSet = isBraced || !isLetter(sign) || source[i + 2] === " ";
    if (mark === undefined || !isSet || !isLetter(source[place])) return -1;
    let end = place + 1;
    for (let braces = (isBraced ? 1 : 0) + (from < i ? 1 : 0); braces > 0; braces--) if (source[end++] !== "}") return -1;
    return put((source[place] + mark).normalize("NFC"), from, end);
  };

  /** Neither dollar stands beside a blank, nor the last before a digit: prices are none. */
  const endOfMathematics = (start) => {
    const end = source.indexOf("$", start + 1);
    const isOne = end > start + 1 && end - start <= LONGEST && !isBlank(source[start + 1]) && !isBlank(source[end - 1]) && !/^[0-9]/.test(source.slice(end + 1));
    return isOne ? end : -1;
  };

  const command = (i) => {
    const set = accent(i, i);
    if (set >= 0) return set;
    let end = i + 1;
    while (isLetter(source[end])) end++;
    const name = source.slice(i + 1, end);
    if (Object.hasOwn(LETTERS, name)) {
      return put(LETTERS[name], i, source.startsWith("{}", end) ? end + 2 : source[end] === " " ? end + 1 : end);
    }
    if (STYLES.has(name) && source[end] === "{") {
      if (mathematics < 0) open++;
      return end + 1;
    }
    return mathematics >= 0 ? i + 1 : put("\\", i, i + 1);
  };

  const read = (i) => {
    const c = source[i];
    if (c === "$") {
      if (i === mathematics) {
        mathematics = -1;
        return i + 1;
      }
      const end = mathematics < 0 ? endOfMathematics(i) : -1;
      if (end > 0) {
        mathematics = end;
        return i + 1;
      }
    } else if (c === "\\" && i + 1 < source.length) {
      return command(i);
    } else if (c === "{") {
      const set = accent(i + 1, i);
      if (set >= 0) return set;
      if (mathematics >= 0) return i + 1;
    } else if (c === "}" && open > 0) {
      open--;
      return i + 1;
    } else if (mathematics >= 0 && "_^{}".includes(c)) {
      return i + 1;
    }
    return put(c, i, i + 1);
  };

  for (let i = 0; i < source.length;) i = read(i);
  return { text, starts, ends };
}

/** The words that are printed. */
export const printed = (source) => (isLatex(source) ? printedText(source).text : source);
