import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { importFiles, listedArticles, openLibrary } from '../../scripts/drive/library.mjs';
import { highlight, openArticle } from '../../scripts/drive/reader.mjs';
import { BROWSERS, withBrowser } from './with-browser';

const ARTICLE = join(import.meta.dirname, 'long-article.md');
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 640, height: 800 };

/** Opens the article that was imported, in a window of a size. */
async function open(driver: Driver, id: string, size = WIDE, wanted = '') {
  const page = await openArticle(driver, `${id}${wanted}`);
  await page.resize(size);
  // The line that is read keeps its place when the window has another size.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame++)
      await new Promise((done) => requestAnimationFrame(done));
  });
  return page;
}

async function imported(driver: Driver): Promise<string> {
  await importFiles(driver, [ARTICLE]);
  const library = await openLibrary(driver, '#/inbox');
  await library.waitFor(() => document.querySelector('[data-article]'));
  const [id = ''] = await listedArticles(library);
  await library.close();
  return id;
}

/** Waits until a heading stands near the top, above `lowest` in CSS pixels from the window's. */
const heading = (page: Surface, text: string, lowest = 160) =>
  page.waitFor(
    (wanted, most) => {
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      const found = [...(inside?.querySelectorAll('h2, h3') ?? [])].find(
        ({ textContent }) => textContent === wanted,
      );
      const top =
        (found?.getBoundingClientRect().top ?? -1) + (frame?.getBoundingClientRect().top ?? 0);
      return top > 0 && top < most ? Math.round(top) : undefined;
    },
    text,
    lowest,
  );

/** What is painted in the article under a name. */
const painted = (page: Surface, name: string) =>
  page.evaluate((key) => {
    const frame = document.querySelector('iframe#reader');
    const inside = frame instanceof HTMLIFrameElement ? frame.contentWindow : null;
    const registry = inside && (inside as Window & typeof globalThis).CSS.highlights;
    return [...(registry?.get(key) ?? [])].map(String);
  }, name);

