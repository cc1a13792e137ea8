import type { Micros } from '../../events/event.ts';
import { newsMax } from './news.ts';

/** How long news wait for others, so that a channel hears of them together; and for whoever takes one back. */
const gatherMicros = 30_000_000;

/** An entry of the feed that is to be shared. */
export interface SharedEntry {
  readonly seq: number;
  readonly at: Micros;
}

/**
 * Which of the entries that wait are told in one message now: as many as fit, once the oldest has waited for the others.
 *
 * Example: `gather([{ seq: 7, at: now - 31_000_000 }, { seq: 8, at: now }], now)` → both
 */
export function gather<T extends SharedEntry>(waiting: readonly T[], now: Micros): readonly T[] {
  const [oldest] = waiting;
  if (!oldest) return [];
  if (waiting.length < newsMax && now - oldest.at < gatherMicros) return [];
  return waiting.slice(0, newsMax);
}
