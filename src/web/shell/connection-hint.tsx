import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Connection } from '../api/stream.ts';
import { texts } from './texts.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Said only after two seconds: most losses mend themselves before anybody needs to know. */
export function ConnectionHint({ connection }: { connection: Connection }) {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (connection !== 'lost') return;
    const timer = window.setTimeout(() => setLate(true), 2000);
    return () => window.clearTimeout(timer);
  }, [connection]);
  const text = online ? (late ? texts.lost : null) : texts.offline;
  return (
    <div role="status" className={text ? 'connection-hint no-print' : 'hidden-text'}>
      {text}
    </div>
  );
}
