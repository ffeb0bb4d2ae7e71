import type { Color } from '../../model/annotation';
import type { Passage, PassageEdit } from '../../model/passage';
import type { Selected } from './selected-passage';

/** What the margin shows beside a page. */
export interface MarginView {
  selected: Selected | undefined;
  byTouch: boolean;
  color: Color;
  card:
    | {
        passage: Passage;
        place: { number: number; of: number };
        focus: 'card' | 'note';
        state: string;
        range(): Range | undefined;
      }
    | undefined;
  /** What was deleted and can come back. */
  deleted: { passage: Passage; said: string; takesFocus: boolean } | undefined;
  /** Said to those who listen, not shown. */
  said: string;
  /** Said to everybody. */
  note: { words: string; isTrouble: boolean } | undefined;
}

/** What can be done in the margin. */
export interface MarginActs {
  highlight(color: Color): void;
  highlightWithNote(): void;
  copySelection(): void;
  edit(id: string, edit: PassageEdit): void;
  turn(): void;
  step(by: 1 | -1): void;
  copyLink(passage: Passage): void;
  remove(passage: Passage): void;
  bringBack(): void;
  forget(): void;
  close(): void;
}
