import axe from 'axe-core';
import type { Surface } from '../../scripts/drive/driver';

/** A desk; the same desk at 200 % (WCAG 2.2, 1.4.4); the narrowest that must work (1.4.10). */
const DESK = { width: 1280, height: 800 };
const ZOOMED = { width: 640, height: 400 };
const NARROW = { width: 320, height: 640 };

type Theme = 'light' | 'dark';

/** WCAG 2.2 A and AA, and what axe holds for good practice. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a theme can break. */
const BY_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What is left out for a text that stands in a frame: the page around it has the landmarks, the title
 * and the h1. And both browsers give the focus to what scrolls (Chromium since 130), which axe asks for.
 */
const NOT_OF_TEXTS = [
  'region',
  'landmark-one-main',
  'page-has-heading-one',
  'document-title',
  'scrollable-region-focusable',
];

/**
 * Everything wrong with what a page shows, in three sizes and two themes: axe's violations, what
 * can be reached only by scrolling sideways, what moves although less motion is wanted, and what has
 * the focus without showing it. Each is a line that names the size, the rule and the element.
 */
export async function lookOver(surface: Surface): Promise<string[]> {
  const problems: string[] = [];
  for (const size of [NARROW, ZOOMED, DESK]) problems.push(...(await lookAt(surface, size)));
  await surface.press('Shift');
  return [
    ...problems,
    ...(await violations(surface, 'dark', { type: 'rule', values: BY_COLOUR })),
    ...(await surface.evaluate(moving)),
    ...(await surface.evaluate(unseenFocus)),
  ];
}

/** What is wrong in the narrowest size alone: colours and the focus are the same in all languages. */
export const lookOverNarrow = (surface: Surface): Promise<string[]> => lookAt(surface, NARROW);

async function lookAt(surface: Surface, size: { width: number; height: number }) {
  await resize(surface, size);
  const found = [
    ...(await surface.evaluate(sideways)),
    ...(await violations(surface, 'light', { type: 'tag', values: ALL })),
  ];
  return found.map((one) => `${size.width} px: ${one}`);
}

/** The same of a popup, whose size is its own. */
export async function lookOverPopup(popup: Surface): Promise<string[]> {
  await popup.press('Shift');
  return [
    ...(await violations(popup, 'light', { type: 'tag', values: ALL })),
    ...(await violations(popup, 'dark', { type: 'rule', values: BY_COLOUR })),
    ...(await popup.evaluate(sideways)),
    ...(await popup.evaluate(moving)),
    ...(await popup.evaluate(unseenFocus)),
  ];
}

/** The same of the reader's text, put as a page of its own into an empty tab: its frame runs no script. */
export async function lookOverText(reader: Surface, empty: Surface): Promise<string[]> {
  const page = await reader.evaluate(() => {
    const frame = document.querySelector('iframe#reader');
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    if (!inside) throw new Error('There is no reader.');
    const copy = document.importNode(inside.documentElement, true);
    for (const one of copy.querySelectorAll('link, meta')) one.remove();
    const sheet = inside.createElement('style');
    sheet.textContent = [...inside.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n');
    // The frame shows the paper of the page behind it.
    sheet.textContent += 'html { background: var(--paper); }';
    copy.querySelector('head')?.append(sheet);
    return `<!doctype html>${copy.outerHTML}`;
  });
  await empty.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, page);
  const problems: string[] = [];
  for (const width of [NARROW.width, DESK.width])
    for (const theme of ['light', 'dark'] as const) {
      await resize(empty, { width, height: 800 });
      const found = await violations(empty, theme, { type: 'tag', values: ALL }, NOT_OF_TEXTS);
      problems.push(...found.map((one) => `text, ${width} px, ${theme}: ${one}`));
    }
  return problems;
}

async function resize(surface: Surface, size: { width: number; height: number }) {
  await surface.resize(size);
  await surface.waitFor(async ({ width }) => {
    for (let frame = 0; frame < 3; frame++)
      await new Promise((done) => requestAnimationFrame(done));
    return innerWidth === width && document.querySelector('.skeleton') === null;
  }, size);
}

/** What axe finds; it is put into the page first, unless it is there. */
async function violations(
  surface: Surface,
  theme: Theme,
  runOnly: axe.RunOnly,
  without: string[] = [],
): Promise<string[]> {
  if (!(await surface.evaluate(() => 'axe' in globalThis)))
    await surface.evaluate(new Function(axe.source) as () => void);
  return surface.evaluate(
    async (wanted, only, left) => {
      const checker: typeof axe = Reflect.get(globalThis, 'axe');
      const { dataset } = document.documentElement;
      const before = dataset.theme;
      dataset.theme = wanted;
      const { violations } = await checker.run(document, {
        runOnly: only,
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        iframes: false,
      });
      if (before === undefined) delete dataset.theme;
      else dataset.theme = before;
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
          [wanted, id, target.join(' '), failureSummary?.replaceAll(/\s+/g, ' ')].join(' | '),
        ),
      );
    },
    theme,
    runOnly,
    without,
  );
}

/** Runs in the page: what scrolls sideways, and what stands outside the window. */
function sideways(): string[] {
  const found: string[] = [];
  const named = (element: Element) =>
    `${element.localName}${element.id && `#${element.id}`}.${[...element.classList].join('.')} “${(element.textContent ?? '').slice(0, 30)}”`;
  /** Code and tables may: they would say something else if their lines broke. */
  const mayScroll = (element: Element) => element.closest('pre, table, .table') !== null;
  for (const element of document.querySelectorAll('*')) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
    if (
      (scrolls || element === document.documentElement) &&
      element.scrollWidth > element.clientWidth + 1 &&
      !mayScroll(element)
    )
      found.push(
        `scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${named(element)}`,
      );
    const wanted = element.matches('a, button, input, select, textarea, h1, h2, h3, p, label');
    if (!wanted || element.closest('.unseen')) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (right > innerWidth + 1 || left < -1))
      found.push(`stands outside, ${Math.round(left)} to ${Math.round(right)}: ${named(element)}`);
  }
  return found;
}

/** Runs in the page: what moves. */
const moving = (): string[] =>
  document.getAnimations().flatMap(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return target ? [`moves: ${target.localName}.${[...target.classList].join('.')}`] : [];
  });

/** Runs in the page: what a key can reach and looks the same with the focus as without. */
function unseenFocus(): string[] {
  const PARTS = ['', '::before', '::after'];
  const look = (element: Element) => {
    const around: Element[] = [];
    for (let one: Element | null = element; one && around.length < 5; one = one.parentElement)
      around.push(one);
    return around
      .flatMap((one) => PARTS.map((part) => getComputedStyle(one, part)))
      .map(
        ({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor }) =>
          [
            outlineStyle,
            outlineWidth,
            outlineColor,
            boxShadow,
            borderColor,
            backgroundColor,
          ].join(),
      )
      .join(' ');
  };
  const found: string[] = [];
  const reachable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
  for (const element of document.querySelectorAll<HTMLElement>(reachable)) {
    if (element.tabIndex < 0 || element.matches(':disabled') || element.localName === 'iframe')
      continue;
    if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const before = look(element);
    element.focus({ preventScroll: true });
    if (document.activeElement === element && look(element) === before)
      found.push(`focus is not seen: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}
