import type { Delivered } from '../../features/hooks/api.ts';
import type { SourceDetail } from '../../features/sources/api.ts';

/** What deliveries of a tool can become once they are known to be its own; anything else was refused. */
const genuine = new Set(['accepted', 'quarantined', 'noted', 'unread']);

export interface Refused {
  readonly code: string;
  readonly count: number;
  readonly at: string;
}

export interface Arrival {
  /** `event`: the first one is there; otherwise how far the last genuine delivery got. */
  readonly state: 'waiting' | 'event' | Exclude<Delivered['outcome'], 'accepted'>;
  /** The delivery that it is said of. */
  readonly delivery: Delivered | null;
  /** What was refused since the last genuine delivery. */
  readonly refused: Refused | null;
}

/**
 * How far the connection with a tool is.
 *
 * Example: two deliveries with a wrong signature and nothing else: `{ state: 'waiting', refused: { code:
 * 'signature-mismatch', count: 2, … } }`; then one that fits: `{ state: 'event', refused: null }`.
 */
export function arrivalOf({ hook, events, deliveries }: SourceDetail): Arrival {
  const tallies = hook?.deliveries ?? [];
  const newest = (list: typeof tallies) => [...list].sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1))[0];
  const lastGenuine = newest(tallies.filter(({ outcome }) => genuine.has(outcome)));
  const lastRefused = newest(tallies.filter(({ outcome }) => !genuine.has(outcome)));
  const isOpen = lastRefused && (!lastGenuine || lastGenuine.lastAt < lastRefused.lastAt);
  const refused = isOpen
    ? { code: lastRefused.outcome, count: lastRefused.count, at: lastRefused.lastAt }
    : null;
  const withEvents = deliveries.find(({ outcome }) => outcome === 'accepted');
  if (withEvents || events > 0) return { state: 'event', delivery: withEvents ?? null, refused };
  const [last] = deliveries;
  if (!last || last.outcome === 'accepted') return { state: 'waiting', delivery: null, refused };
  return { state: last.outcome, delivery: last, refused };
}
