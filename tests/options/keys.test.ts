import { describe, expect, it } from 'vitest';
import { createKeys } from '../../src/options/shell/keys';
import { isTyping, keyName } from '../../src/ui/key-name';

const press = (key: string, also: object = {}) =>
  ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    defaultPrevented: false,
    target: null,
    timeStamp: 0,
    preventDefault() {},
    ...also,
  }) as unknown as KeyboardEvent;

const field = (nodeName: string, type = '') =>
  ({ nodeName, type, isContentEditable: false }) as unknown as EventTarget;

describe('a key press', () => {
  it.each([
    ['a letter', press('j'), 'j'],
    ['with Control', press('j', { ctrlKey: true }), ''],
    ['with Command', press('j', { metaKey: true }), ''],
    ['half a Chinese word', press('j', { isComposing: true }), ''],
    ['that something else has used', press('j', { defaultPrevented: true }), ''],
    ['in a text field', press('j', { target: field('INPUT', 'text') }), ''],
    ['in a note', press('j', { target: field('TEXTAREA') }), ''],
    ['on a checkbox', press('x', { target: field('INPUT', 'checkbox') }), 'x'],
    ['on a link', press('Enter', { target: field('A') }), 'Enter'],
  ])('%s', (_, event, name) => {
    expect(keyName(event)).toBe(name);
  });

  it('in an editable element is typing', () => {
    expect(isTyping({ nodeName: 'DIV', isContentEditable: true } as unknown as EventTarget)).toBe(
      true,
    );
  });
});

describe('the maps of keys', () => {
  const heard: string[] = [];
  const says = (what: string) => () => heard.push(what);
  const keysWith = (...maps: Record<string, () => unknown>[]) => {
    heard.length = 0;
    const keys = createKeys();
    const removes = maps.map((map) => keys.add(() => map as Record<string, () => void>));
    return { keys, removes };
  };

  it('ask the part that came last first', () => {
    const { keys, removes } = keysWith({ e: says('list') }, { e: says('article') });
    keys.press(press('e'));
    removes[1]?.();
    keys.press(press('e'));
    expect(heard).toEqual(['article', 'list']);
  });

  it('know two keys after each other', () => {
    const { keys } = keysWith({ 'g a': says('archive'), a: says('a') });
    keys.press(press('g'));
    keys.press(press('a', { timeStamp: 200 }));
    keys.press(press('a', { timeStamp: 300 }));
    expect(heard).toEqual(['archive', 'a']);
  });

  it('forget the first of two after a second', () => {
    const { keys } = keysWith({ 'g a': says('archive'), a: says('a') });
    keys.press(press('g'));
    keys.press(press('a', { timeStamp: 1500 }));
    expect(heard).toEqual(['a']);
  });
});
