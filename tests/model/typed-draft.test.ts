import { describe, expect, it } from 'vitest';
import { draftLine, joinNotes, readDraft } from '../../src/model/typed-draft';

describe('a draft', () => {
  it.each([
    { tags: [], tag: '' },
    { tags: [], tag: 'ha' },
    { tags: ['one', '二'], tag: '' },
    { tags: ['one two', '三'], tag: 'half a wo' },
  ])('comes back as it was typed: $tags and "$tag"', ({ tags, tag }) => {
    const draft = { key: 'k', tag: draftLine(tags, tag), updated: '' };
    expect(readDraft(draft)).toEqual({ tags, tag, note: undefined });
  });
  it('tells an emptied note from none', () => {
    expect(readDraft({ key: 'k', tag: '', note: '', updated: '' }).note).toBe('');
    expect(readDraft(undefined)).toEqual({ tags: [], tag: '', note: undefined });
  });
});

describe('joinNotes', () => {
  it.each([
    { stored: '', typed: undefined, note: '' },
    { stored: 'old', typed: undefined, note: 'old' },
    { stored: 'old', typed: '', note: 'old' },
    { stored: '', typed: 'new', note: 'new' },
    { stored: 'old', typed: 'new', note: 'old\n\nnew' },
    { stored: 'ol', typed: 'old', note: 'old' },
    { stored: 'old\n\nnew', typed: 'new', note: 'old\n\nnew' },
  ])('of "$stored" and "$typed" is "$note"', ({ stored, typed, note }) => {
    expect(joinNotes(stored, typed)).toBe(note);
  });
  it.each([
    { stored: 'Frist', typed: 'First', earlier: ['F', 'Fr', 'Frist'], note: 'First' },
    { stored: 'old\n\nFrist', typed: 'First', earlier: ['Fr', 'Frist'], note: 'old\n\nFirst' },
    { stored: 'old\n\nnew', typed: '', earlier: ['new'], note: 'old' },
    { stored: 'old', typed: 'new', earlier: ['ne'], note: 'old\n\nnew' },
    { stored: 'old', typed: undefined, earlier: ['old'], note: 'old' },
  ])('puts "$typed" in the place of what the article took of it: "$stored"', (one) => {
    expect(joinNotes(one.stored, one.typed, one.earlier)).toBe(one.note);
  });
});
