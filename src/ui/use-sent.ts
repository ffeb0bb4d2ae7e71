import { useRef, useState } from 'preact/hooks';

const same = (one: readonly string[], two: readonly string[]) =>
  one.length === two.length && one.every((item, index) => item === two[index]);

/**
 * A list as it will be when all that was sent has been stored. Storing takes a moment, and who types
 * two tags within it must not have the second written over the first. When the stored list becomes
 * something that was never sent, somebody else changed it, and that counts.
 */
export function useSent(
  stored: string[],
  send: (list: string[]) => void,
): [list: string[], change: (list: string[]) => void] {
  const under = useRef<{ stored: string[]; sent: string[][] }>({ stored, sent: [] });
  const [, show] = useState({});
  if (!same(under.current.stored, stored)) {
    const arrived = under.current.sent.findIndex((list) => same(list, stored));
    const sent = arrived < 0 ? [] : under.current.sent.slice(arrived + 1);
    under.current = { stored, sent };
  }
  const change = (list: string[]) => {
    under.current.sent.push(list);
    show({});
    send(list);
  };
  return [under.current.sent.at(-1) ?? stored, change];
}
