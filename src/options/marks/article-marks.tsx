import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { rangeAround } from '../../anchor/describe-element';
import { passageLink } from '../../anchor/passage-link';
import { wholeBeyond, wholeKindOf } from '../../anchor/whole-element';
import type { Annotation, Color } from '../../model/annotation';
import { wordsOf } from '../../model/target';
import { tagCounts } from '../../store/tag-counts';
import { watch } from '../../store/watch';
import { LostList } from '../../ui/lost-list';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import type { ArticleSurface } from '../reader/article-surface';
import { useDoings } from '../shell/doings';
import { useMedia } from '../shell/use-media';
import { AimNote } from './aim-note';
import { AnnotationMargin } from './annotation-margin';
import { AnnotationSheet } from './annotation-sheet';
import { ArticleCard } from './article-card';
import { HighlightBar } from './highlight-bar';
import { selectElement } from './select-element';
import { useAim } from './use-aim';
import { useMarkActions } from './use-mark-actions';
import { useMarkKeys } from './use-mark-keys';
import { usePainted } from './use-painted';
import type { Placed } from './use-placed';
import { type Chosen, useSelected } from './use-selected';

/** From here on there is room for a margin. */
export const MARGIN_MEDIA = '(min-width: 1100px)';

interface ArticleMarksProps {
  articleId: string;
  /** The article's address on the web; '' when it has none. */
  address: string;
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
  const { articleId, address, annotations, placed, surface, scroller, color, at, sheet, onSheet } =
    props;
  const { text } = useText();
  const { noted } = useDoings();
  const actions = useMarkActions(articleId);
  const tags = useLive(() => watch(tagCounts), []);
  const wide = useMedia(MARGIN_MEDIA);
  const [active, setActive] = useState('');
  const selected = useSelected(surface);
  const shown = useRef('');
  const { aimed, aim, take, keep } = useAim(annotations, actions, selected, surface);

  const release = useCallback(() => {
    setActive('');
    onSheet(false);
  }, [onSheet]);
  const hit = useCallback(
    (ids: string[]) => {
      // Where passages lie over each other, each click goes on to the next.
      setActive((now) => ids[(ids.indexOf(now) + 1) % ids.length] ?? '');
      onSheet(ids.length > 0);
    },
    [onSheet],
  );
  const latest = useRef((_: Chosen) => {});
  const whole = useCallback((element: Element, atOnce: boolean) => {
    if (atOnce) latest.current({ range: rangeAround(element), element });
    else selectElement(element);
  }, []);
  usePainted(surface, annotations, placed, active, hit, whole);

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

  const mark = async (chosen: Color, withNote = false, passage = selected) => {
    if (!passage || !surface) return;
    const id = await actions.create(passage, surface.root, chosen, annotations);
    if (!id) return;
    surface.document.getSelection()?.removeAllRanges();
    setActive(id);
    if (withNote) {
      onSheet(true);
      noteWanted.current = id;
    }
  };
  latest.current = (passage) => mark(color, false, passage);
  // The card of a new annotation appears when the store has told of it.
  const noteWanted = useRef('');
  useEffect(() => {
    const card = noteWanted.current && cardOf(noteWanted.current)?.querySelector('textarea');
    if (!card) return;
    noteWanted.current = '';
    card.focus();
  });

  const copy = (
    words: string,
    told: 'copied' | 'passageLinkCopied' | 'pageLinkCopied' = 'copied',
  ) => navigator.clipboard.writeText(words).then(() => noted(text(told)), console.error);
  const copyLink = ({ id }: Annotation) => {
    const found = placed?.get(id);
    const range = found && 'range' in found ? found.range : undefined;
    if (!surface) return;
    const { link, exact } = passageLink(range, address, surface.root);
    copy(link, exact ? 'passageLinkCopied' : 'pageLinkCopied');
  };
  const grow = () => {
    const beyond = selected && wholeBeyond(selected);
    if (beyond) selectElement(beyond);
  };

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
    aims: aimed !== undefined,
    take,
    keep,
    aim,
    grow,
    mark,
    reveal,
    release,
    recolor: actions.recolor,
    showCards: () => onSheet(true),
  });

  const beyond = selected && wholeBeyond(selected);
  const card = (annotation: Annotation, quoted: boolean) => (
    <ArticleCard
      key={annotation.id}
      annotation={annotation}
      located={placed?.get(annotation.id)}
      active={annotation.id === active}
      quoted={quoted}
      known={tags.status === 'ready' ? tags.value : []}
      actions={actions}
      onActive={() => setActive(annotation.id)}
      onCopy={() => copy(wordsOf(annotation.target))}
      onLink={address ? () => copyLink(annotation) : undefined}
      onRange={() => aim(annotation)}
    />
  );

  return (
    <>
      {selected && surface && (
        <HighlightBar
          range={selected.range}
          frame={surface.frame}
          whole={beyond && wholeKindOf(beyond)}
          aims={aimed !== undefined}
          onWhole={grow}
          onTake={take}
          onCancel={keep}
          onColor={(chosen) => mark(chosen)}
          onNote={() => mark(color, true)}
          onCopy={() => copy(selected.range.toString())}
        />
      )}
      {aimed && <AimNote annotation={aimed} onCancel={keep} />}
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
        <AnnotationSheet active={active} onClose={release}>
          {lost.length > 0 && <LostList>{lost.map((one) => card(one, true))}</LostList>}
          {order.map((one) => card(one, true))}
        </AnnotationSheet>
      )}
    </>
  );
}

const cardOf = (id: string) => document.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
