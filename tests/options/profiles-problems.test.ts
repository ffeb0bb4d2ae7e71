import { describe, expect, it } from 'vitest';
import { copyOfKnown } from '../../src/library/profiles/copy-profile';
import { readProfileFile, writeProfileFile } from '../../src/library/profiles/profile-file';
import { PROFILE_NAMES } from '../../src/model/profile';
import type { OwnProfile, Recipe } from '../../src/model/recipe';
import { settingsFrom } from '../../src/model/settings';
import { dataProblems, templateTexts } from '../../src/options/profiles/problems';

const texts = {
  text: (key: string, ...filling: (string | number)[]) => [key, ...filling].join(' '),
  counted: String,
  language: 'en',
};
const own = copyOfKnown('hexo', 'My Hexo');
const changed = (recipe: Partial<Recipe>, rest: Partial<OwnProfile> = {}): OwnProfile => ({
  ...own,
  ...rest,
  recipe: { ...own.recipe, ...recipe },
});

describe('a profile of one’s own', () => {
  it.each(PROFILE_NAMES)('copied from %s is kept as it is, and travels as a file', (name) => {
    const copy = copyOfKnown(name, 'Mine');
    expect(dataProblems(copy, texts)).toEqual(new Map());
    expect(settingsFrom({ ownProfiles: [copy] }).ownProfiles).toEqual([copy]);
    expect(readProfileFile(writeProfileFile(copy))).toEqual({ ...copy, id: expect.any(String) });
  });

  it.each([
    ['a name of spaces', changed({}, { name: ' ' }), 'name'],
    ['no path', changed({ path: '' }), 'recipe.path'],
    [
      'a folder that leads out',
      changed({ images: { place: 'root', folder: '..' } }),
      'recipe.images.folder',
    ],
    [
      'a key twice',
      changed({
        keys: [
          { key: 'a', fixed: 1 },
          { key: 'a', field: 'url' },
        ],
      }),
      'recipe.keys.1.key',
    ],
    [
      'the key of the record',
      changed({ keys: [{ key: 'postil', fixed: 1 }] }),
      'recipe.keys.0.key',
    ],
    ['a key of two lines', changed({ keys: [{ key: 'a\nb', fixed: 1 }] }), 'recipe.keys.0.key'],
    [
      'a zone that is none',
      changed({ keys: [{ key: 'a', field: 'saved', zone: 'Mars/Base' }] }),
      'recipe.keys.0.zone',
    ],
    [
      'a template beyond measure',
      changed({ keys: [{ key: 'a', template: 'x'.repeat(6000) }] }),
      '',
    ],
  ])('with %s says so there and is not kept', (_, profile, path) => {
    expect([...dataProblems(profile, texts).keys()]).toEqual([path]);
    expect(settingsFrom({ ownProfiles: [profile, own] }).ownProfiles).toEqual([own]);
  });

  it.each(['', '{}', '[]', 'null', '{"postil":"settings"}', '{"postil":"profile","name":"x"}'])(
    'is not found in %j',
    (text) => {
      expect(readProfileFile(text)).toBeUndefined();
    },
  );

  it('tells where a template is wrong', () => {
    const problem = { at: 'path', fault: 'variable', word: 'titel', line: 2, column: 7 } as const;
    expect(
      templateTexts([problem, { ...problem, at: 3, fault: 'other', word: 'Why' }], texts),
    ).toEqual([
      ['recipe.path', 'templateAt 2 7 templateVariable titel'],
      ['recipe.keys.3.template', 'templateAt 2 7 Why'],
    ]);
  });
});
