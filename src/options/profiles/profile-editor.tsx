import { ArrowLeft } from 'lucide-preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { BODY_FORMS } from '../../model/profile';
import type { OwnProfile, Recipe } from '../../model/recipe';
import type { Settings } from '../../model/settings';
import { changeSettings } from '../../platform/settings';
import { firstOn } from '../../store/shelves';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { placeHash } from '../place';
import { useDoings } from '../shell/doings';
import { useViewState } from '../shell/view-state';
import { ChoiceField, WordField } from './choice-field';
import { FileFields } from './file-fields';
import { HighlightFields } from './highlight-fields';
import { KeyList } from './key-list';
import { dataProblems, templateTexts } from './problems';
import { ProfilePreview } from './profile-preview';
import { usePreview } from './use-preview';

/** How many articles are offered for the preview. */
const OFFERED = 50;

/** The zones that this browser knows, for the fields that ask for one. */
const zones = () => Intl.supportedValuesOf('timeZone');

interface ProfileEditorProps {
  profile: OwnProfile;
  settings: Settings;
}

/** A profile's fields beside what it makes of an article; each change is kept as it is made. */
export function ProfileEditor({ profile, settings }: ProfileEditorProps) {
  const texts = useText();
  const { text } = texts;
  const { attempt } = useDoings();
  const [draft, setDraft] = useState(profile);
  const [article, setArticle] = useState('');
  const live = useLive(() => watch(() => firstOn({ kind: 'all' }, OFFERED)), []);
  const articles = live.status === 'ready' ? live.value : [];
  const shownId = articles.find(({ id }) => id === article)?.id ?? articles[0]?.id ?? '';
  const wrong = useMemo(() => dataProblems(draft, texts), [draft, texts]);
  // A preview of what cannot be kept would show what no export writes.
  const whole = useRef(draft);
  if (!wrong.size) whole.current = draft;
  const { name, body, recipe } = whole.current;
  const names = settings.highlighterNames;
  const shown = usePreview(shownId, { name, body, recipe, names }, failed);
  const problems = new Map([
    ...(shown.latest?.status === 'wrong' ? templateTexts(shown.latest.problems, texts) : []),
    ...wrong,
  ]);
  useViewState(live.status === 'ready' ? 'ready' : live.status);

  const own = useRef(settings.ownProfiles);
  own.current = settings.ownProfiles;
  const change = (next: OwnProfile) => {
    setDraft(next);
    if (dataProblems(next, texts).size) return;
    const kept = { ...next, name: next.name.trim() };
    attempt(() =>
      changeSettings({
        ownProfiles: own.current.map((one) => (one.id === kept.id ? kept : one)),
      }),
    );
  };
  const onRecipe = (changed: Recipe) => change({ ...draft, recipe: changed });

  return (
    <div class="transfer profiles">
      <p>
        <a class="versions-back" href={placeHash({ view: 'profiles', profile: '' })}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          {text('profileBack')}
        </a>
      </p>
      <h1>
        <bdi>{whole.current.name}</bdi>
      </h1>
      <p class="lead quiet" role="status">
        {text(wrong.size ? 'profileNotKept' : 'profileKept')}
      </p>
      <div class="profile-sides">
        <form class="profile-fields" onSubmit={(event) => event.preventDefault()}>
          <WordField
            label={text('profileName')}
            name="profile-name"
            value={draft.name}
            wrong={wrong.get('name')}
            onValue={(typed) => change({ ...draft, name: typed })}
          />
          <ChoiceField
            label={text('bodyForm')}
            name="profile-body"
            value={draft.body}
            options={BODY_FORMS.map((form) => [form, text(BODIES[form])] as const)}
            onValue={(form) => change({ ...draft, body: form })}
          />
          <fieldset>
            <legend>{text('profileFile')}</legend>
            <FileFields recipe={draft.recipe} problems={problems} onRecipe={onRecipe} />
          </fieldset>
          <fieldset>
            <legend>{text('highlightsTitle')}</legend>
            <HighlightFields recipe={draft.recipe} onRecipe={onRecipe} />
          </fieldset>
          <fieldset>
            <legend>{text('profileFront')}</legend>
            <ChoiceField
              label={text('profileForm')}
              name="front"
              value={draft.recipe.front}
              options={[
                ['yaml', 'YAML'],
                ['toml', 'TOML'],
              ]}
              onValue={(front) => onRecipe({ ...draft.recipe, front })}
            />
            <label class="choice">
              <input
                type="checkbox"
                name="record"
                checked={draft.recipe.record}
                onChange={({ currentTarget: { checked } }) =>
                  onRecipe({ ...draft.recipe, record: checked })
                }
              />
              <span>{text('profileRecord')}</span>
            </label>
            <p class="quiet small" id="profile-record">
              {text(draft.recipe.record ? 'profileRecordAbout' : 'profileLossy')}
            </p>
            <KeyList
              keys={draft.recipe.keys}
              problems={problems}
              onKeys={(keys) => onRecipe({ ...draft.recipe, keys })}
            />
            <datalist id="zones">
              {zones().map((zone) => (
                <option key={zone} value={zone} />
              ))}
            </datalist>
          </fieldset>
        </form>
        <ProfilePreview
          articles={articles}
          article={shownId}
          shown={shown}
          onArticle={setArticle}
        />
      </div>
    </div>
  );

  function failed(error: unknown) {
    attempt(() => {
      throw error;
    });
  }
}

const BODIES = { markdown: 'bodyMarkdown', html: 'bodyHtml' } as const;
