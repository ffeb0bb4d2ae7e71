import { useEffect, useMemo, useState } from 'preact/hooks';
import { urlKey } from '../../model/url-key';
import { askPagesAccess } from '../../platform/queue-access';
import { watchClosed } from '../../platform/site-access';
import { savedAmong } from '../../store/queue';
import { tagCounts } from '../../store/tag-counts';
import { watch } from '../../store/watch';
import { TagInput } from '../../ui/tag-input';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDraftTag } from '../marks/use-draft-tag';
import { useDoings } from '../shell/doings';
import { AccessNeeded } from './access-needed';
import { AddressField } from './address-field';
import { queuePages } from './queue-pages';
import { readAddresses } from './read-addresses';
import { TakeTabs } from './take-tabs';
import { useTypedAddresses } from './use-typed-addresses';

const NONE: ReadonlySet<string> = new Set();

/** What is to be saved: any text with addresses in it, the tags for all of them, and the click that begins. */
export function QueueForm({ window }: { window: number }) {
  const { text, counted } = useText();
  const { attempt, done } = useDoings();
  const [typed, setTyped] = useTypedAddresses();
  const [tags, setTags] = useState<string[]>([]);
  const [draft, setDraft] = useDraftTag('#queue-tag');
  const [update, setUpdate] = useState(false);
  const [refused, setRefused] = useState(false);
  const known = useLive(() => watch(tagCounts), []);
  const { addresses, repeated } = useMemo(() => readAddresses(typed), [typed]);
  const urls = addresses.map(({ url }) => url);
  const live = useLive(() => watch(() => savedAmong(urls)), [urls.join('\n')]);
  const saved = live.status === 'ready' ? live.value : NONE;
  const wanted = update ? urls : urls.filter((url) => !saved.has(urlKey(url)));
  const grants = useLive(() => watchClosed(wanted), [wanted.join('\n')]);
  const closed = grants.status === 'ready' ? grants.value : [];
  useEffect(() => setRefused(false), [typed]);

  const start = () =>
    attempt(async () => {
      if (closed.length && !(await askPagesAccess(closed))) return setRefused(true);
      const { rows, repeated: again } = await queuePages(addresses, { tags, update });
      setTyped('');
      setTags([]);
      setUpdate(false);
      if (!rows.length && again) done(text('queueAllThere'));
      // The button that was pressed has gone.
      else document.getElementById('queue-state')?.focus();
    });

  return (
    <form
      class="queue-form"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <AddressField
        typed={typed}
        onTyped={setTyped}
        count={urls.length}
        repeated={repeated}
        saved={saved.size}
      />
      <TakeTabs window={window} typed={typed} onTyped={setTyped} />
      {urls.length > 0 && (
        <>
          <div class="field queue-tags">
            <label for="queue-tag">{text('queueTags')}</label>
            <TagInput
              id="queue-tag"
              tags={tags}
              onTags={setTags}
              known={known.status === 'ready' ? known.value : []}
              draft={draft}
              onDraft={setDraft}
              label={text('queueTags')}
              placeholder={text('addTag')}
            />
          </div>
          {saved.size > 0 && (
            <label class="choice">
              <input
                type="checkbox"
                id="queue-update"
                checked={update}
                onChange={({ currentTarget }) => setUpdate(currentTarget.checked)}
              />
              <span>{counted('queueUpdateSaved', saved.size)}</span>
            </label>
          )}
          {closed.length > 0 && <AccessNeeded urls={closed} />}
          {refused && (
            <p role="alert" class="queue-refused">
              {text('queueRefused')}
            </p>
          )}
          <button id="queue-start" type="submit" class="main" disabled={!wanted.length}>
            {wanted.length
              ? counted(closed.length ? 'queueStartAsking' : 'queueStart', wanted.length)
              : text('queueNothingNew')}
          </button>
        </>
      )}
    </form>
  );
}
