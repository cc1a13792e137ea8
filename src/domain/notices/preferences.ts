import type { Micros } from '../events/event.ts';

/** What a notice can be about. */
export const noticeKinds = [
  'award',
  'recognition',
  'mention',
  'reaction',
  'note',
  'nudge',
  'stall',
  'pattern',
  'team',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Where a notice can reach somebody. */
export const channels = ['app', 'mail', 'chat', 'push'] as const;
export type Channel = (typeof channels)[number];

/** When it does: at once, with the others of a day or a week, when the window closes, or not at all. */
export const noticeTimes = ['now', 'daily', 'weekly', 'close', 'never'] as const;
export type NoticeTime = (typeof noticeTimes)[number];

/** Which kind reaches which channel when; what is left out is up to the layer below. */
export type NoticeMatrix = Partial<Record<NoticeKind, Partial<Record<Channel, NoticeTime>>>>;

/** A stretch of each local day, in minutes since midnight; it may go past midnight. */
export interface DayStretch {
  readonly from: number;
  readonly to: number;
}

/** How somebody wants to be told. */
export interface NoticeSettings {
  readonly zone: string;
  readonly quietHours: DayStretch | null;
  /** Do not disturb until then. */
  readonly mutedUntil: Micros | null;
  /** Minutes since local midnight. */
  readonly digestAt: number;
  /** The day of the weekly digest, 0 = Monday. */
  readonly digestOn: number;
}

export const defaultSettings: Omit<NoticeSettings, 'zone'> = {
  quietHours: { from: 20 * 60, to: 7 * 60 },
  mutedUntil: null,
  digestAt: 9 * 60,
  digestOn: 0,
};

/**
 * Without a word from anybody: the app at once, and what is written by a colleague by mail the next morning. A reaction
 * interrupts nobody: it is in the app to be looked at, and in the morning's mail.
 */
export const defaultMatrix: Readonly<Record<NoticeKind, Readonly<Record<Channel, NoticeTime>>>> = {
  award: { app: 'now', mail: 'weekly', chat: 'now', push: 'never' },
  recognition: { app: 'now', mail: 'daily', chat: 'now', push: 'now' },
  mention: { app: 'now', mail: 'daily', chat: 'now', push: 'now' },
  reaction: { app: 'daily', mail: 'daily', chat: 'never', push: 'never' },
  note: { app: 'now', mail: 'daily', chat: 'now', push: 'now' },
  nudge: { app: 'now', mail: 'never', chat: 'never', push: 'never' },
  stall: { app: 'daily', mail: 'weekly', chat: 'never', push: 'never' },
  pattern: { app: 'weekly', mail: 'weekly', chat: 'never', push: 'never' },
  team: { app: 'daily', mail: 'weekly', chat: 'never', push: 'never' },
};

/**
 * When a kind reaches a channel: as the person has set it, else as the achievement asks, else as the workspace has it.
 *
 * Example: `timeOf('award', 'mail', [{ award: { mail: 'never' } }, undefined, workspace])` → `'never'`
 */
export function timeOf(
  kind: NoticeKind,
  channel: Channel,
  layers: readonly (NoticeMatrix | undefined)[],
): NoticeTime {
  for (const layer of layers) {
    const time = layer?.[kind]?.[channel];
    if (time !== undefined) return time;
  }
  return defaultMatrix[kind][channel];
}
