import type { Profile } from '../../src/model/profile';
import type { WholeArticle } from '../../src/model/whole-article';
import { anAnnotationOf, anImage, aWholeArticle } from './a-whole-article';
import { anOwnProfile } from './an-own-profile';

const normal = aWholeArticle(
  { title: '潮汐与港口: a "tide" table', extra: {} },
  {
    html: '<h2>The hours</h2><p>The <mark class="postil-green" data-annotation="01938b1c-0f00-7000-8000-00000000000a">second</mark> tide, <em>twice</em> a day; see <a href="https://example.com/a_(b)">the ledger</a>.</p><figure><img src="https://example.com/a%20picture.png?x=1&amp;y=2" alt="A picture"><figcaption>A gauge</figcaption></figure><pre><code class="language-js">const a = [1];\n\nif (a) b();\n</code></pre><table><thead><tr><th>Port</th><th>Hour</th></tr></thead><tbody><tr><td>Brest</td><td>04:10</td></tr></tbody></table><p><code class="language-math">a^2</code></p>',
    images: [anImage()],
  },
);

/** Signs that Liquid, Nunjucks and Hugo would run, everywhere that a page can put them. */
const hostile = aWholeArticle(
  {
    id: '01938b1c-0f00-7000-8000-000000000002',
    title: '{{ 6 | times: 7 }} {% assign a = 1 %} {{< youtube x >}}',
    description: '{{ site.title }} {{ config.title }}',
    tags: ['{{ 6 * 7 }}'],
    note: '{% include x %}',
    extra: {},
  },
  {
    html: '<p>{{ 6 | times: 7 }} {{ 6 * 7 }} {{ config.title }} {{ site.title }}</p><p>{% raw %} {% endraw %} {% include x.html %} {% post_link y %} {%- endraw -%} {# gone #}</p><p>{{&lt; youtube z &gt;}} {{% ref "a" %}} {{&lt; open</p><pre><code class="language-twig">{% for a in b %}{{ a }}{% endfor %}</code></pre><p><code>{{ page.url }}</code></p>',
    annotations: [
      anAnnotationOf({
        id: '01938b1c-0f00-7000-8000-00000000000b',
        articleId: '01938b1c-0f00-7000-8000-000000000002',
        target: { exact: '{{ 6 * 7 }}', prefix: '', suffix: '', start: 20, end: 31 },
        note: '{{ 6 * 7 }} {% include x %} {{< z >}}',
        tags: [],
      }),
    ],
    images: [],
  },
);

export const SAMPLE_ARTICLES: Record<string, WholeArticle> = { normal, hostile };

/** The profiles whose files stand as samples in tests/fixtures/markdown/exported. */
export const SAMPLE_PROFILES: Record<string, Profile> = {
  plain: { name: 'plain', body: 'markdown' },
  hexo: { name: 'hexo', body: 'markdown' },
  'hexo-html': { name: 'hexo', body: 'html' },
  jekyll: { name: 'jekyll', body: 'markdown' },
  hugo: { name: 'hugo', body: 'markdown' },
  'hugo-toml': anOwnProfile({ front: 'toml', path: '{{ slug }}/index.md' }, 'hugo'),
  obsidian: { name: 'obsidian', body: 'markdown' },
  'obsidian-links': anOwnProfile(
    {
      path: '{{ title }}',
      wikiImages: true,
      highlights: {
        place: 'both',
        colors: {
          amber: { as: 'quote', word: '' },
          green: { as: 'callout', word: '' },
          blue: { as: 'quote', word: '' },
          pink: { as: 'quote', word: '' },
          violet: { as: 'quote', word: '' },
        },
        blockIds: true,
      },
    },
    'obsidian',
  ),
};
