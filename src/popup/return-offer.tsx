import { askEverySite, askSiteAccess } from '../platform/site-access';
import { useText } from '../ui/text-context';

interface ReturnOfferProps {
  /** The page's address. */
  url: string;
  /** The person does not want it on this site. */
  onDecline(): void;
  /** Told when the browser could not ask. */
  onTrouble(error: unknown): void;
}

/** Offers, in one quiet line, that highlights return by themselves, to this site or to all; opened, it says what it takes. */
export function ReturnOffer({ url, onDecline, onTrouble }: ReturnOfferProps) {
  const { text } = useText();
  // The browser asks only while the click lasts: nothing may come before.
  const allow = () => askSiteAccess(url).then((given) => given || onDecline(), onTrouble);
  const allowAll = () => askEverySite().catch(onTrouble);
  return (
    <details id="return-offer" class="small">
      <summary>{text('offerReturn', new URL(url).hostname)}</summary>
      <p class="quiet">{text('offerReturnWhat')}</p>
      <p class="choices">
        <button type="button" class="link" id="allow-return" onClick={allow}>
          {text('allowReturn')}
        </button>
        <button type="button" class="link" id="allow-everywhere" onClick={allowAll}>
          {text('allowEverywhere')}
        </button>
        <button type="button" class="link" id="decline-return" onClick={onDecline}>
          {text('notHere')}
        </button>
      </p>
    </details>
  );
}
