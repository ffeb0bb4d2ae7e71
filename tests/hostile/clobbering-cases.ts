import type { HostileCase } from './hostile-case';

const NAMES = [
  'attributes',
  'parentNode',
  'childNodes',
  'nodeName',
  'nodeType',
  'ownerDocument',
  'removeChild',
  'innerHTML',
  'textContent',
  'firstElementChild',
  'getAttribute',
  'setAttribute',
  'remove',
  'querySelectorAll',
  'getElementById',
  'documentElement',
  'body',
  'defaultView',
  'constructor',
  '__proto__',
  'toString',
];

/** Ids of our own pages and of the frame in which an article is shown. */
const OURS = [
  'text',
  'reader',
  'title',
  'state',
  'tag',
  'note',
  'toast',
  'highlight-bar',
  'images',
];

/** Ids and names that stand where a program looks for something else. */
export const CLOBBERING: HostileCase[] = [
  ...NAMES.map(
    (name): HostileCase => [
      `${name} is a field`,
      `<form><input name="${name}"><input id="${name}"></form><img name="${name}" src="x:" onerror="RUN"><a id="${name}" name="${name}" href="https://e.org/">a</a>`,
    ],
  ),
  ...OURS.map(
    (name): HostileCase => [
      `#${name} stands twice`,
      `<article id="${name}"><p id="${name}" data-state="ready" data-article="x" data-annotation="x">a</p><a href="#${name}">b</a></article>`,
    ],
  ),
  [
    'a form in a form',
    '<form id="x"></form><form id="x" name="y"><input id="attributes"><output id="y"></output></form>',
  ],
  ['a collection', '<a id="ran"></a><a id="ran" name="config" href="NET">a</a>'],
  ['a frame with a name', '<iframe name="self" srcdoc="<a id=ran href=NET>a</a>"></iframe>'],
  [
    'a prefix',
    '<p id="user-content-user-content-text">a</p><a href="#user-content-user-content-text">b</a>',
  ],
  ['an id with blanks', '<p id="a b\nc">a</p><a href="#a%20b">b</a><p id="">c</p>'],
  [
    'our own classes',
    '<p class="missing-image highlight postil-mark" data-alt="a" data-said="b" role="img">a</p>',
  ],
  [
    'our own marks',
    '<mark data-postil="x" data-annotation="x" class="amber">a</mark><div data-postil="body">b</div>',
  ],
  [
    'roles and names',
    '<p role="alert" aria-live="assertive" aria-label="a" aria-hidden="true">a</p>',
  ],
  [
    'keys and order',
    '<p tabindex="9" accesskey="s" draggable="true" inert hidden contenteditable="true" spellcheck="true">a</p>',
  ],
  ['a slot', '<div slot="x" part="y" exportparts="z"><slot name="x">a</slot></div>'],
];
