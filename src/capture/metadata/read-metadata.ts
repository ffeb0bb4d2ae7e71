import type { Capture, Provenance } from '../../model/capture';
import { jsonThings } from './json-ld';
import { knownSite } from './known-sites';
import { type LinkedData, readLinkedData } from './linked-data';
import { type MetaTags, metaText, readMetaTags } from './meta-tags';
import { markedThings } from './microdata';
import { readAuthors } from './read-authors';
import { readCategories } from './read-categories';
import { readModified, readPublished } from './read-dates';
import { readDirection, readLanguage } from './read-language';
import { readLicence } from './read-licence';
import { readTitleAndSite } from './read-title-and-site';
import { firstSaid, type Said, say } from './said';

/** All of a capture that is about the article and not its text. */
export type Metadata = Omit<Capture, 'html' | 'text' | 'images' | 'kind' | 'provenance'> & {
  provenance: Provenance;
};

/**
 * What a page says about itself, and where. Sources in order: JSON-LD, Dublin Core, Open Graph and
 * article tags, Twitter and plain meta, microdata and RDFa, then what the page shows, then its
 * address. '' and [] where it is silent. `url` is the address that the tab shows, `base` what
 * relative ones are relative to; `document` is not changed.
 */
export function readMetadata(document: Document, url: string, base: string): Metadata {
  const tags = readMetaTags(document);
  const shown = (document.title || '').replace(/\s+/g, ' ').trim();
  const asked = metaText(tags, 'og:title')?.value ?? '';
  const json = readLinkedData(jsonThings(document), url, `${asked}\n${shown}`);
  const marked = readLinkedData(markedThings(document), url, `${asked}\n${shown}`);
  const data = { json, marked };
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const known = knownSite(host);
  const lang = readLanguage(document, tags, data);
  const found = readTitleAndSite({ document, tags, json, marked, known, host, shown });
  const { title, site } = found;
  const authors = readAuthors({
    document,
    tags,
    json,
    marked,
    known,
    url,
    site: site?.value ?? '',
    title: title?.value ?? '',
  });
  const description = readDescription(tags, json, marked);
  const dates = { document, tags, json, marked, site: known, title: title?.value ?? '', url };
  const published = readPublished({ ...dates, lang: lang?.value ?? 'en' });
  const modified = readModified({ ...dates, lang: lang?.value ?? 'en' });
  const dir = readDirection(document);
  const image = readImage(document, tags, data, base);
  const canonical = readCanonical(document, tags, base);
  const categories = readCategories(document, tags, data);
  const licence = readLicence(document, tags, data, base);
  const from = (said: Said<unknown> | undefined) => said?.source ?? 'none';
  return {
    url,
    canonicalUrl: canonical?.value ?? '',
    title: title?.value ?? '',
    authors: authors?.value ?? [],
    site: site?.value ?? '',
    description: description?.value ?? '',
    published: published?.value ?? '',
    modified: modified?.value ?? '',
    lang: lang?.value ?? '',
    dir,
    image: image?.value ?? '',
    categories: categories?.value ?? [],
    licence: licence?.value ?? '',
    provenance: {
      title: from(title),
      authors: from(authors),
      site: from(site),
      description: from(description),
      published: from(published),
      modified: from(modified),
      lang: from(lang),
      dir: dir ? 'dom' : 'none',
      image: from(image),
      canonicalUrl: from(canonical),
      categories: from(categories),
      licence: from(licence),
    },
  };
}

/** A description that is more than a stub such as "..." */
const meaningful = (text: string) => (text.length > 3 ? text.replace(/\s+/g, ' ').trim() : '');

function readDescription(tags: MetaTags, json: LinkedData, marked: LinkedData) {
  return firstSaid(
    [
      say(meaningful(json.description), 'json-ld'),
      metaText(tags, 'dc.description', 'dcterms.description', 'dcterms.abstract'),
      metaText(tags, 'og:description'),
      metaText(tags, 'description'),
      metaText(tags, 'twitter:description'),
      metaText(tags, 'citation_abstract', 'abstract'),
      say(meaningful(marked.description), 'microdata'),
    ],
    (text) => meaningful(text) !== '',
  );
}

function absolute(address: string, base: string): string {
  const url = address && URL.canParse(address, base) ? new URL(address, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

function readCanonical(document: Document, tags: MetaTags, base: string) {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  const tag = metaText(tags, 'og:url');
  return firstSaid(
    [say(absolute(link, base), 'meta'), tag && say(absolute(tag.value, base), tag.source)],
    Boolean,
  );
}

/** The lead picture: what is meant for sharing is made to stand beside a title. */
function readImage(
  document: Document,
  tags: MetaTags,
  data: { json: LinkedData; marked: LinkedData },
  base: string,
) {
  const link = document.querySelector('link[rel~="image_src" i]')?.getAttribute('href') ?? '';
  const tagged = (...names: string[]) => {
    const said = metaText(tags, ...names);
    return said && say(absolute(said.value, base), said.source);
  };
  return firstSaid(
    [
      tagged('og:image', 'og:image:url', 'og:image:secure_url'),
      say(absolute(data.json.image, base), 'json-ld'),
      tagged('twitter:image', 'twitter:image:src'),
      tagged('thumbnail', 'image', 'parsely-image-url', 'sailthru.image.full'),
      say(absolute(link, base), 'meta'),
      say(absolute(data.marked.image, base), 'microdata'),
    ],
    Boolean,
  );
}
