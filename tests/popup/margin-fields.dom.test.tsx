import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import type { Article } from '../../src/model/article';
import { newId } from '../../src/model/id';
import type { Typed } from '../../src/model/typed-draft';
import { MarginFields } from '../../src/popup/margin-fields';
import { articleById } from '../../src/store/articles';
import { database } from '../../src/store/database';
import { draftFor } from '../../src/store/drafts';
import { watch } from '../../src/store/watch';
import { useLive } from '../../src/ui/use-live';
import { anArticle } from '../support/an-article';
import { clear, show, the } from '../ui/fake-texts';

const KEY = 'example.org/a';
const NOTHING: Typed = { tags: [], tag: '', note: undefined };
const onTrouble = vi.fn();
let id = '';

/** The fields as the popup has them: fed by what the database says. */
function Fields({ id, typed = NOTHING }: { id: string; typed?: Typed }) {
  const live = useLive(() => watch(() => articleById(id)), [id]);
  const article = live.status === 'ready' ? live.value : undefined;
  return (
    <MarginFields
      draftKey={KEY}
      article={article}
      known={[{ tag: 'Reading', count: 3 }]}
      typed={typed}
      onTrouble={onTrouble}
    />
  );
}

const tag = () => the<HTMLInputElement>('#tag');
const note = () => the<HTMLTextAreaElement>('#note');
const arrive = (different: Partial<Article> = {}) =>
  database.articles.put(anArticle({ id, ...different }));
const stored = async () => {
  const article = await articleById(id);
  return article && { tags: article.tags, note: article.note };
};
const draft = async () => {
  const found = await draftFor(KEY);
  return found && { tag: found.tag, note: found.note };
};

beforeEach(async () => {
  onTrouble.mockReset();
  id = newId();
  await database.drafts.clear();
});
afterEach(async () => {
  clear();
  expect(onTrouble).not.toHaveBeenCalled();
  // Other files of tests share the database.
  await database.articles.clear();
});

describe('before the article is there', () => {
  it('the first key goes to the tag field', async () => {
    show(<Fields id={id} />);
    await expect.poll(() => document.activeElement).toBe(tag());
  });

  it('keeps every input as a draft', async () => {
    show(<Fields id={id} />);
    await userEvent.type(tag(), 'one,two,ha');
    await expect.poll(draft).toEqual({ tag: 'one, two, ha', note: undefined });
    await userEvent.type(note(), 'Why?');
    await expect.poll(draft).toEqual({ tag: 'one, two, ha', note: 'Why?' });
  });

  it('forgets the draft when everything was taken back', async () => {
    show(<Fields id={id} />);
    await userEvent.type(tag(), 'a');
    await expect.poll(draft).toBeDefined();
    await userEvent.keyboard('{Backspace}');
    await expect.poll(draft).toBeUndefined();
  });
});

describe('when the article comes', () => {
  it('takes in the finished tags and the note, and keeps the half-typed tag', async () => {
    show(<Fields id={id} />);
    await userEvent.type(tag(), 'reading,two,');
    await userEvent.type(note(), 'Why?');
    await userEvent.type(tag(), 'ha');
    await arrive();
    await expect.poll(stored).toEqual({ tags: ['Reading', 'two'], note: 'Why?' });
    await expect.poll(draft).toEqual({ tag: 'ha', note: undefined });
    expect(note().value).toBe('Why?');
    expect(tag().value).toBe('ha');
  });

  it('takes in what an earlier popup left', async () => {
    await arrive();
    show(<Fields id={id} typed={{ tags: ['left'], tag: 'ha', note: 'Left.' }} />);
    await expect.poll(stored).toEqual({ tags: ['left'], note: 'Left.' });
    await expect.poll(() => note().value).toBe('Left.');
    expect(tag().value).toBe('ha');
  });

  it('does not interrupt who is writing the note', async () => {
    show(<Fields id={id} />);
    await userEvent.type(note(), 'First ');
    await arrive();
    await expect.poll(stored).toMatchObject({ note: 'First ' });
    await userEvent.keyboard('and last');
    await expect.poll(stored).toMatchObject({ note: 'First and last' });
    expect(note().value).toBe('First and last');
  });

  it('loses neither note when the article had one already', async () => {
    show(<Fields id={id} />);
    await userEvent.type(note(), 'New.');
    await arrive({ note: 'Old.', tags: ['old'] });
    await expect.poll(stored).toEqual({ tags: ['old'], note: 'Old.\n\nNew.' });
    await expect.poll(() => note().value).toBe('Old.\n\nNew.');
    await userEvent.keyboard('!');
    await expect.poll(stored).toMatchObject({ note: expect.stringMatching(/Old\..*New\./s) });
  });
});

describe('once the article is there', () => {
  it('writes every input into it', async () => {
    await arrive({ tags: ['old'] });
    show(<Fields id={id} />);
    await expect.poll(() => document.querySelectorAll('[data-tag]').length).toBe(1);
    await userEvent.type(tag(), 'one{Enter}two{Enter}three{Enter}');
    await userEvent.type(note(), 'Because.');
    await expect.poll(stored).toEqual({ tags: ['old', 'one', 'two', 'three'], note: 'Because.' });
    await expect.poll(draft).toBeUndefined();
  });

  it('shows what another window writes', async () => {
    await arrive();
    show(<Fields id={id} />);
    await arrive({ note: 'From afar', tags: ['far'] });
    await expect.poll(() => note().value).toBe('From afar');
    await expect.poll(() => document.querySelector('[data-tag=far]')).not.toBeNull();
  });
});
