import { callText } from './call-text.mjs';
import { repeatUntil } from './repeat-until.mjs';

/** Runs in the browser's window: presses the button of the extension that has this gecko id. */
const PRESS = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`;

/**
 * Runs in the browser's window: has a script run in the popup, by way of Marionette's own actor.
 * WebDriver's commands find only tabs, but the actor lives in every document.
 */
const ASK = `
  const [script] = arguments;
  const popup = document.querySelector('.webextension-popup-browser');
  const actor = popup?.browsingContext?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (!actor) return { error: 'there is no popup' };
  return actor.executeScript(script, [], {}).then(
    (json) => ({ json }),
    (error) => ({ error: String(error) }),
  );`;

/** Runs in the browser's window: closes an open popup; true when there is none. */
const CLOSE = `
  const popup = document.querySelector('.webextension-popup-browser');
  popup?.closest('panel')?.hidePopup();
  return !popup;`;

/**
 * Opens the popup over the tab in front. Clicks and keys in it are the page's own events, not the
 * mouse and the keyboard.
 * @param {import('./marionette.mjs').Marionette} marionette
 * @param {string} id the extension's gecko id
 * @returns {Promise<import('./driver.ts').Surface>}
 */
export async function firefoxPopup(marionette, id) {
  /** @param {string} call an expression giving JSON @returns {Promise<{ json?: string, error?: string }>} */
  const ask = (call) => marionette.inBrowser(ASK, [`return ${call}`]);
  const close = () => repeatUntil(() => marionette.inBrowser(CLOSE), 'the popup to close');

  await close();
  await marionette.inBrowser(PRESS, [id]);
  // It begins as an empty document, which is complete as well.
  const loaded = () => document.readyState === 'complete' && document.body.children.length > 0;
  await repeatUntil(
    async () => (await ask(callText(loaded, []))).json === 'true',
    'the popup to open',
  );

  /** @type {import('./driver.ts').Surface} */
  const popup = {
    async evaluate(body, ...args) {
      const reply = await ask(callText(body, args));
      if (reply.json === undefined) throw new Error(`The popup: ${reply.error ?? 'no answer'}`);
      return JSON.parse(reply.json);
    },
    waitFor: (body, ...args) =>
      repeatUntil(() => popup.evaluate(body, ...args), `${body} in the popup of Firefox`),
    async click(selector) {
      await popup.waitFor((wanted) => {
        const element = document.querySelector(wanted);
        if (!(element instanceof HTMLElement) || element.matches(':disabled')) return false;
        element.click();
        return true;
      }, selector);
    },
    async fill(selector, text) {
      await popup.waitFor(
        (wanted, value) => {
          const field = document.querySelector(wanted);
          if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
            return false;
          field.focus();
          field.value = value;
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
          return true;
        },
        selector,
        text,
      );
    },
    press: (key) =>
      popup.evaluate((name) => {
        const target = document.activeElement ?? document.body;
        for (const type of ['keydown', 'keyup'])
          target.dispatchEvent(
            new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true, composed: true }),
          );
      }, key),
    choose: () => Promise.reject(new Error('The popup chooses no files.')),
    drag: () => Promise.reject(new Error('Nothing is dragged in the popup.')),
    resize: () => Promise.reject(new Error('The popup has its own size.')),
    screenshot: () => Promise.reject(new Error('Firefox gives no picture of a popup.')),
    close: async () => {
      await close();
    },
  };
  return popup;
}
