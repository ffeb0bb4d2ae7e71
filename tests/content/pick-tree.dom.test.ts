import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beside,
  firstPart,
  largerThan,
  partAt,
  smallerThan,
} from '../../src/content/pick/pick-tree';

const PAGE = `
  <nav id="nav">menu</nav>
  <div id="outer"><main id="main">
    <p id="one">Some <a id="link" href="/">words</a> of the first.</p>
    <div id="same"><div id="inner"><p id="two">Two.</p><p id="three">Three.</p></div></div>
    <p id="hidden" style="display:none">Hidden.</p>
    <ul id="list"><li id="a">a</li><li id="b">b</li></ul>
    <div id="host" style="padding:4px"></div>
  </main></div>`;

const the = (id: string): Element => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML = PAGE;
  the('host').attachShadow({ mode: 'open' }).innerHTML =
    '<p id="deep" style="margin:4px">Deep.</p>';
});
afterEach(() => document.body.replaceChildren());

describe('the parts of a page', () => {
  it.each([
    ['larger', 'two', 'inner'],
    ['larger', 'inner', 'main'],
    ['larger', 'main', ''],
    ['smaller', 'main', 'one'],
    ['smaller', 'list', 'a'],
    ['smaller', 'one', undefined],
    ['next', 'one', 'same'],
    ['next', 'same', 'list'],
    ['next', 'b', 'host'],
    ['previous', 'list', 'same'],
    ['previous', 'one', 'nav'],
    ['previous', 'nav', undefined],
  ])('%s than or beside %s is %s', (way, from, to) => {
    const part = the(from);
    const found =
      way === 'larger'
        ? largerThan(part)
        : way === 'smaller'
          ? smallerThan(part)
          : beside(part, way === 'next' ? 1 : -1);
    expect(found?.id).toBe(to);
  });

  it('begin where the page says its main part is', () => {
    expect(firstPart(document).id).toBe('main');
    the('main').replaceWith('nothing');
    expect(firstPart(document)).toBe(document.body);
  });

  it('are blocks under a pointer, never words in one, and reach into shadow trees', () => {
    const at = (element: Element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return partAt(document, left + 3, top + height / 2);
    };
    expect(at(the('link'))?.id).toBe('one');
    const deep = the('host').shadowRoot?.querySelector('p');
    expect(deep && at(deep)?.id).toBe('deep');
    expect(deep && largerThan(deep)?.id).toBe('host');
  });
});
