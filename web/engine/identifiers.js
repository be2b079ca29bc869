// Keys by which exactly one work is meant, as the server's `Identified` and `Identifiers`.

const ARXIV = String.raw`(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z]{2,8}(?:-[a-z]{2,3})?(?:\.[A-Za-z]{2})?\/\d{7})`;
const ARXIV_BARE = new RegExp(`^(${ARXIV})(?:v\\d{1,2})?$`);
const ARXIV_IN_URL = new RegExp(
  String.raw`(?:arxiv\.org|ar5iv\.[a-z.]{2,12}|alphaxiv\.org|arxiv-vanity\.com|huggingface\.co\/papers|hf\.co\/papers|scholar\.archive\.org`
  + String.raw`|papers\.cool\/arxiv|arxiv\.dosf\.top|10\.48550\/arxiv)(?:[\/.][a-z-]{0,12}){0,3}?(?:\/\d{4})?[\/.](${ARXIV})(?:v\d{1,2})?(?!\.?\d)`, "i");
const DOI = /\b(10\.\d{4,9}\/[^\s"<>#?&|\][{}]{1,200})/;
const MARKS = /[.,;:*'’/]{1,4}$/;
const VIEW = /(?:\.pdf|\/pdf|\/full|\/fulltext(?:\.html)?|\.full(?:-text)?|\/abstract|\.abstract|\/meta|\/epdf|\/summary|\/html|(?<=^10\.1101\/.{1,40})v\d{1,2})$/i;

const arxivBare = (text) => ARXIV_BARE.exec(text.trim())?.[1] ?? "";

function arxivInUrl(url) {
  const small = url.toLowerCase();
  return small.includes("iv") || small.includes("/papers/") ? ARXIV_IN_URL.exec(url)?.[1] ?? "" : "";
}

function doiIn(url) {
  if (!url.includes("10.")) return "";
  const found = DOI.exec(/%2f/i.test(url) ? decoded(url) : url);
  const doi = found ? trimmed(found[1]) : "";
  return doi.toLowerCase().startsWith("10.48550/") ? "" : doi;
}

function trimmed(doi) {
  let left = doi;
  for (let before = ""; before !== left;) {
    before = left;
    left = left.replace(MARKS, "").replace(VIEW, "");
    if (left.endsWith(")") && !left.includes("(")) left = left.slice(0, -1);
  }
  return left;
}

function decoded(url) {
  try {
    return decodeURIComponent(url.replaceAll("+", " "));
  } catch {
    return url;
  }
}

const arxivKey = (id) => `arxiv:${id}`.toLowerCase();
const doiKey = (doi) => `doi:${doi.replaceAll("/", "~")}`.toLowerCase();

/** The key that typed text is, if it is an identifier; else undefined. */
export function identifierKey(typed) {
  const lower = typed.toLowerCase();
  if (lower.startsWith("id:") && typed.length > 3) return lower.slice(3);
  if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.")) return ofAddress(typed);
  const arxiv = arxivBare(lower.startsWith("arxiv:") ? typed.slice(6) : typed);
  if (arxiv) return arxivKey(arxiv);
  const doi = lower.startsWith("doi:") ? typed.slice(4) : typed;
  if (!doi.startsWith("10.")) return undefined;
  const found = doiIn(doi.replaceAll("~", "/"));
  return found ? doiKey(found) : undefined;
}

function ofAddress(typed) {
  const arxiv = arxivInUrl(typed);
  if (arxiv) return arxivKey(arxiv);
  const doi = doiIn(typed);
  return doi ? doiKey(doi) : `url:${plain(typed)}`;
}

/** An address without scheme, `www.`, fragment and closing slash. */
function plain(url) {
  let left = url.toLowerCase().replace(/^https?:\/\//, "").replace(/^www\./, "");
  const fragment = left.indexOf("#");
  if (fragment > 0) left = left.slice(0, fragment);
  return left.endsWith("/") ? left.slice(0, -1) : left;
}
