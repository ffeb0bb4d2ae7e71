import { Copy, Download, Trash2 } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { copyOfKnown, copyOfOwn } from '../../library/profiles/copy-profile';
import { readProfileFile, writeProfileFile } from '../../library/profiles/profile-file';
import { PROFILE_NAMES } from '../../model/profile';
import type { OwnProfile } from '../../model/recipe';
import type { Settings } from '../../model/settings';
import { download } from '../../platform/downloads';
import { changeSettings, readSettings } from '../../platform/settings';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { placeHash } from '../place';
import { useDoings } from '../shell/doings';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { EXPORT_FOLDER } from '../transfer/export-folder';
import { PROFILE_TEXTS } from '../transfer/profile-fields';
import { profileFileName } from '../transfer/profile-name';

/** The person's own profiles, and those that one can be copied from. */
export function ProfileList({ settings: { ownProfiles: own, profile } }: { settings: Settings }) {
  const { text } = useText();
  const { go } = usePlaces();
  const { attempt, done } = useDoings();
  const field = useRef<HTMLInputElement>(null);
  useViewState('ready');

  /** Two windows may be open: what is stored counts. */
  const keep = async (change: (list: OwnProfile[]) => OwnProfile[]) =>
    changeSettings({ ownProfiles: change((await readSettings()).ownProfiles) });
  const add = (made: OwnProfile, said: string) =>
    attempt(async () => {
      await keep((list) => [...list, made]);
      done(text(said === 'taken' ? 'profileTaken' : 'profileCopied', made.name));
      go({ view: 'profiles', profile: made.id });
    });
  const remove = (gone: OwnProfile) =>
    attempt(async () => {
      await keep((list) => list.filter(({ id }) => id !== gone.id));
      if (profile === gone.id) await changeSettings({ profile: 'plain' });
      done(text('profileDeleted', gone.name), async () => {
        await keep((list) => [...list, gone]);
        await changeSettings({ profile });
      });
    });
  const save = (one: OwnProfile) =>
    attempt(async () => {
      const file = new Blob([writeProfileFile(one)], { type: 'application/json' });
      const name = `postil-profile-${profileFileName(one.id, own)}.json`;
      done(text('exportedTo', await download(`${EXPORT_FOLDER}/${name}`, file)));
    });
  const take = (file: File) =>
    attempt(async () => {
      const read = readProfileFile(await file.text());
      if (!read) return done(text('profileUnread'));
      await add({ ...read, name: freeName(read.name, own) }, 'taken');
    });

  return (
    <div class="transfer profiles">
      <h1>{text('profiles')}</h1>
      <p class="lead">{text('profilesAbout')}</p>
      <section aria-labelledby="own-profiles">
        <h2 id="own-profiles">{text('ownProfiles')}</h2>
        {own.length === 0 && <p class="quiet">{text('ownProfilesNone')}</p>}
        <ul class="profile-list">
          {own.map((one) => (
            <li key={one.id} data-profile={one.id}>
              <a href={placeHash({ view: 'profiles', profile: one.id })}>
                <bdi>{one.name}</bdi>
              </a>
              <IconButton
                icon={Copy}
                name={text('profileCopy', one.name)}
                onClick={() => add(copyOfOwn(one, freeName(one.name, own)), 'copied')}
              />
              <IconButton
                icon={Download}
                name={text('profileToFile', one.name)}
                onClick={() => save(one)}
              />
              <IconButton
                icon={Trash2}
                name={text('profileDelete', one.name)}
                onClick={() => remove(one)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="new-profile">
        <h2 id="new-profile">{text('profileNew')}</h2>
        <p class="profile-new">
          {PROFILE_NAMES.map((known) => {
            const name = text(PROFILE_TEXTS[known].name);
            return (
              <button
                key={known}
                type="button"
                data-copy={known}
                onClick={() =>
                  add(copyOfKnown(known, freeName(text('profileCopyName', name), own)), 'copied')
                }
              >
                <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
                {name}
              </button>
            );
          })}
        </p>
        <p>
          <button type="button" onClick={() => field.current?.click()}>
            {text('profileFromFile')}
          </button>
          <input
            ref={field}
            id="import-profile"
            class="unseen"
            type="file"
            accept=".json,application/json"
            tabIndex={-1}
            aria-label={text('profileFromFile')}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              currentTarget.value = '';
              if (file) take(file);
            }}
          />
        </p>
      </section>
    </div>
  );
}

/** A name that no other profile has. */
function freeName(name: string, own: readonly OwnProfile[]): string {
  const used = new Set(own.map((one) => one.name));
  for (let count = 2, free = name; ; count++) {
    if (!used.has(free)) return free;
    free = `${name} ${count}`;
  }
}
