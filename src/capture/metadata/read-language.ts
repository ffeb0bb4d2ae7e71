import type { Capture } from '../../model/capture';
import type { LinkedData } from './linked-data';
import { type MetaTags, metaText } from './meta-tags';
import { firstSaid, type Said, say } from './said';

/** The page's language as a BCP 47 tag, as far as it says one. */
export function readLanguage(
  document: Document,
  tags: MetaTags,
  data: { json: LinkedData; marked: LinkedData },
): Said<string> | undefined {
  const root = document.documentElement;
  const said = firstSaid(
    [
      say(root.getAttribute('lang') || root.getAttribute('xml:lang') || '', 'dom'),
      say(document.body?.getAttribute('lang') ?? '', 'dom'),
      metaText(
        tags,
        'content-language',
        'dc.language',
        'dcterms.language',
        'language',
        'og:locale',
      ),
      say(data.json.lang, 'json-ld'),
      say(data.marked.lang, 'microdata'),
    ],
    Boolean,
  );
  return said && say((said.value.split(/[,;\s]/)[0] ?? '').replace(/_/g, '-'), said.source);
}

/** The direction that the page's root gives; the article's own may differ. */
export function readDirection(document: Document): Capture['dir'] {
  const root = document.documentElement;
  const said = (root.getAttribute('dir') || document.body?.getAttribute('dir') || '').toLowerCase();
  return said === 'rtl' || said === 'ltr' ? said : '';
}
