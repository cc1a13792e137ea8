import type { Micros } from '../../events/event.ts';
import type { Channel, NoticeKind, NoticeSettings } from '../preferences.ts';
import { nextDigest } from './digests.ts';
import { type Interruption, mayInterrupt } from './interruptions.ts';
import { quietUntil } from './quiet-hours.ts';
import type { Bundle, SentPeriods } from './route-line.ts';

/** Something to be told on a channel whose time has come. */
export interface DueLine {
  readonly id: string;
  readonly channel: Channel;
  readonly kind: NoticeKind;
  readonly bundle: Bundle['bundle'];
  readonly period: string;
}

export interface PlannedMessage {
  readonly channel: Channel;
  readonly bundle: Bundle['bundle'];
  /** Of a digest its local day, of `now` the moment: there is one of each. */
  readonly period: string;
  readonly lines: readonly string[];
}

/** What becomes of one person's due lines. */
export interface Plan {
  readonly messages: readonly PlannedMessage[];
  /** What has to wait, and for what. */
  readonly moved: readonly (Bundle & { readonly line: string })[];
  readonly interruption: Interruption | null;
}

/**
 * Makes messages of what is due for one person. In the quiet everything waits for its end. All that is for now is one
 * notice, on as many channels as it takes; beyond the budget, or too soon after the last of its kind, it goes into the
 * daily digest. A digest that was sent is never sent again: what came too late for it goes into the next.
 */
export function planMessages(
  lines: readonly DueLine[],
  settings: NoticeSettings,
  before: readonly Interruption[],
  sentOn: (channel: Channel) => SentPeriods,
  now: Micros,
): Plan {
  const quiet = quietUntil(settings, now);
  if (quiet !== null) {
    const moved = lines.map(({ id, bundle, period }) => ({ line: id, bundle, period, dueAt: quiet }));
    return { messages: [], moved, interruption: null };
  }
  const messages: PlannedMessage[] = [];
  const moved: (Bundle & { line: string })[] = [];
  const toDigest = (line: DueLine, every: 'daily' | 'weekly') =>
    moved.push({
      line: line.id,
      bundle: every,
      ...nextDigest(every, settings, now, sentOn(line.channel)[every]),
    });
  const immediate = lines.filter(({ bundle }) => bundle === 'now');
  const kinds = [...new Set(immediate.map(({ kind }) => kind))];
  const interrupts = kinds.length > 0 && mayInterrupt(kinds, now, before);
  if (interrupts) for (const own of byChannel(immediate)) messages.push(messageOf(own, 'now', String(now)));
  else for (const line of immediate) toDigest(line, 'daily');
  for (const every of ['daily', 'weekly'] as const) {
    for (const own of byChannel(lines.filter(({ bundle }) => bundle === every))) {
      const [first] = own;
      const last = first && sentOn(first.channel)[every];
      const period = own.map((line) => line.period).reduce((a, b) => (a > b ? a : b), '');
      if (last && period <= last) for (const line of own) toDigest(line, every);
      else messages.push(messageOf(own, every, period));
    }
  }
  return { messages, moved, interruption: interrupts ? { at: now, kinds } : null };
}

function messageOf(lines: readonly DueLine[], bundle: Bundle['bundle'], period: string): PlannedMessage {
  return { channel: lines[0]?.channel ?? 'app', bundle, period, lines: lines.map(({ id }) => id) };
}

function byChannel(lines: readonly DueLine[]): DueLine[][] {
  const groups = new Map<Channel, DueLine[]>();
  for (const line of lines) groups.set(line.channel, [...(groups.get(line.channel) ?? []), line]);
  return [...groups.values()];
}
