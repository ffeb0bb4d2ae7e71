import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/markdown/read-article';
import { templatesFor } from '../../src/markdown/templates/templates-for';
import { writeArticle } from '../../src/markdown/write-article';
import { SAMPLE_ARTICLES, SAMPLE_PROFILES } from './exported-samples';

const CASES = Object.entries(SAMPLE_PROFILES).flatMap(([name, profile]) =>
  Object.entries(SAMPLE_ARTICLES).map(([article, whole]) => ({ name, profile, article, whole })),
);

/** `npx vitest run --project dom tests/markdown/exported-samples -u` writes them again. */
describe('the samples of exported files', () => {
  it.each(CASES)('are what $name writes of the $article article', async (one) => {
    const templates = await templatesFor(one.profile);
    const { text } = writeArticle(one.whole, one.profile, { templates });
    await expect(text).toMatchFileSnapshot(
      `../fixtures/markdown/exported/${one.name}-${one.article}.md`,
    );
    const { article, annotations } = readArticle(text);
    expect({ article, annotations }).toEqual({
      article: one.whole.article,
      annotations: one.whole.annotations,
    });
  });
});
