import { background } from '../platform/background';
import { browser } from '../platform/browser';
import type { PageCalls } from '../platform/protocol';
import { text, uiLanguage } from '../platform/text';
import { answer } from '../platform/wire';
import { MARGIN, type MarginHere, marginHere } from './margin/margin-here';
import { startMargin } from './margin/start-margin';

// Injected when a person asks to highlight on this page, or has highlights on a site that they
// granted. It may come many times; one margin is enough.

/** Starts the margin and lets the background reach it. */
function start(): MarginHere {
  const margin = startMargin(background, text, uiLanguage());
  const hear = answer<PageCalls, unknown>('page', {
    highlightSelection: () => margin.highlightSelection(),
    highlightImage: (_, source) => margin.highlightImage(source),
    showPassage: (_, id) => margin.showPassage(id),
    attachAgain: (_, id) => margin.attachAgain(id),
    refresh: () => margin.refresh(),
  });
  browser.runtime.onMessage.addListener(hear);
  return {
    // The scripts of an extension that was updated or taken out lose its voice.
    isAlive: () => browser.runtime?.id !== undefined,
    refresh: margin.refresh,
    stop: margin.stop,
  };
}

const running = marginHere();
if (running?.isAlive()) running.refresh();
else {
  running?.stop();
  Reflect.set(globalThis, MARGIN, start());
}
