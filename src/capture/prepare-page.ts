import { settleCaptions } from './settle-captions';
import { settleImages } from './settle-images';
import { settleCallouts } from './structure/callouts';
import { settleCode } from './structure/code-blocks';
import { settleEmbeds } from './structure/embeds';
import { settleFootnotes } from './structure/footnotes';
import { settleMath } from './structure/math';
import { settleQuotes } from './structure/quotes';
import { settleTables } from './structure/tables';

const MACHINERY =
  'script:not([type^="math/" i]), style, link, meta, template, base, svg, dialog, [role="dialog"][aria-modal="true"], [role="alertdialog"], [role="listbox"], [role="toolbar"], [role="menu"], [role="tablist"], [role="search"]';

/**
 * Brings a copied page into the form in which articles are kept, wherever the article is in it:
 *
 * - code: `<pre><code class="language-x">`, verbatim; inline code `<code>`
 * - formulas: `<math>` with `<annotation encoding="application/x-tex">`, `display="block"` on their own line
 * - notes: `<sup class="footnote-ref"><a href="#fn-1">1</a></sup>` and
 *   `<section class="footnotes"><ol><li id="fn-1">`
 * - callouts: `<blockquote class="callout callout-KIND">`, title first as `<p class="callout-title">`
 * - players: `<figure><a href><img src="thumbnail" alt="title"></a></figure>`, or the title as the link
 * - pictures: one `<img src alt>` each; figures keep their `<figcaption>`
 *
 * It is done before the article is looked for, so that its parts are what they are by then.
 */
export function preparePage(body: Element) {
  arrangeStreamed(body);
  settleImages(body);
  settleMath(body);
  for (const part of body.querySelectorAll(MACHINERY)) part.remove();
  dropComments(body);
  settleCode(body);
  settleFootnotes(body);
  settleCallouts(body);
  settleQuotes(body);
  settleTables(body);
  settleEmbeds(body);
  settleCaptions(body);
  clearHeadings(body);
  for (const script of body.querySelectorAll('script, noscript')) script.remove();
}

/** What headings carry beside their text: links to themselves and, in wikis, to their editor. */
const HEADING_MARK =
  /^(?:[#¶§∞]|🔗|\[?\s*(?:edit|编辑|編輯|edit source)\s*\]?|permalink|copy link|link to (?:this )?.{0,40}|anchor)$/i;
const LONGEST_MARK = 60;

function clearHeadings(body: Element) {
  for (const link of body.querySelectorAll('a[href^="#"]:has(h1, h2, h3, h4, h5, h6)'))
    link.replaceWith(...link.childNodes);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6, .mw-heading'))
    for (const part of heading.querySelectorAll('*')) {
      const text = part.textContent?.trim() ?? '';
      if (text && text.length < LONGEST_MARK && HEADING_MARK.test(text)) part.remove();
      // A heading that is a link to itself.
      else if (part.matches('a[href^="#"]:not(.footnote-ref a)'))
        part.replaceWith(...part.childNodes);
    }
}

function dropComments(body: Element) {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode())
    if (walker.currentNode instanceof Comment) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
}

/**
 * React streams parts of a page as hidden `<div id="S:0">` for the place `<template id="B:0">`; where
 * its script has not run, they are put there.
 */
function arrangeStreamed(body: Element) {
  for (const part of body.querySelectorAll('div[hidden][id^="S:"]')) {
    const place = body.querySelector(`template[id="B:${CSS.escape(part.id.slice(2))}"]`);
    const skeleton = place?.nextElementSibling;
    if (!place) continue;
    if (skeleton && !skeleton.textContent?.trim()) skeleton.remove();
    place.replaceWith(...part.childNodes);
    part.remove();
  }
}
