import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { assetsNamed, imagesOf } from '../../store/images';

/** The kept bytes of an article's lead image, else of the first image that was kept. */
async function leadImage({ id, image }: Pick<Article, 'id' | 'image'>): Promise<Blob | undefined> {
  const kept = (await imagesOf(id)).filter(({ sha256 }) => sha256);
  const lead = kept.find(({ url }) => url === image) ?? kept[0];
  const [asset] = lead ? await assetsNamed([lead.sha256]) : [];
  return asset?.blob;
}

/** A small picture of an article from the library's own bytes; nothing when there are none. */
export function Thumbnail({ article: { id, image } }: { article: Article }) {
  const [url, setUrl] = useState('');
  useEffect(() => {
    let made = '';
    let gone = false;
    const show = async () => {
      const blob = await leadImage({ id, image });
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    };
    show().catch(console.error);
    return () => {
      gone = true;
      setUrl('');
      URL.revokeObjectURL(made);
    };
  }, [id, image]);
  return (
    <span class="thumbnail">
      {url && <img src={url} alt="" decoding="async" onError={() => setUrl('')} />}
    </span>
  );
}
