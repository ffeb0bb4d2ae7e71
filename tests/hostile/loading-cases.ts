import type { HostileCase } from './hostile-case';

/** What would ask a server when the copy is opened, without a script. */
export const LOADING: HostileCase[] = [
  [
    'srcset',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" srcset="NET.png 1x, NET-2.png 2x" sizes="100vw">',
  ],
  [
    'a picture',
    '<picture><source srcset="NET.webp" type="image/webp"><source srcset="NET.png"><img src="x:"></picture>',
  ],
  [
    'old image attributes',
    '<img src="x:" lowsrc="NET.png" dynsrc="NET.avi" longdesc="NET" background="NET.png">',
  ],
  [
    'image hints',
    '<img src="x:" loading="eager" fetchpriority="high" crossorigin="use-credentials" referrerpolicy="unsafe-url" decoding="sync">',
  ],
  [
    'a table with a background',
    '<table background="NET.png"><tr background="NET.png"><td background="NET.png">a</td></tr></table>',
  ],
  ['a body with a background', '<body background="NET.png"><p>a</p></body>'],
  ['a frame', '<iframe src="NET.html"></iframe>'],
  ['a frame with its own page', '<iframe srcdoc="<script>RUN</script><img src=NET.png>"></iframe>'],
  ['a frame as data', '<iframe src="data:text/html,<img src=NET.png>"></iframe>'],
  ['a frame as a script', '<iframe src="javascript:RUN"></iframe>'],
  [
    'a frame with rights',
    '<iframe allow="camera *" sandbox="allow-scripts allow-same-origin allow-top-navigation" src="NET.html" loading="lazy"></iframe>',
  ],
  ['frames', '<frameset><frame src="NET.html"><frame src="javascript:RUN"></frameset>'],
  ['a fenced frame', '<fencedframe src="NET.html"></fencedframe><portal src="NET.html"></portal>'],
  [
    'an object',
    '<object data="NET.svg" type="image/svg+xml"><param name="movie" value="NET.swf"></object>',
  ],
  ['an object as a script', '<object data="javascript:RUN"></object>'],
  ['an embed', '<embed src="NET.svg"><embed src="javascript:RUN">'],
  ['an applet', '<applet code="A" archive="NET.jar" codebase="NET/"></applet>'],
  [
    'a film',
    '<video src="NET.mp4" poster="NET.png" autoplay muted controls preload="auto"></video>',
  ],
  [
    'a sound',
    '<audio src="NET.mp3" autoplay><source src="NET.ogg"></audio><bgsound src="NET.mid">',
  ],
  [
    'a style sheet',
    '<link rel="stylesheet" href="NET.css"><link rel="alternate stylesheet" href="NET.css">',
  ],
  [
    'a preload',
    '<link rel="preload" as="image" href="NET.png"><link rel="modulepreload" href="NET.js">',
  ],
  [
    'a prefetch',
    '<link rel="prefetch" href="NET"><link rel="prerender" href="NET"><link rel="next" href="NET">',
  ],
  [
    'a connection',
    '<link rel="dns-prefetch" href="//e.invalid"><link rel="preconnect" href="NET">',
  ],
  ['an icon', '<link rel="icon" href="NET.ico"><link rel="apple-touch-icon" href="NET.png">'],
  ['a manifest', '<link rel="manifest" href="NET.json"><link rel="import" href="NET.html">'],
  ['a link in the text', '<p>a <link itemprop="url" rel="stylesheet" href="NET.css"> b</p>'],
  ['an imported style', '<style>@import "NET.css"; @import url(NET-2.css) screen;</style><p>a</p>'],
  [
    'a font',
    '<style>@font-face{font-family:spy;src:url(NET.woff2)}p{font-family:spy}</style><p>a</p>',
  ],
  [
    'a style with a background',
    '<style>p{background:url(NET.png)}p::before{content:url(NET-2.png)}</style><p>a</p>',
  ],
  ['a background', '<p style="background:url(NET.png);list-style-image:url(NET-2.png)">a</p>'],
  ['an image set', '<p style="background-image:image-set(\'NET.png\' 1x)">a</p>'],
  [
    'a cross-fade',
    '<p style="background-image:-webkit-cross-fade(url(NET.png),url(NET-2.png),50%)">a</p>',
  ],
  [
    'a border, a mask and a cursor',
    '<p style="border-image:url(NET.png) 1;mask:url(NET.svg#a);cursor:url(NET.cur),auto">a</p>',
  ],
  [
    'a filter',
    '<p style="filter:url(NET.svg#a);clip-path:url(NET.svg#b);shape-outside:url(NET.png)">a</p>',
  ],
  [
    'escapes in a style',
    '<p style="background:\\75 rl(NET.png);-moz-binding:url(NET.xml#a);behavior:url(NET.htc)">a</p>',
  ],
  ['an expression', '<p style="width:expression(RUN);background:url(javascript:RUN)">a</p>'],
  [
    'a style that covers the page',
    '<p style="position:fixed;inset:0;z-index:99999" class="modal overlay">a</p>',
  ],
  ['a style of a custom property', '<p style="--x:url(NET.png);background:var(--x)">a</p>'],
  [
    'an image of SVG',
    '<svg><image href="NET.png" width="9" height="9"/><image xlink:href="NET-2.png" width="9" height="9"/></svg>',
  ],
  [
    'a filter of SVG',
    '<svg><filter id="f"><feImage href="NET.png"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>',
  ],
  [
    'a use',
    '<svg><use href="NET.svg#a"/><use href="data:image/svg+xml,<svg id=\'x\' onload=\'RUN\'/>#x"/></svg>',
  ],
  ['a script of SVG', '<svg><script href="data:text/javascript,RUN"/><script>RUN</script></svg>'],
  ['SVG that loads', '<svg onload="RUN"><g onbegin="RUN"></g></svg>'],
  [
    'SMIL values',
    '<svg><a><animate attributeName="href" values="javascript:RUN"/><text y="20">a</text></a></svg>',
  ],
  [
    'SMIL set',
    '<svg><a><set attributeName="xlink:href" to="javascript:RUN"/><text y="20">a</text></a></svg>',
  ],
  [
    'SMIL events',
    '<svg><animate onbegin="RUN" attributeName="x" dur="1s"/><animateTransform onend="RUN" dur="1ms" attributeName="transform"/></svg>',
  ],
  [
    'SMIL of a handler',
    '<svg><set attributeName="onmouseover" to="RUN"/><animateMotion path="NET"/></svg>',
  ],
  [
    'SMIL of an image',
    '<svg><image id="i" width="9" height="9"/><animate href="#i" attributeName="href" to="NET.png"/></svg>',
  ],
  [
    'a handler of SVG',
    '<svg><handler type="text/javascript" ev:event="load">RUN</handler><discard onbegin="RUN"/></svg>',
  ],
  [
    'a style of SVG',
    '<svg><style>@import "NET.css"; rect{fill:url(NET.svg#a)}</style><rect width="9" height="9"/></svg>',
  ],
  [
    'SVG as an image',
    '<img src="data:image/svg+xml,<svg xmlns=&quot;http://www.w3.org/2000/svg&quot;><script>RUN</script><image href=&quot;NET.png&quot;/></svg>">',
  ],
  [
    'an image as a page',
    '<img src="data:text/html,<script>RUN</script>"><img src="data:image/svg+xml;x,y">',
  ],
  [
    'a server-sent attribute',
    '<p hx-get="NET" hx-trigger="load" data-src="NET" src="NET" poster="NET" data="NET">a</p>',
  ],
  [
    'a shared storage',
    '<img src="x:" sharedstoragewritable browsingtopics><iframe adauctionheaders src="NET"></iframe>',
  ],
  ['a web bundle', '<script type="webbundle">{"source":"NET","resources":["NET"]}</script>'],
];
