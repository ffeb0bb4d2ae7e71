import type { MissReason } from '../model/asset';
import type { Capture } from '../model/capture';

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
  /** A page hands over what was captured. Answers only after the transaction committed. */
  keep(capture: Capture): { articleId: string; wanted: string[] };
  /** A page hands over an image's bytes, as it could read them by its own rules. */
  keepImage(articleId: string, url: string, bytes: Blob): void;
  /** A page says why it could not read an image. */
  missImage(articleId: string, url: string, reason: MissReason): void;
  /** A page could not be captured. */
  failed(detail: string): void;
};

/** Who sent a message, as far as we look. */
export interface Sender {
  /** The address of the document that asks. */
  url?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}
