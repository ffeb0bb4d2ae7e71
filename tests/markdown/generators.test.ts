import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Hexo from 'hexo';
import { Liquid } from 'liquidjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/markdown/front-matter/read-front-matter';

const SAMPLES = resolve(import.meta.dirname, '../fixtures/markdown/exported');
const sample = (name: string) => readFile(join(SAMPLES, `${name}.md`), 'utf8');

/** As much as is looked at of a post in Hexo's database. */
interface Post {
  slug: string;
  title: string;
  date: { toISOString(): string };
  comments: boolean;
  tags: { map(name: (tag: { name: string }) => string): string[] };
  content: string;
}

/** What the hostile page says, and what it would be if it ran: no 42 stands in it. */
const SAID = ['{{ 6 | times: 7 }}', '{{ 6 * 7 }}', '{% include x.html %}', '{{ page.url }}'];
const shown = (html: string) =>
  html.replaceAll('&#123;', '{').replaceAll('&#125;', '}').replaceAll('\\*', '*');

describe('Hexo', () => {
  let site = '';
  let posts: Record<string, Post>;

  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'postil-hexo-'));
    await mkdir(join(site, 'source/_posts'), { recursive: true });
    await writeFile(join(site, '_config.yml'), 'title: A blog\nurl: https://blog.example\n');
    for (const name of ['hexo-normal', 'hexo-hostile', 'hexo-html-normal', 'hexo-html-hostile'])
      await writeFile(join(site, `source/_posts/${name}.md`), await sample(name));
    const hexo = new Hexo(site, { silent: true });
    await hexo.init();
    await hexo.loadPlugin(
      import.meta.resolve('hexo-renderer-marked').replace('file://', ''),
      () => {},
    );
    await hexo.load();
    posts = Object.fromEntries(
      hexo.locals
        .get('posts')
        .toArray()
        .map((post: Post) => [post.slug, post]),
    );
    await hexo.exit();
  });
  afterAll(() => rm(site, { recursive: true }));

  it.each(['hexo-normal', 'hexo-html-normal'])('shows %s with its keys', (name) => {
    const post = posts[name];
    expect(post?.title).toBe('潮汐与港口: a "tide" table');
    expect(post?.date.toISOString()).toBe('2021-06-04T10:19:44.000Z');
    expect(post?.comments).toBe(false);
    expect(post?.tags.map((tag) => tag.name)).toEqual(['reading', 'yes']);
    expect(post?.content).toMatch(/<mark class="postil-green"[^>]*>second<\/mark>/);
    expect(post?.content).toContain('src="/assets/aaaaaaaaaaaaaaaa.png"');
  });

  it.each(['hexo-hostile', 'hexo-html-hostile'])('runs nothing of %s', (name) => {
    const html = shown(posts[name]?.content ?? '');
    expect(SAID.filter((words) => !html.includes(words))).toEqual([]);
    expect(html).not.toMatch(/\b42\b|A blog/);
  });
});

describe('Jekyll', () => {
  it.each(['jekyll-normal', 'jekyll-hostile'])('runs nothing of %s', async (name) => {
    const { body } = readFrontMatter(await sample(name));
    const text = await new Liquid().parseAndRender(body, { site: { title: 'A blog' } });
    expect(text).not.toMatch(/\b42\b|A blog/);
    if (name === 'jekyll-hostile')
      expect(SAID.filter((words) => !shown(text).includes(words))).toEqual([]);
    expect(text).not.toContain('{% endraw %}{{ "{" }}');
  });
});

describe('Hugo', () => {
  it.each(['hugo-normal', 'hugo-hostile', 'hugo-toml-normal', 'hugo-toml-hostile'])(
    'has no shortcode in %s that is not a comment',
    async (name) => {
      const { body } = readFrontMatter(await sample(name));
      expect(body.match(/\{\{[<%](?!\/\*).*/g)).toBeNull();
    },
  );
});
