import type { HostileCase } from './hostile-case';

const IMG = '<img src="x:" onerror="RUN">';

/** Markup that a second reading takes for something else: namespaces, raw text, comments, nesting. */
export const MUTATIONS: HostileCase[] = [
  [
    'a style in MathML in a table',
    `<math><mtext><table><mglyph><style><!--</style>${IMG}--></style></mglyph></table></mtext></math>`,
  ],
  [
    'a style in mglyph',
    `<math><mtext><table><mglyph><style>${IMG}</style></mglyph></table></mtext></math>`,
  ],
  [
    'a form around MathML',
    `<form><math><mtext></form><form><mglyph><style></math>${IMG}</style></mglyph></form></mtext></math></form>`,
  ],
  [
    'a comment in malignmark',
    `<math><mtext><malignmark><style><!--</style><img title="--&gt;&lt;img src=x: onerror=RUN&gt;"></malignmark></mtext></math>`,
  ],
  [
    'MathML in SVG',
    `<svg><math><mi><style><img title="</style><img src=x: onerror=RUN>"></style></mi></math></svg>`,
  ],
  [
    'SVG in MathML',
    `<math><annotation-xml encoding="text/html"><svg><foreignObject>${IMG}</foreignObject></svg></annotation-xml></math>`,
  ],
  [
    'an annotation as HTML',
    `<math><semantics><annotation-xml encoding="text/html">${IMG}</annotation-xml></semantics></math>`,
  ],
  [
    'an annotation as XHTML',
    `<math><annotation-xml encoding="application/xhtml+xml"><style><img title="</style>${IMG}"></style></annotation-xml></math>`,
  ],
  [
    'TeX with markup',
    `<math><semantics><mi>x</mi><annotation encoding="application/x-tex"><p>${IMG}</p></annotation></semantics></math>`,
  ],
  [
    'TeX that reads as markup',
    `<math><semantics><mi>x</mi><annotation encoding="application/x-tex">&lt;/math&gt;&lt;img src=x: onerror=RUN&gt;</annotation></semantics></math>`,
  ],
  ['HTML out of MathML', `<math><mi><p></math>${IMG}`],
  ['a desc', `<svg><desc><table><style><!--</style>${IMG}--></table></desc></svg>`],
  ['a title of SVG', `<svg><title><style><!--</style>${IMG}--></style></title></svg>`],
  [
    'a foreign object',
    `<svg><foreignObject><iframe srcdoc="<script>RUN</script>"></iframe>${IMG}</foreignObject></svg>`,
  ],
  ['a style of SVG', `<svg><style>&lt;/style&gt;&lt;img src=x: onerror=RUN&gt;</style></svg>`],
  [
    'a style with a comment in SVG',
    `<svg></p><style><a id="</style><img src=x: onerror=RUN>"></svg>`,
  ],
  ['CDATA in SVG', `<svg><![CDATA[</svg>${IMG}]]></svg>`],
  [
    'CDATA that ends in an attribute',
    `<svg><style><![CDATA[</style><img title="]]></style></svg>${IMG}">`,
  ],
  ['CDATA in HTML', `<![CDATA[<b title="]]>${IMG}">`],
  ['noscript', `<noscript><p title="</noscript><img src=x: onerror=RUN>">`],
  ['noscript with a style', `<noscript><style></noscript>${IMG}</style></noscript>`],
  ['noembed', `<noembed><p title="</noembed><img src=x: onerror=RUN>"></noembed>`],
  ['noframes', `<noframes><p title="</noframes><img src=x: onerror=RUN>"></noframes>`],
  ['a text area', `<textarea><p title="</textarea><img src=x: onerror=RUN>"></textarea>`],
  ['a title', `<title><p title="</title><img src=x: onerror=RUN>"></title>`],
  ['a style', `<style><p title="</style><img src=x: onerror=RUN>"></style>`],
  ['a frame as raw text', `<iframe><p title="</iframe><img src=x: onerror=RUN>"></iframe>`],
  ['xmp', `<xmp><p title="</xmp><img src=x: onerror=RUN>"></xmp>`],
  ['xmp in a select', `<select><xmp><p title="</xmp><img src=x: onerror=RUN>"></select>`],
  ['listing', `<listing>&lt;img src=x: onerror=RUN&gt;</listing>`],
  ['plain text', `<p>a</p><plaintext>${IMG}</plaintext>`],
  ['a template', `<template>${IMG}</template>`],
  [
    'a template in a template',
    `<template><template><s><template></template></s>${IMG}</template></template>`,
  ],
  [
    'a declared shadow root',
    `<div><template shadowrootmode="open">${IMG}<slot></slot></template><p>a</p></div>`,
  ],
  [
    'a closed shadow root',
    `<article><template shadowrootmode="closed"><script>RUN</script></template></article>`,
  ],
  ['a comment with a bang', `<!--!>${IMG}-->`],
  ['a comment closed at once', `<!-->${IMG}-->`],
  ['a comment closed with a dash', `<!--->${IMG}-->`],
  ['a comment that a bang ends', `<!-- --!>${IMG}<!-- -->`],
  ['a comment in an attribute', `<p title="--><img src=x: onerror=RUN>">a</p>`],
  ['a comment that is none', `<//a ${IMG}>`],
  ['an end tag with attributes', `</p onclick="RUN">${IMG}`],
  ['a declaration', `<!DOCTYPE html [<!ENTITY x "${IMG}">]>&x;`],
  [
    'a table that lets go',
    `<table><td><table>${IMG}<tr><style>${IMG}</style></table></td></table>`,
  ],
  ['nested links', `<a href="https://e.org/"><table><a href="javascript:RUN">a</a></table></a>`],
  [
    'nested forms',
    `<form id="a"><div></form><form id="b"><input name="parentNode">${IMG}</div></form>`,
  ],
  ['option in select', `<select><option><style></option></select>${IMG}</style>`],
  [
    'a caption',
    `<table><caption><svg><title><table><tr><td>${IMG}</td></tr></table></title></svg></caption></table>`,
  ],
  [
    'deep nesting round MathML',
    `${'<div>'.repeat(508)}<math><mtext><table><mglyph><style><!--</style>${IMG}--></style>`,
  ],
  [
    'deep nesting round SVG',
    `${'<div>'.repeat(506)}<svg><foreignObject><svg><style><!--</style>${IMG}--></style>`,
  ],
  ['a null in a name', `<scr\0ipt>RUN</scr\0ipt><img src="x:" oner\0ror="RUN">`],
  ['a null before an end', `<style></style\0>${IMG}</style>`],
  ['full-width brackets', `＜img src=x: onerror=RUN＞<p title="＜">a</p>`],
  ['a bracket in another encoding', `+ADw-script+AD4-RUN+ADw-/script+AD4-`],
  ['a character that grows', `<p>ﷺİŉ<ſcript>RUN</ſcript><K onclick="RUN">a</p>`],
  ['a backquote as a quote', '<img src="x:" alt="``onerror=RUN">'],
  ['an attribute with a slash', `<a/href="javascript:RUN"/title="></a>${IMG}">a</a>`],
  ['half a tag', `<p>a</p><img src="x:" onerror="RUN" `],
  ['half a reference', `<a href="javascript&colon;RUN&semi">a</a>`],
  ['a bare lt', `<p>1 < 2 <img<img src="x:" onerror="RUN"></p>`],
];
