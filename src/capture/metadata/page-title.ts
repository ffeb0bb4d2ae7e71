import { lettersOf } from '../letters';

/** What stands between a title and the name of its site. */
const SEPARATOR = /\s+[|│｜\-–—·•»›<>/\\:]+\s+|\s*[|│｜_»]+\s*|\s*——?\s*(?=\S+$)|\s+::\s+/u;

function isSite(part: string, site: string, host: string): boolean {
  const name = lettersOf(part);
  if (!name) return true;
  const domain = lettersOf(host.replace(/^www\./, '').replace(/\.[a-z.]+$/, ''));
  const known = lettersOf(site);
  return (
    (known.length > 1 && (name === known || (name.length > 3 && known.includes(name)))) ||
    (domain.length > 2 && (name === domain || name === lettersOf(host.replace(/^www\./, ''))))
  );
}

/** A title cut at each separator, the separators kept between the parts. */
function parts(title: string): string[] {
  return title.split(new RegExp(`(${SEPARATOR.source})`, 'u'));
}

/**
 * A title without its site: the end or start goes where it is the site's name or domain, or where
 * what is left stands as a heading of the page. `site` is what was recognised, else ''.
 */
export function splitTitle(
  title: string,
  known: { site: string; host: string; headings: readonly string[] },
): { title: string; site: string } {
  const whole = title.replace(/\s+/g, ' ').trim();
  const cut = parts(whole);
  if (cut.length < 3) return { title: whole, site: '' };
  const headings = new Set(known.headings.map(lettersOf).filter(Boolean));
  if (headings.has(lettersOf(whole))) return { title: whole, site: '' };
  // The longest run of parts from either end that is a heading: the rest is the site's.
  for (let length = cut.length - 2; length > 0; length -= 2)
    for (const fromEnd of [false, true]) {
      const kept = (fromEnd ? cut.slice(-length) : cut.slice(0, length)).join('');
      if (!headings.has(lettersOf(kept))) continue;
      const rest = fromEnd ? cut.slice(0, -length - 1) : cut.slice(length + 1);
      // Sections stand between the title and the site.
      return { title: kept.trim(), site: (fromEnd ? rest[0] : rest.at(-1))?.trim() ?? '' };
    }
  let [start, end] = [0, cut.length];
  let site = '';
  while (end - start > 2 && isSite(cut[end - 1] ?? '', known.site, known.host)) {
    site = cut[end - 1] ?? '';
    end -= 2;
  }
  if (end === cut.length && isSite(cut[0] ?? '', known.site, known.host)) {
    site = cut[0] ?? '';
    start += 2;
  }
  return { title: cut.slice(start, end).join('').trim(), site: site.trim() };
}
