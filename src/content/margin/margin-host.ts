/** The one element that we add to a page, outside its body, and the closed tree inside it. */
export interface MarginHost {
  root: ShadowRoot;
  /** What the pieces are rendered into. */
  place: HTMLElement;
  /** Whether an event came from inside; from outside its target is our element. */
  holds(event: Event): boolean;
  isAttached(): boolean;
  /** Puts the element into the page, also when the page has thrown it out. */
  attach(): void;
  remove(): void;
}

/** What a page's own handlers must not see while somebody types in our fields. */
const KEPT_IN = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'copy',
  'cut',
  'paste',
] as const;

/** Makes the element that holds the margin; the page can neither style it nor look inside. */
export function marginHost(document: Document, language: string): MarginHost {
  const host = document.createElement('postil-margin');
  const root = host.attachShadow({ mode: 'closed' });
  const place = document.createElement('div');
  place.className = 'margin';
  place.lang = language;
  root.append(place);
  for (const type of KEPT_IN) place.addEventListener(type, (event) => event.stopPropagation());
  return {
    root,
    place,
    holds: (event) => event.target === host,
    isAttached: () => host.isConnected,
    attach() {
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove: () => host.remove(),
  };
}
