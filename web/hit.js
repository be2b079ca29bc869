// One work in a list of works: imprint in the margin, title, people, tags, links.
import { counted, el, isSafe, marked } from "./dom.js";
import { add, dateWords, EMPTY, label } from "./state.js";

/** The most values shown, and the letters that they and the title have room for: as the server has it. */
const PEOPLE = 6;
const PLACES = 3;
const TAGS = 4;
const ROOM = 130;
const LINES = 76;
const ABOVE_SUMMARY = 46;
const LINE = 44;
const TAGS_LINE = 56;
const LONG = 100;
const REST = ", and 12 more".length;
const LINKS = 8;
const RELS = ["paper", "code", "project", "slides", "video", "data", "blog", "other"];
const HOSTS = { __proto__: null, "arxiv.org": "arXiv", "doi.org": "DOI", "openreview.net": "OpenReview", "aclanthology.org": "ACL Anthology", "dl.acm.org": "ACM" };
const FROM = { identifier: ["from its id", "read from its number, no list says it"], url: ["from its link", "read from its link, no list says it"] };
let hits = 0;

/** The links by kind, each with a name of its own. @param {Work} work */
export function linksOf({ links, arxiv, doi }) {
  const page = ({ rel, url }) => rel + url.split("#")[0];
  const all = links.filter((link, i) => links.findIndex((other) => page(other) === page(link)) === i);
  const known = (part) => all.some(({ url }) => url.includes(part));
  if (arxiv && !known(arxiv)) all.push({ rel: "paper", url: `https://arxiv.org/abs/${arxiv}` });
  if (doi && !known(doi)) all.push({ rel: "paper", url: `https://doi.org/${doi}` });
  const seen = {};
  return all.filter(({ url }) => isSafe(url))
    .map(({ rel, url }) => {
      const host = new URL(url).hostname.replace(/^www\./, "");
      const paper = /\.pdf(#|$)|\/pdf[/?]/i.test(url) ? "PDF" : HOSTS[host] ?? "Paper";
      // Where people look for it: the page on arXiv, then the text itself, then what else there is.
      return { rel, url, host, paper, place: 3 * RELS.indexOf(rel) + (paper === "PDF" ? 1 : paper === "arXiv" ? 0 : 2) };
    })
    .sort((a, b) => a.place - b.place)
    .slice(0, LINKS)
    .map(({ rel, url, host, paper }) => {
      const name = { paper, other: host }[rel] ?? rel[0].toUpperCase() + rel.slice(1);
      seen[name] = (seen[name] ?? 0) + 1;
      return { name: seen[name] > 1 ? `${name} ${seen[name]}` : name, url, rel };
    });
}

/** @param {Hit} hit @param {HitContext} context */
export function hitElement({ work, highlights = {} }, { client, query = EMPTY, more }) {
  const id = `work-${++hits}`;
  const { venue, year, date, added, venueFrom, yearFrom, authors, affiliations, tags, listCount } = work;

  /** A value that filters, marked only where the title shows no match. */
  const filter = (facet, value, field, attributes = {}, text = label(facet, value)) =>
    el("a", { href: client.searchUrl(add(query, facet, value)), "data-go": true, dir: "auto", ...attributes },
      marked(text, highlights.title ? [] : highlights[field]?.filter((span) => (span.value ?? value) === value)));
  /** A value of the imprint; where no list says it, with a word on where it is from. */
  const imprint = (facet, value, from, text) => {
    const [how, title] = FROM[from] ?? [];
    const link = filter(facet, value ?? "none", facet, how ? { class: "derived", title } : {}, text);
    if (how) link.append(" ", el("small", {}, how));
    return link;
  };

  // In the order of dates they say something; where the venue's year won, the date stands beside it.
  const when = /^(newest|oldest)$/.test(query.sort) && date ? dateWords(date) : "";
  const isByAdded = query.sort === "added" || "added" in query.filters;
  const isOfYear = when.endsWith(String(year));

  const extra = more?.(work, id, highlights);
  const room = Math.min(extra && work.summary ? ABOVE_SUMMARY : LINES, Math.max(LINE, ROOM - letters(work.title)));
  const some = fitting(authors, PEOPLE, room);
  const places = fitting(affiliations, PLACES, room - letters(some.join(", ")), some.length ? 0 : 1);
  const shownTags = fitting(tags, TAGS, TAGS_LINE);
  const rest = (all, shown) => all.length > shown.length && shown.length > 0 && `and ${all.length - shown.length} more`;
  const people = [
    ...some.map((author) => filter("author", author, "authors")), rest(authors, some),
    ...places.map((place) => filter("affiliation", place, "affiliations", { class: "place" })), rest(affiliations, places),
  ];
  const isLong = letters(work.title) + letters(some.join(", ")) + letters(places.join(", ")) > LONG;

  return el("article", { class: isLong ? "work long" : "work", part: "hit", "aria-labelledby": id },
    el("p", { class: "imprint", part: "imprint" },
      venue || work.kind !== "resource" ? imprint("venue", venue, venueFrom) : filter("kind", "resource", "kind"), " ",
      imprint("year", year, yearFrom, isOfYear ? when : undefined), when && !isOfYear && el("span", { class: "date" }, ` dated ${when}`), " ",
      extra?.lists ?? el("span", { class: "lists" }, counted(listCount, "list")),
      isByAdded && added && el("span", { class: "date" }, ` added ${dateWords(added)}`),
      extra?.isNew && el("span", { class: "new" }, " new")),
    el("h2", { class: "title", id },
      el("a", { href: client.workUrl(work.id), dir: "auto", part: "title", "data-work": work.id }, marked(work.title, highlights.title))),
    el("div", { class: "facts" },
      el("p", { class: "people", part: "people" }, ...between(people, ", ")),
      el("p", { class: "tags", part: "tags" },
        ...between([...shownTags.map((tag) => filter("tag", tag, "tags")), tags.length > shownTags.length && `+${tags.length - shownTags.length}`], " · "))),
    extra?.excerpt || (extra && work.summary && el("p", { class: "summary", dir: "auto" }, work.summary)),
    el("p", { class: "actions", part: "actions" },
      ...linksOf(work).map(({ name, url, rel }) =>
        el("a", { href: url, class: "out", rel: "noopener noreferrer", "data-rel": rel, part: "link" }, name)),
      ...(extra?.actions ?? [])),
    ...(extra?.panels ?? []));
}

/** How wide a text is, in letters: those of East Asia take two. */
const letters = (text) => [...text].reduce((sum, sign) => sum + (sign < "\u2e80" ? 1 : 2), 0);

/** The first values, as many as have room. @param {string[]} values */
function fitting(values, most, room, least = 1) {
  let end = 0;
  while (end < Math.min(most, values.length) && (end < least || letters(values.slice(0, end + 1).join(", ")) + (end + 1 < values.length ? REST : 0) <= room)) end++;
  return values.slice(0, end);
}

const between = (parts, separator) => parts.filter(Boolean).flatMap((part, i) => (i ? [separator, part] : [part]));
