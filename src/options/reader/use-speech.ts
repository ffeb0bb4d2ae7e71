import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { linearTextOf } from '../../anchor/linear-text-cache';
import { offsetOfPoint } from '../../anchor/text-point';
import { placeInSight } from './article-place';
import type { ArticleSurface } from './article-surface';
import type { Span } from './find-places';
import { paintRanges, rangesOf } from './paint-spans';
import { bringInSight, isInSight, scrollBehavior } from './reading-line';
import { sentencesFrom } from './sentences';
import { createSpeaker, type Speaker } from './speaker';
import { spokenText } from './spoken-text';
import { browserVoices, voicesFor } from './voices';

/** Over highlights, under what was searched for. */
const LAYER = 1;

type SpeechState = 'off' | 'paused' | 'speaking';

export interface Speech {
  state: SpeechState;
  /** Those that speak the article's language; undefined until the browser has named them. */
  voices: SpeechSynthesisVoice[] | undefined;
  voice: SpeechSynthesisVoice | undefined;
  /** Why it fell silent; '' when it did not. */
  problem: string;
  /** Begins at the selection or at the line that is read; pauses and goes on. */
  toggle(): void;
  step(by: 1 | -1): void;
  stop(): void;
}

interface SpeechOptions {
  surface: ArticleSurface | undefined;
  scroller: RefObject<HTMLElement | null>;
  lang: string;
  rate: number;
  /** The voice that the person chose for the language, by its `voiceURI`; '' for none. */
  chosen: string;
}

/** Reads the article aloud with the browser's voices, and paints the sentence that is spoken. */
export function useSpeech({ surface, scroller, lang, rate, chosen }: SpeechOptions): Speech {
  const [state, setState] = useState<SpeechState>('off');
  const [voices, setVoices] = useState<SpeechSynthesisVoice[]>();
  const [sentences, setSentences] = useState<Span[]>([]);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const speaker = useRef<Speaker>(undefined);
  // A voice that is not on this machine sends the text away: only a person may choose it.
  const voice =
    voices?.find(({ voiceURI }) => voiceURI === chosen) ??
    voices?.find(({ localService }) => localService);

  const stop = useCallback(() => {
    speaker.current?.stop();
    speaker.current = undefined;
    setState('off');
    setProblem('');
  }, []);
  useEffect(() => stop, [surface, stop]);
  useEffect(() => {
    addEventListener('pagehide', stop);
    return () => removeEventListener('pagehide', stop);
  }, [stop]);

  const begin = async () => {
    const page = scroller.current;
    if (!surface || !page) return;
    setState('paused');
    const text = spokenText(surface.root);
    const all = [...sentencesFrom(text, 0, lang)];
    const from = beginning(surface, page);
    setSentences(all);
    setAt(
      Math.max(
        0,
        all.findIndex(({ end }) => end > from),
      ),
    );
    speaker.current = createSpeaker({
      synthesis: speechSynthesis,
      text,
      sentences: all,
      lang,
      onSentence: setAt,
      onEnd(error) {
        if (!error) return stop();
        setState('paused');
        setProblem(error);
      },
    });
    setVoices(voicesFor(await browserVoices(speechSynthesis), lang));
    setState((now) => (now === 'paused' ? 'speaking' : now));
  };

  // Another voice or speed is heard at once, from the sentence's beginning.
  const spoken = useRef(at);
  spoken.current = at;
  useEffect(() => {
    if (state !== 'speaking') return;
    if (!voice) return setState('paused');
    setProblem('');
    speaker.current?.speak(spoken.current, voice, rate);
    return () => speaker.current?.stop();
  }, [state, voice, rate]);

  const sentence = sentences[at];
  const silent = state === 'off' || !voice;
  useEffect(() => {
    const page = scroller.current;
    if (!surface || !page || silent || !sentence) return;
    const ranges = rangesOf([sentence], surface);
    const [range] = ranges;
    if (range && !isInSight(range, surface, page))
      bringInSight(range, surface, page, { at: 'third', behavior: scrollBehavior() });
    return paintRanges('postil-spoken', ranges, surface, LAYER);
  }, [surface, silent, sentence]);

  return {
    state,
    voices,
    voice,
    problem,
    stop,
    toggle() {
      if (state === 'off') begin().catch((error) => setProblem(String(error)));
      else setState(state === 'speaking' ? 'paused' : 'speaking');
    },
    step(by) {
      const next = Math.min(sentences.length - 1, Math.max(0, at + by));
      setAt(next);
      if (state === 'speaking' && voice) speaker.current?.speak(next, voice, rate);
    },
  };
}

/** The first character to be read: that of the selection, else that of the line in sight. */
function beginning(surface: ArticleSurface, page: Element): number {
  const { document, root } = surface;
  const selection = document.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!range || range.collapsed || !root.contains(range.startContainer))
    return placeInSight(surface, page);
  return offsetOfPoint(linearTextOf(root), range.startContainer, range.startOffset, 'start');
}
