import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/markdown/read-article';
import { templatesFor } from '../../src/markdown/templates/templates-for';
import { writeArticle } from '../../src/markdown/write-article';
import { COLORS } from '../../src/model/annotation';
import { BODY_FORMS, PROFILE_NAMES, type Profile } from '../../src/model/profile';
import { sanitiseHtml } from '../../src/model/sanitise';
import type { WholeArticle } from '../../src/model/whole-article';
import { anAnnotationOf, aWholeArticle } from './a-whole-article';
import { anOwnProfile, OWN_PROFILES } from './an-own-profile';
import { hostileString } from './hostile';

async function write(whole: WholeArticle, profile: Profile) {
  return writeArticle(whole, profile, { templates: await templatesFor(profile) });
}

function comeHome(text: string, fileName = ''): WholeArticle & { paths: string[] } {
  const { article, html, annotations, images } = readArticle(text, { fileName });
  return {
    article,
    html: sanitiseHtml(html),
    annotations,
    images: images.map(({ path: _path, ...image }) => image),
    paths: images.map(({ path }) => path).filter(Boolean),
  };
}

const marked = (whole: WholeArticle): WholeArticle => ({
  ...whole,
  html: whole.html.replace(
    />([^<]*)second/,
    `>$1<mark class="postil-green" data-annotation="${whole.annotations[0]?.id}">second</mark>`,
  ),
});

const CASES = OWN_PROFILES.flatMap(([what, recipe]) =>
  BODY_FORMS.map((body) => ({ what, body, profile: anOwnProfile(recipe, 'plain', body) })),
);

describe('a file of an own profile', () => {
  it.each(CASES)('with $what and a $body body brings everything home', async ({ profile }) => {
    const whole = aWholeArticle();
    const { text, path, assets } = await write(whole, profile);
    const { paths, ...home } = comeHome(text, `export/${path}`);
    expect(home).toEqual({ ...whole, html: expect.any(String) });
    expect(home.html).not.toContain('mark');
    expect(home.html).toContain('src="https://example.com/a%20picture.png?x=1&amp;y=2"');
    expect(paths).toEqual(assets.map((asset) => `export/${asset.path}`));
    expect((await write(marked(home), profile)).text).toBe(text);
  });

  it.each(OWN_PROFILES)(
    'with %s, whatever the article holds',
    async (_, recipe) => {
      const profile = anOwnProfile(recipe);
      const templates = await templatesFor(profile);
      const anArticle = fc.record({
        title: hostileString,
        authors: fc.array(hostileString, { maxLength: 2 }),
        published: fc.oneof(hostileString, fc.constant('2021-06-04T10:00+02:00')),
        saved: hostileString,
        tags: fc.array(hostileString, { maxLength: 2 }),
        note: hostileString,
        extra: fc.dictionary(
          fc.oneof(hostileString, fc.constantFrom('title', 'tags', 'list', 'draft', 'date')),
          fc.oneof(
            hostileString,
            fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
          ),
          { maxKeys: 3 },
        ),
      });
      const annotations = fc.array(
        fc
          .tuple(hostileString, hostileString, fc.constantFrom(...COLORS))
          .map(([note, exact, color]) =>
            anAnnotationOf({
              note,
              color,
              target: { exact, prefix: '', suffix: '', start: 1, end: 1 },
            }),
          ),
        { maxLength: 2 },
      );
      fc.assert(
        fc.property(anArticle, annotations, hostileString, (fields, list, words) => {
          const html = document.createElement('p');
          html.textContent = `x${words}`;
          const whole = aWholeArticle(fields, { annotations: list, html: html.outerHTML });
          const { text } = writeArticle(whole, profile, { templates });
          const { paths: _paths, ...home } = comeHome(text);
          expect(home).toEqual({ ...whole, html: expect.any(String) });
          expect(Object.keys(home.article.extra)).toEqual(Object.keys(whole.article.extra));
          expect(writeArticle(home, profile, { templates }).text).toBe(text);
        }),
        { numRuns: 40, seed: 20261122 },
      );
    },
    60_000,
  );

  it('that was edited tells its fields by its own keys', async () => {
    const keys = [
      { key: 'Titel', field: 'title' as const },
      { key: 'Wann', field: 'published' as const, form: 'day' as const },
    ];
    const { text } = await write(aWholeArticle(), anOwnProfile({ keys }));
    const edited = text
      .replace(/^Titel: .*$/m, 'Titel: Another')
      .replace(/^Wann: .*$/m, 'Wann: 2020-02-02');
    expect(readArticle(edited).article).toMatchObject({
      title: 'Another',
      published: '2020-02-02',
      authors: ['Ada Example', '李雷'],
    });
  });

  it('without the record is a file like any other', async () => {
    const { text } = await write(aWholeArticle(), anOwnProfile({ record: false }));
    expect(text).not.toContain('postil:\n');
    expect(readArticle(text).article).toMatchObject({ id: '', authors: ['Ada Example', '李雷'] });
  });

  it.each(PROFILE_NAMES)('copied from %s writes what that writes', async (name) => {
    const copy = anOwnProfile({}, name);
    const own = await write(aWholeArticle(), copy);
    const known = await write(aWholeArticle(), { name, body: 'markdown', names: copy.names ?? {} });
    const unsaid = (text: string) => text.replace(/^ {2}(?:profile|recipe): .*\n/gm, '');
    const rest = (text: string) => text.replace(/^image: .*$|assets\//gm, '');
    expect(rest(unsaid(own.text)).replaceAll(/\/(?=aaaa)/g, '')).toBe(
      rest(unsaid(known.text)).replaceAll(/\/(?=aaaa)/g, ''),
    );
  });
});

describe('the list of highlights', () => {
  const listed = async (color: (typeof COLORS)[number], body: 'markdown' | 'html' = 'markdown') => {
    const [, recipe = {}] = OWN_PROFILES.find(([what]) => what.startsWith('colours')) ?? [];
    const whole = aWholeArticle({}, { annotations: [anAnnotationOf({ color })] });
    const { text } = await write(whole, anOwnProfile(recipe, 'obsidian', body));
    return text.split('<!-- postil:highlights -->')[1]?.split('<!--')[0]?.trim();
  };

  it.each([
    ['amber', '## Highlights\n\n### second\n\nWhy?\\\nIndeed.\n\n#问题 #to-check'],
    [
      'green',
      '## Highlights\n\n> [!question] question\n>\n> second\n>\n> Why?\\\n> Indeed.\n>\n> #问题 #to-check\n\n^postil-0000000a',
    ],
    [
      'blue',
      '## Highlights\n\n> second\n\n^postil-0000000a\n\nWhy?\\\nIndeed.\n\n#a-fact #问题 #to-check',
    ],
    [
      'pink',
      '## Highlights\n\n> [!危险] pink\n>\n> second\n>\n> Why?\\\n> Indeed.\n>\n> #问题 #to-check\n\n^postil-0000000a',
    ],
    [
      'violet',
      '## Highlights\n\n> second\n\n^postil-0000000a\n\nWhy?\\\nIndeed.\n\n*violet* #问题 #to-check',
    ],
  ] as const)('says what %s means', async (color, text) => {
    expect(await listed(color)).toBe(text);
  });

  it('has neither callouts nor block ids in HTML', async () => {
    expect(await listed('green', 'html')).not.toMatch(/\[!|\^/);
  });
});
