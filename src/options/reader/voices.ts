/** The part of a voice that choosing one needs. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'voiceURI' | 'default' | 'localService'>;

/** Some systems write `zh_CN`. */
const language = (tag: string) => tag.toLowerCase().replace('_', '-').split('-')[0] ?? '';

/** The voices that speak a language, those of its region first and those of this machine before others. */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const wanted = lang.toLowerCase().replace('_', '-');
  const rank = (voice: Voice) =>
    (voice.lang.toLowerCase().replace('_', '-') === wanted ? 0 : 4) +
    (voice.localService ? 0 : 2) +
    (voice.default ? 0 : 1);
  return voices
    .filter((voice) => language(voice.lang) === language(lang))
    .toSorted((one, two) => rank(one) - rank(two));
}

/** How long a browser is given to name its voices: Chromium loads them after it was first asked. */
const PATIENCE_MS = 1500;

/** The browser's voices; [] when it has none. */
export function browserVoices(synthesis: SpeechSynthesis): Promise<SpeechSynthesisVoice[]> {
  const known = synthesis.getVoices();
  if (known.length) return Promise.resolve(known);
  return new Promise((done) => {
    const tell = () => {
      clearTimeout(late);
      synthesis.removeEventListener('voiceschanged', tell);
      done(synthesis.getVoices());
    };
    const late = setTimeout(tell, PATIENCE_MS);
    synthesis.addEventListener('voiceschanged', tell);
  });
}
