import type { Profile } from '../../model/profile';
import type { Templates } from './templates';

/**
 * What fills a profile's templates; the engine is loaded when a profile needs it. Undefined for a
 * known profile, which has none.
 */
export async function templatesFor({ recipe }: Profile): Promise<Templates | undefined> {
  if (!recipe) return;
  const { liquidTemplates } = await import('./liquid-templates');
  return liquidTemplates;
}
