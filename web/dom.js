// Making elements. Everything that lists, people or the server wrote enters the page here, and only as text nodes.

/**
 * An element. A function is a listener (`onclick`), `true` an empty attribute; null, undefined and false leave it out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, any>} [attributes] @param {...any} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  // Without it a button in a form would send the form.
  if (tag === "button") element.setAttribute("type", "button");
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value != null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child || child === ""));
  return element;
}

/** Listens for several kinds of event. @param {Record<string, (event: any) => any>} listeners */
export function on(target, listeners) {
  for (const type in listeners) target.addEventListener(type, listeners[type]);
}

/** The first match. @type {(selector: string, root?: ParentNode) => any} */
export const the = (selector, root = document) => root.querySelector(selector);

/** Text with its matches marked; odd ranges are passed over. @param {Span[]} spans @param {"mark" | "b"} [tag] */
export function marked(text, spans, tag = "mark") {
  const fragment = document.createDocumentFragment();
  let done = 0;
  for (const { start, end } of (spans ?? []).toSorted((a, b) => a.start - b.start)) {
    if (start < done || end <= start || end > text.length) continue;
    fragment.append(text.slice(done, start), el(tag, {}, text.slice(start, end)));
    done = end;
  }
  fragment.append(text.slice(done));
  return fragment;
}

/** Whether the address may be followed: lists are untrusted, so no `javascript:`, no `data:`. */
export const isSafe = (url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

export const thousands = (number) => number.toLocaleString("en-GB");

/** "1 work", "1,234 works". */
export const counted = (number, noun) => `${thousands(number)} ${noun}${number === 1 ? "" : "s"}`;

const SETTLED_MILLIS = 600;

/** Says in a live region what changed, once things have settled. @returns {Say} */
export function announcer(region) {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    // Emptied first, so that the same words said twice are heard twice.
    region.textContent = "";
    timer = window.setTimeout(() => (region.textContent = text), SETTLED_MILLIS);
  };
}

const CROSS = "M4 4l9 9M13 4l-9 9";

/** A line drawing that says nothing to a screen reader. */
export function icon(drawing = CROSS) {
  const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("viewBox", "0 0 17 17");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", drawing);
  svg.append(path);
  return svg;
}