/** Waits until this and nothing else is painted under a name. */
const untilPainted = async (page: Surface, key: string, text: string) => {
  for (;;) {
    const now = await painted(page, key);
    if (now.length === 1 && now[0] === text) return;
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
};

describe.each(BROWSERS)('an article is read in %s', (name) => {
  const driver = withBrowser(name);
  let id = '';
  beforeAll(async () => {
    id = await imported(driver());
  });

  it('set as the person wants, at once and in every window', async () => {
    const other = await open(driver(), id);
    const page = await open(driver(), id);
    const size = () =>
      other.evaluate(() => {
        const frame = document.querySelector('iframe#reader');
        const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
        const { fontSize, fontFamily } = inside
          ? getComputedStyle(inside.body)
          : new CSSStyleDeclaration();
        return { fontSize: Number.parseFloat(fontSize), fontFamily };
      });
    const before = await size();
    await page.click('#reading-button');
    await page.click('#reading input[value=sans]');
    await page.click('#reading input[value=loose]');
    await page.click('#reading input[value=sepia]');
    await page.press('Escape');
    await page.press('+');
    await page.press('+');
    await other.waitFor(() => {
      const frame = document.querySelector('iframe#reader');
      const root =
        frame instanceof HTMLIFrameElement ? frame.contentDocument?.documentElement : null;
      return (
        root?.dataset.reading?.startsWith('size-5') &&
        root.dataset.theme === 'sepia' &&
        document.documentElement.dataset.theme === 'sepia'
      );
    });
    const after = await size();
    expect(after.fontSize).toBeGreaterThan(before.fontSize);
    expect(after.fontFamily).not.toBe(before.fontFamily);
    await page.press('-');
    await page.press('-');
    await page.click('#reading-button');
    await page.click('#reading input[value=serif]');
    await page.click('#reading input[value=system]');
    await page.close();
    await other.close();
  });

  it('by its contents, beside the text or from the bar', async () => {
    const page = await open(driver(), id);
    await page.waitFor(() => document.querySelectorAll('.reader-aside nav button').length === 7);
    await page.evaluate(() => {
      const entries = [...document.querySelectorAll('.reader-aside nav button')];
      const entry = entries.find(({ textContent }) => textContent === 'The rhythm');
      if (entry instanceof HTMLElement) entry.click();
    });
    await heading(page, 'The rhythm');
    await page.waitFor(
      () => document.querySelector('.reader-aside [aria-current]')?.textContent === 'The rhythm',
    );

    await page.resize(NARROW);
    await page.waitFor(() => document.querySelector('#outline-button'));
    await page.press('o');
    await page.waitFor(() => document.activeElement?.closest('#outline'));
    await page.press('ArrowDown');
    await page.press('Enter');
    await heading(page, 'The wait');
    expect(await page.evaluate(() => document.querySelector('#outline') === null)).toBe(true);
    await page.close();
  });

  it('and words are found in it, with or without their accents', async () => {
    const page = await open(driver(), id);
    await page.press('/');
    await page.fill('#find input', 'cafe OIL');
    await untilPainted(page, 'postil-find-here', 'Café oil');
    await page.waitFor(() => document.querySelector('.find-count')?.textContent === '1 of 1');
    await page.fill('#find input', 'nil');
    await page.waitFor(() => document.querySelector('.find-count')?.textContent === '1 of 3');
    await page.press('Enter');
    await untilPainted(page, 'postil-find-here', 'Nil');
    await page.press('Escape');
    await page.waitFor(() => {
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentWindow : null;
      const registry = inside && (inside as Window & typeof globalThis).CSS.highlights;
      return registry?.has('postil-find') === false && document.querySelector('#find') === null;
    });
    await page.close();
  });

  it('at the words that were searched for', async () => {
    const page = await open(driver(), id, WIDE, '?find=trawler');
    await page.waitFor(() => document.querySelector('.find-count')?.textContent === '1 of 1');
    await page.waitFor(() => (document.querySelector('.reader')?.scrollTop ?? 0) > 500);
    await untilPainted(page, 'postil-find-here', 'trawler');
    await page.close();
  });

  it('with its footnotes beside their numbers', async () => {
    const page = await open(driver(), id);
    await page.evaluate(() => {
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      const link = inside?.querySelectorAll('[role=doc-noteref]')[1];
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (link && 'focus' in link) (link as HTMLElement).focus();
    });
    await page.press('Enter');
    const shown = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe#reader');
        const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
        const note = inside?.querySelector<HTMLElement>('.shown-note');
        return note && !note.hidden ? note.textContent?.trim() : '';
      });
    expect(await shown()).toMatch(/^The engineer was Augustin Fresnel/);
    await page.press('Escape');
    expect(await shown()).toBe('');
    // The article is still open: Escape closed the note alone.
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/article\//);
    const back = await page.evaluate(() => {
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      const number = inside?.activeElement?.textContent;
      const links = inside?.querySelectorAll<HTMLElement>('.footnote-backref, .note-back');
      links?.[2]?.click();
      return { number, led: inside?.activeElement?.textContent?.trim() };
    });
    expect(back).toEqual({ number: '2', led: '3' });
    await page.close();
  });

  it('and read on where it was left, however the window looks by then', async () => {
    const page = await open(driver(), id);
    await page.click('.reader-aside li:nth-child(6) button');
    await heading(page, 'The wait');
    await page.waitFor(
      (article) =>
        new Promise<number>((done) => {
          const opened = indexedDB.open('postil');
          opened.onsuccess = () => {
            const asked = opened.result
              .transaction('progress')
              .objectStore('progress')
              .get(article);
            asked.onsuccess = () => {
              opened.result.close();
              done(asked.result?.share > 0.4 ? asked.result.share : 0);
            };
          };
        }),
      id,
    );
    await page.close();
    const later = await open(driver(), id, NARROW);
    // The place is kept to the letter; a narrower line has more of them before the heading.
    await heading(later, 'The wait', 300);
    const share = await later.evaluate(
      () => document.querySelector('.read-line')?.getAttribute('aria-valuenow') ?? '',
    );
    expect(Number(share)).toBeGreaterThan(40);
    await later.close();
  });

  it('with code in colours, to be copied', async () => {
    const page = await open(driver(), id);
    await page.waitFor(() => {
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentWindow : null;
      const registry = inside && (inside as Window & typeof globalThis).CSS.highlights;
      return (registry?.get('postil-code-keyword')?.size ?? 0) > 0;
    });
    expect(await painted(page, 'postil-code-keyword')).toContain('from');
    expect(await painted(page, 'postil-code-comment')).toContain('# seconds');
    const copied = await page.evaluate(async () => {
      const written: string[] = [];
      // What is on the clipboard may not be read without a question to the person.
      navigator.clipboard.writeText = async (text) => void written.push(text);
      const frame = document.querySelector('iframe#reader');
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      inside?.querySelectorAll<HTMLElement>('.code-copy')[1]?.click();
      return written;
    });
    expect(copied).toEqual(['$ wind --every 4h']);
    await page.close();
  });
});

