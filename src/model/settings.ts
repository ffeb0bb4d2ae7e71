import * as v from 'valibot';
import { COLORS } from './annotation';
import { BODY_FORMS } from './profile';
import { OwnProfileSchema } from './recipe';

/** A search that is kept by name. */
const SavedSearchSchema = v.object({ name: v.string(), query: v.string() });
export type SavedSearch = v.InferOutput<typeof SavedSearchSchema>;

/**
 * What a person can set; few, and the defaults need no change. What was never set, and what is no
 * value for it, has its default, so that an older or a spoiled setting spoils nothing else.
 */
const SettingsSchema = v.object({
  /** The name of a known profile, or the id of an own one. */
  profile: v.fallback(v.string(), 'plain'),
  /** The profiles that the person made. */
  ownProfiles: v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((list) => list.filter((one) => v.is(OwnProfileSchema, one))),
    ),
    [],
  ),
  body: v.fallback(v.picklist(BODY_FORMS), 'markdown'),
  /** The highlighter that H uses: the one used last. */
  color: v.fallback(v.picklist(COLORS), 'amber'),
  /** What the person calls the highlighters; one without a name is called by its colour. */
  highlighterNames: v.fallback(v.record(v.picklist(COLORS), v.string()), {}),
  theme: v.fallback(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  /** How the reader sets its text: one of seven sizes, the length of a line, the space between two. */
  textSize: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)), 3),
  measure: v.fallback(v.picklist(['narrow', 'normal', 'wide']), 'normal'),
  leading: v.fallback(v.picklist(['tight', 'normal', 'loose']), 'normal'),
  face: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
  /** The speed of the voice that reads aloud; 1 is its own. */
  voiceRate: v.fallback(v.pipe(v.number(), v.minValue(0.1), v.maxValue(10)), 1),
  /** The voice chosen for a language, by `voiceURI`; for others the browser's own. */
  voices: v.fallback(v.record(v.string(), v.string()), {}),
  searches: v.fallback(v.array(SavedSearchSchema), []),
  /** Hosts to which highlights are not to return by themselves; there it is not offered again. */
  declinedSites: v.fallback(v.array(v.string()), []),
  /** When the last backup was made, ISO 8601 in UTC; '' for never. */
  lastBackup: v.fallback(v.string(), ''),
  /** How often a backup is downloaded by itself, when the library is opened. */
  backupEvery: v.fallback(v.picklist(['never', 'week', 'month']), 'never'),
  /** When the person waved the reminder of a backup away, ISO 8601 in UTC; '' for never. */
  backupReminded: v.fallback(v.string(), ''),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SettingsSchema.entries) as (keyof Settings)[];

/** The settings that were stored, whatever they were stored as. */
export const settingsFrom = (stored: Record<string, unknown>): Settings =>
  v.parse(SettingsSchema, stored);
