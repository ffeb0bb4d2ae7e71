import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { TagInput } from '../../src/ui/tag-input';
import { clear, show, the } from './fake-texts';

const known = [
  { tag: 'web', count: 9 },
  { tag: 'Web Design', count: 2 },
  { tag: '排版', count: 1 },
];
const onTags = vi.fn<(tags: string[]) => void>();
const onDraft = vi.fn<(text: string) => void>();

/** A field whose tags are stored a while after they were told, as a database does. */
function Slow({ tags: first = [] }: { tags?: string[] }) {
  const [tags, setTags] = useState(first);
  const [draft, setDraft] = useState('');
  const change = (next: string[]) => {
    onTags(next);
    setTimeout(() => setTags(next), 30);
  };
  const type = (text: string) => {
    onDraft(text);
    setDraft(text);
  };
  return (
    <TagInput
      id="tag"
      tags={tags}
      onTags={change}
      known={known}
      draft={draft}
      onDraft={type}
      label="Tags"
    />
  );
}

const chips = () =>
  [...document.querySelectorAll<HTMLElement>('[data-tag]')].map(({ dataset }) => dataset.tag);
const offered = () =>
  [...document.querySelectorAll('[role=option] > :first-child')].map((one) => one.textContent);
const field = () => the<HTMLInputElement>('#tag');

beforeEach(() => {
  onTags.mockReset();
  onDraft.mockReset();
});
afterEach(clear);

describe('typing', () => {
  it.each([
    { keys: 'one{Enter}', tags: ['one'], rest: '' },
    { keys: 'one,', tags: ['one'], rest: '' },
    { keys: 'one,two', tags: ['one'], rest: 'two' },
    { keys: '一，二、', tags: ['一', '二'], rest: '' },
    { keys: 'one{Enter}two{Enter}three{Enter}', tags: ['one', 'two', 'three'], rest: '' },
    { keys: 'WEB{Enter}', tags: ['web'], rest: '' },
    { keys: 'one{Enter}one{Enter}', tags: ['one'], rest: '' },
    { keys: '   {Enter}', tags: [], rest: '' },
  ])('$keys adds $tags', async ({ keys, tags, rest }) => {
    show(<Slow />);
    await userEvent.click(field());
    await userEvent.keyboard(keys);
    await expect.poll(chips).toEqual(tags);
    await expect.poll(() => field().value.trim()).toBe(rest);
  });

  it('tells the half-typed tag on every input', async () => {
    show(<Slow />);
    await userEvent.type(field(), 'abc');
    expect(onDraft.mock.calls.flat()).toEqual(['a', 'ab', 'abc']);
  });

  it('leaves a composition alone until it ends', async () => {
    show(<Slow />);
    const input = field();
    const compose = (value: string) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    };
    compose('pai,ban');
    const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    expect(input.dispatchEvent(new KeyboardEvent('keydown', enter))).toBe(true);
    expect(onTags).not.toHaveBeenCalled();
    compose('排版，');
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(onTags).toHaveBeenCalledWith(['排版']);
  });
});

describe('taking off', () => {
  it('Backspace in the empty field takes off the last, once for each press', async () => {
    show(<Slow tags={['one', 'two']} />);
    await userEvent.click(field());
    await userEvent.keyboard('a{Backspace}');
    expect(onTags).not.toHaveBeenCalled();
    await userEvent.keyboard('{Backspace}');
    await expect.poll(chips).toEqual(['one']);
    const held = { key: 'Backspace', repeat: true, bubbles: true };
    field().dispatchEvent(new KeyboardEvent('keydown', held));
    expect(chips()).toEqual(['one']);
  });

  it('each chip has a named button that takes it off and gives the focus to the field', async () => {
    show(<Slow tags={['one', 'two']} />);
    await userEvent.click(the('[aria-label="removeTag one"]'));
    await expect.poll(chips).toEqual(['two']);
    expect(document.activeElement).toBe(field());
    await expect.poll(() => the('[role=status]').textContent).toBe('tagRemoved one');
  });
});

describe('completion', () => {
  it('offers the tags in use, and arrows and Enter take one', async () => {
    show(<Slow />);
    await userEvent.type(field(), 'we');
    expect(offered()).toEqual(['web', 'Web Design']);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const active = the(`#${field().getAttribute('aria-activedescendant')}`);
    expect(active.textContent).toContain('Web Design');
    expect(active.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await expect.poll(chips).toEqual(['Web Design']);
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('comes back to what was typed when the arrows go round', async () => {
    show(<Slow />);
    await userEvent.type(field(), 'we');
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{Enter}');
    await expect.poll(chips).toEqual(['we']);
  });

  it('a click takes one without the field losing the focus', async () => {
    show(<Slow />);
    await userEvent.type(field(), '版');
    await userEvent.click(the('[role=option]'));
    await expect.poll(chips).toEqual(['排版']);
    expect(document.activeElement).toBe(field());
  });

  it('Escape closes the list first and reaches the page only then', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    show(<Slow />);
    await userEvent.type(field(), 'we');
    heard.mockReset();
    await userEvent.keyboard('{Escape}');
    expect(offered()).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', heard);
  });

  it('an arrow in the empty field offers the most used', async () => {
    show(<Slow />);
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(chips).toEqual(['web']);
  });
});

it('takes over what somebody else changed', async () => {
  const draft = { draft: '', onDraft, known, label: 'Tags', id: 'tag', onTags };
  show(<TagInput {...draft} tags={['a']} />);
  show(<TagInput {...draft} tags={['b', 'c']} />);
  expect(chips()).toEqual(['b', 'c']);
});
