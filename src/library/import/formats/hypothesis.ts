import type { Format, ImportedHighlight } from '../format';
import { highlight } from '../highlight';
import { Told, toldList } from '../told';
import { isWebAddress, noAddress, webArticle } from '../web-article';

/** Hypothesis: its client's export, and what its API answers. A page with all that was written on it is one row. */
export const hypothesis: Format = {
  label: 'formatHypothesis',
  async accepts(file) {
    const [first] = annotationsIn(await file.json());
    return (first?.has('uri', 'target') && first.has('text')) ?? false;
  },
  async *read(file) {
    const all = annotationsIn(await file.json());
    const pages = Map.groupBy(all, (told) => told.text('uri'));
    for (const [index, [url, list]] of [...pages].entries()) {
      if (!isWebAddress(url)) {
        yield noAddress(index + 1, url);
        continue;
      }
      const highlights = list.map(readHighlight).filter(({ exact }) => exact);
      const replies = list.filter((told) => told.has('references'));
      for (const reply of replies) answer(highlights, reply);
      const notes = list.filter((told) => !quoteOf(told) && !told.has('references'));
      const created = list.map((told) => told.instant('created')).filter(Boolean);
      yield {
        row: index + 1,
        highlights,
        article: webArticle(url, titleOf(list), {
          note: notes
            .map((told) => told.text('text'))
            .filter(Boolean)
            .join('\n\n'),
          tags: [...new Set(notes.flatMap((told) => told.texts('tags')))],
          saved: created.toSorted()[0] ?? '',
        }),
      };
    }
  },
};

function annotationsIn(json: unknown): Told[] {
  const told = new Told(json);
  return (
    [toldList(json), told.list('annotations'), told.list('rows')].find(({ length }) => length) ?? []
  );
}

const quoteOf = (told: Told): Told | undefined =>
  told
    .list('target')
    .flatMap((target) => target.list('selector'))
    .find((selector) => selector.text('type') === 'TextQuoteSelector' && selector.text('exact'));

function readHighlight(told: Told): ImportedHighlight {
  const quote = quoteOf(told);
  return highlight(quote?.text('exact') ?? '', {
    prefix: quote?.text('prefix') ?? '',
    suffix: quote?.text('suffix') ?? '',
    note: told.text('text'),
    tags: told.texts('tags'),
    created: told.instant('created'),
    key: told.text('id'),
  });
}

/** A reply stands below the note that it answers, with its writer's name. */
function answer(highlights: ImportedHighlight[], reply: Told) {
  const of = reply.texts('references');
  const asked = highlights.find(({ key }) => of.includes(key));
  const writer = /^acct:([^@]*)/.exec(reply.text('user'))?.[1] ?? '';
  const text = [writer, reply.text('text')].filter(Boolean).join(': ');
  if (asked) asked.note = [asked.note, text].filter(Boolean).join('\n\n');
}

function titleOf(list: Told[]): string {
  for (const told of list) {
    const title = told.inner('document').texts('title')[0] ?? told.inner('document').text('title');
    if (title) return title;
  }
  return '';
}
