import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Storage {
  /** Bytes; undefined while they are not known. */
  used: number | undefined;
  /** What the browser would let us have, in bytes. */
  quota: number | undefined;
  /** Whether the browser promised to keep everything until a person deletes it. */
  persisted: boolean | undefined;
  /** Asks the browser for that promise; false when it declines. */
  persist(): Promise<boolean>;
}

/** What the disk holds of us, and on which terms. */
export function useStorage(): Storage {
  const [estimate, setEstimate] = useState<StorageEstimate>({});
  const [persisted, setPersisted] = useState<boolean>();
  useEffect(() => {
    navigator.storage.estimate().then(setEstimate, console.error);
    navigator.storage.persisted().then(setPersisted, console.error);
  }, []);
  const persist = useCallback(async () => {
    const granted = await navigator.storage.persist();
    setPersisted(granted);
    return granted;
  }, []);
  return { used: estimate.usage, quota: estimate.quota, persisted, persist };
}
