// Runs in the page, beside both engines: the neutral ruler and the two adapters.
// A place is the number of characters before it that are neither white space nor invisible; it is
// counted here, with no code of either engine.
(() => {
  const COUNTED = /[^\s\u00ad\u200b\u2060\ufeff]/g;
  const UNREAD = 'script, style, noscript, template, textarea, title, iframe';

  const textNodes = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (!node.parentElement?.closest(UNREAD)) nodes.push(node);
    }
    return nodes;
  };

  /** @param {string} text */
  const countIn = (text) => text.match(COUNTED)?.length ?? 0;

  const ruler = () => {
    const nodes = textNodes();
    let length = 0;
    const starts = nodes.map((node) => {
      const start = length;
      length += countIn(node.data);
      return start;
    });
    /** @param {number} place */
    const nodeAt = (place) => {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= place) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    };
    /** @param {number} place a counted character @returns {[Text, number]} */
    const pointOf = (place) => {
      const k = nodeAt(place);
      const node = nodes[k];
      if (!node) throw new Error(`no character ${place}`);
      let left = place - (starts[k] ?? 0);
      for (const match of node.data.matchAll(COUNTED)) if (left-- === 0) return [node, match.index];
      throw new Error(`no character ${place}`);
    };
    const ordinals = new Map(nodes.map((node, k) => [/** @type {Node} */ (node), k]));
    /** @param {Node} container @param {number} offset */
    const placeOf = (container, offset) => {
      const k = ordinals.get(container);
      if (k !== undefined)
        return (starts[k] ?? 0) + countIn(/** @type {Text} */ (container).data.slice(0, offset));
      const point = document.createRange();
      point.setStart(container, offset);
      const next = nodes.findIndex((node) => point.comparePoint(node, 0) >= 0);
      return next < 0 ? length : (starts[next] ?? 0);
    };
    return {
      text: () => nodes.map((node) => (node.data.match(COUNTED) ?? []).join('')).join(''),
      /** @param {{ start: number, end: number }} span */
      rangeAt: ({ start, end }) => {
        const range = document.createRange();
        range.setStart(...pointOf(start));
        const [node, offset] = pointOf(end - 1);
        range.setEnd(node, offset + 1);
        return range;
      },
      /** @param {Range} range */
      spanOf: (range) => ({
        start: placeOf(range.startContainer, range.startOffset),
        end: placeOf(range.endContainer, range.endOffset),
      }),
    };
  };

  const { Postil, HypothesisPeer } = /** @type {any} */ (globalThis);

  const engines = {
    postil: {
      /** @param {Range} range */
      describe: (range) => Postil.describe(range, document.body),
      /** @param {any[]} targets */
      locate: async (targets) =>
        (await Postil.locate(targets, document.body)).map(
          (/** @type {any} */ one) => one.range ?? null,
        ),
      /** @param {any[]} targets */
      show: async (targets) => {
        const located = await Postil.locate(targets, document.body);
        const passages = located.flatMap((/** @type {any} */ { range }) =>
          range ? [{ range, color: 'amber' }] : [],
        );
        await Postil.painter().show(passages);
      },
    },
    hypothesis: {
      /** @param {Range} range */
      describe: (range) => HypothesisPeer.describe(document.body, range),
      /** @param {any[]} targets */
      locate: async (targets) => {
        const ranges = [];
        for (const target of targets)
          ranges.push(await HypothesisPeer.anchor(document.body, target).catch(() => null));
        return ranges;
      },
      /** As it is shipped: each passage is wrapped when it is found. @param {any[]} targets */
      show: async (targets) => {
        const highlighter = new HypothesisPeer.Highlighter(document.body);
        for (const target of targets) {
          const range = await HypothesisPeer.anchor(document.body, target).catch(() => null);
          if (range) highlighter.highlightRange(range);
        }
      },
    },
  };

  /** @type {any[]} */
  let wanted = [];
  /** @type {(Range | null)[] | undefined} */
  let found;

  const turn = () => new Promise((resolve) => setTimeout(resolve, 20));
  /** Until the page is laid out and painted: its own first work is no engine's. */
  const settled = async () => {
    document.body.getBoundingClientRect();
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  };

  Object.assign(globalThis, {
    bench: {
      text: () => ruler().text(),

      /** @param {keyof typeof engines} name @param {{ start: number, end: number }[]} spans */
      describe: (name, spans) => {
        const { rangeAt } = ruler();
        const ranges = spans.map(rangeAt);
        const from = performance.now();
        const targets = ranges.map(engines[name].describe);
        return { targets, ms: performance.now() - from };
      },

      /** What the next run looks for; resolves when the page has come to rest. @param {any[]} targets */
      prepare: async (targets) => {
        wanted = targets;
        await settled();
      },

      /**
       * Nothing but the engine's own work, until the page has shown what came of it.
       * @param {keyof typeof engines} name @param {'locate' | 'show'} what
       */
      run: async (name, what) => {
        const from = performance.now();
        const ranges = await engines[name][what](wanted);
        const ms = performance.now() - from;
        found = ranges ?? undefined;
        await turn();
        await turn();
        return { ms };
      },

      /** Where the last run found them. */
      spans: () => {
        const { spanOf } = ruler();
        return found?.map((range) => range && spanOf(range));
      },

      /**
       * The page's blocks arrive in batches, then are made anew. Milliseconds until all passages
       * were shown after the last batch, and after the renewal.
       * @param {any[]} targets @param {number} batches @param {number} every ms
       */
      arrive: async (targets, batches, every) => {
        const blocks = [...document.body.children];
        const html = document.body.innerHTML;
        document.body.replaceChildren();
        let shown = 0;
        const watching = Postil.watch(targets, document.body, (/** @type {any[]} */ passages) => {
          shown = passages.filter((passage) => passage.range && !passage.range.collapsed).length;
        });
        const allShown = async () => {
          const from = performance.now();
          while (shown < targets.length && performance.now() - from < 20_000) await turn();
          return shown < targets.length ? Number.POSITIVE_INFINITY : performance.now() - from;
        };
        const size = Math.ceil(blocks.length / batches);
        for (let at = 0; at < blocks.length; at += size) {
          await new Promise((resolve) => setTimeout(resolve, every));
          document.body.append(...blocks.slice(at, at + size));
        }
        const late = await allShown();
        await new Promise((resolve) => setTimeout(resolve, 1000));
        shown = 0;
        document.body.innerHTML = html;
        const renewed = await allShown();
        watching.stop();
        return { late, renewed };
      },

      /**
       * A page that is never quiet: a clock, a counter, a feed that brings a line now and then.
       * @param {any[] | null} targets watched meanwhile @param {number} forMs
       */
      idle: async (targets, forMs) => {
        const watching = targets && Postil.watch(targets, document.body, () => {});
        const [clock, feed] = [document.createElement('p'), document.createElement('ul')];
        document.body.prepend(clock, feed);
        await new Promise((resolve) => setTimeout(resolve, 1500));
        performance.mark('idle');
        for (let n = 0; n * 50 < forMs; n++) {
          clock.textContent = `It is ${n} past noon`;
          if (n % 10 === 0) feed.append(document.createElement('li'), `News number ${n} of today`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        clock.remove();
        feed.remove();
        watching?.stop();
      },

      /** @param {any[]} targets @param {{ x: number, y: number, scroll: number }[]} moves */
      hit: async (targets, moves) => {
        const located = await Postil.locate(targets, document.body);
        const map = Postil.hitMap(
          located.flatMap((/** @type {any} */ { range }, /** @type {number} */ k) =>
            range ? [{ id: String(k), range }] : [],
          ),
        );
        let hits = 0;
        const times = moves.map(({ x, y, scroll }) => {
          if (window.scrollY !== scroll) window.scrollTo(0, scroll);
          document.body.getBoundingClientRect();
          const from = performance.now();
          hits += map.atPoint(x, y, document).length ? 1 : 0;
          return performance.now() - from;
        });
        return { times, hits };
      },
    },
  });
})();
