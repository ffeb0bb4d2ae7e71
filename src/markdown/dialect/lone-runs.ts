import type { Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

const RUN = /`+|\$+/g;
/** What ends a paragraph for sure, in quotations too. */
const BLANK = /\n[ \t>]*(?=\n)/g;

/**
 * Reads runs of backticks or dollars as text at once when no run of the same length follows in their
 * paragraph: nothing could close them. A parser that looks for the end of each takes a minute for a
 * text of fifteen hundred runs of growing length.
 */
export function loneRuns(text: string): Extension {
  const lone = loneOffsets(text.replace(/^\uFEFF/, ''));
  const construct = (sign: number): Construct => ({
    name: 'loneRun',
    tokenize: tokenizer(lone),
    // Within a run nothing begins, unless its first sign is escaped.
    previous(code) {
      return code !== sign || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  });
  return lone.size ? { text: { 36: construct(36), 96: construct(96) } } : {};
}

const tokenizer = (lone: ReadonlySet<number>): Tokenizer =>
  function (this: TokenizeContext, effects, ok, nok) {
    const isLone = lone.has(this.now().offset);
    return (sign) => {
      if (!isLone) return nok(sign);
      const more: State = (code) => {
        if (code === sign) {
          effects.consume(code);
          return more;
        }
        effects.exit('data');
        return ok(code);
      };
      effects.enter('data');
      return more(sign);
    };
  };

/** Where the runs begin that have no like after them. */
function loneOffsets(text: string): Set<number> {
  const ends = [...text.replaceAll('\r', ' ').matchAll(BLANK)];
  const lone = new Set<number>();
  let last = new Map<string, number>();
  let block = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    while (block < ends.length && (ends[block]?.index ?? 0) < index) {
      block++;
      last = new Map();
    }
    lone.delete(last.get(run) ?? -1);
    last.set(run, index);
    lone.add(index);
  }
  return lone;
}
