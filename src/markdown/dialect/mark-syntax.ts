import { resolveAll } from 'micromark-util-resolve-all';
import type {
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mark: 'mark';
    markSequence: 'markSequence';
    markSequenceMaybe: 'markSequenceMaybe';
    markText: 'markText';
  }
}

const EQUALS = 61;

const isSpace = (code: number | null) =>
  code === null || code < 0 || /\s/.test(String.fromCharCode(code));

/**
 * Highlights in Markdown, as Obsidian and others write them: `==text==`. A run of exactly two equals
 * signs opens before what is not white space and closes after it. Unlike emphasis, punctuation beside
 * it does not count, so `==重点。==下一句` is a highlight.
 */
export function markSyntax(): Extension {
  const construct: Construct = { name: 'mark', tokenize, resolveAll: resolve };
  return { text: { [EQUALS]: construct }, insideSpan: { null: [construct] } };
}

const tokenize: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const { previous, events } = this;
  let size = 0;

  const more: State = (code) => {
    if (code === EQUALS && size < 2) {
      effects.consume(code);
      size++;
      return more;
    }
    if (code === EQUALS || size < 2) return nok(code);
    const token = effects.exit('markSequenceMaybe');
    token._open = !isSpace(code);
    token._close = !isSpace(previous);
    return ok(code);
  };

  return (code) => {
    if (previous === EQUALS && events.at(-1)?.[1].type !== 'characterEscape') return nok(code);
    effects.enter('markSequenceMaybe');
    return more(code);
  };
};

const isMaybe = (event: Event | undefined, side: 'enter' | 'exit') =>
  event?.[0] === side && event[1].type === 'markSequenceMaybe';

function resolve(events: Event[], context: TokenizeContext): Event[] {
  for (let close = 0; close < events.length; close++) {
    const closer = events[close]?.[1];
    if (!closer || !isMaybe(events[close], 'enter') || !closer._close) continue;
    const open = events.findLastIndex(
      (event, at) => at < close && isMaybe(event, 'exit') && event[1]._open,
    );
    const opener = events[open]?.[1];
    if (!opener) continue;
    const inside = paired(opener, closer, events.slice(open + 1, close), context);
    events.splice(open - 1, close - open + 3, ...inside);
    close = open + inside.length - 2;
  }
  for (const [, token] of events) if (token.type === 'markSequenceMaybe') token.type = 'data';
  return events;
}

function paired(opener: Token, closer: Token, between: Event[], context: TokenizeContext): Event[] {
  opener.type = 'markSequence';
  closer.type = 'markSequence';
  const mark: Token = { type: 'mark', start: { ...opener.start }, end: { ...closer.end } };
  const text: Token = { type: 'markText', start: { ...opener.end }, end: { ...closer.start } };
  return [
    ['enter', mark, context],
    ['enter', opener, context],
    ['exit', opener, context],
    ['enter', text, context],
    ...resolveAll(context.parser.constructs.insideSpan.null ?? [], between, context),
    ['exit', text, context],
    ['enter', closer, context],
    ['exit', closer, context],
    ['exit', mark, context],
  ];
}
