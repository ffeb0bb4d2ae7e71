/** The part of a KeyboardEvent that names a key. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented' | 'target'
>;

/** Input types that take no text: single keys are free there. */
const TEXTLESS = /^(checkbox|radio|button|submit|reset|file|range|color)$/;

/** True while a person writes, where a letter is a letter. Works across the documents of frames. */
export function isTyping(target: EventTarget | null): boolean {
  if (!target || !('nodeName' in target)) return false;
  const element = target as HTMLElement;
  if (element.nodeName === 'INPUT') return !TEXTLESS.test((element as HTMLInputElement).type);
  return (
    element.nodeName === 'TEXTAREA' || element.nodeName === 'SELECT' || element.isContentEditable
  );
}

/** The name of a pressed key as commands know it, or '' when it is not meant for a command. */
export function keyName(event: KeyPress): string {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return '';
  return isTyping(event.target) ? '' : key;
}
