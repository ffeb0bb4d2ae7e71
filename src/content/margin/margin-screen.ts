import type { MarginHost } from './margin-host';
import { marginUi } from './margin-ui';
import type { MarginActs, MarginView } from './margin-view';
import type { Text } from './texts';

/** Where the margin is drawn, once what draws it has come; `needed` asks for that. */
export function marginScreen(host: MarginHost, text: Text, needed: () => Promise<void>) {
  let isAsked = false;
  return {
    /** Shows this; nothing at all is done for an empty view as long as nothing was shown. */
    draw(isEmpty: boolean, view: () => MarginView, acts: MarginActs): void {
      if (isEmpty && !host.isAttached()) return;
      const ui = marginUi();
      if (ui) {
        host.attach();
        ui(host.root, host.place, { view: view(), acts, text });
      } else if (!isAsked) {
        isAsked = true;
        needed().then(
          () => this.draw(isEmpty, view, acts),
          (error) => {
            isAsked = false;
            console.error(error);
          },
        );
      }
    },
    clear(): void {
      marginUi()?.(host.root, host.place, undefined);
      host.remove();
    },
  };
}
