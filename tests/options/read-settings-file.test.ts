import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/model/settings';
import { readSettingsFile, writeSettingsFile } from '../../src/options/settings/read-settings-file';

describe('settings as a file', () => {
  it('come back as they were, without what belongs to one browser', () => {
    const settings = settingsFrom({
      theme: 'sepia',
      textSize: 5,
      highlighterNames: { amber: 'fact' },
      searches: [{ name: 'Tides', query: 'tag:sea' }],
      lastBackup: '2026-01-01T00:00:00.000Z',
    });
    const {
      lastBackup: _backup,
      backupReminded: _reminded,
      voices: _voices,
      ...portable
    } = settings;
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({
      settings: portable,
      wrong: [],
    });
  });

  it('a value that is none is named and not taken, and neither is what we do not know', () => {
    const text = JSON.stringify({ postil: 'settings', theme: 'plaid', face: 'sans', evil: 1 });
    expect(readSettingsFile(text)).toEqual({ settings: { face: 'sans' }, wrong: ['theme'] });
  });

  it.each(['', 'no JSON', '[]', 'null', '{"theme":"dark"}', '{"postil":"backup"}'])(
    '%j is no settings file',
    (text) => {
      expect(readSettingsFile(text)).toBeUndefined();
    },
  );

  it('what was stored by nobody, or wrongly, has its default', () => {
    expect(settingsFrom({ theme: 7, textSize: 99, searches: 'x' })).toMatchObject({
      theme: 'system',
      textSize: 3,
      searches: [],
      profile: 'plain',
    });
  });
});
