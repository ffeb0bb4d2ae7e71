import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation, Color } from '../../model/annotation';
import { tagCounts } from '../../store/articles';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import type { ArticleSurface } from '../reader/article-surface';
import { useDoings } from '../shell/doings';
import { useMedia } from '../shell/use-media';
import { AnnotationCard } from './annotation-card';
import { AnnotationMargin } from './annotation-margin';
import { AnnotationSheet } from './annotation-sheet';
import { HighlightBar } from './highlight-bar';
import { LostList } from './lost-list';
import { useMarkActions } from './use-mark-actions';
import { useMarkKeys } from './use-mark-keys';
import { usePainted } from './use-painted';
import type { Placed } from './use-placed';
import { useSelected } from './use-selected';

/** From here on there is room for a margin. */
export const MARGIN_MEDIA = '(min-width: 1100px)';

interface ArticleMarksProps {
  articleId: string;
  annotations: Annotation[];
  placed: Placed | undefined;
  surface: ArticleSurface | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** The highlighter used last. */
  color: Color;
  /** An annotation to show first; '' for none. */
  at: string;
  /** Whether the sheet with all cards is wanted, where there is no margin. */
  sheet: boolean;
  onSheet(open: boolean): void;
}

/** The reader's marks in an article: the bar beside a selection, the paint, the cards. */
export function ArticleMarks(props: ArticleMarksProps) {
  const { articleId, annotations, placed, surface, scroller, color, at, sheet, onSheet } = props;
  const { text } = useText();
  const { noted } = useDoings();
  const actions = useMarkActions(articleId);
  const tags = useLive(() => watch(tagCounts), []);
  const wide = useMedia(MARGIN_MEDIA);
  const [active, setActive] = useState('');
  const selected = useSelected(surface);
  const shown = useRef('');

  const hit = useCallback(
    (id: string) => {
      setActive(id);
      onSheet(id !== '');
    },
    [onSheet],
  );
  usePainted(surface, annotations, placed, active, hit);

  const reveal = (id: string) => {
    const found = placed?.get(id);
    const page = scroller.current;
    setActive(id);
    if (!surface || !page || !found || !('range' in found)) return;
    const top = surface.frame.getBoundingClientRect().top - page.getBoundingClientRect().top;
    const passage = found.range.getBoundingClientRect();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    page.scrollTo({
      top: page.scrollTop + top + passage.top - page.clientHeight / 3,
      behavior: calm ? 'instant' : 'smooth',
    });
  };

  useEffect(() => {
    if (!at || shown.current === at || !placed?.has(at)) return;
    shown.current = at;
    reveal(at);
  }, [at, placed]);

  const mark = async (chosen: Color, withNote = false) => {
    if (!selected || !surface) return;
    const id = await actions.create(selected, surface.root, chosen);
    if (!id) return;
    surface.document.getSelection()?.removeAllRanges();
    setActive(id);
    if (withNote) {
      onSheet(true);
      noteWanted.current = id;
    }
  };
  // The card of a new annotation appears when the store has told of it.
  const noteWanted = useRef('');
  useEffect(() => {
    const card = noteWanted.current && cardOf(noteWanted.current)?.querySelector('textarea');
    if (!card) return;
    noteWanted.current = '';
    card.focus();
  });

  const copy = (quote: string) =>
    navigator.clipboard.writeText(quote).then(() => noted(text('copied')), console.error);

  const order = annotations.filter(({ id }) => {
    const found = placed?.get(id);
    return found && 'range' in found;
  });
  const lost = annotations.filter(({ id }) => {
    const found = placed?.get(id);
    return found && 'reason' in found;
  });
  useMarkKeys({
    selected,
    clear: () => surface?.document.getSelection()?.removeAllRanges(),
    active: annotations.find(({ id }) => id === active),
    order,
    color,
    mark,
    reveal,
    release: () => hit(''),
    recolor: actions.recolor,
    showCards: () => onSheet(true),
  });

  const card = (annotation: Annotation, quoted: boolean) => (
    <AnnotationCard
      key={annotation.id}
      annotation={annotation}
      located={placed?.get(annotation.id)}
      active={annotation.id === active}
      quoted={quoted}
      known={tags.status === 'ready' ? tags.value : []}
      actions={actions}
      onActive={() => setActive(annotation.id)}
      onCopy={() => copy(annotation.target.exact)}
    />
  );

  return (
    <>
      {selected && surface && (
        <HighlightBar
          range={selected}
          frame={surface.frame}
          onColor={(chosen) => mark(chosen)}
          onNote={() => mark(color, true)}
          onCopy={() => copy(selected.toString())}
        />
      )}
      {wide && lost.length > 0 && <LostList>{lost.map((one) => card(one, true))}</LostList>}
      {wide && surface && placed && (
        <AnnotationMargin
          surface={surface}
          annotations={order}
          placed={placed}
          active={active}
          card={(annotation) => card(annotation, false)}
        />
      )}
      {!wide && sheet && annotations.length > 0 && (
        <AnnotationSheet active={active} onClose={() => hit('')}>
          {lost.length > 0 && <LostList>{lost.map((one) => card(one, true))}</LostList>}
          {order.map((one) => card(one, true))}
        </AnnotationSheet>
      )}
    </>
  );
}

const cardOf = (id: string) => document.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