describe('in Chromium', () => {
  const driver = withBrowser('chromium');
  let id = '';
  beforeAll(async () => {
    id = await imported(driver());
  });

  it('an article is read aloud sentence by sentence, from the line in sight', async () => {
    const page = await open(driver(), id);
    await page.evaluate(stubVoices);
    await page.evaluate(() => {
      const entries = document.querySelectorAll('.reader-aside nav button');
      const last = entries[5];
      if (last instanceof HTMLElement) last.click();
    });
    await heading(page, 'The wait');
    await page.press('p');
    await page.waitFor(() => Reflect.get(window, 'spoken')?.length === 1);
    expect(await page.evaluate(() => Reflect.get(window, 'spoken'))).toEqual(['The wait']);
    await page.waitFor(
      () => document.querySelector('#speech')?.getAttribute('data-state') === 'speaking',
    );
    await page.evaluate(() => Reflect.get(window, 'endSentence')());
    await page.waitFor(() => Reflect.get(window, 'spoken')?.length === 2);
    await untilPainted(page, 'postil-spoken', "You don't watch the light.");
    await page.press('p');
    await page.waitFor(
      () => document.querySelector('#speech')?.getAttribute('data-state') === 'paused',
    );
    await page.click('#speech > button:last-of-type');
    await page.waitFor(() => document.querySelector('#speech') === null);
    await page.close();
  });

  it('it is said when there is no voice for the language', async () => {
    const page = await open(driver(), id);
    await page.press('p');
    const said = await page.waitFor(
      () => document.querySelector('#speech [role=status]')?.textContent,
    );
    expect(said).toBe('This browser has no voice for English.');
    await page.close();
  });

  it('an article is printed as paper, with its highlights and notes', async () => {
    const page = await open(driver(), id);
    await highlight(page, { text: 'it is the dark that has a name', note: 'The whole piece.' });
    const printed = await page.evaluate(async () => {
      const printing = new Promise<string[]>((done) => {
        window.print = () => {
          dispatchEvent(new Event('beforeprint'));
          const copy = document.querySelector('.print-copy');
          const texts = [
            copy?.querySelector('h1'),
            copy?.querySelector('mark'),
            copy?.querySelector('.print-notes li'),
          ].map((element) => element?.textContent ?? '');
          dispatchEvent(new Event('afterprint'));
          done(texts);
        };
      });
      document.querySelector<HTMLElement>('#article-menu-button')?.click();
      await new Promise((done) => setTimeout(done));
      document.querySelector<HTMLElement>('#print')?.click();
      return printing;
    });
    expect(printed).toEqual([
      'A lamp, a lens and a long wait',
      'it is the dark that has a name',
      'The whole piece.',
    ]);
    expect(await page.evaluate(() => document.querySelector('.print-copy') === null)).toBe(true);
    await page.close();
  });
});

/** Runs in the page: a browser without voices has one, and each sentence ends when it is told to. */
function stubVoices() {
  const voice = { voiceURI: 'a', name: 'A', lang: 'en-US', localService: true, default: true };
  const spoken: string[] = [];
  let last: { onend?: () => void } = {};
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [voice],
      cancel() {},
      speak(utterance: { text: string; onend?: () => void }) {
        spoken.push(utterance.text);
        last = utterance;
      },
    },
  });
  Object.assign(window, { spoken, endSentence: () => last.onend?.() });
}
