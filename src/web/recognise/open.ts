import { useSyncExternalStore } from 'react';
import type { RecognitionDraft } from '../../features/recognitions/api.ts';

/** Whom to begin with, and what to point at; or all of it, as an assistant has drafted it. */
export interface Beginning {
  readonly handle?: string;
  readonly evidence?: readonly number[];
  readonly draft?: RecognitionDraft;
}

let open: Beginning | null = null;
const listeners = new Set<() => void>();

function set(next: Beginning | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Opens the sheet over whatever is on the screen. */
export function openRecognise(beginning: Beginning = {}): void {
  set(beginning);
}

export function closeRecognise(): void {
  set(null);
}

export function useRecognise(): Beginning | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
