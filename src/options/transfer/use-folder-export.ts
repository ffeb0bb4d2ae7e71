import { useEffect } from 'preact/hooks';
import type { FolderPlan } from '../../library/export/folder/plan-folder';
import type { FolderReport, FolderWishes } from '../../library/export/folder/write-folder';
import type { Profile } from '../../model/profile';
import { forgetFolder, keepFolder, keptFolder } from '../../store/kept-folder';
import { watch } from '../../store/watch';
import { useLive } from '../../ui/use-live';
import { useDoings } from '../shell/doings';
import { useJobState, useJobs } from './jobs';

/** An export into a folder, as far as it is. */
interface FolderExport {
  phase: 'idle' | 'looking' | 'preview' | 'writing' | 'done' | 'failed';
  /** What the folder is called; '' while none was chosen. */
  name: string;
  plan: FolderPlan | undefined;
  report: FolderReport | undefined;
  progress: { done: number; of: number };
  /** What the browser said. */
  error: string;
  choose(): void;
  look(): void;
  write(wishes: FolderWishes): void;
  cancel(): void;
  forget(): void;
}

type Handle = FileSystemDirectoryHandle;
type Ask<Options> = ((options: Options) => Promise<unknown>) | undefined;

// Chromium has both (File System Access), and no standard: TypeScript does not know them.
const picker = (): Ask<object> => Reflect.get(globalThis, 'showDirectoryPicker');

/** Whether this browser lets a page into a folder of the person's. */
export const canChooseFolder = (): boolean => typeof picker() === 'function';

/** Asks the person again where the browser wants that; called from a click. */
async function ask(handle: Handle): Promise<void> {
  const request: Ask<object> = Reflect.get(handle, 'requestPermission');
  const answer = request ? await request.call(handle, { mode: 'readwrite' }) : 'granted';
  if (answer !== 'granted') throw new Error(String(answer));
}

/** Keeps a folder up to date with these articles. */
export function useFolderExport(ids: string[], profile: Profile): FolderExport {
  const { folderPlan, folder } = useJobs();
  const { attempt } = useDoings();
  const planning = useJobState(folderPlan);
  const writing = useJobState(folder);
  const kept = useLive(() => watch(keptFolder), []);
  const handle = kept.status === 'ready' ? kept.value : undefined;
  const reset = () => {
    folderPlan.reset();
    folder.reset();
  };
  // What was looked at was another export.
  useEffect(reset, [ids.join(), JSON.stringify(profile)]);
  const running = [writing, planning].find((state) => state.status === 'running');
  const failed = [writing, planning].find((state) => state.status === 'failed');

  return {
    phase: phaseOf(),
    name: handle?.name ?? '',
    plan: planning.status === 'done' ? planning.result : undefined,
    report: writing.status === 'done' ? writing.result : undefined,
    progress: running?.status === 'running' ? running : { done: 0, of: 0 },
    error: failed?.status === 'failed' && failed.error instanceof Error ? failed.error.message : '',
    choose: () =>
      attempt(async () => {
        const chosen = await chooseFolder();
        if (!chosen) return;
        reset();
        await keepFolder(chosen);
      }),
    look() {
      if (!handle) return;
      folder.reset();
      void folderPlan.start(async (control) => {
        await ask(handle);
        const { planFolder } = await import('../../library/export/folder/plan-folder');
        return planFolder(handle, ids, profile, control);
      });
    },
    write(wishes) {
      if (!handle) return;
      void folder.start(async (control) => {
        await ask(handle);
        const { writeFolder } = await import('../../library/export/folder/write-folder');
        const report = await writeFolder(handle, ids, profile, wishes, control);
        folderPlan.reset();
        return report;
      });
    },
    cancel: () => (writing.status === 'running' ? folder : folderPlan).cancel(),
    forget: () =>
      attempt(async () => {
        reset();
        await forgetFolder();
      }),
  };

  function phaseOf(): FolderExport['phase'] {
    if (writing.status === 'running') return 'writing';
    if (planning.status === 'running') return 'looking';
    if (failed) return 'failed';
    if (writing.status === 'done') return 'done';
    return planning.status === 'done' ? 'preview' : 'idle';
  }
}

/** The folder that the person chooses; undefined when they choose none. */
async function chooseFolder(): Promise<Handle | undefined> {
  try {
    const chosen = await picker()?.({ id: 'postil', mode: 'readwrite' });
    return chosen instanceof FileSystemDirectoryHandle ? chosen : undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
