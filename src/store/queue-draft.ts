import type { SelectedLink } from '../model/queued-page';
import { database } from './database';

// No page's urlKey begins with a hash, so none of these is ever taken for a page's draft.
const TYPED = '#queue';
/** Apart from what is typed, so that a field that is open does not take it for its own. */
const OFFERED = '#queue-offered';

/** Keeps what is being typed into the field for addresses; '' forgets it. */
export const keepAddresses = (typed: string): Promise<void> => keep(TYPED, typed);

/** Offers links to the field for addresses, as lines of their own. */
export async function offerAddresses(links: SelectedLink[]): Promise<void> {
  await database.transaction('rw', database.drafts, async () => {
    await keep(OFFERED, join(await noteOf(OFFERED), links.map(addressLine).join('\n')));
  });
}

/** Whether something is offered that is not in the field yet. */
export const areAddressesOffered = async (): Promise<boolean> => (await noteOf(OFFERED)) !== '';

/** What the field for addresses holds, with what was offered put under what was typed. */
export function takeAddresses(): Promise<string> {
  return database.transaction('rw', database.drafts, async () => {
    const typed = join(await noteOf(TYPED), await noteOf(OFFERED));
    await keep(TYPED, typed);
    await keep(OFFERED, '');
    return typed;
  });
}

/** A page as a line of the field for addresses: a Markdown link when it has a name. */
export function addressLine({ url, title }: SelectedLink): string {
  const name = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\[\]]/g, '\\$&');
  const address = url.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
  return name ? `[${name}](${address})` : url;
}

const noteOf = async (key: string): Promise<string> => (await database.drafts.get(key))?.note ?? '';

async function keep(key: string, note: string): Promise<void> {
  if (note) await database.drafts.put({ key, tag: '', note, updated: new Date().toISOString() });
  else await database.drafts.delete(key);
}

const join = (above: string, below: string): string =>
  [above.trimEnd(), below].filter(Boolean).join('\n');
