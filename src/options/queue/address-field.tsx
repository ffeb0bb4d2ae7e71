import { addressLine } from '../../store/queue-draft';
import { useText } from '../../ui/text-context';
import { readAddresses } from './read-addresses';

interface AddressFieldProps {
  typed: string;
  onTyped(text: string): void;
  /** How many pages it names, how many of them twice, and how many are in the library. */
  count: number;
  repeated: number;
  saved: number;
}

/** The field for addresses. It says what it finds in what is typed or pasted, as it is typed. */
export function AddressField({ typed, onTyped, count, repeated, saved }: AddressFieldProps) {
  const { text, counted } = useText();
  const said = [
    counted('queueAddresses', count),
    repeated > 0 && counted('queueRepeated', repeated),
    saved > 0 && counted('queueCountKnown', saved),
  ].filter((part) => typeof part === 'string');

  /** Text copied from a page brings its links along only in its HTML. */
  const onPaste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData('text/html') ?? '';
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const links = readAddresses(html).addresses;
    if (links.length <= readAddresses(plain).addresses.length) return;
    event.preventDefault();
    const lines = `${links.map(addressLine).join('\n')}\n`;
    const field = event.currentTarget;
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.setRangeText(lines, field.selectionStart, field.selectionEnd, 'end');
    onTyped(field.value);
  };

  return (
    <div class="field queue-addresses">
      <label for="queue-list">{text('queueList')}</label>
      <textarea
        id="queue-list"
        rows={6}
        dir="auto"
        spellcheck={false}
        placeholder={text('queueListHint')}
        aria-describedby="queue-found"
        value={typed}
        onInput={({ currentTarget }) => onTyped(currentTarget.value)}
        onPaste={onPaste}
      />
      <p id="queue-found" class="quiet small" role="status" data-count={count}>
        {typed.trim() ? said.join(text('listSeparator')) : ''}
      </p>
    </div>
  );
}
