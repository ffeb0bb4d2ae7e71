import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { KeysContext } from '../shell/keys';
import type { ArticleContent } from './article-content';
import { type ArticleSurface, surfaceOf } from './article-surface';
import { dressArticle } from './dress-article';
import { frameDocument, frameRoot } from './frame-document';
import { linkTarget } from './link-target';
import stylesheet from './reader.css?url&no-inline';

interface ReaderFrameProps {
  content: ArticleContent;
  lang: string;
  dir: string;
  theme: string;
  /** How the text is set: the value of `data-reading`. */
  reading: string;
  /** Whether its annotations are painted, and how many. */
  painted: number | undefined;
  /** Told of the article in the frame when it is there, and of undefined when it goes. */
  onSurface(surface: ArticleSurface | undefined): void;
  /** Told of a web address that the person wants to go to. */
  onLink(url: string): void;
}

/**
 * The saved article in a frame without scripts and without network, as high as its text, so that
 * the page around scrolls and notes can stand beside it. Links open in a new tab.
 */
export function ReaderFrame(props: ReaderFrameProps) {
  const { content, lang, dir, theme, reading, painted, onSurface, onLink } = props;
  const { text } = useText();
  const keys = useContext(KeysContext);
  const frame = useRef<HTMLIFrameElement>(null);
  const srcdoc = useMemo(() => frameDocument(stylesheet), []);

  // First of the two, so that the text is measured in its own language and type.
  useEffect(() => {
    const dress = () => {
      const html = frame.current?.contentDocument?.documentElement;
      if (!html) return;
      html.lang = lang;
      html.dir = dir || 'auto';
      html.dataset.theme = theme;
      html.dataset.reading = reading;
    };
    dress();
    const element = frame.current;
    element?.addEventListener('load', dress);
    return () => element?.removeEventListener('load', dress);
  }, [lang, dir, theme, reading]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let leave = () => {};
    const fill = () => {
      leave();
      const root = element.contentDocument && frameRoot(element.contentDocument);
      const surface = surfaceOf(element, root);
      if (!surface) return;
      // Nodes move over as they are: written out and parsed again, markup may change its meaning.
      surface.root.replaceChildren(surface.document.importNode(content.fragment, true));
      dressArticle(surface.root, { copyCode: text('copyCode'), backToText: text('backToText') });
      leave = attend(surface, keys.press, onLink);
      onSurface(surface);
    };
    element.addEventListener('load', fill);
    if (element.contentDocument?.readyState === 'complete') fill();
    return () => {
      element.removeEventListener('load', fill);
      leave();
      onSurface(undefined);
    };
  }, [content, keys, text, onSurface, onLink]);

  return (
    <iframe
      id="reader"
      ref={frame}
      title={text('articleText')}
      sandbox="allow-same-origin"
      srcdoc={srcdoc}
      data-state={painted === undefined ? 'loading' : 'ready'}
      data-annotations={painted === undefined ? undefined : `${painted} shown`}
    />
  );
}

/** Follows the height of the text, its links and its keys, until the returned function is called. */
function attend(
  { frame, window, document, root }: ArticleSurface,
  press: (event: KeyboardEvent) => void,
  onLink: (url: string) => void,
) {
  const measure = () => {
    frame.style.blockSize = `${Math.ceil(document.body.getBoundingClientRect().height)}px`;
    for (const wide of root.querySelectorAll('table, pre, math[display="block"]'))
      if (wide.scrollWidth > wide.clientWidth) wide.setAttribute('tabindex', '0');
  };
  measure();
  // The frame's own observer: one of this window would find the frame changed while it is at work.
  const grow = new window.ResizeObserver(measure);
  grow.observe(document.body);

  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target;
    // Nodes of a frame are no instances of this window's classes.
    const element = target && 'closest' in target ? (target as Element) : null;
    const link = element?.closest('a[href]');
    if (!link) return;
    event.preventDefault();
    if (event.button > 1) return;
    const to = linkTarget(link.getAttribute('href') ?? '');
    if (to.kind === 'page') onLink(to.url);
    else if (to.kind === 'place') showPlace(document, to.id);
  };
  document.addEventListener('click', follow);
  document.addEventListener('auxclick', follow);
  document.addEventListener('keydown', press);
  return () => {
    grow.disconnect();
    document.removeEventListener('click', follow);
    document.removeEventListener('auxclick', follow);
    document.removeEventListener('keydown', press);
  };
}

function showPlace(document: Document, id: string) {
  const place = document.getElementById(id);
  if (!place) return;
  place.setAttribute('tabindex', '-1');
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
}
