import { describe, expect, it } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { QueuedPage } from '../../src/model/queued-page';
import { queuedSentence, queueReport, queueSummary } from '../../src/options/queue/queue-report';
import type { Texts } from '../../src/ui/text-context';

const filled = (key: string, ...filling: (string | number)[]) =>
  filling.reduce<string>(
    (sentence, value, at) => sentence.replace(`$${at + 1}`, String(value)),
    Object.entries(messages).find(([name]) => name === key)?.[1].message ?? key,
  );
const texts: Texts = {
  language: 'en',
  text: filled,
  counted: (stem, count) => filled(`${stem}_${count === 1 ? 'one' : 'other'}`, count),
};

const page = (different: Partial<QueuedPage>): QueuedPage => ({
  id: 'id',
  batch: 'batch',
  url: 'https://a.example/one',
  urlKey: 'a.example/one',
  title: '',
  source: 'list',
  state: 'waiting',
  failure: '',
  detail: '',
  update: false,
  tags: [],
  articleId: '',
  missingImages: 0,
  tries: 0,
  begun: '',
  updated: '',
  ...different,
});

describe('how a page stands', () => {
  it.each<[Partial<QueuedPage>, string]>([
    [{}, 'Waiting'],
    [{ source: 'tab' }, 'Waiting; it is read in its tab'],
    [{ state: 'running', tries: 1 }, 'Being read'],
    [{ state: 'running', tries: 2 }, 'Being read, try 2'],
    [{ state: 'saved' }, 'Saved.'],
    [{ state: 'saved', missingImages: 2 }, 'Saved. 2 images could not be kept.'],
    [{ state: 'failed', failure: 'http', detail: '404' }, 'The site answered with error 404.'],
    [{ state: 'failed', failure: 'gone' }, 'Its tab was closed before it could be read.'],
    [{ state: 'failed', failure: 'nothing' }, 'The page could not be read.'],
  ])('%o: %s', (different, sentence) => {
    expect(queuedSentence(page(different), texts)).toBe(sentence);
  });
});

it('the report has the sum, and a line a page', () => {
  const pages = [
    page({ state: 'saved', title: 'One' }),
    page({ state: 'unchanged', url: 'https://a.example/two', title: 'Two' }),
    page({ state: 'known', url: 'https://a.example/three', title: 'Three' }),
    page({ state: 'failed', failure: 'slow', url: 'https://a.example/four' }),
  ];
  expect(queueReport(pages, texts)).toBe(
    [
      '1 saved, 2 saved already, 1 failed',
      '',
      'Saved.\tOne\thttps://a.example/one',
      'Saved already; its text has not changed.\tTwo\thttps://a.example/two',
      'Saved already; left as it is.\tThree\thttps://a.example/three',
      'It did not come in time.\thttps://a.example/four',
      '',
    ].join('\n'),
  );
  expect(queueSummary([...pages, page({})], texts)).toContain('1 to go');
});
