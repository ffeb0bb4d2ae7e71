import { writeFile } from 'node:fs/promises';
import { repeatUntil } from './repeat-until.mjs';

const BACKSPACE = '\ue003';
const CONTROL = '\ue009';

/**
 * Keys by their names in KeyboardEvent.key (https://w3c.github.io/webdriver/#keyboard-actions).
 * @type {Record<string, string>}
 */
const KEYS = {
  Backspace: BACKSPACE,
  Tab: '\ue004',
  Enter: '\ue007',
  Escape: '\ue00c',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
};

/** The member that holds an element's id in WebDriver's JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * A tab of Firefox.
 * @param {import('./marionette.mjs').Marionette} marionette
 * @param {string} handle
 * @returns {import('./driver.ts').Surface}
 */
export function firefoxTab(marionette, handle) {
  /**
   * @template T
   * @param {() => Promise<T>} steps
   * @param {boolean} focus whether the tab must be in front
   */
  const here = (steps, focus = false) =>
    marionette.alone(async () => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus });
      return steps();
    });
  /** @param {string} selector */
  const find = async (selector) => {
    const { value } = await marionette.send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return value[ELEMENT];
  };
  /** @param {{ type: string, id: string, actions: object[], parameters?: object }} source */
  const act = (source) =>
    here(() => marionette.send('WebDriver:PerformActions', { actions: [source] }), true);
  /** @param {string} selector */
  const ready = (selector) =>
    repeatUntil(
      () =>
        tab.evaluate((wanted) => {
          const element = document.querySelector(wanted);
          return Boolean(element?.checkVisibility() && !element.matches(':disabled'));
        }, selector),
      `${selector} to be visible and enabled`,
    );

  /** @type {import('./driver.ts').Surface} */
  const tab = {
    evaluate: (body, ...args) =>
      here(async () => {
        const { value } = await marionette.send('WebDriver:ExecuteScript', {
          script: `return (${body})(...arguments)`,
          args,
          sandbox: null,
        });
        return value;
      }),
    waitFor: (body, ...args) =>
      repeatUntil(() => tab.evaluate(body, ...args), `${body} in a tab of Firefox`),
    async click(selector) {
      await ready(selector);
      await here(
        async () => marionette.send('WebDriver:ElementClick', { id: await find(selector) }),
        true,
      );
    },
    async fill(selector, text) {
      await ready(selector);
      await here(async () => {
        const id = await find(selector);
        const selectAll = `${CONTROL}a${CONTROL}`;
        await marionette.send('WebDriver:ElementSendKeys', { id, text: selectAll });
        await marionette.send('WebDriver:ElementSendKeys', { id, text: text || BACKSPACE });
      }, true);
    },
    press(key) {
      const value = KEYS[key] ?? key;
      return act({
        type: 'key',
        id: 'keyboard',
        actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })),
      });
    },
    async choose(selector, paths) {
      await here(async () =>
        marionette.send('WebDriver:ElementSendKeys', {
          id: await find(selector),
          text: paths.join('\n'),
        }),
      );
    },
    drag(from, to) {
      const [start, end] = [from, to].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
      return act({
        type: 'pointer',
        id: 'mouse',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', ...start },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerMove', duration: 100, ...end },
          { type: 'pointerUp', button: 0 },
        ],
      });
    },
    async resize({ width, height }) {
      const frame = await tab.evaluate(() => ({
        width: outerWidth - innerWidth,
        height: outerHeight - innerHeight,
      }));
      const outer = { width: width + frame.width, height: height + frame.height };
      await here(() => marionette.send('WebDriver:SetWindowRect', outer), true);
    },
    screenshot: (path) =>
      here(async () => {
        const { value } = await marionette.send('WebDriver:TakeScreenshot', { full: false });
        await writeFile(path, Buffer.from(value, 'base64'));
      }, true),
    close: () => here(() => marionette.send('WebDriver:CloseWindow')),
  };
  return tab;
}
