import { afterEach, expect, it, describe as suite, vi } from 'vitest';
import { describe } from '../../src/anchor/describe';
import { describeElement } from '../../src/anchor/describe-element';
import { type Watch, type Watched, watch } from '../../src/anchor/watch';
import type { Target } from '../../src/model/target';
import { selectText, show } from './select-text';

const FIRST = '<p>The harbour master counts the boats at dawn.</p>';
const SECOND = '<p>Nobody else is awake, except for the baker and his dog.</p>';

let watching: Watch | undefined;

afterEach(() => {
  watching?.stop();
  vi.useRealTimers();
});

/** Targets of passages in the whole page, and that page's root emptied to `html`. */
function given(passages: string[], html: string): { root: Element; targets: Target[] } {
  const root = show(FIRST + SECOND);
  const targets = passages.map((text) => describe(selectText(root, text), root));
  root.innerHTML = html;
  return { root, targets };
}

/** Starts watching; gives what was last reported, as text. */
function follow({ root, targets }: { root: Element; targets: Target[] }) {
  const reports: string[][] = [];
  const read = (one: Watched) => ('reason' in one ? one.reason : one.range.toString());
  watching = watch(targets, root, (passages) => reports.push(passages.map(read)));
  return { reports, last: () => reports.at(-1) };
}

suite('watch', () => {
  it('reports what is there at first, and waits for the rest', async () => {
    const { last } = follow(given(['counts the boats', 'the baker'], FIRST));
    await vi.waitFor(() => expect(last()).toEqual(['counts the boats', 'waiting']));
  });

  it('finds a passage when its text arrives, also word by word', async () => {
    const page = given(['counts the boats', 'the baker and his dog'], FIRST);
    const { last } = follow(page);
    await vi.waitFor(() => expect(last()).toEqual(['counts the boats', 'waiting']));
    const line = document.createElement('p');
    page.root.append(line);
    for (const word of 'Nobody else is awake, except for the baker and his dog.'.split(/(?= )/)) {
      line.append(word);
      await Promise.resolve();
    }
    await vi.waitFor(
      () => expect(last()).toEqual(['counts the boats', 'the baker and his dog']),
      3000,
    );
  });

  it('finds a passage again when its nodes were made anew', async () => {
    const page = given(['the baker'], FIRST + SECOND);
    const { last, reports } = follow(page);
    await vi.waitFor(() => expect(last()).toEqual(['the baker']));
    page.root.innerHTML = FIRST + SECOND;
    // Before the page is painted again.
    await Promise.resolve();
    expect(last()).toEqual(['waiting']);
    await vi.waitFor(() => expect(last()).toEqual(['the baker']), 3000);
    expect(reports).toHaveLength(3);
  });

  it('lets go of a passage at once when its words become others', async () => {
    const page = given(['the baker', 'counts the boats'], FIRST + SECOND);
    const { last } = follow(page);
    await vi.waitFor(() => expect(last()).toEqual(['the baker', 'counts the boats']));
    const words = selectText(page.root, 'baker').startContainer as Text;
    words.data = words.data.replace('baker', 'bishop');
    await Promise.resolve();
    expect(last()).toEqual(['waiting', 'counts the boats']);
  });

  it('sees what changes in a shadow tree and in a frame of the same origin', async () => {
    const page = given(['the baker', 'counts the boats'], '<div></div><iframe></iframe>');
    const [host, frame] = page.root.children as unknown as [HTMLElement, HTMLIFrameElement];
    const shadow = host.attachShadow({ mode: 'open' });
    const framed = frame.contentDocument?.body;
    const { last } = follow(page);
    await vi.waitFor(() => expect(last()).toEqual(['waiting', 'waiting']));
    shadow.innerHTML = SECOND;
    if (framed) framed.innerHTML = FIRST;
    await vi.waitFor(() => expect(last()).toEqual(['the baker', 'counts the boats']), 3000);
    shadow.replaceChildren();
    await Promise.resolve();
    expect(last()).toEqual(['waiting', 'counts the boats']);
  });

  it('finds an image when it arrives, and lets go of it when it shows another', async () => {
    const picture = '<p>Before.</p><img src="https://example.test/one.png" alt=""><p>After.</p>';
    const page = given([], picture);
    const image = page.root.querySelector('img');
    const target = image && describeElement(image, page.root);
    if (!target) throw new Error('There is no image.');
    page.root.innerHTML = '';
    const { last } = follow({ ...page, targets: [target] });
    await vi.waitFor(() => expect(last()).toEqual(['waiting']));
    page.root.innerHTML = picture;
    await vi.waitFor(() => expect(last()).toEqual(['']), 3000);
    page.root.querySelector('img')?.setAttribute('src', 'https://example.test/two.png');
    await Promise.resolve();
    expect(last()).toEqual(['waiting']);
  });

  it('reports a passage whose words were taken away as waiting, then as gone', async () => {
    const page = given(['the baker and his dog', 'counts the boats'], FIRST + SECOND);
    const { last } = follow(page);
    await vi.waitFor(() => expect(last()?.[0]).toBe('the baker and his dog'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.root.lastElementChild?.remove();
    // The observer is told before the next task.
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(1000);
    expect(last()).toEqual(['waiting', 'counts the boats']);
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(last()).toEqual(['gone', 'counts the boats']));
  });

  it('finds a passage that was given up when it arrives later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = given(['the baker and his dog'], FIRST);
    const { last } = follow(page);
    vi.useRealTimers();
    await vi.waitFor(() => expect(last()).toEqual(['waiting']));
    page.root.insertAdjacentHTML('beforeend', SECOND);
    await vi.waitFor(() => expect(last()).toEqual(['the baker and his dog']), 3000);
  });

  it('does not search for text that could hold none of the passages', async () => {
    const page = given(['the baker and his dog'], FIRST);
    const { last, reports } = follow(page);
    await vi.waitFor(() => expect(last()).toEqual(['waiting']));
    const walks = vi.spyOn(Node.prototype, 'lastChild', 'get');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let second = 0; second < 4; second++) {
      page.root.insertAdjacentHTML('beforeend', `<p>It is ${second} o'clock.</p>`);
      await Promise.resolve();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(walks).not.toHaveBeenCalled();
    expect(reports).toHaveLength(1);
    walks.mockRestore();
  });

  it('says nothing after it was stopped', async () => {
    const page = given(['the baker'], FIRST);
    const { reports } = follow(page);
    await vi.waitFor(() => expect(reports).toHaveLength(1));
    watching?.stop();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.root.insertAdjacentHTML('beforeend', SECOND);
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reports).toHaveLength(1);
  });
});
