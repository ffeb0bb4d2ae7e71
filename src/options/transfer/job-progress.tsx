import { useText } from '../../ui/text-context';

interface JobProgressProps {
  /** What is being done. */
  label: string;
  done: number;
  of: number;
  onCancel(): void;
}

/** What, how many of how many, and a way to stop. */
export function JobProgress({ label, done, of, onCancel }: JobProgressProps) {
  const { text, language } = useText();
  const number = new Intl.NumberFormat(language);
  return (
    <div class="job-progress">
      <p>
        {label} {of > 0 && text('progressOf', number.format(done), number.format(of))}
      </p>
      <progress aria-label={label} value={of > 0 ? done : undefined} max={of || 1} />
      <button type="button" onClick={onCancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
