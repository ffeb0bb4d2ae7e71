import { render } from 'preact';
import { tellPanel } from '../platform/panel';
import { readSettings } from '../platform/settings';
import { counted, text, uiLanguage } from '../platform/text';
import '../ui/tokens.css';
import '../ui/base.css';
import { TextContext } from '../ui/text-context';
import { fitWindow } from './fit-window';
import { LibraryClosed } from './library-closed';
import { openingOf, pageAsked } from './opening';
import './popup.css';
import { ReceiptView } from './receipt-view';
import { refusalOf } from './refusal';
import { RefusedView } from './refused-view';

async function view() {
  const page = await pageAsked(location.search);
  if (refusalOf(page.url)) return <RefusedView page={page} />;
  try {
    return <ReceiptView opening={await openingOf(page)} />;
  } catch (error) {
    return <LibraryClosed error={error} page={page} />;
  }
}

async function start(place: HTMLElement) {
  // The press that opened this let us into the page.
  tellPanel();
  const language = uiLanguage();
  document.documentElement.lang = language;
  document.title = text('actionTitle');
  const [{ theme }, shown] = await Promise.all([readSettings(), view()]);
  if (theme !== 'system') document.documentElement.dataset.theme = theme;
  place.replaceChildren();
  render(
    <TextContext.Provider value={{ text, counted, language }}>{shown}</TextContext.Provider>,
    place,
  );
  const main = place.querySelector('main');
  if (main) fitWindow(main);
}

/** The first key goes to the tag field, wherever the focus has strayed to meanwhile. */
document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (event.target !== document.body || key.length > 1 || key === ' ') return;
  if (!ctrlKey && !metaKey && !altKey) document.getElementById('tag')?.focus();
});

const place = document.getElementById('popup');
if (place) start(place);
