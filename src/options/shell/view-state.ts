import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';

export type State = 'loading' | 'ready' | 'empty' | 'failed';

/** What a view says about itself; it stands on `<main>` as `data-…`, for styles and for tests. */
export interface ViewState {
  state: State;
  exported?: string;
  import?: 'looking' | 'preview' | 'running' | 'done';
  restore?: 'looking' | 'preview' | 'running' | 'done';
}

export const ViewStateContext = createContext<(state: ViewState) => void>(() => {});

/** Tells the page around in which state this view is; a part that stands beside it tells nothing. */
export function useViewState(
  state: State,
  also: Omit<ViewState, 'state'> = {},
  isTheView = true,
): void {
  const tell = useContext(ViewStateContext);
  useLayoutEffect(() => {
    if (isTheView) tell({ state, ...also });
  }, [tell, state, also.exported, also.import, also.restore, isTheView]);
}
