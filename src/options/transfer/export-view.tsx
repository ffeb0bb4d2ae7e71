import type { Settings } from '../../model/settings';
import type { ExportPart } from '../place';
import { ExportArticles } from './export-articles';
import { ExportHighlights } from './export-highlights';
import './transfer.css';

/** All articles, a shelf, a selection or highlights on their way out, in a form of the person's choice. */
export function ExportView({ of, settings }: { of: ExportPart; settings: Settings }) {
  return of.kind === 'highlights' ? (
    <ExportHighlights query={of.query} settings={settings} />
  ) : (
    <ExportArticles of={of} settings={settings} />
  );
}
