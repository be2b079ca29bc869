// The looks of the box, as a constructed sheet: it needs no style-src in the host's policy.

const CSS = `
:host { display: block; }
:host([hidden]), [hidden] { display: none !important; }
.box {
  all: initial; display: block; color-scheme: inherit; position: relative; overflow-wrap: anywhere;
  --bg: var(--bookwheel-bg, transparent);
  --surface: var(--bookwheel-surface, light-dark(#fff, #1d2024));
  --ink: var(--bookwheel-ink, light-dark(#1a1c1e, #e9e9e6));
  --ink2: var(--bookwheel-ink2, light-dark(#474c52, #bcc0c5));
  --ink3: var(--bookwheel-ink3, light-dark(#62686f, #9aa0a7));
  --rule: var(--bookwheel-rule, light-dark(#dfdfd9, #30353b));
  --edge: var(--bookwheel-edge, light-dark(#858b92, #737b84));
  --accent: var(--bookwheel-accent, light-dark(#1d4f91, #98bef3));
  --accent-soft: var(--bookwheel-accent-soft, light-dark(#e4edf8, #203049));
  --mark: var(--bookwheel-mark, light-dark(#ffe48a, #6f5a12));
  --radius: var(--bookwheel-radius, 6px);
  background: var(--bg); color: var(--ink);
  font-family: var(--bookwheel-font, inherit); font-size: var(--bookwheel-size, max(1em, 16px)); line-height: 1.5;
}
:host([theme=light]) .box { color-scheme: light; }
:host([theme=dark]) .box { color-scheme: dark; --bg: var(--bookwheel-bg, #15171a); padding: .75em; border-radius: var(--radius); }
/* English words within a page that runs from right to left. */
.total, .people, .tags, .lists, .option-meta, .trouble p, input { unicode-bidi: plaintext; text-align: -webkit-match-parent; text-align: match-parent; }
*, ::before, ::after { box-sizing: border-box; }
p, ul, ol, h2 { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, input { font: inherit; color: inherit; }
button { cursor: pointer; }
svg { width: 1.0625em; height: 1.0625em; fill: none; stroke: currentcolor; stroke-width: 1.5; stroke-linecap: round; flex: none; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
label { display: block; padding-bottom: .375em; font-size: .9375em; font-weight: 600; }
.field { position: relative; display: flex; align-items: center; }
.field > svg { position: absolute; inset-inline-start: .8em; color: var(--ink2); pointer-events: none; }
input { width: 100%; height: 2.75em; padding: 0 2.6em; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--surface); appearance: none; }
input::-webkit-search-cancel-button { display: none; }
input::placeholder { color: var(--ink3); opacity: 1; }
input:focus-visible { outline-offset: -1px; border-radius: var(--radius); }
.clear { position: absolute; inset-inline-end: .375em; display: grid; place-items: center; width: 2em; height: 2em; padding: 0; border: 0; background: none; color: var(--ink2); }
.popup { position: absolute; inset-block: calc(100% + 6px) auto; inset-inline: 0; min-width: min(280px, 100vw - 16px); z-index: var(--bookwheel-z, 10); max-height: 60dvh; overflow-y: auto; padding: .375em; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--surface); box-shadow: var(--bookwheel-shadow, 0 8px 24px rgb(0 0 0 / 18%)); }
.popup.above { inset-block: auto calc(100% + 6px); }
.group { padding-top: .375em; }
.group-name { padding: .25em calc(.77em + 3px); color: var(--ink3); font-size: .8125em; font-weight: 600; }
.option { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 1em; min-height: 2.5em; padding: .5em .625em; border-inline-start: 3px solid transparent; border-radius: 4px; line-height: 1.4; cursor: pointer; }
.option:hover, .option[aria-selected=true] { background: var(--accent-soft); }
.option[aria-selected=true] { border-inline-start-color: var(--accent); }
.option-text { flex: 1 1 11em; min-width: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; padding-inline: 1em; margin-inline: -1em; }
.to-work .option-text, .title { font-family: var(--bookwheel-title-font, inherit); }
.option-text, .title a { text-align: -webkit-match-parent; text-align: match-parent; }
.option-more { color: var(--ink2); font-weight: 400; }
.option-meta { flex: none; max-width: max(40%, 10em); color: var(--ink3); font-size: .875em; }
.total { padding-top: .75em; color: var(--ink2); }
.total a { display: inline-block; min-height: 24px; }
.work { padding: .75em 0 .375em; border-bottom: 1px solid var(--rule); }
.imprint, .facts, .actions { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75em; font-size: .875em; line-height: 1.75; color: var(--ink3); }
.imprint a, .facts a, .lists { color: inherit; text-decoration: none; padding: .375em 0; margin: -.25em 0; }
.imprint small { font-size: .9em; }
.lists { margin-inline-start: auto; }
.title { font-size: 1.0625em; line-height: 1.375; font-weight: 600; }
.title a { color: var(--ink); text-decoration: none; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 6; overflow: hidden; min-height: 24px; }
.title a:hover, .imprint a:hover, .facts a:hover, .actions > :hover { text-decoration: underline; }
.people { color: var(--ink2); }
.facts > :empty { display: none; }
.actions .out { text-decoration: none; }
mark { background: linear-gradient(transparent 55%, var(--mark) 55%); color: inherit; }
.button { min-height: 2.25em; padding: 0 .75em; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--surface); font-size: .9375em; }
.open { display: inline-flex; align-items: center; gap: .6em; }
.open kbd { border: 1px solid var(--rule); border-radius: 4px; padding: 0 .375em; font-size: .8125em; color: var(--ink3); }
dialog { width: min(40rem, calc(100vw - 2rem)); max-width: none; max-height: none; margin: 10dvh auto auto; padding: 1em; border: 1px solid var(--edge); border-radius: var(--radius); background: var(--surface); color: var(--ink); overflow: visible; }
dialog::backdrop { background: rgb(0 0 0 / 40%); }
dialog .results { max-height: 60dvh; overflow-y: auto; }
.trouble .button { margin-top: .5em; }
.trouble:not(:empty) { padding: .75em 0; color: var(--ink2); }
@media (forced-colors: active) {
  mark { background: Mark; color: MarkText; }
  .option[aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px; }
}
@media print { form { display: none; } }
`;

/** One sheet for all boxes of a page. */
export const boxStyle = new CSSStyleSheet();
boxStyle.replaceSync(CSS);
