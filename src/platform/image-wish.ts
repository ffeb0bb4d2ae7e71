import { browser } from './browser';

const KEY = 'imagesWished';

// The dialog that asks for site access may close the popup that asked. What it asked for is written
// down before, and goes with the browser's session.

/** Remembers that this article's images are to be fetched when access is granted. */
export const wishImages = (articleId: string): Promise<void> =>
  browser.storage.session.set({ [KEY]: articleId });

/** The article whose images were wished for last; '' when none were. The wish is taken back. */
export async function takeImageWish(): Promise<string> {
  const { [KEY]: articleId } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return typeof articleId === 'string' ? articleId : '';
}
