import { KeyRound } from 'lucide-preact';
import { useText } from '../../ui/text-context';

/** More names than this are counted, not read. */
const NAMED = 6;

/** Which sites have to be allowed so that these pages can be read, and why. */
export function AccessNeeded({ urls }: { urls: string[] }) {
  const { text, counted, language } = useText();
  const hosts = [...new Set(urls.map((url) => new URL(url).host.replace(/^www\./, '')))];
  const more = hosts.length - NAMED;
  const names = [
    ...hosts.slice(0, more > 1 ? NAMED : hosts.length),
    ...(more > 1 ? [counted('queueMoreSites', more)] : []),
  ];
  return (
    <p class="queue-access">
      <KeyRound size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>
        {text(
          'queueAccessWhy',
          new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
        )}
      </span>
    </p>
  );
}
