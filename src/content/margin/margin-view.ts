import type { Color, HighlighterNames } from '../../model/annotation';
import type { Passage, PassageEdit } from '../../model/passage';
import type { WholeKind } from '../../model/target';
import type { Selected } from './selected-passage';

/** What the margin shows beside a page. */
export interface MarginView {
  selected: Selected | undefined;
  byTouch: boolean;
  color: Color;
  names: HighlighterNames;
  /** What the selection could grow to. */
  whole: WholeKind | undefined;
  /** The passage that is to get the place that is selected. */
  aim: Passage | undefined;
  card:
    | {
        passage: Passage;
        place: { number: number; of: number };
        focus: 'card' | 'note';
        state: string;
        range(): Range | undefined;
      }
    | undefined;
  /** What was done and can be taken back. */
  undo: { key: string; said: string; takesFocus: boolean } | undefined;
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
  /** Selects the whole figure, table, code or formula around the selection. */
  selectWhole(): void;
  edit(id: string, edit: PassageEdit): void;
  turn(): void;
  step(by: 1 | -1): void;
  copyLink(passage: Passage): void;
  /** Lets the person select another place for a passage. */
  changeRange(passage: Passage): void;
  /** Takes the selection as that place. */
  takeRange(): void;
  keepRange(): void;
  remove(passage: Passage): void;
  /** Takes back what was done last. */
  bringBack(): void;
  forget(): void;
  close(): void;
}
