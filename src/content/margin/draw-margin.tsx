import { render } from 'preact';
import { Margin } from './margin';
import { MARGIN_CSS } from './margin-styles';
import type { MarginUi } from './margin-ui';
import { TextContext } from './texts';

/** Draws what the margin shows, or takes it away. */
export const drawMargin: MarginUi = (root, place, shown) => {
  if (!shown) return render(null, place);
  if (!root.querySelector('style')) {
    const sheet = document.createElement('style');
    sheet.textContent = MARGIN_CSS;
    root.prepend(sheet);
  }
  render(
    <TextContext.Provider value={shown.text}>
      <Margin view={shown.view} acts={shown.acts} />
    </TextContext.Provider>,
    place,
  );
};
