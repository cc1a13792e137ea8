import type { Micros } from '../../events/event.ts';
import type { Channel, NoticeKind, NoticeSettings, NoticeTime } from '../preferences.ts';
import type { Interruption } from '../timing/interruptions.ts';
import { type DueLine, planMessages } from '../timing/plan-messages.ts';
import { type Bundle, routeLine, type SentPeriods } from '../timing/route-line.ts';

/** Something that one person would be told. */
export interface ForecastItem {
  readonly kind: NoticeKind;
  readonly at: Micros;
  readonly closesAt: Micros | null;
}

/** One message that would reach them. */
export interface ForecastMessage {
  readonly channel: Channel;
  readonly bundle: Bundle['bundle'];
  readonly at: Micros;
  readonly items: readonly ForecastItem[];
}

interface Waiting extends DueLine {
  readonly item: ForecastItem;
  readonly dueAt: Micros;
}

/** Far more than anybody's items can take: what is due either goes out or moves to a later day. */
const turnsMax = 5000;

/**
 * What one person would get and when, if these were all that happened: the same planning as that of real notices, with
 * their settings, quiet hours, budget and digests.
 */
export function forecast(
  items: readonly ForecastItem[],
  settings: NoticeSettings,
  channels: readonly Channel[],
  timeOf: (kind: NoticeKind, channel: Channel) => NoticeTime,
): ForecastMessage[] {
  const messages: ForecastMessage[] = [];
  const sent = new Map<Channel, SentPeriods>();
  const sentOn = (channel: Channel): SentPeriods => sent.get(channel) ?? { daily: null, weekly: null };
  const interruptions: Interruption[] = [];
  let waiting = items.flatMap((item, index) =>
    channels.flatMap((channel): Waiting[] => {
      const { kind, at, closesAt } = item;
      const bundle = routeLine(timeOf(kind, channel), closesAt, settings, sentOn(channel), at);
      return bundle ? [{ id: `${index} ${channel}`, channel, kind, item, ...bundle }] : [];
    }),
  );
  for (let turn = 0; waiting.length > 0 && turn < turnsMax; turn++) {
    const now = Math.min(...waiting.map(({ dueAt }) => dueAt));
    const due = waiting.filter(({ dueAt }) => dueAt <= now);
    const plan = planMessages(due, settings, interruptions, sentOn, now);
    const byId = new Map(due.map((line) => [line.id, line]));
    for (const { channel, bundle, period, lines } of plan.messages) {
      messages.push({ channel, bundle, at: now, items: lines.flatMap((id) => byId.get(id)?.item ?? []) });
      if (bundle !== 'now') sent.set(channel, { ...sentOn(channel), [bundle]: period });
    }
    if (plan.interruption) interruptions.push(plan.interruption);
    waiting = [
      ...waiting.filter(({ dueAt }) => dueAt > now),
      ...plan.moved.flatMap(({ line, ...bundle }) => {
        const known = byId.get(line);
        return known ? [{ ...known, ...bundle }] : [];
      }),
    ];
  }
  return messages.sort((a, b) => a.at - b.at);
}
