import { v4 as uuid } from 'uuid';
import * as v from 'valibot';
import { type OwnProfile, OwnProfileSchema } from '../../model/recipe';

/** Named in the file, so that no other JSON is taken for it. */
const MARK = 'profile';

/** A profile as a JSON file. */
export const writeProfileFile = ({ id: _id, ...profile }: OwnProfile): string =>
  `${JSON.stringify({ postil: MARK, ...profile }, null, 2)}\n`;

/** The profile that a file holds, as a new one; undefined when it holds none that can be used. */
export function readProfileFile(text: string): OwnProfile | undefined {
  try {
    const { postil, ...read }: Record<string, unknown> = Object(JSON.parse(text));
    const result = v.safeParse(OwnProfileSchema, { ...read, id: uuid() });
    return postil === MARK && result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}
