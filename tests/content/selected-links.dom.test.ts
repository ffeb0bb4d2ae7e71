import { afterEach, describe, expect, it } from 'vitest';
import { selectedLinks } from '../../src/content/links/selected-links';

const PAGE = `
  <p id="lead">Read <a id="one" href="https://a.example/one">the <b>first</b></a>, then
  <a href="/two#part">the second</a> and <a href="#note">the note</a>.</p>
  <ul>
    <li><a href="https://a.example/three"><img alt="" src="data:,"></a>
      <a href="https://a.example/three">A headline</a></li>
    <li><a href="mailto:x@a.example">Write</a> <a href="javascript:void 0">Do</a> <a>Nowhere</a></li>
    <li><a id="last" href="https://a.example/#/route">A place of an app</a></li>
  </ul>`;

const show = (from: string, to: string) => {
  document.body.innerHTML = PAGE;
  const start = document.querySelector(from);
  const end = document.querySelector(to);
  if (!start || !end) throw new Error('no such element');
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(end);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};
const two = () => new URL('/two', location.href).href;

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.innerHTML = '';
});

describe('the links in a selection', () => {
  it('are those of the web, each once, under the best of its names', () => {
    show('#lead', 'ul');
    expect(selectedLinks(document)).toEqual([
      { url: 'https://a.example/one', title: 'the first' },
      { url: two(), title: 'the second' },
      { url: 'https://a.example/three', title: 'A headline' },
      { url: 'https://a.example/#/route', title: 'A place of an app' },
    ]);
  });

  it('are those that are touched, and not their neighbours', () => {
    show('b', 'b');
    expect(selectedLinks(document)).toEqual([{ url: 'https://a.example/one', title: 'the first' }]);
  });

  it('are none where nothing is selected', () => {
    document.body.innerHTML = PAGE;
    expect(selectedLinks(document)).toEqual([]);
  });

  it('end where the selection ends', () => {
    show('#lead', '#lead');
    const [last] = [...document.querySelectorAll('#lead a')].slice(1, 2);
    const range = getSelection()?.getRangeAt(0);
    if (last) range?.setEndBefore(last);
    expect(selectedLinks(document).map(({ url }) => url)).toEqual(['https://a.example/one']);
  });
});
