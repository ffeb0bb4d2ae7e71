import { describe, expect, it, vi } from 'vitest';
import { sanitise, sanitiseHtml } from '../../src/model/sanitise';
import { articleContent } from '../../src/options/reader/article-content';
import { harmIn } from './harm-in';
import { hostileCases } from './hostile-cases';
import { deedsOf } from './live-frame';

const CASES = hostileCases(location.origin);
const classOf = ({ title }: { title: string }) => title.replace(/:.*/, '');

describe.each(CASES)('$title', ({ html }) => {
  it('leaves nothing that could do anything but be read, and nothing to do a second time', () => {
    const once = sanitiseHtml(html);
    const { body } = new DOMParser().parseFromString(once, 'text/html');
    expect(harmIn(sanitise(html))).toEqual([]);
    expect(harmIn(body)).toEqual([]);
    expect(sanitiseHtml(once)).toBe(once);
  });
});

/** Classes that run as they stand, and those that load something: the corpus has teeth. */
const RUNNING = /script|mutation|holder|loading|clobbering/;
const LOADING = /^(?:script|address holder|loading)$/;

describe.each(Object.entries(Object.groupBy(CASES, classOf)))(
  'the class %s',
  (name, cases = []) => {
    it('is hostile as it is', { timeout: 30_000 }, () =>
      // Nothing tells when the last of the corpus has run.
      vi.waitFor(async () => {
        const { ran, requests } = await deedsOf((body) => {
          for (const { html } of cases)
            body.appendChild(document.createElement('div')).innerHTML = html;
        });
        expect(ran.length > 0).toBe(RUNNING.test(name));
        expect(requests.some((url) => url.includes('/called/'))).toBe(LOADING.test(name));
      }, 20_000),
    );

    it('runs nothing where everything is allowed', async () => {
      const deeds = await deedsOf((body) => {
        for (const { html } of cases) {
          body.append(sanitise(html));
          body.insertAdjacentHTML('beforeend', sanitiseHtml(html));
        }
      });
      expect(deeds.ran).toEqual([]);
    });

    it('asks for nothing as the reader shows it', async () => {
      const contents = cases.map(({ html }) => articleContent(html, [], [], () => ''));
      const deeds = await deedsOf((body) =>
        body.append(...contents.map(({ fragment }) => fragment)),
      );
      for (const { release } of contents) release();
      expect(deeds).toEqual({ ran: [], requests: [] });
    });
  },
);
