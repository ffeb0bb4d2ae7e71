import * as v from 'valibot';
import { COLORS } from './annotation';
import { EXACT_LIMIT, type Target, WHOLE_KINDS } from './target';

const Place = v.pipe(v.number(), v.integer(), v.minValue(0));
const WholeElementSchema = v.object({
  kind: v.picklist(WHOLE_KINDS),
  label: v.pipe(v.string(), v.maxLength(300)),
  sources: v.pipe(v.array(v.pipe(v.string(), v.maxLength(2000))), v.maxLength(8)),
  ordinal: Place,
});
const TargetSchema: v.GenericSchema<unknown, Target> = v.pipe(
  v.object({
    exact: v.pipe(v.string(), v.maxLength(EXACT_LIMIT)),
    prefix: v.pipe(v.string(), v.maxLength(200)),
    suffix: v.pipe(v.string(), v.maxLength(200)),
    start: Place,
    end: Place,
    element: v.exactOptional(WholeElementSchema),
  }),
  // Without words it must be an element: an image has none.
  v.check(({ exact, element }) => exact !== '' || element !== undefined),
);
const ColorSchema = v.picklist(COLORS);
const NoteSchema = v.pipe(v.string(), v.maxLength(200_000));
const TagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  v.maxLength(100),
);
const IdSchema = v.pipe(v.string(), v.uuid());

const PassageSchema = v.object({
  id: IdSchema,
  target: TargetSchema,
  color: ColorSchema,
  note: NoteSchema,
  tags: TagsSchema,
  created: v.pipe(v.string(), v.isoTimestamp()),
});

const EditSchema = v.strictObject({
  color: v.exactOptional(ColorSchema),
  note: v.exactOptional(NoteSchema),
  tags: v.exactOptional(TagsSchema),
  target: v.exactOptional(TargetSchema),
});

const FindSchema = v.union([
  v.object({ id: IdSchema, start: Place, end: Place }),
  v.object({ id: IdSchema, reason: v.picklist(['ambiguous', 'gone']) }),
]);

/** An annotation as far as its page may know it. */
export type Passage = v.InferOutput<typeof PassageSchema>;

/** What a person changes about a passage on its page. */
export type PassageEdit = v.InferOutput<typeof EditSchema>;

/** Where a passage was found on its page, or why it was not. */
export type PassageFind = v.InferOutput<typeof FindSchema>;

const read =
  <Schema extends v.GenericSchema>(schema: Schema) =>
  (value: unknown): v.InferOutput<Schema> | undefined => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : undefined;
  };

// What comes from a page's process is checked before it is stored, and what is not known is left out.

/** The passage that a page sent; undefined when it is none. */
export const readPassage = read(PassageSchema);

/** The change that a page sent; undefined when it is none. */
export const readPassageEdit = read(EditSchema);

/** The finds that a page sent; undefined when it sent something else. */
export const readPassageFinds = read(v.pipe(v.array(FindSchema), v.maxLength(10_000)));
