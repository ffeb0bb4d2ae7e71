import { describe, expect, it } from 'vitest';
import { settleEmbeds } from '../../../src/capture/structure/embeds';
import { aBody } from '../a-body';

const settled = (html: string) => {
  const body = aBody(html);
  settleEmbeds(body);
  return body.innerHTML;
};

describe('settleEmbeds', () => {
  it('turns a player into its thumbnail with a link', () => {
    expect(
      settled(
        '<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="Rivers"></iframe>',
      ),
    ).toBe(
      '<figure><a href="https://www.youtube.com/watch?v=abcdefghijk"><img src="https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg" alt="Rivers"></a></figure>',
    );
  });

  it.each([
    [
      '<iframe src="https://player.vimeo.com/video/123"></iframe>',
      '<figure><a href="https://vimeo.com/123">Vimeo</a></figure>',
    ],
    ['<audio src="talk.mp3" title="Talk"></audio>', '<figure><a href="talk.mp3">Talk</a></figure>'],
    [
      '<video src="blob:x" poster="p.jpg"></video>',
      '<figure><a><img src="p.jpg" alt="Video"></a></figure>',
    ],
    ['<iframe src="https://ads.example/"></iframe>', ''],
    ['<video src="blob:x"></video>', ''],
  ])('%s', (html, wanted) => {
    expect(settled(html)).toBe(wanted);
  });
});
