/** Players and posts that an address tells apart: how to see the same thing on a page of its own. */
const PLAYERS: [RegExp, (id: string) => { url: string; image?: string; name: string }][] = [
  [
    /(?:youtube(?:-nocookie)?\.com\/(?:embed|v)\/|youtu\.be\/|youtube\.com\/watch\?v=)([\w-]{11})/,
    (id) => ({
      url: `https://www.youtube.com/watch?v=${id}`,
      image: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
      name: 'YouTube',
    }),
  ],
  [/player\.vimeo\.com\/video\/(\d+)/, (id) => ({ url: `https://vimeo.com/${id}`, name: 'Vimeo' })],
  [
    /dailymotion\.com\/embed\/video\/(\w+)/,
    (id) => ({
      url: `https://www.dailymotion.com/video/${id}`,
      image: `https://www.dailymotion.com/thumbnail/video/${id}`,
      name: 'Dailymotion',
    }),
  ],
  [
    /player\.bilibili\.com\/player\.html\?.*?bvid=(\w+)/,
    (id) => ({ url: `https://www.bilibili.com/video/${id}`, name: 'bilibili' }),
  ],
  [
    /v\.qq\.com\/.*?vid=(\w+)/,
    (id) => ({ url: `https://v.qq.com/x/page/${id}.html`, name: '腾讯视频' }),
  ],
  [
    /codepen\.io\/([\w-]+\/)(?:embed|pen)(?:\/preview)?\/(?=(\w+))/,
    (id) => ({ url: `https://codepen.io/${id}pen`, name: 'CodePen' }),
  ],
  [
    /open\.spotify\.com\/embed\/(\w+\/\w+)/,
    (id) => ({ url: `https://open.spotify.com/${id}`, name: 'Spotify' }),
  ],
  [
    /platform\.twitter\.com\/embed\/.*?[?&]id=(\d+)/,
    (id) => ({ url: `https://x.com/i/status/${id}`, name: 'X' }),
  ],
];

/**
 * Turns players and embedded posts into a figure with a link: the thumbnail, its `alt` the title, or
 * the title alone. Frames without a known player (advertisements, counters) go; media files become links.
 */
export function settleEmbeds(root: Element) {
  for (const frame of root.querySelectorAll('iframe, embed, object, lite-youtube, lite-vimeo')) {
    const card = cardOf(frame);
    if (card) frame.replaceWith(card);
    else frame.remove();
  }
  for (const media of root.querySelectorAll('video, audio')) {
    const source =
      media.getAttribute('src') || media.querySelector('source')?.getAttribute('src') || '';
    const poster = media.getAttribute('poster') ?? '';
    const url = /^(?:blob|data):/.test(source) ? '' : source;
    if (!url && !poster) media.remove();
    else media.replaceWith(figure(root.ownerDocument, { url, image: poster, title: label(media) }));
  }
}

function cardOf(frame: Element): Element | undefined {
  const lite = frame.localName.startsWith('lite-') ? (frame.getAttribute('videoid') ?? '') : '';
  const address =
    lite && frame.localName === 'lite-youtube'
      ? `https://www.youtube.com/embed/${lite}`
      : lite
        ? `https://player.vimeo.com/video/${lite}`
        : frame.getAttribute('src') ||
          frame.getAttribute('data-src') ||
          frame.getAttribute('data') ||
          '';
  for (const [pattern, card] of PLAYERS) {
    const id = pattern.exec(address)?.[1];
    if (!id) continue;
    const { url, image, name } = card(id);
    const title = frame.getAttribute('title') || frame.getAttribute('playlabel') || name;
    return figure(frame.ownerDocument, { url, image: image ?? '', title });
  }
  return undefined;
}

const label = (media: Element) =>
  media.getAttribute('title') ||
  media.getAttribute('aria-label') ||
  (media.localName === 'audio' ? 'Audio' : 'Video');

function figure(document: Document, card: { url: string; image: string; title: string }): Element {
  const box = document.createElement('figure');
  const link = document.createElement('a');
  if (card.url) link.href = card.url;
  if (card.image) {
    const image = document.createElement('img');
    image.setAttribute('src', card.image);
    image.alt = card.title;
    link.append(image);
  } else link.textContent = card.title;
  box.append(link);
  return box;
}
