import type { AchievementDefinition } from '../achievements/language/definition.ts';
import {
  type Channel,
  channels,
  defaultMatrix,
  type NoticeKind,
  type NoticeMatrix,
  type NoticeTime,
  timeOf,
} from './preferences.ts';

type Notify = NonNullable<AchievementDefinition['notify']>;

/** Whom each part of `notify` is about. */
const kindOf: Readonly<Record<keyof Notify, NoticeKind>> = {
  person: 'award',
  nudge: 'nudge',
  stall: 'stall',
  manager: 'pattern',
  team: 'team',
};

/**
 * What an achievement asks for, as a layer between a person's own choice and the workspace's. A time without a channel
 * holds where that kind is told at all: it makes nothing come by mail that does not.
 *
 * Example: `notify: { person: weekly }` makes awards weekly in the app and by mail, and leaves them out where they are `never`
 */
export function policyOf({ notify }: AchievementDefinition, workspace: NoticeMatrix): NoticeMatrix {
  const policy: NoticeMatrix = {};
  for (const [who, kind] of Object.entries(kindOf) as [keyof Notify, NoticeKind][]) {
    const asked = notify?.[who];
    if (asked === undefined) continue;
    policy[kind] = typeof asked === 'string' ? everywhere(kind, asked, workspace) : asked;
  }
  return policy;
}

function everywhere(kind: NoticeKind, time: NoticeTime, workspace: NoticeMatrix) {
  const told = channels.filter((channel) => timeOf(kind, channel, [workspace]) !== 'never');
  // Where a kind is told nowhere, asking for it means the app.
  const where: readonly Channel[] = told.length > 0 ? told : ['app'];
  return Object.fromEntries(where.map((channel) => [channel, time]));
}

/** Whether an achievement's awards go to the team: where it asks for it, or where the award is the team's own. */
export function isTeamNews({ notify }: AchievementDefinition, isOfTeam: boolean): boolean {
  const asked = notify?.team;
  if (asked === undefined) return isOfTeam;
  return typeof asked === 'string'
    ? asked !== 'never'
    : Object.values(asked).some((time) => time !== 'never');
}

/** Whether a lead hears of each of its awards, rather than of what stands out in a week. */
export function tellsLeads({ notify }: AchievementDefinition): boolean {
  const asked = notify?.manager;
  const times = asked === undefined ? [] : typeof asked === 'string' ? [asked] : Object.values(asked);
  return times.some((time) => time === 'now' || time === 'daily' || time === 'close');
}

/** Whether a lead hears of it at all. */
export function isKeptFromLeads({ notify }: AchievementDefinition): boolean {
  const asked = notify?.manager;
  if (asked === undefined) return false;
  return typeof asked === 'string'
    ? asked === 'never'
    : channels.every((channel) => (asked[channel] ?? defaultMatrix.pattern[channel]) === 'never');
}
