/** The margin of a page that is open. */
export interface RunningMargin {
  /** Highlights what is selected or the image in focus; without either, opens the next highlight. */
  highlightSelection(): Promise<void>;
  /** Highlights the image with this address. */
  highlightImage(source: string): Promise<void>;
  /** Brings a passage onto the screen and shows it for a moment; false when it is not on the page. */
  showPassage(id: string): Promise<boolean>;
  /** Lets the person select where a passage is to be; false when there is no such passage here. */
  attachAgain(id: string): Promise<boolean>;
  /** Asks the library once more what it has of this page. */
  refresh(): void;
  /** Takes everything off the page. */
  stop(): void;
}
