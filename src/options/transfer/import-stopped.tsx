import type { ImportJob } from '../../model/import-job';
import { useText } from '../../ui/text-context';

interface ImportStoppedProps {
  job: ImportJob;
  onGoOn(): void;
  onLetBe(): void;
}

/** An import that a person stopped: what is in stays in, the rest can follow. */
export function ImportStopped({ job, onGoOn, onLetBe }: ImportStoppedProps) {
  const { text, language } = useText();
  const number = new Intl.NumberFormat(language);
  return (
    <div class="outcome import-stopped">
      <div>
        <p role="status">{text('importStopped', number.format(job.done), number.format(job.of))}</p>
        <div class="import-choices">
          <button id="import-go-on" type="button" class="main" onClick={onGoOn}>
            {text('importGoOn')}
          </button>
          <button type="button" onClick={onLetBe}>
            {text('importLetBe')}
          </button>
        </div>
      </div>
    </div>
  );
}
