import { describe, expect, it } from 'vitest';
import { voicesFor } from '../../src/options/reader/voices';

const voice = (voiceURI: string, lang: string, localService = true) => ({
  voiceURI,
  lang,
  localService,
  default: false,
});

const VOICES = [
  voice('online', 'en-GB', false),
  voice('us', 'en-US'),
  voice('gb', 'en_GB'),
  voice('zh', 'zh-CN'),
];

describe('the voices for a language', () => {
  it.each([
    ['en-GB', ['gb', 'online', 'us']],
    ['en', ['us', 'gb', 'online']],
    ['zh-Hans', ['zh']],
    ['ar', []],
  ])('%s: those of its region and of this machine come first', (lang, names) => {
    expect(voicesFor(VOICES, lang).map(({ voiceURI }) => voiceURI)).toEqual(names);
  });
});
