import normalizeUrl from 'normalize-url';

/** Parameters that say where a visitor came from, never what the page is. */
const TRACKING = [
  /^(utm|hsa|mtm|pk|piwik|matomo|stm|vero|oly)_\w+$/i,
  /^(spm|scm|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|ttclid|twclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|s_cid|wt_mc|share_token|share_source|from_source|isappinstalled|chksm|srcid)$/i,
];

/**
 * Identity of a page: two addresses with the same key are the same page. Scheme, `www`, trailing
 * slash, tracking parameters, their order and the hash do not count; a hash that routes (`#/…`,
 * `#!…`) does. '' for what is not a web address.
 */
export function urlKey(url: string): string {
  if (!/^https?:\/\//i.test(url)) return '';
  const route = /#(?:!|\/)[^?]*/.exec(url)?.[0] ?? '';
  try {
    const key = normalizeUrl(url, {
      stripHash: true,
      stripProtocol: true,
      stripWWW: true,
      removeQueryParameters: TRACKING,
      removeTrailingSlash: true,
      sortQueryParameters: true,
    });
    return key + route;
  } catch {
    return '';
  }
}
