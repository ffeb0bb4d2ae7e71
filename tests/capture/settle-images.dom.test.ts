import { describe, expect, it } from 'vitest';
import { bestCandidate, settleImages } from '../../src/capture/settle-images';
import { aBody } from './a-body';

const GIF = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

const settled = (html: string) => {
  const body = aBody(html);
  settleImages(body);
  return body.innerHTML;
};

describe('settleImages', () => {
  it.each([
    ['a plain one', '<img src="a.jpg" alt="A">', '<img src="a.jpg" alt="A">'],
    ['data-src', `<img src="${GIF}" data-src="/a.jpg">`, '<img src="/a.jpg" alt="">'],
    [
      'data-srcset',
      `<img src="${GIF}" data-srcset="s.jpg 300w, l.jpg 900w">`,
      '<img src="l.jpg" alt="">',
    ],
    ['srcset', '<img src="s.jpg" srcset="s.jpg 1x, l.jpg 2x">', '<img src="l.jpg" alt="">'],
    [
      'picture',
      `<picture><source srcset="a.webp"><img src="${GIF}" alt="A"></picture>`,
      '<img src="a.webp" alt="A">',
    ],
    [
      'what the page shows',
      '<img src="s.jpg" srcset="l.jpg 2x" data-shown="https://e.org/m.jpg">',
      '<img src="https://e.org/m.jpg" alt="">',
    ],
    [
      'the best of the candidates among which the page chose',
      `<picture><source srcset="s.webp 1x, l.webp 2x"><source srcset="s.png 1x, l.png 2x"><img src="${GIF}" data-shown="https://e.org/s.webp"></picture>`,
      '<img src="l.webp" alt="">',
    ],
    [
      'a picture whose name only sounds like a placeholder',
      `<img src="${GIF}" data-src="lazy-loaded.jpg">`,
      '<img src="lazy-loaded.jpg" alt="">',
    ],
    [
      'a blurred preview before the picture',
      '<figure><div><img src="https://e.org/max/60/1*5o3M5niyi9.png?q=20"></div><div><img class="s"><noscript><img src="https://e.org/max/3788/1*5o3M5niyi9.png"></noscript></div></figure>',
      '<figure><div></div><div><img src="https://e.org/max/3788/1*5o3M5niyi9.png" alt=""></div></figure>',
    ],
    ['a drawing, however small', `<img src="${GIF}" data-drawn="">`, `<img src="${GIF}" alt="">`],
    [
      'noscript as text',
      `<img src="${GIF}" class="lazy"><noscript>&lt;img src="a.jpg" alt="A"&gt;</noscript>`,
      '<img src="a.jpg" alt="A">',
    ],
    ['a placeholder alone', `<p><img src="${GIF}"></p>`, '<p></p>'],
    ['a counting pixel', '<p><img src="https://e.org/c" width="1" height="1"></p>', '<p></p>'],
  ])('settles %s', (_, html, wanted) => {
    expect(settled(html)).toBe(wanted);
  });
});

describe('bestCandidate', () => {
  it.each([
    ['a.jpg 300w, b.jpg 1200w', 'b.jpg'],
    ['a.jpg 1200w, b.jpg 6000w', 'a.jpg'],
    [
      'https://e.org/w_10,h_20/a.jpg 1x, https://e.org/w_20,h_40/a.jpg 2x',
      'https://e.org/w_20,h_40/a.jpg',
    ],
    ['', ''],
  ])('%s', (srcset, wanted) => {
    expect(bestCandidate(srcset)).toBe(wanted);
  });
});
