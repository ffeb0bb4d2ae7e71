import type { HostileCase } from './hostile-case';

const SPELLINGS: [title: string, address: string][] = [
  ['plain', 'javascript:RUN'],
  ['in capitals', 'JaVaScRiPt:RUN'],
  ['after blanks', ' \t\n javascript:RUN'],
  ['with a tab', 'java\tscript:RUN'],
  ['with a line feed', 'java\nscript:RUN'],
  ['with a carriage return', 'java\rscript\r:RUN'],
  ['after control characters', '&#1;&#2;&#31;javascript:RUN'],
  ['after a null', '&#0;javascript:RUN'],
  ['after a byte order mark', '\uFEFFjavascript:RUN'],
  ['after a zero-width space', '\u200Bjavascript:RUN'],
  ['after a no-break space', '\u00A0javascript:RUN'],
  ['after a line separator', '\u2028javascript:RUN'],
  ['with decimal references', '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;RUN'],
  ['with long references', '&#0000106&#0000097&#0000118&#0000097&#0000115cript:RUN'],
  ['with hexadecimal references', '&#x6A;&#x61;&#x76;&#x61;&#x73;&#x63;ript:RUN'],
  ['with named references', 'javascript&colon;RUN'],
  ['with a referenced tab', 'jav&#x09;ascript&Tab;:RUN'],
  ['with a referenced line', 'jav&NewLine;ascript:RUN'],
  ['with a percent sign', 'java%73cript:RUN'],
  ['with a percent colon', 'javascript%3ARUN'],
  ['in full width', 'ｊａｖａｓｃｒｉｐｔ：RUN'],
  ['with a long s', 'javaſcript:RUN'],
  ['with a soft hyphen', 'java\u00ADscript:RUN'],
  ['after a direction mark', '\u202Ejavascript:RUN'],
  ['with an authority', 'javascript://e.org/%0ARUN'],
  ['that looks like http', 'javascript:/*http://e.org/*/RUN'],
  ['after a view', 'view-source:javascript:RUN'],
  ['after a feed', 'feed:javascript:RUN'],
  ['after an archive', 'jar:javascript:RUN!/'],
];

