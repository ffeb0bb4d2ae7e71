import { createServer } from 'node:http';
import { hostileCases } from './hostile-cases';

const SENTENCES =
  'A sentence of the article itself, with a comma, and long enough to be kept. '.repeat(6);

/** What a page says of itself in its head; it must stay text, or be dropped, wherever it is shown. */
const HEAD = (origin: string) => `<meta charset="utf-8">
<title>&lt;img src=x: onerror=top.ran=901&gt; \u202Egnp.eliforp &lt;/title&gt;</title>
<meta name="author" content="&lt;script&gt;top.ran=902&lt;/script&gt;">
<meta property="og:description" content="&lt;svg onload=top.ran=903&gt;">
<meta property="og:image" content="${origin}/gone/lead.png">
<meta property="og:site_name" content="&quot;&gt;&lt;iframe srcdoc=&lt;script&gt;top.ran=904&lt;/script&gt;">
<meta name="keywords" content="&lt;b onclick=top.ran=905&gt;,javascript:top.ran=905">
<link rel="canonical" href="javascript:top.ran=906">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"<img src=x: onerror=top.ran=907>","url":"javascript:top.ran=908","image":"javascript:top.ran=909","author":{"@type":"Person","name":"<img src=x: onerror=top.ran=910>","url":"javascript:top.ran=911"},"datePublished":"<img src=x: onerror=top.ran=912>"}</script>`;

/** Each case on its own, so that none swallows the next; put in by a script, as applications do. */
const page = (origin: string) => `<!doctype html><html lang="en"><head>${HEAD(origin)}</head>
<body><article><h1>A page with bad intentions</h1><p>${SENTENCES}</p><div id="cases"></div><p>${SENTENCES}</p></article>
<script>
  const place = document.getElementById('cases');
  for (const { number, html } of ${JSON.stringify(hostileCases(origin)).replaceAll('<', '\\u003c')}) {
    const section = document.createElement('section');
    section.setHTMLUnsafe('<p>The case ' + number + ' of this page, as a sentence.</p>' + html);
    place.append(section);
  }
</script></body></html>`;

/**
 * Serves `/page.html`, the whole corpus as one article, and whatever is put into `pages`; remembers
 * every address that is asked for.
 */
export async function serveHostileSite() {
  const requests: string[] = [];
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const html = pages.get(path);
    if (html === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${bound.port}`;
  pages.set('/page.html', page(origin));
  return {
    origin,
    requests,
    pages,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
