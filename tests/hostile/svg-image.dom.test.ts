import { expect, it } from 'vitest';
import { articleContent } from '../../src/options/reader/article-content';
import { deedsOf } from './live-frame';

const SHA = 'c'.repeat(64);
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="top.ran=1">
<script>top.ran=2</script><image href="${location.origin}/called/svg.png" width="9" height="9"/>
<style>@import "${location.origin}/called/svg.css";</style>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${location.origin}/called/frame.html"/></foreignObject></svg>`;

it('a kept SVG is shown as an image only: nothing in it runs or is asked for', async () => {
  const blob = new Blob([SVG], { type: 'image/svg+xml' });
  const asset = { sha256: SHA, blob, type: blob.type, size: blob.size };
  const { fragment, shown, release } = articleContent(
    `<img src="asset:${SHA}">`,
    [],
    [asset],
    () => '',
  );
  const image = fragment.querySelector('img');
  const deeds = await deedsOf((body) => {
    body.append(fragment);
  });
  expect(shown).toBe(1);
  expect(image?.src).toMatch(/^blob:/);
  expect(deeds.ran).toEqual([]);
  expect(deeds.requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  release();
});
