/** What a key does while a part is being picked; undefined for those that scroll and the rest. */
export type PickKey = 'larger' | 'smaller' | 'next' | 'previous' | 'take' | 'leave';

const KEYS: Record<string, PickKey> = {
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Enter: 'take',
  Escape: 'leave',
};

/** The meaning of a key that is pressed without others. */
export function pickKey(
  press: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>,
): PickKey | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing } = press;
  return ctrlKey || altKey || metaKey || isComposing ? undefined : KEYS[key];
}
