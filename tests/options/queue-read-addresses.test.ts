import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/options/queue/read-addresses';

const A = 'https://a.example/one';
const B = 'https://b.example/two';

describe('the pages that a text names', () => {
  it.each<[what: string, text: string, expected: [url: string, title: string][]]>([
    ['nothing', '', []],
    ['words without an address', 'Nothing to see at all.', []],
    [
      'one a line',
      `${A}\n${B}\r\n`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    [
      'side by side',
      `${A} ${B}`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    [
      'at the end of a sentence',
      `See ${A}. And (${B}), too!`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    [
      'with a bracket of its own',
      'https://a.example/Tide_(table), (see https://a.example/Ebb_(sea))',
      [
        ['https://a.example/Tide_(table)', ''],
        ['https://a.example/Ebb_(sea)', ''],
      ],
    ],
    [
      'beside Chinese words',
      `见${A}。另见《${B}》，谢谢`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    [
      'with Chinese in it',
      'https://zh.example/wiki/雕版',
      [['https://zh.example/wiki/%E9%9B%95%E7%89%88', '']],
    ],
    [
      'as Markdown links',
      `- [One](${A})\n- [Two \\[2\\]](<${B}> "title")`,
      [
        [A, 'One'],
        [B, 'Two [2]'],
      ],
    ],
    [
      'as a Markdown link with a bracket',
      '[Tide](https://a.example/Tide_(table))',
      [['https://a.example/Tide_(table)', 'Tide']],
    ],
    ['in angle brackets', `<${A}>`, [[A, '']]],
    ['as the target of a reference', `[one]: ${A} "One"`, [[A, '']]],
    ['around a picture', `[![A gauge](https://a.example/g.png)](${A})`, [[A, 'A gauge']]],
    ['but not a picture', `![A gauge](https://a.example/g.png) ${A}`, [[A, '']]],
    [
      'as HTML links',
      `<p><a class="x" href="${A}?a=1&amp;b=2"><b>One</b> &amp; more</a><img src="https://a.example/g.png"></p>`,
      [[`${A}?a=1&b=2`, 'One & more']],
    ],
    [
      'in a file of bookmarks',
      `<DT><A HREF="${A}" ADD_DATE="1" ICON_URI="https://a.example/i.ico">One</A>\n<DT><A HREF='${B}'>Two</A>`,
      [
        [A, 'One'],
        [B, 'Two'],
      ],
    ],
    [
      'in a table with a head',
      `title,url,tags\nOne,${A},sea\nTwo,${B},`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    [
      'in a table in quotes',
      `"${A}","One"\n"${B}","Two"`,
      [
        [A, ''],
        [B, ''],
      ],
    ],
    ['with a comma of its own', 'https://a.example/1,2.html', [['https://a.example/1,2.html', '']]],
    [
      'without its scheme',
      'www.a.example/one and me@www.example.org',
      [['https://www.a.example/one', '']],
    ],
    [
      'but no other scheme',
      '[x](javascript:alert(1)) <a href="javascript:alert(1)">x</a> file:///etc/passwd ftp://a.example chrome://settings',
      [],
    ],
    ['but no broken one', 'https:// http://? https://[x', []],
  ])('%s', (_what, text, expected) => {
    expect(readAddresses(text).addresses.map(({ url, title }) => [url, title])).toEqual(expected);
  });

  it('come once, under the words that one of them has, and the others are counted', () => {
    const text = `${A}?utm_source=mail\n[One](${A})\nhttp://www.a.example/one#part`;
    expect(readAddresses(text)).toEqual({
      addresses: [{ url: `${A}?utm_source=mail`, title: 'One' }],
      repeated: 2,
    });
  });

  it.each([['['], ['<a href="'], ['<a '], ['https://)'], ['[a]('], ['](https://('], ['(']])(
    'are read from a hundred thousand times "%s" without end',
    (part) => {
      expect(readAddresses(part.repeat(100_000)).addresses.length).toBeLessThan(5);
    },
  );
});
