import type { Span } from './find-places';

export interface SpeakerOptions {
  synthesis: SpeechSynthesis;
  text: string;
  sentences: readonly Span[];
  lang: string;
  /** Told of each sentence as it begins. */
  onSentence(index: number): void;
  /** Told when the last sentence was spoken, or of what kept one from being spoken. */
  onEnd(error?: string): void;
}

export interface Speaker {
  /** Speaks from a sentence on, in place of what is spoken now. */
  speak(index: number, voice: SpeechSynthesisVoice, rate: number): void;
  stop(): void;
}

/**
 * Speaks sentences one after the other. There is no pause: the browsers' own forgets its place, or
 * never ends, with some voices; speaking on begins the sentence anew.
 */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { synthesis, text, sentences, lang, onSentence, onEnd } = options;
  let turn = 0;
  const say = (index: number, voice: SpeechSynthesisVoice, rate: number) => {
    const mine = ++turn;
    const sentence = sentences[index];
    synthesis.cancel();
    if (!sentence) return onEnd();
    const words = new SpeechSynthesisUtterance(text.slice(sentence.start, sentence.end));
    words.lang = voice.lang || lang;
    words.voice = voice;
    words.rate = rate;
    words.onend = () => {
      if (mine === turn) say(index + 1, voice, rate);
    };
    words.onerror = ({ error }) => {
      if (mine === turn) onEnd(error);
    };
    onSentence(index);
    synthesis.speak(words);
  };
  return {
    speak: say,
    stop() {
      turn++;
      synthesis.cancel();
    },
  };
}
