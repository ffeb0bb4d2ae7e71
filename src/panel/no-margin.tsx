import { useState } from 'preact/hooks';
import { askEverySite } from '../platform/site-access';
import { EmptyState } from '../ui/empty-state';
import { useText } from '../ui/text-context';

/**
 * Beside a page that has no margin, or of which the browser does not say what it is until the person
 * lets us in. Only a press on our button, a shortcut or a menu entry does that: none in here can.
 */
export function NoMargin({ withheld }: { withheld: boolean }) {
  const { text } = useText();
  const [trouble, setTrouble] = useState('');
  if (!withheld)
    return (
      <main data-state="refused">
        <EmptyState sentence={text('marginRefused')} />
      </main>
    );
  // The browser asks only while the click lasts: nothing may come before.
  const allow = () =>
    askEverySite().catch((error: unknown) =>
      setTrouble(text('accessNotAsked', error instanceof Error ? error.message : String(error))),
    );
  return (
    <main data-state="withheld">
      <EmptyState sentence={text('marginUnknown')} />
      <details id="everywhere" class="small">
        <summary>{text('marginEverywhere')}</summary>
        <p class="quiet">{text('offerReturnWhat')}</p>
        <button type="button" class="link" id="allow-everywhere" onClick={allow}>
          {text('allowEverywhere')}
        </button>
        {trouble && <p role="alert">{trouble}</p>}
      </details>
    </main>
  );
}