const SCHEMES: [title: string, address: string][] = [
  ['a page as data', 'data:text/html,<script>RUN</script>'],
  ['data in base64', 'data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4='],
  [
    'XML as data',
    'data:application/xhtml+xml,<x:script xmlns:x=&quot;http://www.w3.org/1999/xhtml&quot;>RUN</x:script>',
  ],
  [
    'SVG as data',
    'data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot; onload=&quot;RUN&quot;/>',
  ],
  ['data without a type', 'data:,RUN'],
  ['vbscript', 'vbscript:RUN'],
  ['livescript', 'livescript:RUN'],
  ['a blob', 'blob:https://e.org/00000000-0000-4000-8000-000000000000'],
  ['a file system', 'filesystem:https://e.org/temporary/a.html'],
  ['a file', 'file:///etc/passwd'],
  ['an app', 'intent://scan/#Intent;scheme=zxing;S.browser_fallback_url=NET;end'],
  ['an extension', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/options/index.html'],
  [
    'another extension',
    'moz-extension://00000000-0000-4000-8000-000000000000/src/options/index.html',
  ],
  ['a page of the browser', 'chrome://settings/'],
  ['about', 'about:srcdoc'],
  ['a resource', 'resource://gre/modules/a.js'],
  ['a socket', 'ws://e.org/'],
  ['FTP', 'ftp://e.org/'],
  ['a handler of the desktop', 'ms-msdt:/id PCWDiagnostic'],
  ['no scheme but the page’s', '//e.org/a'],
  ['backslashes', '\\\\e.org\\a'],
  ['a path', '/a'],
  ['an asset that is none', 'asset:../../etc/passwd'],
];

const both = ([title, address]: [string, string]): HostileCase => [
  title,
  `<p><a href="${address}">a</a> <img src="${address}" alt="b"> <q cite="${address}">c</q></p>`,
];

/** `javascript:` in every spelling that a browser, a parser or a person may take for it. */
export const SCRIPT_ADDRESSES: HostileCase[] = SPELLINGS.map(([title, address]) =>
  both([`javascript: ${title}`, address]),
);

/** Addresses that must not be followed from an article. */
export const SCHEME_ADDRESSES: HostileCase[] = SCHEMES.map(both);

/** Attributes other than `href` that hold an address. */
export const ADDRESS_HOLDERS: HostileCase[] = [
  ['a link of SVG', '<svg><a href="javascript:RUN"><text y="20">a</text></a></svg>'],
  ['xlink', '<svg><a xlink:href="javascript:RUN"><text y="20">a</text></a></svg>'],
  ['a link of MathML', '<math href="javascript:RUN"><mi>x</mi></math>'],
  [
    'a link within MathML',
    '<math><mtext href="javascript:RUN" xlink:href="javascript:RUN">x</mtext></math>',
  ],
  [
    'an action of MathML',
    '<math><maction actiontype="statusline#NET" href="javascript:RUN" xlink:href="javascript:RUN"><mi>x</mi></maction></math>',
  ],
  [
    'an image of MathML',
    '<math><mglyph src="NET.png" alt="a"></mglyph><ms src="NET">x</ms></math>',
  ],
  [
    'a definition',
    '<math><semantics definitionURL="javascript:RUN"><mi src="NET">x</mi></semantics></math>',
  ],
  [
    'a map',
    '<img src="x:" usemap="#m" ismap><map name="m"><area shape="default" href="javascript:RUN"></map>',
  ],
  ['ping', '<a href="https://e.org/" ping="NET">a</a>'],
  ['a target', '<a href="https://e.org/" target="_top" rel="opener" download="a.exe">a</a>'],
  [
    'attribution',
    '<a href="https://e.org/" attributionsrc="NET">a</a><img src="x:" attributionsrc="NET">',
  ],
  ['base', '<base href="NET/" target="_top"><a href="a">a</a><img src="b.png">'],
  ['base as a script', '<base href="javascript:RUN//"><a href="#a">a</a>'],
  ['meta refresh', '<meta http-equiv="refresh" content="600;url=javascript:RUN">'],
  ['meta refresh elsewhere', '<meta http-equiv="Refresh" content="600; URL=NET">'],
  ['a cookie', '<meta http-equiv="Set-Cookie" content="a=b">'],
  [
    'a policy of its own',
    '<meta http-equiv="Content-Security-Policy" content="script-src \'unsafe-inline\' *; report-uri NET">',
  ],
  ['a referrer policy', '<meta name="referrer" content="unsafe-url">'],
  ['a form', '<form action="NET"><input name="a"><input type="submit" value="a"></form>'],
  [
    'a form as a script',
    '<form action="javascript:RUN"><input type="submit" formaction="javascript:RUN"></form>',
  ],
  [
    'a button',
    '<button form="f" formaction="javascript:RUN" formtarget="_top">a</button><form id="f"></form>',
  ],
  [
    'an image button',
    '<form><input type="image" src="NET.png" formaction="javascript:RUN" onerror="RUN"></form>',
  ],
  ['an index', '<isindex action="javascript:RUN" prompt="a">'],
  ['a quote', '<blockquote cite="javascript:RUN">a</blockquote><del cite="javascript:RUN">b</del>'],
  ['microdata', '<p itemscope itemtype="NET" itemid="NET" itemref="x">a</p>'],
  ['a manifest', '<html manifest="NET.appcache"><p>a</p></html>'],
  ['a profile', '<head profile="NET"></head><p>a</p>'],
  ['XInclude', '<xi:include href="NET" xmlns:xi="http://www.w3.org/2001/XInclude"></xi:include>'],
];
