// Light stemming, as the server's `Stem` has it, word for word.

/** Shorter words keep their ends. */
const SHORTEST = 5;

const list = (words) => words.trim().split(/\s+/);

/** What looks like a verb or its noun and is none, or means something else than the verb. */
const WHOLE = new Set(list(`
  addition audition bed state being best breed building bring ceiling citation condition during edition embed
  evening exceed exception feed hundred indeed information king meaning mention morning motion naked nation
  notion offspring passion pension plane portion position potion question ration reed region relation ring
  sacred scare seed session setting shed sibling sing something spine spring stare station sting store string
  swing thing tradition transition union vacation version vision vocation wicked wing something nothing
  everything anything foundation conversation production proposition preposition caution auction occasion
  mansion legion religion opinion onion million billion trillion champion scorpion criterion communion section
  fraction faction function need speed agreed proceed succeed weed deed greed bleed creed steed tweed thread
  dread spread bread instead ahead dead head lead read red wed sled biped moped quadruped sterling darling
  herring pudding wedding inning outing earring farthing shilling viking ping sling cling fling wring`));

/** Verbs of which the noun has another stem. */
const IRREGULAR = new Map();
list(`
  explanation explain fusion fuse retrieval retriev removal remov recognition recogniz perception perceiv
  conversion convert inversion invert extension extend comprehension comprehend expansion expand inclusion
  includ exclusion exclud decision decid division divid retention retain acquisition acquir assumption assum
  consumption consum absorption absorb abstention abstain detention detain revision revis supervision supervis
  provision provid collision collid confusion confus suspension suspend submission submit transmission transmit
  admission admit emission emit omission omit permission permit repetition repeat definition defin derivation
  deriv solution solv resolution resolv evolution evolv redistribution redistribut learnt learn built build
  chosen choos written writ`).forEach((word, i, all) => i % 2 || IRREGULAR.set(word, all[i + 1]));

/** Before the `e` of what is no British `-ise`. */
const NOT_IZE = ["vis", "cis", "ois", "wis", "ais", "omis", "pris", "guis", "xis", "ysis", "asis", "osis", "esis"];

/** `caches`, `cache` and `caching` have one stem, `queries` and `query` another. */
export function stem(word) {
  const single = singular(word);
  if (single.length < SHORTEST || WHOLE.has(single) || !/^[a-z]*$/.test(single)) return single;
  return ending(IRREGULAR.get(single) ?? verb(single));
}

const cut = (word, letters) => word.slice(0, word.length - letters);

function verb(word) {
  const ends = (end) => word.endsWith(end);
  if (ends("ication") && word.length > 9) {
    return ends("ification") || ends("plication") ? `${cut(word, 7)}y` : cut(word, 3);
  }
  if (ends("isation")) return `${cut(word, 7)}iz`;
  if (ends("scription")) return `${cut(word, 5)}b`;
  if (ends("duction")) return cut(word, 4);
  if (ends("position")) return cut(word, 5);
  if (ends("ation") && hasVowel(word, 5, 3)) return cut(word, 5);
  if ((ends("tion") || ends("sion")) && hasVowel(word, 3, 5)) return cut(word, 3);
  if (ends("ied") && word.length > SHORTEST) return `${cut(word, 3)}y`;
  if (ends("ing") && hasVowel(word, 3, 3)) return withoutEnd(cut(word, 3));
  if (ends("ed") && !ends("eed") && hasVowel(word, 2, 3)) return withoutEnd(cut(word, 2));
  return word;
}

/** A verb without `-ing` or `-ed`: `mining` is of `mine`, `running` of `run`. */
function withoutEnd(word) {
  const length = word.length;
  if (length > 3 && word[length - 1] === word[length - 2] && !"lszaeiou".includes(word[length - 1])) return cut(word, 1);
  const open = length === 3 && !isVowel(word[0]) && isVowel(word[1]) && !"aeiouwxy".includes(word[2]);
  return open ? `${word}e` : word;
}

/** What verb and noun still differ in. */
function ending(word) {
  let left = word;
  if (left.endsWith("e") && left.length >= SHORTEST && !left.endsWith("ee")) left = cut(left, 1);
  if (left.endsWith("at") && left.length > SHORTEST && hasVowel(left, 2, 3)) left = cut(left, 2);
  if (left.endsWith("is") && left.length > SHORTEST && !NOT_IZE.some((end) => left.endsWith(end))) left = `${cut(left, 1)}z`;
  if (left.endsWith("ll") && left.length > SHORTEST) left = cut(left, 1);
  return left;
}

/** Whether enough is left without an ending, with a vowel in it. */
function hasVowel(word, letters, least) {
  const left = cut(word, letters);
  return left.length >= least && /[aeiouy]/.test(left);
}

const isVowel = (letter) => "aeiou".includes(letter);

function singular(word) {
  const length = word.length;
  if (length < 4 || word[length - 1] !== "s" || /\p{Nd}/u.test(word)) return word;
  const before = word[length - 2];
  if (before === "s" || before === "u" || before === "i" || word.endsWith("ias")) return word;
  if (before === "e" && length > 4) {
    const third = word[length - 3];
    const fourth = word[length - 4];
    if (third === "i") return length > 5 ? `${cut(word, 3)}y` : cut(word, 1);
    const sibilant = third === "x" || word.endsWith("iases") || (third === "s" && fourth === "s")
      || (third === "h" && "cs".includes(fourth));
    if (sibilant && !word.endsWith("caches") && word !== "aches") return cut(word, 2);
  }
  return cut(word, 1);
}
