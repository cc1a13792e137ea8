import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

/**
 * The workspace's clock. Outside demo mode it is real time; in demo mode the story runs `speed` times faster, so the
 * app counts on from the last reading instead of asking each second.
 */
interface Reading {
  storyMs: number;
  readAtMs: number;
  speed: number;
  paused: boolean;
}

let reading: Reading = { storyMs: Date.now(), readAtMs: performance.now(), speed: 1, paused: false };
let isSet = false;
const listeners = new Set<() => void>();

export function setClock(now: string, speed: number, paused: boolean): void {
  isSet = true;
  reading = { storyMs: Date.parse(now), readAtMs: performance.now(), speed, paused };
  for (const listener of listeners) listener();
}

/** Whether the server has said the time yet; until then it is this machine's. */
export function clockIsSet(): boolean {
  return isSet;
}

export function nowMs(): number {
  const passedMs = reading.paused ? 0 : performance.now() - reading.readAtMs;
  return reading.storyMs + passedMs * reading.speed;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useClockReading(): Reading {
  return useSyncExternalStore(subscribe, () => reading);
}

/** The workspace's time, read anew every `everyMs` of the visitor's time. */
export function useNow(everyMs: number): number {
  const reading = useClockReading();
  const [now, setNow] = useState(nowMs);
  useLayoutEffect(() => {
    setNow(nowMs());
    if (reading.paused) return;
    const timer = window.setInterval(() => setNow(nowMs()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs, reading]);
  return now;
}
