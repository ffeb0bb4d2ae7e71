import { browser } from './browser';

/** Opens the library, at a place such as `#/article/ID`; a library that is open already is used. */
export async function openLibrary(hash = ''): Promise<void> {
  const page = browser.runtime.getURL('src/options/index.html');
  const [open] = await browser.runtime
    .getContexts({ contextTypes: ['TAB'] })
    .then((contexts) => contexts.filter(({ documentUrl }) => documentUrl?.startsWith(page)));
  if (open && open.tabId >= 0)
    await browser.tabs.update(open.tabId, { active: true, ...(hash && { url: page + hash }) });
  else await browser.tabs.create({ url: page + hash });
}
