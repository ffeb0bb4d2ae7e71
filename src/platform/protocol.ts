import type { Color, HighlighterNames } from '../model/annotation';
import type { MissReason } from '../model/asset';
import type { Capture } from '../model/capture';
import type { ClipPart } from '../model/job';
import type { Passage, PassageEdit, PassageFind } from '../model/passage';
import type { SelectedLink } from '../model/queued-page';

/**
 * What the background answers. Which page is meant comes from the sender's tab wherever a page
 * asks; only the extension's own pages may name a tab.
 */
export type BackgroundCalls = {
  /**
   * Clips the page in a tab: its scripts are injected, the rest is told by the `jobs` and `articles`
   * tables. With `update`, a page that is saved already gets a new version when its text changed.
   * For extension pages only.
   */
  clip(tabId: number, url: string, update: boolean): void;
  /**
   * Fetches the images that an article lacks, as far as site access was granted. Answers when each
   * is kept or missed anew. For extension pages only.
   */
  fetchImages(articleId: string): void;
  /**
   * Has the queue worked off. Answers when nothing of it is waiting, or after some minutes: ask again.
   * For extension pages only.
   */
  runQueue(): void;
  /** A page hands over the links in its selection, for the person to look over in the library. */
  linksSelected(links: SelectedLink[]): void;
  /**
   * Clips what is selected in a tab as an article of its own; told by the tables as `clip` is. For
   * extension pages only.
   */
  clipSelection(tabId: number, url: string): void;
  /**
   * Has the person pick a part of the page in a tab, which is then kept instead of what was found
   * there. Answers when they can begin; fails where the browser does not let us in. For extension
   * pages only.
   */
  pickPart(tabId: number): void;
  /** What is saved of the page in a tab has changed: the toolbar button is to say so. For extension pages only. */
  savedChanged(tabId: number, url: string): void;
  /** A page hands over what was captured. Answers only after the transaction committed. */
  keep(capture: Capture): { articleId: string; wanted: string[] };
  /** A page hands over the part that a person picked: a version of its own where the page is saved. */
  keepPicked(capture: Capture): { articleId: string; wanted: string[] };
  /** A page hands over an image's bytes, as it could read them by its own rules. */
  keepImage(articleId: string, url: string, bytes: Blob): void;
  /** A page says why it could not read an image. */
  missImage(articleId: string, url: string, reason: MissReason): void;
  /** A page could not be captured, or what was selected in it. */
  failed(detail: string, part: ClipPart): void;
  /** Nothing was selected in the page that could be kept. */
  nothingSelected(): void;
  /** What the tab shows is a file of this media type and no page: a PDF, a film, a drawing. */
  noPage(type: string): void;

  /**
   * Shows the annotations of the page in a tab and lets the person make more. Fails where the
   * browser does not let us in. For extension pages only; the tab needs activeTab or site access.
   */
  highlightHere(tabId: number): void;
  /**
   * A page of a granted site was opened, or changed its address by script: when it has annotations
   * they are shown. False while the browser has not heard of the address: ask again.
   */
  pageOpened(url: string): boolean;
  /** A page of a granted site is looked at: the toolbar button says whether it is saved. False as above. */
  pageShown(url: string): boolean;
  /** Sends the page what draws toolbar and cards; answers when it is there. */
  marginNeeded(): void;
  /**
   * The page's annotations in the order of the text, the highlighter used last, and what the person
   * calls the highlighters. Undefined: ask again.
   */
  annotationsHere(
    url: string,
  ): { passages: Passage[]; color: Color; names: HighlighterNames } | undefined;
  /**
   * Keeps a passage; answers after the transaction committed. A page that is not saved is clipped,
   * and the annotation goes to its article as soon as there is one.
   */
  annotate(url: string, passage: Passage): { saved: boolean };
  /** Changes the named fields of a passage of this page. Answers after the transaction committed. */
  editPassage(url: string, id: string, edit: PassageEdit): void;
  /** Deletes a passage of this page; `annotate` with the same passage brings it back. */
  removePassage(url: string, id: string): void;
  /** The page says where it found its passages, and which it could not find, and why. */
  passagesFound(url: string, finds: PassageFind[]): void;
};

/** The calls about annotations on live pages. */
export type PageCallNames =
  | 'highlightHere'
  | 'pageOpened'
  | 'marginNeeded'
  | 'annotationsHere'
  | 'annotate'
  | 'editPassage'
  | 'removePassage'
  | 'passagesFound';

/** What the content script answers in a page where highlights are shown. */
export type PageCalls = {
  /** Highlights what is selected; with nothing selected, opens the next highlight. */
  highlightSelection(): void;
  /** Highlights the image with this address, the one that was last asked about with the menu first. */
  highlightImage(source: string): void;
  /** Brings a passage onto the screen and shows it for a moment; false when it is not on the page. */
  showPassage(id: string): boolean;
  /**
   * Has the person select where a passage is to be: for one that was lost, or to change its range.
   * False when the page knows no such passage.
   */
  attachAgain(id: string): boolean;
  /** The library has changed: asks it once more for what it has of this page. */
  refresh(): void;
};

/** What an open margin list answers. */
export type PanelCalls = {
  /** Another page may be in front, or one that it may see now. */
  look(): void;
};

/** Who sent a message, as far as we look. */
export interface Sender {
  /** The address of the document that asks. */
  url?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}
