import { articleCount } from '../../store/shelves';
import { watch } from '../../store/watch';
import { ago } from '../../ui/dates';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDoings } from '../shell/doings';
import { LibraryCheckUp } from './library-check';
import { useStorage } from './use-storage';

const MEGABYTE = 1_000_000;
const GIGABYTE = 1_000_000_000;

interface StorageHealthProps {
  /** When the last backup was made; '' for never. */
  lastBackup: string;
}

/** What is stored, where and on which terms, when it was backed up, and whether it is whole. */
export function StorageHealth({ lastBackup }: StorageHealthProps) {
  const { text, counted, language } = useText();
  const { attempt, done } = useDoings();
  const counts = useLive(() => watch(articleCount), []);
  const { used, quota, persisted, persist } = useStorage();
  const size = (bytes: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: bytes < GIGABYTE ? 'megabyte' : 'gigabyte',
      maximumFractionDigits: 1,
    }).format(bytes / (bytes < GIGABYTE ? MEGABYTE : GIGABYTE));
  const keep = () =>
    attempt(async () => {
      done(text((await persist()) ? 'storageKept' : 'storageNotKept'));
    });

  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{text('storageTitle')}</h2>
      <p>{text('storageWhere')}</p>
      <p class="quiet" id="storage-use">
        {counts.status === 'ready' && counted('articles', counts.value)}
        {used !== undefined &&
          ` · ${quota ? text('storageUsedOf', size(used), size(quota)) : text('storageUsed', size(used))}`}
      </p>
      {persisted !== undefined && (
        <p id="storage-persisted" data-persisted={persisted}>
          {text(persisted ? 'storagePersisted' : 'storageMayGo')}{' '}
          {!persisted && (
            <button type="button" class="link" onClick={keep}>
              {text('storageKeep')}
            </button>
          )}
        </p>
      )}
      <p id="last-backup">
        {lastBackup
          ? text('lastBackup', ago(lastBackup, new Date(), language))
          : text('neverBackedUp')}{' '}
        <a href="#/backup">{text('backUpNow')}</a>
      </p>
      <LibraryCheckUp />
    </section>
  );
}
