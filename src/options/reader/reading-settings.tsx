import { AArrowDown, AArrowUp } from 'lucide-preact';
import type { Settings } from '../../model/settings';
import { changeSettings } from '../../platform/settings';
import type { MessageKey } from '../../platform/text';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { resized, SIZES } from './reading-steps';
import './reading-settings.css';

type Choices<Name extends keyof Settings> = [value: Settings[Name] & string, name: MessageKey][];

const PAPERS: Choices<'theme'> = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['sepia', 'themeSepia'],
  ['dark', 'themeDark'],
];
const FACES: Choices<'face'> = [
  ['serif', 'faceSerif'],
  ['sans', 'faceSans'],
];
const MEASURES: Choices<'measure'> = [
  ['narrow', 'lineNarrow'],
  ['normal', 'lineNormal'],
  ['wide', 'lineWide'],
];
const LEADINGS: Choices<'leading'> = [
  ['tight', 'spaceTight'],
  ['normal', 'spaceNormal'],
  ['loose', 'spaceLoose'],
];

/** How the text is set and on which paper; what is chosen is seen at once, in every window. */
export function ReadingSettings({ settings }: { settings: Settings }) {
  const { text, language } = useText();
  const { attempt } = useDoings();
  const change = (next: Partial<Settings>) => attempt(() => changeSettings(next));
  const { textSize } = settings;
  const row = <Name extends 'face' | 'measure' | 'leading' | 'theme'>(
    name: Name,
    title: MessageKey,
    choices: Choices<Name>,
  ) => (
    <fieldset class="reading-row">
      <legend>{text(title)}</legend>
      <div>
        {choices.map(([value, label]) => (
          <label
            key={value}
            class="reading-choice"
            data-theme={name === 'theme' && value !== 'system' ? value : undefined}
            data-face={name === 'face' ? value : undefined}
          >
            <input
              type="radio"
              name={`reading-${name}`}
              value={value}
              checked={settings[name] === value}
              onChange={() => change({ [name]: value })}
            />
            <span>{text(label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );

  return (
    <div class="reading-settings">
      <fieldset class="reading-row">
        <legend>{text('textSize')}</legend>
        <div>
          <IconButton
            icon={AArrowDown}
            size={20}
            data-first
            name={text('textSmaller')}
            aria-keyshortcuts="-"
            disabled={textSize <= SIZES.least}
            onClick={() => change({ textSize: resized(textSize, -1) })}
          />
          <output aria-live="polite">{new Intl.NumberFormat(language).format(textSize)}</output>
          <IconButton
            icon={AArrowUp}
            size={20}
            name={text('textLarger')}
            aria-keyshortcuts="+"
            disabled={textSize >= SIZES.most}
            onClick={() => change({ textSize: resized(textSize, 1) })}
          />
        </div>
      </fieldset>
      {row('face', 'typeface', FACES)}
      {row('measure', 'lineLength', MEASURES)}
      {row('leading', 'lineSpace', LEADINGS)}
      {row('theme', 'theme', PAPERS)}
    </div>
  );
}
