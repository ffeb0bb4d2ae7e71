import { expect, it } from 'vitest';
import { parseQuery } from '../../../src/store/search/parse-query';
import type { Clause, Slot } from '../../../src/store/search/query';

/** A clause in short: `word*` is the beginning of one, `run~` part of a run, words of a phrase joined by `+`. */
function brief(clause: Clause): string {
  const sign = clause.not ? '-' : '';
  if (clause.kind === 'phrase') return sign + clause.slots.map(token).join('+');
  if ('moment' in clause) return `${sign}${clause.kind}:${localDay(clause.moment)}`;
  return `${sign}${clause.kind}:${clause.values.join('|')}`;
}

const token = ({ kind, text }: Slot): string => text + { word: '', prefix: '*', run: '~' }[kind];

const localDay = (moment: string): string => new Date(moment).toLocaleDateString('sv-SE');

const CASES: [typed: string, clauses: string[]][] = [
  ['', []],
  ['   ', []],
  ['…', []],
  ['margin', ['margin*']],
  ['margin ', ['margin']],
  ['Margin Notes', ['margin', 'notes*']],
  ['"margin notes"', ['margin+notes']],
  ['"margin notes', ['margin+notes*']],
  ['"margin notes ', ['margin+notes']],
  ['“margin notes”', ['margin+notes']],
  ['「边注」 x ', ['边注~', 'x']],
  ['-draft final', ['-draft', 'final*']],
  ['-draft', ['-draft']],
  ['－draft', ['-draft']],
  ['-"rough draft"', ['-rough+draft']],
  ['- draft', ['draft*']],
  ['--draft', ['draft*']],
  ["don't ", ['don+t']],
  ['e-mail ', ['e+mail']],
  ['3.14', ['3+14*']],
  ['Café STRASSE straße', ['cafe', 'strasse', 'strasse*']],
  ['机器学习', ['机器学习~']],
  ['机器 学习', ['机器~', '学习~']],
  ['机器，学习。', ['机器~', '学习~']],
  ['iphone手机', ['iphone+手机~']],
  ['ｆｕｌｌ　ｗｉｄｔｈ ', ['full', 'width']],
  ['tag:read', ['tag:read']],
  ['TAG:Read', ['tag:read']],
  ['tag：阅读', ['tag:阅读']],
  ['tag:"to read"', ['tag:to read']],
  ['tag：“to read”', ['tag:to read']],
  ['tag:a,b', ['tag:a|b']],
  ['tag:a，b c ', ['tag:a|b', 'c']],
  ['tag:"a,b",c', ['tag:a,b|c']],
  ['-tag:a', ['-tag:a']],
  ['tag:', []],
  ['tag: a', ['a*']],
  ['site:nytimes.com', ['site:nytimes.com']],
  ['author:"Ada Lin" x', ['author:ada lin', 'x*']],
  ['color:amber', ['color:amber']],
  ['colour:yellow,purple', ['color:amber|violet']],
  ['color:octarine', ['color+octarine*']],
  ['color:constructor ', ['color+constructor']],
  ['has:note', ['has:note']],
  ['has:highlights', ['has:highlight']],
  ['has:wings ', ['has+wings']],
  ['is:unread', ['is:inbox']],
  ['is:favorite', ['is:favourite']],
  ['is:inbox,reading', ['is:inbox|reading']],
  ['is:in', ['is+in*']],
  ['before:2024', ['before:2024-01-01']],
  ['after:2024-03', ['after:2024-03-01']],
  ['after:2024/3/5', ['after:2024-03-05']],
  ['before:2024-02-30 ', ['before+2024+02+30']],
  ['before:soon ', ['before+soon']],
  ['in:trash', []],
  ['in:trash old', ['old*']],
  ['in:box ', ['in+box']],
  ['https://example.org', ['https+example+org*']],
  ['foo:bar ', ['foo+bar']],
  ['ends"quoted"', ['ends', 'quoted']],
  ['𠮷野家', ['𠮷野家~']],
  [`${'a'.repeat(80)} `, [`${'a'.repeat(64)}*`]],
];

it.each(CASES)('%j is read as %j', (typed, clauses) => {
  expect(parseQuery(typed).clauses.map(brief)).toEqual(clauses);
});

it.each([
  ['in:trash', true],
  ['in：trash old', true],
  ['-in:trash', false],
  ['old', false],
])('%j asks for the trash: %s', (typed, inTrash) => {
  expect(parseQuery(typed).inTrash).toBe(inTrash);
});

it('the places of a phrase count every character of a run and every word', () => {
  const [clause] = parseQuery('"in 机器学习 we 信"').clauses;
  expect(clause?.kind === 'phrase' && clause.slots.map(({ at }) => at)).toEqual([0, 1, 5, 6]);
});
