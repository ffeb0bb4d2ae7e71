import type { Color } from '../../model/annotation';

/** One token of a phrase: a whole word, the beginning of one, or part of a run without spaces. */
export interface Slot {
  kind: 'word' | 'prefix' | 'run';
  /** Folded. */
  text: string;
  /** Its place, counted from the phrase's first. */
  at: number;
}

/** What an article must hold: tokens that follow each other. One word is a phrase of one. */
export interface Phrase {
  kind: 'phrase';
  slots: Slot[];
}

/** What an article must be; of several values any will do. Texts are folded. */
export type Filter =
  | { kind: 'tag' | 'site' | 'author'; values: string[] }
  | { kind: 'color'; values: Color[] }
  | { kind: 'has'; values: ('note' | 'highlight')[] }
  | { kind: 'is'; values: ('inbox' | 'reading' | 'archive' | 'favourite')[] }
  /** Saved before that moment, or at it or later; ISO 8601 in UTC. */
  | { kind: 'before' | 'after'; moment: string };

export type Clause = (Phrase | Filter) & { not: boolean };

/** A piece of what was typed, from `start` to `end`, and what it means. */
export interface QueryPart {
  start: number;
  end: number;
  clause?: Clause;
  inTrash?: boolean;
}

/** Every clause must hold. */
export interface Query {
  clauses: Clause[];
  /** Only what is in the trash; otherwise only what is not. */
  inTrash: boolean;
}
