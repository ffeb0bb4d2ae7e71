import { newId } from '../../model/id';
import { plainText } from '../../model/plain-text';
import { sanitiseHtml } from '../../model/sanitise';
import { addAnnotation } from '../../store/annotations';
import { keepCapture } from '../../store/clips';

interface Sample {
  title: string;
  html: string;
  /** Words of the text that are highlighted. */
  quote: string;
  note: string;
  lang: string;
}

/** Puts an article to try things with into the library, with one highlight in it. Resolves to its id. */
export async function addSample({ title, html, quote, note, lang }: Sample): Promise<string> {
  const box = document.createElement('div');
  box.innerHTML = sanitiseHtml(html);
  const text = plainText(box);
  const { id } = await keepCapture({
    url: '',
    canonicalUrl: '',
    title,
    authors: [],
    site: 'Postil',
    description: '',
    published: '',
    modified: '',
    lang,
    dir: 'ltr',
    image: '',
    categories: [],
    html: box.innerHTML,
    text,
    images: [],
    kind: 'article',
  });
  const now = new Date().toISOString();
  const start = text.indexOf(quote);
  await addAnnotation({
    id: newId(),
    articleId: id,
    target: { exact: quote, prefix: '', suffix: '', start, end: start + quote.length },
    found: {},
    color: 'amber',
    note,
    tags: [],
    created: now,
    updated: now,
  });
  return id;
}
