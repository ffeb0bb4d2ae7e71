import { useText } from '../../ui/text-context';

interface NoTextProps {
  /** Where the article is on the web; '' when nobody knows. */
  url: string;
  /** Whether there once was a text. */
  lost: boolean;
  onOpen(url: string): void;
}

/** In the place of a text that the library does not have, as after an import of bookmarks. */
export function NoText({ url, lost, onOpen }: NoTextProps) {
  const { text } = useText();
  return (
    <div class="no-text">
      <p>{text(lost || !url ? 'textMissing' : 'noTextYet')}</p>
      {url && (
        <button type="button" class="main" onClick={() => onOpen(url)}>
          {text('openThePage')}
        </button>
      )}
    </div>
  );
}
