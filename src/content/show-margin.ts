import { drawMargin } from './margin/draw-margin';
import { offerMarginUi } from './margin/margin-ui';

// Injected beside annotate-page.ts as soon as there is something to show but paint.
offerMarginUi(drawMargin);
