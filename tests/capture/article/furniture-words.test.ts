import { describe, expect, it } from 'vitest';
import {
  isAsking,
  isClosing,
  isControl,
  isFurnitureName,
  isRelated,
} from '../../../src/capture/article/furniture-words';

describe('isControl', () => {
  it.each(['Share this article', '3 of 12', '4 comments', 'Skip to main content', '分享到微信'])(
    'knows "%s"',
    (text) => expect(isControl(text)).toBe(true),
  );
  it.each([
    'Share prices fell',
    '3 of 12 rivers moved',
    'Comments on a river',
    '1066 and all that',
  ])('lets "%s" stand', (text) => expect(isControl(text)).toBe(false));
});

describe('isRelated', () => {
  it.each([
    'You may also like',
    'RELATED STORIES:',
    'Don’t miss…',
    'More from The Daily',
    '相关阅读：',
  ])('knows "%s"', (text) => expect(isRelated(text)).toBe(true));
  it.each(['Related work', 'More than a river', 'Also by sea'])('lets "%s" stand', (text) =>
    expect(isRelated(text)).toBe(false),
  );
});

describe('isAsking', () => {
  it.each(['Sign up for our newsletter', 'Follow Anna Müller on Twitter', '长按关注公众号'])(
    'knows "%s"',
    (text) => expect(isAsking(text)).toBe(true),
  );
  it.each(['The signs follow the river.', 'He sent an email to the mill.'])(
    'lets "%s" stand',
    (text) => expect(isAsking(text)).toBe(false),
  );
});

describe('isClosing', () => {
  it.each([
    '© 2024 The Daily',
    'Anna Müller contributed to this report.',
    'Copyright The Daily. All rights reserved.',
    '责任编辑：王',
  ])('knows "%s"', (text) => expect(isClosing(text)).toBe(true));
  it.each(['Rivers carry what they are given.', 'This material holds water.'])(
    'lets "%s" stand',
    (text) => expect(isClosing(text)).toBe(false),
  );
});

describe('isFurnitureName', () => {
  it.each(['post-tags', 'share_bar sharebar', 'about-the-author', 'x Author-Bio', 'sr-only'])(
    'knows "%s"',
    (names) => expect(isFurnitureName(names)).toBe(true),
  );
  it.each(['post nav', 'shareholder', 'author', 'stage', ''])('lets "%s" stand', (names) =>
    expect(isFurnitureName(names)).toBe(false),
  );
});
