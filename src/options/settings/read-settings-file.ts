import { SETTING_NAMES, type Settings, settingsFrom } from '../../model/settings';

/** Named in the file, so that no other JSON is taken for it. */
const MARK = 'settings';

/** What this browser alone can know or say: another one has other voices and made other backups. */
const LOCAL: (keyof Settings)[] = ['voices', 'lastBackup', 'backupReminded'];

const PORTABLE = SETTING_NAMES.filter((name) => !LOCAL.includes(name));

/** The settings as a JSON file. */
export const writeSettingsFile = (settings: Settings): string =>
  `${JSON.stringify({ postil: MARK, ...Object.fromEntries(PORTABLE.map((name) => [name, settings[name]])) }, null, 2)}\n`;

/**
 * The settings that a file holds, and the names of those whose value is none; undefined when it is no
 * settings file.
 */
export function readSettingsFile(
  text: string,
): { settings: Partial<Settings>; wrong: string[] } | undefined {
  const read = parsed(text);
  if (read?.postil !== MARK) return undefined;
  const known = settingsFrom(read);
  const given = PORTABLE.filter((name) => name in read);
  // A value that is none comes out as another.
  const wrong = given.filter((name) => JSON.stringify(known[name]) !== JSON.stringify(read[name]));
  const taken = given.filter((name) => !wrong.includes(name));
  return { settings: Object.fromEntries(taken.map((name) => [name, known[name]])), wrong };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
