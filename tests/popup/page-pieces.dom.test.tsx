import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { AnnotationList } from '../../src/popup/annotation-list';
import { Foot } from '../../src/popup/foot';
import type { MissedImage } from '../../src/popup/image-report';
import { ImageRescue } from '../../src/popup/image-rescue';
import { ReturnOffer } from '../../src/popup/return-offer';
import { anAnnotation } from '../support/an-annotation';
import { clear, show, the } from '../ui/fake-texts';

const fake = vi.hoisted(() => ({
  granted: [] as string[],
  answer: true,
  /** What was done, in order. */
  did: [] as string[],
  failure: '',
  closed: 0,
}));
vi.mock('../../src/platform/browser', () => {
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    browser: {
      permissions: {
        onAdded: event,
        onRemoved: event,
        contains: async ({ origins }: { origins: string[] }) =>
          origins.every((origin) => fake.granted.includes(origin)),
        request: async ({ origins }: { origins: string[] }) => {
          fake.did.push(`ask ${origins.join(' ')}`);
          return fake.answer;
        },
      },
      storage: {
        session: {
          set: async ({ imagesWished }: { imagesWished: string }) => {
            fake.did.push(`wish ${imagesWished}`);
          },
          get: async () => ({}),
          remove: async () => void fake.did.push('wish no more'),
        },
      },
      runtime: {
        sendMessage: async ({ call, args }: { call: string; args: unknown[] }) => {
          fake.did.push(`${call} ${args.join()}`);
          return fake.failure ? { ok: false, message: fake.failure } : { ok: true };
        },
      },
    },
  };
});
vi.mock('../../src/popup/leave-popup', () => ({ leavePopup: () => fake.closed++ }));

beforeEach(() => {
  Object.assign(fake, { granted: [], answer: true, did: [], failure: '', closed: 0 });
});
afterEach(clear);

const missed = (url: string, reason: MissedImage['reason'] = 'cors') => ({ url, alt: '', reason });
const onTrouble = vi.fn();
const onRetry = vi.fn();
const rescue = (images: MissedImage[]) =>
  show(<ImageRescue articleId="7" missed={images} onRetry={onRetry} onTrouble={onTrouble} />);

describe('images that are missing', () => {
  it.each([
    { of: ['https://a.org/1', 'https://a.org/2'], says: 'allowImagesFrom a.org' },
    { of: ['https://a.org/1', 'http://b.org/2'], says: 'allowImagesFrom a.org and b.org' },
    { of: ['https://a.org/1', 'https://b.org/2', 'https://c.org/3'], says: '3 allowImageSites' },
  ])('of $of: offers "$says"', async ({ of, says }) => {
    rescue(of.map((url) => missed(url)));
    await expect.poll(() => document.querySelector('#allow-images')?.textContent).toBe(says);
    expect(document.querySelector('#retry-images')).toBeNull();
  });

  it('asks in the same breath as the click, for the closed hosts only, and then fetches', async () => {
    fake.granted = ['https://open.org/*'];
    rescue([
      missed('https://a.org:8443/1'),
      missed('https://a.org/2'),
      missed('https://open.org/3'),
    ]);
    await expect.poll(() => document.querySelector('#allow-images')).not.toBeNull();
    the('#allow-images').click();
    expect(fake.did).toEqual(['wish 7', 'ask https://a.org/*']);
    await expect.poll(() => fake.did.at(-1)).toBe('fetchImages 7');
  });

  it('takes the wish back when access is refused', async () => {
    fake.answer = false;
    rescue([missed('https://a.org/1')]);
    await expect.poll(() => document.querySelector('#allow-images')).not.toBeNull();
    the('#allow-images').click();
    await expect.poll(() => fake.did.at(-1)).toBe('wish no more');
  });

  it.each([
    {
      when: 'the connection failed',
      images: [missed('https://a.org/1', 'interrupted')],
      again: true,
    },
    { when: 'access was granted since', images: [missed('https://open.org/1')], again: true },
    { when: 'it is gone', images: [missed('https://a.org/1', 'not-found')], again: false },
  ])('needs no access when $when; another try is offered: $again', async ({ images, again }) => {
    fake.granted = ['https://open.org/*'];
    rescue(images);
    await expect.poll(() => document.querySelector('#retry-images') !== null).toBe(again);
    expect(document.querySelector('#allow-images')).toBeNull();
  });
});

describe('highlighting on the page', () => {
  const foot = (hidden = false) =>
    show(<Foot article={undefined} exportable={false} highlighting={{ tabId: 3, hidden }} />);

  it.each([
    { hidden: false, says: 'highlightOnPage' },
    { hidden: true, says: 'showHighlightsHere' },
  ])('is called $says when highlights are not shown yet: $hidden', ({ hidden, says }) => {
    foot(hidden);
    expect(the('#highlight').textContent).toBe(says);
  });

  it('begins in the tab, and the popup leaves the person to it', async () => {
    foot();
    the('#highlight').click();
    await expect.poll(() => fake.closed).toBe(1);
    expect(the('[role=status]').textContent).toBe('highlightingHere');
    expect(fake.did).toEqual(['highlightHere 3']);
  });

  it('says why when it cannot', async () => {
    fake.failure = 'Cannot access this page';
    foot();
    the('#highlight').click();
    await expect
      .poll(() => the('[role=status]').textContent)
      .toBe('highlightingNotHere Cannot access this page');
    expect(fake.closed).toBe(0);
  });
});

describe('the offer that highlights return', () => {
  const onDecline = vi.fn();
  beforeEach(() => {
    onDecline.mockReset();
    show(<ReturnOffer url="https://a.org/page" onDecline={onDecline} onTrouble={onTrouble} />);
  });

  it('asks the browser in the same breath as the click', () => {
    the('#allow-return').click();
    expect(fake.did).toEqual(['ask https://a.org/*']);
    expect(onDecline).not.toHaveBeenCalled();
  });

  it('counts a refusal in the browser’s dialog as a no', async () => {
    fake.answer = false;
    the('#allow-return').click();
    await expect.poll(() => onDecline.mock.calls.length).toBe(1);
  });
});

it('names the annotations that the page has lost, after those that it has', () => {
  const onCopy = vi.fn();
  const annotations = [
    anAnnotation({ id: 'a', lost: { page: 'gone' } }),
    ...['b', 'c', 'd', 'e'].map((id) => anAnnotation({ id })),
    anAnnotation({ id: 'f', lost: { page: 'ambiguous' } }),
    anAnnotation({ id: 'g', lost: { copy: 'gone' } }),
  ];
  const onAttach = vi.fn();
  const others = { onPage: true, onMore: () => {}, onCopy, onAttach };
  show(<AnnotationList annotations={annotations} {...others} />);
  const rows = [...document.querySelectorAll<HTMLElement>('#annotations li')];
  expect(rows.map(({ dataset }) => dataset.lost ?? 'here')).toEqual([
    'here',
    'here',
    'here',
    'gone',
    'ambiguous',
  ]);
  expect(rows.at(3)?.textContent).toContain('lostOnPageGone');
  expect(the('#more').textContent).toBe('moreOfThem 2');
  the('[data-lost=gone] button').click();
  expect(onCopy).toHaveBeenCalledWith('a');
  rows[3]?.querySelector<HTMLElement>('[data-act=attach]')?.click();
  expect(onAttach.mock.calls).toEqual([[annotations.filter(({ lost }) => lost?.page)[0]?.id]]);
});
