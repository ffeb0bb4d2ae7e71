import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { isTyping, keyName } from '../../ui/key-name';

/** What keys do in a part of the library: by name, or two names after each other, as `g i`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** The maps in force; the part that came last is asked first. */
export interface Keys {
  add(map: () => KeyMap): () => void;
  /** Hands a key press to the parts; documents of frames are connected with it too. */
  press(event: KeyboardEvent): void;
}

/** Time for the second key of a pair. */
const PAIR_MS = 1000;

/** Escape takes a person out of a field that has no other use for it; the next key is a command. */
function leavesField({ key, target, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (key !== 'Escape' || isComposing || defaultPrevented || !isTyping(target)) return false;
  if (target instanceof HTMLElement) target.blur();
  return true;
}

/** An empty set of maps. */
export function createKeys(): Keys {
  const maps: (() => KeyMap)[] = [];
  let first = { key: '', until: 0 };
  return {
    add(map) {
      maps.push(map);
      return () => maps.splice(maps.indexOf(map), 1);
    },
    press(event) {
      if (leavesField(event)) return;
      const key = keyName(event);
      if (!key) return;
      const pair = event.timeStamp < first.until ? `${first.key} ${key}` : '';
      first = { key: '', until: 0 };
      const found = maps.map((map) => map()).reverse();
      const run = (pair && found.find((map) => map[pair])?.[pair]) || undefined;
      const single = found.find((map) => map[key])?.[key];
      if (run ?? single) {
        event.preventDefault();
        (run ?? single)?.(event);
      } else if (found.some((map) => Object.keys(map).some((name) => name.startsWith(`${key} `))))
        first = { key, until: event.timeStamp + PAIR_MS };
    },
  };
}

export const KeysContext = createContext<Keys>(createKeys());

/** Gives keys a meaning while the component is shown; `map` may change with every render. */
export function useKeys(map: KeyMap): void {
  const keys = useContext(KeysContext);
  const latest = useRef(map);
  latest.current = map;
  useEffect(() => keys.add(() => latest.current), [keys]);
}
