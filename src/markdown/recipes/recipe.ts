import type { DateForm } from '../fields/date-text';
import type { Field } from '../fields/field';

/** A key that shows a field of the article; left out when the field is empty unless it is `always`. */
export interface FieldKey {
  key: string;
  field: Field;
  /** Shown instead while `field` is empty. */
  or?: Field;
  /** `lone`: a list of one is written without the list. */
  form?: DateForm | 'list' | 'joined' | 'lone' | 'wikilinks';
  always?: boolean;
}

/** A key with the same value in every file, or in those whose body holds template signs. */
interface FixedKey {
  key: string;
  fixed: string | number | boolean;
  when?: 'braces';
}

export type RecipeKey = FieldKey | FixedKey;

/** How a profile writes: all of it data, so that a profile can be copied and edited. */
export interface Recipe {
  /** In the order of the file; keys of the article's own that are not here follow. */
  keys: RecipeKey[];
  /** Path of the file: `{slug}`, `{title}` and `{date}` stand for the article's. */
  path: string;
  /** Where images go: beside everything, or in a folder beside the file. */
  assets: 'assets' | '{folder}/assets';
  /** What stands before an image's name in the body. */
  reference: string;
  /** Highlights in a Markdown body: `==text==`, or `<mark>` for generators that do not know it. */
  mark: 'equals' | 'tag';
  /** How template signs in the body are kept from running; 'none' also when a key does it. */
  guard: 'none' | 'raw-block' | 'shortcode';
}
