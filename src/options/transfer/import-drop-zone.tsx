import { FileUp } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { droppedFiles } from './import-dropped-files';

interface ImportDropZoneProps {
  hidden: boolean;
  onFiles(files: File[]): void;
}

/** Files, archives and folders are dropped or chosen here. */
export function ImportDropZone({ hidden, onFiles }: ImportDropZoneProps) {
  const { text } = useText();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    // The same file may be chosen again after it was mended.
    currentTarget.value = '';
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by key
    <div
      class="drop-zone"
      data-over={over}
      hidden={hidden}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={async (event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer) onFiles(await droppedFiles(event.dataTransfer));
      }}
    >
      <FileUp size={20} strokeWidth={1.75} aria-hidden="true" />
      <div class="import-choices">
        <button type="button" class="main" onClick={() => files.current?.click()}>
          {text('chooseFiles')}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {text('importFolder')}
        </button>
      </div>
      <p class="quiet">{text('orDropFiles')}</p>
      <input
        ref={files}
        id="import-files"
        class="unseen"
        type="file"
        multiple
        accept=".md,.markdown,.mdown,.mdx,.zip,.csv,.tsv,.json,.html,.htm,.txt"
        tabIndex={-1}
        aria-label={text('chooseFiles')}
        onChange={take}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // No property of Preact's types; both browsers have the attribute.
          input?.setAttribute('webkitdirectory', '');
        }}
        id="import-folder"
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={text('importFolder')}
        onChange={take}
      />
    </div>
  );
}
