import { download } from '../../platform/downloads';
import { changeSettings, readSettings } from '../../platform/settings';
import type { Job } from '../transfer/job';

/** The folder of backups below the browser's downloads. */
const FOLDER = 'Postil';

/** Swedish dates are ISO 8601. */
const today = () => new Date().toLocaleDateString('sv');

/**
 * Downloads a backup and remembers when; the job's result is where it is. It counts as made only when it
 * is on the disk.
 */
export const makeBackup = (job: Job<string>): Promise<void> =>
  job.start(async (control) => {
    const { backUp } = await import('../../library/backup/back-up');
    const made = new Date();
    const { file } = await backUp(await readSettings(), control, made);
    control.signal.throwIfAborted();
    const path = await download(`${FOLDER}/postil-backup-${today()}.zip`, file);
    await changeSettings({ lastBackup: made.toISOString() });
    return path;
  });
