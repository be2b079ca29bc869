/** The shapes of the API's answers and of the page's state. For the type checker only; no browser loads this file. */

type Client = import("./page-api.js").PageClient;
type Filters = Record<string, string[]>;

/** One search as the address bar writes it. */
interface Query { text: string; filters: Filters; sort: string; page: number }

/** A match, in UTF-16 units of the text; in a field of several values also the value. */
interface Span { start: number; end: number; value?: string }
interface Link { rel: string; url: string }

interface Mention { list: string; line: number; headings: string[]; source?: string; title: string }

interface Work {
  id: string; kind: string; title: string; shortName: string | null; otherTitles: string[];
  venue: string | null; year: number | null; date?: string | null; venueFrom: string | null; yearFrom: string | null;
  authors: string[]; affiliations: string[]; tags: string[];
  arxiv: string | null; doi: string | null; links: Link[];
  summary: string | null; note: string | null; mentions?: Mention[]; lists?: string[]; listCount: number; added?: string | null;
}

interface Hit { work: Work; highlights?: Record<string, Span[]>; matched?: string[] }
interface Count { value: string | number | null; count: number; selected: boolean }
interface Correction { typed: string; used: string }

interface Answer {
  total: number; hits: Hit[]; facets: Record<string, Count[]>;
  ways: { text: string; total: number; parameters: string }[];
  unknown: { parameter: string; value: string; nearest: string[]; words: string }[];
  relaxed: boolean; exact: number; corrected: Correction[] | null; didYouMean: string | null; partial: boolean;
}

interface Suggestion {
  text: string; kind: string; count: number; highlights: Span[] | null; title?: string | null; id: string | null;
  venue?: string | null; year?: number | null;
}

interface ReadingList { name: string; title: string; works: number; copyOf: string | null }

/** One row of the popup under the search field. */
interface Row {
  action: "search" | "work" | "filter" | "recent"; group: string; text: string; ranges: Span[];
  meta: string; more?: string; id?: string; facet?: string;
}

type Say = (text: string) => void;

/** What a part is given to draw itself: what was asked and answered; `now` is what is asked meanwhile: further choices build on it. */
interface View { query: Query; answer: Answer; readonly now: Query; go(query: Query): void; say: Say }

/** Anything that shows a side of the answer. */
interface Part { update(view: View): void }

/** How a hit is drawn: the search that its links narrow, and what else one can do with the work. */
interface HitContext {
  client: import("./api.js").Client; query?: Query;
  more?(work: Work, id: string, highlights: Record<string, Span[]>): { isNew: boolean; excerpt: Node | false; lists: Node; actions: Node[]; panels: Node[] };
}

/** What was searched in this browser, the latest first. */
interface Recent { all(): string[]; add(text: string): void; forget(text: string): void }

interface SearchBoxOptions {
  recent?: Recent;
  suggest(text: string): Promise<Row[]>; search(text: string): void;
  choose(row: Row, newTab: boolean): void; say: Say;
}

interface MountOptions {
  client: import("./api.js").Client;
  /** What else shows the answer: filters, chips, counts. */
  parts?: Part[];
  /** Draws the hits, or what to do without, and says it in words for those who hear. */
  list(view: View, results: HTMLElement): Promise<string>;
  /** Further parameters of each search: size, facets. */
  wanted?: Record<string, any>;
  /** Those of the search for the first screen. */
  first?: Record<string, any>;
  /** Keeps the state where it can be found again. */
  write?(query: Query): void;
  /** What an empty field finds; by default the first screen. */
  blank?: Query;
  recent?: Recent;
  /** Shows that an address asks for what cannot be, and says so in words. */
  refused?(error: any, query: Query, results: HTMLElement): string;
  /** True if the search is shown elsewhere. */
  leave?(query: Query): boolean;
  /** False if the host opens the work itself. */
  select?(chosen: { kind: string; id: string; url: string; title: string }): boolean;
}

/** One bar, which stands for one year, all years before the others, or one month, counted from that of the year 0. */
interface Bar { from: number; to: number; value: string; count: number; text: string }
