import { BODY_FORMS, type BodyForm, PROFILE_NAMES, type ProfileName } from '../../model/profile';
import { useText } from '../../ui/text-context';

const PROFILES = {
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
  profile: ProfileName;
  body: BodyForm;
  disabled?: boolean;
  onProfile(profile: ProfileName): void;
  onBody(body: BodyForm): void;
}

/** How an export writes: for which program, and in which form. */
export function ProfileFields({ profile, body, disabled, onProfile, onBody }: ProfileFieldsProps) {
  const { text } = useText();
  return (
    <div class="fields">
      <label class="field">
        <span>{text('profile')}</span>
        <select
          name="profile"
          value={profile}
          disabled={disabled}
          onChange={({ currentTarget: { value } }) => {
            const chosen = PROFILE_NAMES.find((name) => name === value);
            if (chosen) onProfile(chosen);
          }}
        >
          {PROFILE_NAMES.map((name) => (
            <option key={name} value={name}>
              {text(PROFILES[name].name)}
            </option>
          ))}
        </select>
        <span class="quiet small">{text(PROFILES[profile].about)}</span>
      </label>
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
    </div>
  );
}
