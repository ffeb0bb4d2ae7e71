import { CircleAlert, FileDown, Highlighter, LibraryBig, PanelRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Article } from '../model/article';
import { background } from '../platform/background';
import { openPanel } from '../platform/open-panel';
import { IconButton } from '../ui/icon-button';
import { useText } from '../ui/text-context';
import { goToLibrary } from './go-to-library';
import { leavePopup } from './leave-popup';
import { type Written, writeExport } from './write-export';

interface FootProps {
  article: Article | undefined;
  /** Whether there is or will be something to export. */
  exportable: boolean;
  onExported?(path: string): void;
  /** The tab in which passages can be highlighted, and whether it has highlights still to be shown. */
  highlighting?: { tabId: number; hidden: boolean } | undefined;
}

/** What the foot says of what was done last. */
type Said =
  | { now: 'nothing' | 'writing' | 'highlighting' }
  | { now: 'written'; is: Written }
  | { now: 'failed'; sentence: string };

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': 'true' } as const;
const NOTHING = { now: 'nothing' } as const;

/** The quiet row at the bottom; above it what became of what was done there. */
export function Foot({ article, exportable, onExported, highlighting }: FootProps) {
  const { text } = useText();
  const [said, say] = useState<Said>(NOTHING);

  const write = async (id: string) => {
    say({ now: 'writing' });
    try {
      const written = await writeExport(id);
      if (!written) return say(NOTHING);
      say({ now: 'written', is: written });
      onExported?.(written.path);
    } catch (error) {
      say({ now: 'failed', sentence: text('exportNotWritten', messageOf(error)) });
    }
  };

  const highlight = async (tabId: number) => {
    try {
      await background.highlightHere(tabId);
      say({ now: 'highlighting' });
      // The person goes on in the page.
      leavePopup();
    } catch (error) {
      say({ now: 'failed', sentence: text('highlightingNotHere', messageOf(error)) });
    }
  };

  // The browser opens it only while the click lasts: nothing may come before.
  const margin = (tabId: number) =>
    openPanel(tabId).then(leavePopup, (error: unknown) =>
      say({ now: 'failed', sentence: text('marginNotOpened', messageOf(error)) }),
    );

  return (
    <footer>
      <p class="said small" role="status">
        {said.now === 'written' && <WrittenSentence written={said.is} />}
        {said.now === 'highlighting' &&
          text(highlighting?.hidden ? 'highlightsShownHere' : 'highlightingHere')}
        {said.now === 'failed' && (
          <>
            <CircleAlert class="sign" {...ICON} />
            <span>{said.sentence}</span>
          </>
        )}
      </p>
      <div class="quiet-row">
        {highlighting && (
          <button type="button" id="highlight" onClick={() => highlight(highlighting.tabId)}>
            <Highlighter {...ICON} />
            {text(highlighting.hidden ? 'showHighlightsHere' : 'highlightOnPage')}
          </button>
        )}
        {exportable && (
          <button
            type="button"
            id="export"
            disabled={!article || said.now === 'writing'}
            onClick={() => article && write(article.id)}
          >
            <FileDown {...ICON} />
            {text(said.now === 'writing' ? 'exporting' : 'export')}
          </button>
        )}
        <button
          type="button"
          id="library"
          onClick={() => goToLibrary(article ? `#/article/${article.id}` : '')}
        >
          <LibraryBig {...ICON} />
          {text('library')}
        </button>
        {highlighting && (
          <IconButton
            icon={PanelRight}
            name={text('openMargin')}
            id="margin"
            onClick={() => margin(highlighting.tabId)}
          />
        )}
      </div>
    </footer>
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function WrittenSentence({ written }: { written: Written }) {
  const { text, counted } = useText();
  return (
    <span>
      {text('exportWritten')}
      <span class="path">{written.path}</span>
      {written.missingImages > 0 && `${counted('exportMissingImages', written.missingImages)} `}
      {written.lost > 0 && counted('exportLost', written.lost)}
    </span>
  );
}
