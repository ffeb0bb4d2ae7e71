import { useEffect } from 'preact/hooks';
import { readSettings } from '../../platform/settings';
import { articleCount } from '../../store/shelves';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { useJobs } from '../transfer/jobs';
import { isDue } from './backup-due';
import { makeBackup } from './make-backup';

/** Downloads the backup that is due, once the library stands; of two windows one does it. */
export function useDueBackup(settled: boolean): void {
  const { text } = useText();
  const { attempt, done } = useDoings();
  const { backup: job } = useJobs();
  useEffect(() => {
    if (!settled) return;
    void navigator.locks.request('postil-backup', { ifAvailable: true }, async (lock) => {
      const wanted = lock && isDue(await readSettings(), new Date()) && (await articleCount()) > 0;
      if (!wanted || job.state().status === 'running') return;
      await attempt(async () => {
        await makeBackup(job);
        const state = job.state();
        if (state.status === 'done') done(text('backupMade', state.result));
        if (state.status === 'failed') throw state.error;
      });
    });
  }, [settled]);
}
