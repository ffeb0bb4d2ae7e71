import { afterEach, expect, it, vi } from 'vitest';
import { AnnotationCard } from '../../src/ui/annotation-card';
import { anAnnotation } from '../support/an-annotation';
import { clear, show, the } from './fake-texts';

afterEach(clear);

function draw({ lost = '', onQuote }: { lost?: string; onQuote?: () => void }) {
  const acts = {
    onDraft: vi.fn(),
    onNote: vi.fn(),
    onTags: vi.fn(),
    onColor: vi.fn(),
    onDelete: vi.fn(),
    onActive: vi.fn(),
  };
  show(
    <AnnotationCard
      annotation={anAnnotation({ note: 'Measured.', tags: ['house'] })}
      active
      quoted
      picture=""
      onQuote={onQuote}
      lost={lost}
      remedies={<button type="button">Attach</button>}
      tools={null}
      known={[]}
      draft=""
      {...acts}
    />,
  );
  return acts;
}

it('a card repeats the passage, which is pressed to see it in its place', () => {
  const onQuote = vi.fn();
  const { onActive, onDelete, onColor } = draw({ onQuote });
  the('[data-act=show]').click();
  expect(onQuote).toHaveBeenCalledOnce();
  expect(the('blockquote').textContent).toBe('a room');
  expect(the<HTMLTextAreaElement>('textarea').value).toBe('Measured.');
  expect(the('[data-tag=house]').textContent).toBe('house');
  the('article').focus();
  expect(onActive).toHaveBeenCalled();
  the('[role=radio][data-color=blue]').click();
  expect(onColor).toHaveBeenCalledExactlyOnceWith('blue');
  the('[data-act=delete]').click();
  expect(onDelete).toHaveBeenCalledOnce();
  expect(document.querySelector('.annotation-remedies')).toBeNull();
});

it('a card whose passage is lost says why, and what can be done', () => {
  draw({ lost: 'It is gone.' });
  expect(the('.annotation-lost').textContent).toBe('It is gone.');
  expect(the('.annotation-remedies').textContent).toBe('Attach');
  expect(document.querySelector('[data-act=show]')).toBeNull();
});
