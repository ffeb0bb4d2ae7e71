/** Windows hands a program no address of more than 2,083 characters on every road; less is safe everywhere. */
const LONGEST = 2000;

/**
 * The address that has Obsidian make a note of this text at this path of the vault that is open. A text
 * too long for an address goes by the clipboard, where the caller has to put it first.
 */
export function obsidianUrl(path: string, text: string): { url: string; byClipboard: boolean } {
  const file = encodeURIComponent(path.replace(/\.md$/i, ''));
  const whole = `obsidian://new?file=${file}&content=${encodeURIComponent(text.toWellFormed())}`;
  if (whole.length <= LONGEST) return { url: whole, byClipboard: false };
  return { url: `obsidian://new?file=${file}&clipboard`, byClipboard: true };
}
