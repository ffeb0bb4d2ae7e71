/**
 * A tab's title without the site's name at its end, as far as the address gives that name away:
 * "Tides - Wikipedia" on en.wikipedia.org is "Tides". What the address does not say, stays.
 */
export function bareTitle(title: string, url: string): string {
  const [, bare, name] = /^(.+\S)\s+[|–—·-]\s+([^|–—·]+)$/u.exec(title.trim()) ?? [];
  if (!bare || !name || !URL.canParse(url)) return title;
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const host = new URL(url).hostname.replace(/[.-]/g, '');
  return letters.length > 2 && host.includes(letters) ? bare : title;
}
