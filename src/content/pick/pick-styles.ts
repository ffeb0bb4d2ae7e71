import { MARGIN_TOKENS } from '../margin/margin-styles';

const tokens = Object.entries(MARGIN_TOKENS).map(([name, value]) => `--${name}:${value};`);

/** The whole stylesheet of the picker's shadow tree. */
export const PICK_CSS = `
/* Important rules in here beat those of the page and of the browser for popovers. */
:host {
  all: initial !important;
  display: block !important;
  position: fixed !important;
  inset: 0 !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
}
.picker {
  ${tokens.join('')}
  color-scheme: light dark;
  color: var(--ink);
  font: var(--text-13) / var(--leading) var(--sans);
  font-variant-numeric: tabular-nums;
}
*, *::before { box-sizing: border-box; }

.frame {
  position: fixed;
  outline: var(--stroke) solid var(--red);
  outline-offset: calc(-1 * var(--stroke));
  border-radius: var(--radius);
  /* What is not taken steps back. */
  box-shadow: 0 0 0 200vmax rgb(31 27 22 / 0.22);
}
.label {
  position: fixed;
  max-inline-size: calc(100vw - 4 * var(--space));
  padding: 0 calc(2 * var(--space));
  border-radius: var(--radius);
  background: var(--red);
  color: var(--raised);
  font-size: var(--text-12);
  line-height: calc(5 * var(--space));
  white-space: nowrap;
}
.bar {
  position: fixed;
  inset-block-end: calc(4 * var(--space));
  inset-inline: 0;
  inline-size: fit-content;
  max-inline-size: calc(100vw - 4 * var(--space));
  margin-inline: auto;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: center;
  gap: var(--space) calc(2 * var(--space));
  padding: calc(2 * var(--space)) calc(3 * var(--space));
  border: var(--hairline) solid var(--line);
  border-radius: var(--radius);
  background: var(--raised);
  box-shadow: var(--shadow);
  pointer-events: auto;
  touch-action: manipulation;
  user-select: none;
  outline: 0;
}
.say { margin: 0 calc(2 * var(--space)) 0 0; }
.say small { display: block; color: var(--quiet); font-size: var(--text-12); }
.acts { display: flex; align-items: center; gap: var(--space); }
button {
  min-inline-size: var(--target);
  min-block-size: var(--target);
  margin: 0;
  padding: 0 calc(2 * var(--space));
  border: 0;
  border-radius: var(--radius);
  background: none;
  color: var(--quiet);
  font: inherit;
  white-space: nowrap;
  cursor: pointer;
}
button.take { color: var(--red); font-weight: 600; }
:focus-visible { outline: var(--stroke) solid var(--red); outline-offset: calc(-1 * var(--hairline)); }
.bar:focus-visible { outline: 0; }
@media (max-width: 420px) { .bar { padding-inline: var(--space); } button { padding: 0 var(--space); } .say { margin-inline-end: 0; } }
@media (hover: hover) { button:hover { background: var(--wash); color: var(--ink); } button.take:hover { color: var(--red); } }
@media (pointer: coarse) { button { min-block-size: 40px; } .keys { display: none !important; } }
[hidden] { display: none !important; }
.unseen { position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .frame { outline-color: Highlight; } .bar, .label { border: var(--hairline) solid CanvasText; } }
@media print { .picker { display: none; } }
`;
