import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-preact';
import type { Settings } from '../../model/settings';
import { changeSettings } from '../../platform/settings';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import type { Speech } from './use-speech';
import './speech-bar.css';

const RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2];

interface SpeechBarProps {
  speech: Speech;
  lang: string;
  settings: Settings;
}

/** What can be done while the article is read aloud. */
export function SpeechBar({ speech, lang, settings }: SpeechBarProps) {
  const { text, language } = useText();
  const { attempt } = useDoings();
  const { state, voices, voice, problem } = speech;
  const speaking = state === 'speaking';
  const spoken = languageName(lang, language);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const choose = (change: Partial<Settings>) => attempt(() => changeSettings(change));

  return (
    <section id="speech" class="speech-bar" aria-label={text('readAloud')} data-state={state}>
      {voices?.length === 0 ? (
        <p role="status">{text('speechNoVoice', spoken)}</p>
      ) : (
        <>
          <IconButton
            icon={SkipBack}
            name={text('speechPrevious')}
            onClick={() => speech.step(-1)}
          />
          <IconButton
            icon={speaking ? Pause : Play}
            size={20}
            name={text(speaking ? 'speechPause' : 'speechPlay')}
            aria-keyshortcuts="p"
            disabled={!voice}
            onClick={speech.toggle}
          />
          <IconButton icon={SkipForward} name={text('speechNext')} onClick={() => speech.step(1)} />
          <select
            aria-label={text('speechRate')}
            value={settings.voiceRate}
            onChange={({ currentTarget }) => choose({ voiceRate: Number(currentTarget.value) })}
          >
            {RATES.map((rate) => (
              <option key={rate} value={rate}>
                {text('times', number.format(rate))}
              </option>
            ))}
          </select>
          <select
            class="speech-voice"
            aria-label={text('speechVoice')}
            value={voice?.voiceURI ?? ''}
            onChange={({ currentTarget: { value } }) =>
              choose({ voices: { ...settings.voices, [lang]: value } })
            }
          >
            {!voice && <option value="">{text('speechChoose')}</option>}
            {voices?.map(({ voiceURI, name, localService }) => (
              <option key={voiceURI} value={voiceURI}>
                {localService ? name : text('speechOnline', name)}
              </option>
            ))}
          </select>
          {(problem || (voices && !voice?.localService)) && (
            <p role="status">
              {problem ? text('speechFailed', problem) : text('speechOnlineNote')}
            </p>
          )}
        </>
      )}
      <IconButton icon={X} name={text('speechStop')} onClick={speech.stop} />
    </section>
  );
}

/** A language by its name in the interface's; the tag itself when it has none. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag || language) ?? tag;
  } catch {
    return tag;
  }
}
