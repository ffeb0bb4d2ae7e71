import type { Recipe } from '../../model/recipe';
import { pathOf } from './image-addresses';

/** Where an article's images go, and what stands before their names in the text. */
export function imageNaming({ images: { place, folder } }: Pick<Recipe, 'images'>, path: string) {
  const up = path.split('/').length - 1;
  const beside = path.replace(/[^/]*$/, '');
  switch (place) {
    case 'shared':
      return { folder, reference: `${'../'.repeat(up)}${folder}/` };
    case 'root':
      return { folder, reference: `/${folder}/` };
    case 'bundle':
      return { folder: `${beside}${folder}`, reference: `${folder}/` };
    case 'post':
      return { folder: withoutExtension(path), reference: '' };
  }
}

const withoutExtension = (path: string) => path.replace(/\.[^./]*$/, '');

/**
 * Where the image of a file is that was written so; `depth` is how many folders the file had above
 * it. '' when it is nowhere in the archive.
 */
export function imagePath(
  { images: { place } }: { images: Pick<Recipe['images'], 'place'> },
  reference: string,
  fileName: string,
  depth: number | undefined,
): string {
  if (place === 'post' && /^[\w.-]+(?:#\d+)?$/.test(reference))
    return `${withoutExtension(fileName)}/${reference.replace(/#.*$/, '')}`;
  if (place !== 'root' || depth === undefined) return pathOf(reference, fileName);
  const root = fileName.split('/').slice(0, -1 - depth);
  return pathOf(reference.replace(/^\//, ''), [...root, 'x'].join('/'));
}
