import { linkTarget } from './link-target';

/**
 * The footnote that a link of the article refers to; undefined for a link to anything else, and for
 * one that leads from the notes back to the text.
 */
export function noteOf(link: Element): Element | undefined {
  const to = linkTarget(link.getAttribute('href') ?? '');
  if (to.kind !== 'place' || link.closest('.footnotes, .note-back, .footnote-backref'))
    return undefined;
  const note = link.ownerDocument.getElementById(to.id);
  if (!note) return undefined;
  // Pages that Postil did not take apart write a raised number and no class.
  const isRaised = link.closest('sup, .footnote-ref') !== null && /^.{1,6}$/.test(wordsOf(link));
  const isAfter = link.compareDocumentPosition(note) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isAfter && (note.closest('.footnotes') || isRaised) ? note : undefined;
}

const wordsOf = (link: Element) => link.textContent?.trim() ?? '';
