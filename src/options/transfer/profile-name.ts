import type { OwnProfile } from '../../model/recipe';

/** What a choice of profile is called in a file's name. */
export const profileFileName = (choice: string, own: readonly OwnProfile[]): string => {
  const { name = choice } = own.find(({ id }) => id === choice) ?? {};
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'own'
  );
};
