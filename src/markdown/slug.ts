/** Letters, digits and marks in lower case, a hyphen for everything between them. */
export const slug = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
