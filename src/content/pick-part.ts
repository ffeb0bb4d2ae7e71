import { captureElement } from '../capture/capture-selection';
import { background } from '../platform/background';
import { counted, text, uiLanguage } from '../platform/text';
import { fileTitle } from './file-title';
import { handOver } from './hand-over';
import { startPicker } from './pick/start-picker';

// Injected under activeTab when a person wants to pick the part of a page themselves. Asked for twice,
// it begins anew.

const PICKER = 'postilPicker';

const isPicker = (value: unknown): value is { leave(): void } =>
  typeof value === 'object' && value !== null && 'leave' in value;

const running: unknown = Reflect.get(globalThis, PICKER);
if (isPicker(running)) running.leave();
const picker = startPicker(document, {
  text,
  counted,
  language: uiLanguage(),
  async take(part) {
    const taken = captureElement(document, part, { url: location.href });
    if (!taken) return false;
    const title = fileTitle(document, location) || taken.title;
    await handOver({ ...taken, title }, background.keepPicked);
    return true;
  },
  onLeft: () => Reflect.deleteProperty(globalThis, PICKER),
});
Reflect.set(globalThis, PICKER, picker);
