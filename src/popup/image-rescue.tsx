import { useState } from 'preact/hooks';
import { needsAccess } from '../model/asset';
import { background } from '../platform/background';
import { takeImageWish, wishImages } from '../platform/image-wish';
import { askImageAccess, watchClosed } from '../platform/site-access';
import { useText } from '../ui/text-context';
import { useLive } from '../ui/use-live';
import { hostsOf, type MissedImage, mayComeYet } from './image-report';

interface ImageRescueProps {
  articleId: string;
  missed: MissedImage[];
  onRetry(): void;
  onTrouble(error: unknown): void;
}

/** More names than these would be a list; the browser's dialog shows it. */
const NAMED = 2;

/** What helps to get images that are missing: access to their hosts, or another try. */
export function ImageRescue({ articleId, missed, onRetry, onTrouble }: ImageRescueProps) {
  const { text, counted, language } = useText();
  const [fetching, setFetching] = useState(false);
  const withheld = missed.filter(({ reason }) => needsAccess(reason)).map(({ url }) => url);
  const live = useLive(() => watchClosed(withheld), [withheld.join(' ')]);
  const closed = live.status === 'ready' ? live.value : [];
  const open = withheld.length > closed.length && live.status === 'ready';
  const hosts = hostsOf(closed);

  const fetchThem = async (granted: boolean) => {
    if (!granted) return void (await takeImageWish());
    setFetching(true);
    await background.fetchImages(articleId).finally(() => setFetching(false));
  };
  const allow = () => {
    // Written down, not waited for: the browser asks only while the click lasts, and its dialog may
    // close this popup. The background then does what was wished for.
    wishImages(articleId).catch(onTrouble);
    askImageAccess(closed).then(fetchThem).catch(onTrouble);
  };

  if (fetching)
    return (
      <p class="quiet" role="status">
        {text('imagesFetching')}
      </p>
    );
  return (
    <>
      {hosts.length > 0 && (
        <div id="image-access">
          <button type="button" class="link" id="allow-images" onClick={allow}>
            {hosts.length > NAMED
              ? counted('allowImageSites', hosts.length)
              : text('allowImagesFrom', new Intl.ListFormat(language).format(hosts))}
          </button>
          <p class="quiet">{text('allowImagesWhat')}</p>
        </div>
      )}
      {(open || missed.some(({ reason }) => mayComeYet(reason))) && (
        <button type="button" class="link" id="retry-images" onClick={onRetry}>
          {text('tryAgain')}
        </button>
      )}
    </>
  );
}
