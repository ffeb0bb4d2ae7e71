import { addTags } from '../model/tags';
import { joinNotes } from '../model/typed-draft';
import { database } from './database';

/**
 * Moves a page to the trash of which the person wants a selection only; what was typed for it goes to
 * the selection. A page with annotations stays: they are not all in the selection. In one transaction.
 */
export async function keepOnlySelection(selectionId: string, pageId: string): Promise<void> {
  const updated = new Date().toISOString();
  await database.transaction('rw', [database.articles, database.annotations], async () => {
    const [selection, page] = await database.articles.bulkGet([selectionId, pageId]);
    if (!selection || !page) return;
    if (await database.annotations.where({ articleId: pageId }).count()) return;
    await database.articles.update(selectionId, {
      tags: addTags(selection.tags, page.tags, []),
      note: joinNotes(selection.note, page.note),
      updated,
    });
    await database.articles.update(pageId, { trashed: updated, updated });
  });
}
