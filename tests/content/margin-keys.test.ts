import { describe, expect, it } from 'vitest';
import { cardKey, type KeyPress, selectionKey } from '../../src/content/margin/margin-keys';

const press = (different: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...different,
});

describe('with a passage selected', () => {
  it.each([
    ['h', { act: 'highlight', color: undefined }],
    ['H', { act: 'highlight', color: undefined }],
    ['1', { act: 'highlight', color: 'amber' }],
    ['5', { act: 'highlight', color: 'violet' }],
    ['n', { act: 'note' }],
    ['Escape', { act: 'close' }],
  ])('%s means %j', (key, meaning) => {
    expect(selectionKey(press({ key }))).toEqual(meaning);
  });

  it.each([['6'], ['0'], ['c'], ['['], ['Enter'], [' '], ['ArrowRight'], ['Shift'], ['Home']])(
    '%s is the page’s',
    (key) => {
      expect(selectionKey(press({ key }))).toBeUndefined();
    },
  );

  it.each<[string, Partial<KeyPress>]>([
    ['Ctrl', { key: 'h', ctrlKey: true }],
    ['Alt', { key: '1', altKey: true }],
    ['Meta', { key: 'n', metaKey: true }],
    ['Shift', { key: 'H', shiftKey: true }],
    ['a key held down', { key: 'h', repeat: true }],
    ['an input method at work', { key: 'h', isComposing: true }],
  ])('%s leaves the key to the page', (_, given) => {
    expect(selectionKey(press(given))).toBeUndefined();
  });

  it.each([
    ['р', 'KeyH', { act: 'highlight', color: undefined }],
    ['ㅜ', 'KeyN', { act: 'note' }],
    ['д', 'KeyL', undefined],
  ])('on another alphabet %s counts by its place %s', (key, code, meaning) => {
    expect(selectionKey(press({ key, code }))).toEqual(meaning);
  });

  it('a digit that needs Shift is a digit', () => {
    expect(selectionKey(press({ key: '2', code: 'Digit2', shiftKey: true }))).toEqual({
      act: 'highlight',
      color: 'green',
    });
  });
});

describe('in a card', () => {
  it.each([
    ['[', { act: 'step', by: -1 }],
    [']', { act: 'step', by: 1 }],
    ['3', { act: 'highlight', color: 'blue' }],
    ['n', { act: 'note' }],
    ['Escape', { act: 'close' }],
    ['Tab', undefined],
  ])('%s means %j', (key, meaning) => {
    expect(cardKey(press({ key }))).toEqual(meaning);
  });
});
