import { BODY_FORMS, type BodyForm, PROFILE_NAMES } from '../../model/profile';
import type { OwnProfile } from '../../model/recipe';
import { useText } from '../../ui/text-context';
import { placeHash } from '../place';

/** What the known profiles are called, and what they are for. */
export const PROFILE_TEXTS = {
  plain: { name: 'profilePlain', about: 'profilePlainAbout' },
  hexo: { name: 'profileHexo', about: 'profileHexoAbout' },
  jekyll: { name: 'profileJekyll', about: 'profileJekyllAbout' },
  hugo: { name: 'profileHugo', about: 'profileHugoAbout' },
  obsidian: { name: 'profileObsidian', about: 'profileObsidianAbout' },
} as const;

const BODIES = {
  markdown: { name: 'bodyMarkdown', about: 'bodyMarkdownAbout' },
  html: { name: 'bodyHtml', about: 'bodyHtmlAbout' },
} as const;

interface ProfileFieldsProps {
  /** A known profile's name, or an own one's id. */
  profile: string;
  own: readonly OwnProfile[];
  body: BodyForm;
  disabled?: boolean;
  onProfile(profile: string): void;
  onBody(body: BodyForm): void;
}

/** How an export writes: for which program, and in which form. An own profile says its form itself. */
export function ProfileFields({
  profile,
  own,
  body,
  disabled,
  onProfile,
  onBody,
}: ProfileFieldsProps) {
  const { text } = useText();
  const mine = own.find(({ id }) => id === profile);
  const known = PROFILE_NAMES.find((name) => name === profile) ?? 'plain';
  return (
    <div class="fields">
      <div class="field">
        <label class="field" for="profile">
          <span>{text('profile')}</span>
        </label>
        <select
          id="profile"
          name="profile"
          value={mine?.id ?? known}
          disabled={disabled}
          aria-describedby="profile-about"
          onChange={({ currentTarget }) => onProfile(currentTarget.value)}
        >
          {PROFILE_NAMES.map((name) => (
            <option key={name} value={name}>
              {text(PROFILE_TEXTS[name].name)}
            </option>
          ))}
          {own.length > 0 && (
            <optgroup label={text('ownProfiles')}>
              {own.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <span id="profile-about" class="quiet small">
          {mine ? text(ownAbout(mine)) : text(PROFILE_TEXTS[known].about)}
        </span>
        <a class="small" href={placeHash({ view: 'profiles', profile: mine?.id ?? '' })}>
          {mine ? text('profileEdit') : text('profileAdapt')}
        </a>
      </div>
      {!mine && (
        <fieldset class="field" disabled={disabled}>
          <legend>{text('bodyForm')}</legend>
          {BODY_FORMS.map((form) => (
            <label key={form} class="choice">
              <input
                type="radio"
                name="body"
                value={form}
                checked={form === body}
                onChange={() => onBody(form)}
              />
              <span>{text(BODIES[form].name)}</span>
              <span class="quiet small">{text(BODIES[form].about)}</span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const ownAbout = ({ recipe }: OwnProfile) =>
  recipe.record ? 'ownProfileAbout' : 'ownProfileLossy';
