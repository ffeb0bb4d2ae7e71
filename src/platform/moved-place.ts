import { browser } from './browser';

const KEY = 'movedFrom';

/** Remembers, until the browser is closed, the place of the annotation that was moved last. */
export const keepMovedFrom = (moved: { id: string; place: unknown }): Promise<void> =>
  browser.storage.session.set({ [KEY]: moved });

/** The place that this annotation was moved from, if it was the last; it is not checked. */
export async function movedFrom(id: string): Promise<unknown> {
  const { [KEY]: moved } = await browser.storage.session.get(KEY);
  const isIt = typeof moved === 'object' && moved !== null && Reflect.get(moved, 'id') === id;
  return isIt ? Reflect.get(moved, 'place') : undefined;
}
