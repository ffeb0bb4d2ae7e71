import type { Surface } from '../../scripts/drive/driver';
import type { Annotation } from '../../src/model/annotation';
import type { Article, Body } from '../../src/model/article';
import type { QueuedPage } from '../../src/model/queued-page';
import { anAnnotation } from '../support/an-annotation';
import { anArticle } from '../support/an-article';

interface Rows {
  articles: Article[];
  bodies: Body[];
  annotations: Annotation[];
}

const TEXTS: [title: string, text: string, facts: Partial<Article>][] = [
  [
    'The tide tables of Brest',
    'The keepers wrote the hours in a ledger. The sea rises twice a day.',
    { site: 'Sea Daily', tags: ['sea'], categories: ['Ports', 'Moon'], words: 900 },
  ],
  [
    'How a margin became a place',
    'Whoever reads with a pencil reads twice, said the keeper of the ledger.',
    { site: 'The Margin', tags: ['paper', 'moon'], categories: ['ports'], words: 400 },
  ],
  [
    '潮汐与港口',
    '海水每天涨落两次。港口的人们记录潮汐。',
    { site: '海洋报', lang: 'zh-CN', words: 700 },
  ],
];

/** Three articles, saved a day apart with the first saved last; each has one highlight. */
export function aCollection(): Rows {
  const colors = ['amber', 'green', 'blue'] as const;
  return {
    articles: TEXTS.map(([title, , facts], at) =>
      anArticle({
        id: `c${at}`,
        url: `https://site${at}.example/`,
        urlKey: `site${at}.example/`,
        title,
        saved: `2026-03-0${9 - at}T12:00:00.000Z`,
        note: '',
        tags: [],
        categories: [],
        ...facts,
      }),
    ),
    bodies: TEXTS.map(([, text], at) => ({
      articleId: `c${at}`,
      version: 1,
      html: `<p>${text}</p>`,
      text,
      hash: `${at}`,
      captured: '2026-03-03T12:00:00.000Z',
    })),
    annotations: TEXTS.map(([, text], at) =>
      anAnnotation({
        id: `n${at}`,
        articleId: `c${at}`,
        color: colors[at] ?? 'pink',
        note: '',
        tags: [],
        target: { exact: text.slice(0, 12), prefix: '', suffix: '', start: 0, end: 12 },
      }),
    ),
  };
}

/** Puts rows into the tables of the library that is open in this tab. */
export const putRows = (
  library: Surface,
  rows: Partial<Rows & { queue: QueuedPage[] }>,
): Promise<true> =>
  library.evaluate(
    (tables) =>
      new Promise<true>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(Object.keys(tables), 'readwrite');
          for (const [table, all] of Object.entries(tables))
            for (const row of all) writing.objectStore(table).put(row);
          writing.onerror = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve(true);
          };
        };
      }),
    rows as Record<string, unknown[]>,
  );
