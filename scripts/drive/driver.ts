/** What one browser with Postil in it can be told to do; the same for Chromium and Firefox. */
export interface Driver {
  name: 'chromium' | 'firefox';
  /** The browser's download folder. */
  downloads: string;
  /** Loads an address in a new tab. Rejects with a sentence when it can't be loaded. */
  open(url: string): Promise<Surface>;
  /** Loads one of the extension's own pages, by its path in dist, in a new tab. */
  openOwn(path: string): Promise<Surface>;
  /**
   * Presses Postil's toolbar button while the tab is in front, as a person does: it grants
   * activeTab and opens the popup, which is returned when its document has loaded.
   */
  pressToolbarButton(tab: Surface): Promise<Surface>;
  /** Ends the background at once, as the browser does when it is idle; the next event wakes it. */
  killBackground(): Promise<void>;
  /** Resolves when the browser has gone, also when a person closed it. */
  closed: Promise<void>;
  /** Ends the whole browser at once, as a power cut does; the profile stays as it is. */
  kill(): Promise<void>;
  /** Closes the browser and removes its profile, unless that was given by name. */
  close(): Promise<void>;
}

/** A tab or a popup. Every call waits for what it needs and rejects after half a minute. */
export interface Surface {
  /** Runs a function in the page; it sees only its arguments, and these and its result are JSON. */
  evaluate<Args extends unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs a function in the page again and again until it gives something true. */
  waitFor<Args extends unknown[], Result>(
    body: (...args: Args) => Result,
    ...args: Args
  ): Promise<Truthy<Awaited<Result>>>;
  /** Clicks the middle of the element when it is visible and enabled. */
  click(selector: string): Promise<void>;
  /** Replaces the text of a field as typing does. */
  fill(selector: string, text: string): Promise<void>;
  /** Presses one key, named as in KeyboardEvent.key, where the focus is. */
  press(key: string): Promise<void>;
  /** Chooses files in a file input. */
  choose(selector: string, paths: string[]): Promise<void>;
  /** Drags the mouse with its button down, in CSS pixels of the viewport. */
  drag(from: Point, to: Point): Promise<void>;
  /** Gives the page another size, in CSS pixels; a popup has its own. */
  resize(size: { width: number; height: number }): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface Point {
  x: number;
  y: number;
}

export interface LaunchOptions {
  headless: boolean;
  /** The program; the one found on this machine when left out. */
  program?: string;
  /** The folder of a profile that is to stay, such as that of a browser that was killed. */
  profile?: string;
  /** The folder of the built extension. */
  extension: string;
  /** The language of browser and extension, BCP 47; English when left out. */
  lang?: string;
  /** The window's inner size where the browser allows it. */
  size?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** The person has asked for less motion; Chromium alone. */
  calm?: boolean;
}

export type Truthy<T> = Exclude<T, null | undefined | false | 0 | ''>;
