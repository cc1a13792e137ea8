import { useSyncExternalStore } from 'react';

/** Whom to begin with, and what to point at. */
export interface Beginning {
  readonly handle?: string;
  readonly evidence?: readonly number[];
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
