import { COLORS } from '../../model/annotation';
import { HIGHLIGHTERS } from '../../model/highlighters';

const pair = ([light, dark]: [string, string]) => `light-dark(${light}, ${dark})`;

/**
 * The tokens that the margin's own pieces use, in a page where no stylesheet of ours is. Their source
 * is ui/tokens.css; tests/content/margin-styles.test.ts holds them together.
 */
export const MARGIN_TOKENS: Record<string, string> = {
  paper: 'light-dark(#fcfaf6, #171512)',
  raised: 'light-dark(#ffffff, #211e1a)',
  wash: 'light-dark(#f4f0e8, #2a2621)',
  ink: 'light-dark(#1f1b16, #ece6db)',
  quiet: 'light-dark(#6b645a, #a39a8c)',
  line: 'light-dark(#e6e0d6, #35302a)',
  frame: 'light-dark(#8f877b, #7a7266)',
  red: 'light-dark(#a8321f, #f08a75)',
  shadow: '0 4px 16px light-dark(rgb(31 27 22 / 0.16), rgb(0 0 0 / 0.5))',
  space: '4px',
  hairline: '1px',
  stroke: '2px',
  radius: '6px',
  round: '999px',
  target: '28px',
  'text-12': '12px',
  'text-13': '13px',
  leading: '1.45',
  motion: '140ms',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

const tokens = Object.entries(MARGIN_TOKENS).map(([name, value]) => `--${name}:${value};`);
const colors = COLORS.map((color) => {
  const { tint, edge, line } = HIGHLIGHTERS[color];
  return `[data-color="${color}"] { --tint: ${pair(tint)}; --edge: ${pair(edge)}; --line-style: ${line}; }`;
});

/** The whole stylesheet of the margin's shadow tree. */
export const MARGIN_CSS = `
/* Important rules in here beat those of the page, so that its rules for all elements do not reach us. */
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483647 !important;
}
.margin {
  ${tokens.join('')}
  color-scheme: light dark;
  color: var(--ink);
  font: var(--text-13) / var(--leading) var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: start;
  cursor: default;
}
${colors.join('\n')}
*, *::before { box-sizing: border-box; }

.toolbar, .card { position: fixed; }
.toolbar, .card, .note {
  border: var(--hairline) solid var(--line);
  border-radius: var(--radius);
  background: var(--raised);
  box-shadow: var(--shadow);
  pointer-events: auto;
  animation: margin-appears var(--motion);
}
.toolbar {
  /* What is said at the bottom may lie where the selection is. */
  z-index: 1;
  display: flex;
  align-items: center;
  padding: var(--space);
  user-select: none;
  touch-action: manipulation;
}
.card {
  inline-size: min(280px, 100vw - 4 * var(--space));
  border-inline-start: calc(var(--stroke) + var(--hairline)) solid var(--edge);
}
.focus { padding: calc(2 * var(--space)); outline: 0; }
.row { display: flex; align-items: center; }
.space { flex: 1; min-inline-size: 0; padding: 0 var(--space); color: var(--quiet); font-size: var(--text-12); text-align: end; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.notes {
  position: fixed;
  inset-block-end: calc(6 * var(--space));
  inset-inline: calc(2 * var(--space));
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: calc(2 * var(--space));
  pointer-events: none;
}
.note {
  display: flex;
  align-items: center;
  gap: calc(3 * var(--space));
  padding: var(--space) calc(2 * var(--space)) var(--space) calc(3 * var(--space));
}
.note.words { padding: calc(2 * var(--space)) calc(3 * var(--space)); gap: calc(2 * var(--space)); }
.aim q { color: var(--quiet); display: inline-block; vertical-align: bottom; max-inline-size: 24em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.note button { color: var(--red); font-weight: 600; }

button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  min-inline-size: var(--target);
  min-block-size: var(--target);
  margin: 0;
  padding: 0 var(--space);
  border: 0;
  border-radius: var(--radius);
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
svg { display: block; flex: none; }
.icon { color: var(--quiet); padding: 0; }
.turn { padding: 0 calc(2 * var(--space)); color: var(--red); font-size: var(--text-12); }
:focus-visible { outline: var(--stroke) solid var(--red); outline-offset: calc(-1 * var(--hairline)); }
.focus:focus-visible { outline: 0; }
@media (hover: hover) {
  button:hover { background: var(--wash); }
  .icon:hover { color: var(--ink); }
}

.colors { display: inline-flex; gap: var(--space); margin: 0; padding: 0; border: 0; min-inline-size: 0; }
.toolbar .colors { margin-inline-end: var(--space); }
.colors button { padding: 0; border: var(--hairline) solid transparent; border-radius: var(--round); font-size: var(--text-12); }
.colors button[aria-pressed="true"] { border-color: var(--edge); }
.colors button:hover { background: none; border-color: var(--edge); }
.colors span {
  display: grid;
  place-items: center;
  inline-size: calc(var(--target) - 1.5 * var(--space));
  block-size: calc(var(--target) - 1.5 * var(--space));
  border-radius: var(--round);
  background: var(--tint);
  color: var(--ink);
  line-height: 1;
  text-decoration: underline var(--line-style) var(--edge) var(--hairline);
  text-underline-offset: 0.15em;
}

textarea, input {
  display: block;
  inline-size: 100%;
  margin: 0;
  border: 0;
  border-radius: var(--radius);
  background: none;
  color: inherit;
  font: inherit;
  resize: none;
}
textarea {
  field-sizing: content;
  min-block-size: calc(13 * var(--space));
  max-block-size: calc(48 * var(--space));
  margin-block: var(--space);
  padding: var(--space);
  overflow: auto;
}
input { flex: 1; min-inline-size: calc(20 * var(--space)); min-block-size: var(--target); padding: 0 var(--space); }
::placeholder { color: var(--quiet); opacity: 1; }

.tags { display: flex; flex-wrap: wrap; gap: var(--space); margin-block-end: var(--space); }
.tags ul { display: contents; list-style: none; }
.tags li { display: inline-flex; align-items: center; max-inline-size: 100%; padding-inline-start: calc(2 * var(--space)); border-radius: var(--round); background: var(--wash); font-size: var(--text-12); }
.tags li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tags li button { min-inline-size: calc(6 * var(--space)); min-block-size: calc(6 * var(--space)); padding: 0; border-radius: var(--round); color: var(--quiet); }

.unseen { position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@keyframes margin-appears { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { .toolbar, .card, .note { animation: none; } }
@media (pointer: coarse) { .toolbar button, .card .row button { min-inline-size: 40px; min-block-size: 40px; } }
@media (forced-colors: active) {
  .toolbar, .card, .note { border-color: CanvasText; }
  .colors button[aria-pressed="true"] { outline: var(--stroke) solid Highlight; }
}
@media print { .margin { display: none; } }
`;
