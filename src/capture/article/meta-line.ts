import { lettersOf } from '../letters';

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro)';
const PIECES = [
  new RegExp(`\\b${MONTH}\\.?\\s+\\d{1,2}(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?`, 'gi'),
  new RegExp(
    `\\b\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:de\\s+)?${MONTH}\\.?(?:,?\\s+(?:de\\s+)?\\d{4})?`,
    'gi',
  ),
  /\d{4}\s*[-/.年년]\s*\d{1,2}\s*[-/.月월]\s*\d{1,2}\s*[日일]?(?:T[\d:.+Z-]+)?/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/g,
  /\b\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:[A-Z]{2,4}\b|[+-]\d{2}:?\d{2}))?/gi,
  /\b(?:\d+|an?|one)\s*(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\b\.?(?:\s*(?:ago|read|reading time))?/gi,
  /\d+\s*(?:分钟|小时|天|周|个月|年)(?:前|阅读)?|\b\d+\s*(?:views?|comments?|shares?|likes?|words?)\b|(?:阅读|浏览|评论|点击|阅)\s*[:：(（]?\s*\d*[)）]?/gi,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/gi,
  /\b(?:first |last |originally )?(?:published|updated|posted|modified|created|written|reviewed|edited|release[d]?|est|edt|pst|pdt|cst|cdt|gmt|utc|bst|cet|ist|am|pm|at|on|by|and|in|from|for|of|reading time|read|time|date|author|von|par|por|uhr|am|um|le|à|et|und|y|em|às|publié|mis à jour|veröffentlicht|aktualisiert|publicado|atualizado|stand)\b/gi,
  /(?:发布|发表|更新|时间|日期|来源|作者|编辑|记者|文|于|：|发布于|原创)/g,
];

/**
 * True for a line that only says who, when and how long: every date, time, name in `names`, and word
 * such as "published" taken away, no letter is left.
 */
export function isMetaLine(text: string, names: readonly string[]): boolean {
  if (text.length > 160) return false;
  const said = names.filter((name) => name.length > 1 && text.includes(name));
  // The patterns are costly on their first use; most lines have neither a name nor a number.
  if (!said.length && !/\d/.test(text)) return false;
  let rest = ` ${text} `;
  for (const name of said) rest = rest.replaceAll(name, ' ');
  const before = rest;
  for (const piece of PIECES.slice(0, 7)) rest = rest.replace(piece, ' ');
  const isDated = rest !== before;
  if (!isDated && !said.length) return false;
  for (const piece of PIECES.slice(7)) rest = rest.replace(piece, ' ');
  const left = lettersOf(rest);
  // "By" and the name of someone who is not in the metadata, then a date.
  const isByline = isDated && /^\s*by\s/i.test(text) && left.length < 50;
  return left.length <= 1 || isByline;
}
