import type { Settings } from '../../model/settings';

/** The smallest and the largest text size; the steps themselves stand in ui/reading.css. */
export const SIZES = { least: 1, most: 7 } as const;

/** The settings as ui/reading.css reads them, for a `data-reading` attribute. */
export const readingSteps = ({ textSize, measure, leading, face }: Settings): string =>
  [`size-${textSize}`, measure, leading, face].join(' ');

/** The next size in a direction; the same at the ends. */
export const resized = (size: number, by: 1 | -1): number =>
  Math.min(SIZES.most, Math.max(SIZES.least, size + by));
