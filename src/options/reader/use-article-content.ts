import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import type { ArticleImage } from '../../model/asset';
import { bodyOf } from '../../store/articles';
import { assetsNamed, imagesOf } from '../../store/images';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { type Live, useLive } from '../../ui/use-live';
import { type ArticleContent, articleContent } from './article-content';
import { useMissingImage } from './missing-image';

/** An article's text as it is shown; undefined when the library holds no text of it. */
export interface ShownArticle {
  content: ArticleContent | undefined;
}

const NO_IMAGES: ArticleImage[] = [];

/** Which images can be shown or not; other changes of the rows change nothing that is seen. */
const stateOf = (images: ArticleImage[]) =>
  images.map(({ url, sha256, missing }) => `${url} ${sha256} ${missing}`).join('\n');

/** The text of an article, made anew when it was clipped again or more of its images are there. */
export function useArticleContent(article: Article): Live<ShownArticle> {
  const { id, version } = article;
  const { language } = useText();
  const describeMissing = useMissingImage();
  const body = useLive(() => watch(async () => ({ body: await bodyOf(article) })), [id, version]);
  const images = useLive(() => watch(() => imagesOf(id)), [id]);
  const rows = images.status === 'ready' ? images.value : NO_IMAGES;
  const [shown, setShown] = useState<{ of: unknown; live: Live<ShownArticle> }>();
  const of = body.status === 'ready' ? body.value : undefined;

  useEffect(() => {
    if (!of || images.status !== 'ready') return;
    let gone = false;
    let content: ArticleContent | undefined;
    const make = async () => {
      const assets = await assetsNamed(rows.map(({ sha256 }) => sha256).filter(Boolean));
      if (gone) return;
      content = of.body && articleContent(of.body.html, rows, assets, describeMissing);
      setShown({ of, live: { status: 'ready', value: { content } } });
    };
    make().catch((error) => {
      if (!gone) setShown({ of, live: { status: 'failed', error } });
    });
    return () => {
      gone = true;
      content?.release();
    };
  }, [of, images.status, stateOf(rows), language]);

  if (body.status === 'failed') return body;
  if (images.status === 'failed') return images;
  return shown && shown.of === of ? shown.live : { status: 'loading' };
}
