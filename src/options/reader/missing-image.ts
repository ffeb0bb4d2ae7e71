import { useCallback } from 'preact/hooks';
import type { MissReason } from '../../model/asset';
import type { MessageKey } from '../../platform/text';
import { useText } from '../../ui/text-context';
import type { MissingImage } from './article-content';

const REASONS: Record<MissReason, MessageKey> = {
  cors: 'missedCors',
  'not-found': 'missedNotFound',
  refused: 'missedRefused',
  'too-large': 'missedTooLarge',
  'not-an-image': 'missedNotAnImage',
  offline: 'missedOffline',
  'over-limit': 'missedOverLimit',
  'too-many': 'missedTooMany',
  'too-slow': 'missedTooSlow',
  storage: 'missedStorage',
  interrupted: 'missedInterrupted',
};

/** The sentence that stands where an image is not shown: where it is from, and why it is missing. */
export function useMissingImage(): (image: MissingImage) => string {
  const { text } = useText();
  return useCallback(
    ({ host, reason }) => {
      const why = text(reason ? REASONS[reason] : 'imageNotFetched');
      return host ? text('imageMissingFrom', host, why) : text('imageMissing', why);
    },
    [text],
  );
}
