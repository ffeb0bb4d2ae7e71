/** How a page of articles looks by itself, on a screen and on paper. Colours are those of tokens.css. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fcfaf6, #171512); --ink: light-dark(#1f1b16, #ece6db);
  --quiet: light-dark(#6b645a, #a39a8c); --line: light-dark(#e6e0d6, #35302a); --red: light-dark(#a8321f, #f08a75); }
body { max-inline-size: 68ch; margin: 0 auto; padding: 32px 16px; background: var(--paper); color: var(--ink);
  font: 18px/1.6 Charter, "Source Serif 4", Georgia, "Noto Serif CJK SC", "Songti SC", serif; overflow-wrap: anywhere; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.8; }
a { color: var(--red); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; }
article { padding-block: 32px; border-block-start: 1px solid var(--line); }
article > header p, .notes li > p { margin-block: 4px; color: var(--quiet); font: 13px/1.5 system-ui, sans-serif; }
header .note, .notes .note { color: var(--ink) !important; white-space: pre-wrap; }
img { max-inline-size: 100%; block-size: auto; }
figure { margin-inline: 0; }
figcaption { color: var(--quiet); font-size: 15px; }
pre { overflow-x: auto; padding: 12px; border: 1px solid var(--line); font: 15px/1.5 ui-monospace, monospace; }
table { border-collapse: collapse; } th, td { padding: 4px 8px; border: 1px solid var(--line); text-align: start; }
blockquote { margin-inline: 0; padding-inline-start: 16px; border-inline-start: 3px solid var(--line); }
mark { color: inherit; background: light-dark(#f7e3a1, #5c4a12); }
.postil-green { background: light-dark(#cfeac4, #26461f); } .postil-blue { background: light-dark(#c9e1f5, #1c3f5c); }
.postil-pink { background: light-dark(#f7d0dd, #5c2438); } .postil-violet { background: light-dark(#dfd3f5, #40306b); }
.notes { margin-block-start: 32px; font-size: 15px; }
blockquote[class] { background: none; }
@media print {
  :root { color-scheme: light; --paper: #fff; }
  body { max-inline-size: none; padding: 0; font-size: 11pt; }
  article { break-before: page; border: 0; }
  nav + article { break-before: page; }
  h1, h2, h3 { break-after: avoid; } img, figure, tr, li, blockquote { break-inside: avoid; }
  pre { overflow: visible; white-space: pre-wrap; }
  mark { print-color-adjust: exact; }
}
`;
