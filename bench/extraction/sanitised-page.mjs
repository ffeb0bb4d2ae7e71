import { Readability } from '@mozilla/readability';
import createPurifier from 'dompurify';

/**
 * What somebody pays who keeps what Readability finds: its HTML sanitised, and the text of that.
 * @param {Document} document
 */
export function readSanitised(document) {
  const page = /** @type {Document} */ (document.cloneNode(true));
  const found = new Readability(page).parse();
  const purifier = createPurifier(window);
  const clean = purifier.sanitize(found?.content ?? '', {
    USE_PROFILES: { html: true, mathMl: true },
    RETURN_DOM_FRAGMENT: true,
  });
  const box = document.implementation.createHTMLDocument('').createElement('div');
  box.append(clean);
  return { html: box.innerHTML, text: box.textContent };
}
