import { useEffect, useMemo, useState } from 'preact/hooks';
import { areAddressesOffered, keepAddresses, takeAddresses } from '../../store/queue-draft';
import { watch } from '../../store/watch';
import { saveLatest } from '../../ui/save-latest';
import { useLive } from '../../ui/use-live';

/**
 * What stands in the field for addresses, kept on every input, and how to change it. Links that a page
 * offers come into it by themselves.
 */
export function useTypedAddresses(): [typed: string, setTyped: (text: string) => void] {
  const [typed, setTyped] = useState('');
  const offered = useLive(() => watch(areAddressesOffered), []);
  const isOffered = offered.status === 'ready' && offered.value;
  const save = useMemo(() => saveLatest(keepAddresses, console.error), []);
  useEffect(() => {
    let gone = false;
    takeAddresses()
      .then((text) => {
        if (!gone) setTyped(text);
      })
      .catch(console.error);
    return () => {
      gone = true;
    };
  }, [isOffered]);
  return [
    typed,
    (text) => {
      setTyped(text);
      save(text);
    },
  ];
}
