import { describe, expect, it } from 'vitest';
import { settleCaptions } from '../../src/capture/settle-captions';
import { aBody } from './a-body';

const settled = (html: string) => {
  const body = aBody(html);
  settleCaptions(body);
  return body;
};

const caption = (html: string) =>
  settled(html).querySelector('figure > figcaption')?.textContent?.replace(/\s+/g, ' ').trim();

describe('settleCaptions', () => {
  it.each([
    [
      'a figure that has one',
      '<figure><img src="a.png"><figcaption>River</figcaption></figure>',
      'River',
    ],
    [
      'loose text in a figure',
      '<figure><img src="a.png"><span>River</span> <span>Photo: Lee</span></figure>',
      'River Photo: Lee',
    ],
    [
      'a box beside a picture',
      '<div class="pic"><div><img src="a.png"></div><p class="caption">River</p></div>',
      'River',
    ],
    [
      'a short and a long one that are the same',
      '<figure><img src="a.png"><div><p>River</p></div><div><p>River</p></div></figure>',
      'River',
    ],
  ])('reads %s', (_, html, wanted) => {
    expect(caption(html)).toBe(wanted);
  });

  it('keeps the link around a picture', () => {
    const body = settled('<figure><a href="/big"><img src="a.png"></a><p>River</p></figure>');
    expect(body.querySelector('figure > a > img')).not.toBeNull();
  });

  it('takes an article that sits in a figure out of it', () => {
    const body = settled(
      '<figure><p>One.</p><p>Two.</p><figure><img src="a.png"></figure></figure>',
    );
    expect(body.querySelectorAll('figure')).toHaveLength(1);
    expect(body.querySelectorAll('body > p')).toHaveLength(2);
  });
});
