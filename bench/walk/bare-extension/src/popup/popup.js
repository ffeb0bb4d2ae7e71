// The peer of the walk: the page's HTML as the browser serialises it, one strict write, no more.
const { tabs, scripting } = Reflect.get(globalThis, 'chrome');
const main = document.querySelector('main') ?? document.body;

/** @type {Promise<IDBDatabase>} */
const opened = new Promise((resolve, reject) => {
  const request = indexedDB.open('bare', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('pages');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const database = await opened;
const [tab] = await tabs.query({ active: true, currentWindow: true });

/** @type {unknown} */
const known = await new Promise((resolve) => {
  const request = database.transaction('pages').objectStore('pages').get(tab.url);
  request.onsuccess = () => resolve(request.result);
});
if (known) main.dataset.state = 'known';
else {
  const [{ result }] = await scripting.executeScript({
    target: { tabId: tab.id },
    func: () => document.documentElement.outerHTML,
  });
  const write = database.transaction('pages', 'readwrite', { durability: 'strict' });
  write.objectStore('pages').put(result, tab.url);
  write.oncomplete = () => {
    main.dataset.state = 'saved';
    main.dataset.at = String(performance.timeOrigin + performance.now());
  };
}

export {};
