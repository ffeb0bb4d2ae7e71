import { useEffect, useState } from 'preact/hooks';
import { shelfCounts } from '../../store/articles';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';

const MEGABYTE = 1_000_000;

/** What is stored, where, and how much of the disk it takes. */
export function StorageUse() {
  const { text, counted, language } = useText();
  const counts = useLive(() => watch(shelfCounts), []);
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    navigator.storage.estimate().then(({ usage }) => setUsed(usage), console.error);
  }, []);
  const size = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  });
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">{text('storageTitle')}</h2>
      <p>{text('storageWhere')}</p>
      <p class="quiet">
        {counts.status === 'ready' && counted('articles', counts.value.all + counts.value.trash)}
        {used !== undefined && ` · ${text('storageUsed', size.format(used / MEGABYTE))}`}
      </p>
    </section>
  );
}
