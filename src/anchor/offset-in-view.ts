import type { LinearText } from './linear-text';
import { offsetOfPoint } from './text-point';

/** The place in the text that is in the middle of the screen; 0 where nothing is on a screen. */
export function offsetInView(linear: LinearText): number {
  const { ownerDocument: document } = linear.root;
  const { clientWidth, clientHeight } = document.documentElement;
  const caret = document.caretPositionFromPoint(clientWidth / 2, clientHeight / 2);
  return caret ? offsetOfPoint(linear, caret.offsetNode, caret.offset, 'start') : 0;
}
