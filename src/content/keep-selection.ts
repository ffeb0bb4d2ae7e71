import { captureSelection } from '../capture/capture-selection';
import { background } from '../platform/background';
import { fileTitle } from './file-title';
import { handOver } from './hand-over';
import { selectedRanges } from './selected-ranges';

// Injected under activeTab when a person asks to save what is selected. It runs once and leaves nothing behind.
async function keepSelection(): Promise<void> {
  const ranges = selectedRanges(document);
  const taken = ranges.length
    ? captureSelection(document, ranges, { url: location.href })
    : undefined;
  if (!taken) return background.nothingSelected();
  await handOver({ ...taken, title: fileTitle(document, location) || taken.title });
}

keepSelection().catch((error: unknown) => background.failed(String(error), 'selection'));
