import { CircleAlert, FileDown, LibraryBig } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Article } from '../model/article';
import { useText } from '../ui/text-context';
import { goToLibrary } from './go-to-library';
import { type Written, writeExport } from './write-export';

interface FootProps {
  article: Article | undefined;
  /** Whether there is or will be something to export. */
  exportable: boolean;
  onExported?(path: string): void;
}

type Export =
  | { now: 'not' | 'writing' }
  | { now: 'written'; is: Written }
  | { now: 'failed'; why: string };

/** The quiet row at the bottom: Export, Library; above it where an export went. */
export function Foot({ article, exportable, onExported }: FootProps) {
  const { text } = useText();
  const [done, setDone] = useState<Export>({ now: 'not' });

  const write = async (id: string) => {
    setDone({ now: 'writing' });
    try {
      const written = await writeExport(id);
      if (!written) return setDone({ now: 'not' });
      setDone({ now: 'written', is: written });
      onExported?.(written.path);
    } catch (error) {
      setDone({ now: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <footer>
      <p class="export-result small" role="status">
        {done.now === 'written' && <WrittenSentence written={done.is} />}
        {done.now === 'failed' && (
          <>
            <CircleAlert class="sign" size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>{text('exportNotWritten', done.why)}</span>
          </>
        )}
      </p>
      <div class="quiet-row">
        {exportable && (
          <button
            type="button"
            id="export"
            disabled={!article || done.now === 'writing'}
            onClick={() => article && write(article.id)}
          >
            <FileDown size={16} strokeWidth={1.75} aria-hidden="true" />
            {text(done.now === 'writing' ? 'exporting' : 'export')}
          </button>
        )}
        <button
          type="button"
          id="library"
          onClick={() => goToLibrary(article ? `#/article/${article.id}` : '')}
        >
          <LibraryBig size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('library')}
        </button>
      </div>
    </footer>
  );
}

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
