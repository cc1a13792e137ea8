import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { LastWeekAward } from '../../domain/achievements/trying/preview.ts';
import type { NoticeAhead } from '../../domain/achievements/trying/preview-report.ts';
import type { Micros } from '../../domain/events/event.ts';
import { type ForecastItem, forecast } from '../../domain/notices/goals/forecast.ts';
import { isTeamNews, policyOf, tellsLeads } from '../../domain/notices/policy.ts';
import type { Channel } from '../../domain/notices/preferences.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { localDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { settingsFor } from '../notices/queries.ts';

const weekMicros = 7 * 86_400_000_000;
const listedMax = 200;

interface Told extends ForecastItem {
  readonly what: string;
}

/**
 * Who would get what and when in the next seven days, if the last seven of the history came again: moved by whole weeks,
 * so that weekdays stay what they are.
 */
export async function lookAhead(
  tx: Tx,
  workspace: WorkspaceEngine,
  definition: AchievementDefinition,
  awards: readonly LastWeekAward[],
  reachable: ReadonlySet<Channel>,
): Promise<NoticeAhead> {
  const now = workspace.options.now();
  const items = itemsOf(workspace, definition, awards, now);
  const people = [...items.values()].map(({ person }) => person);
  const wishes = await settingsFor(tx, workspace, people);
  const channels: Channel[] = ['app', ...reachable];
  const rows: NoticeAhead['items'][number][] = [];
  const perDay = new Map<string, number>();
  for (const [personId, { person, own }] of items) {
    const wish = wishes.get(personId);
    if (!wish) continue;
    const policy = policyOf(definition, wish.workspace);
    for (const message of forecast(own, wish.settings, channels, (kind, channel) =>
      wish.timeFor(kind, channel, policy),
    )) {
      rows.push({
        person: person.name,
        channel: message.channel,
        bundle: message.bundle,
        at: formatInstant(message.at),
        what: [...new Set(message.items.map((item) => (item as Told).what))],
        count: message.items.length,
      });
      const day = `${personId} ${localDay(wish.settings.zone, message.at)}`;
      if (message.bundle === 'now') perDay.set(day, (perDay.get(day) ?? 0) + 1);
    }
  }
  rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.person < b.person ? -1 : 1));
  const isSpared = workspace.directory.privacy.isWorksCouncil;
  const isWithheld = people.length > 0 && !maySayOf(people.length, isSpared);
  const sums = new Map<string, NoticeAhead['sums'][number]>();
  for (const { channel, bundle } of rows) {
    const key = `${channel} ${bundle}`;
    const sum = sums.get(key) ?? { channel, bundle, messages: 0 };
    sums.set(key, { ...sum, messages: sum.messages + 1 });
  }
  return {
    from: formatInstant(now),
    to: formatInstant(now + weekMicros),
    people: isWithheld ? 0 : people.length,
    mostOnOneDay: isSpared ? null : Math.max(0, ...perDay.values()),
    sums: isWithheld ? [] : [...sums.values()],
    // Who would have earned it is nobody else's to see under works-council mode.
    items: isSpared ? [] : rows.slice(0, listedMax),
    more: isSpared ? 0 : Math.max(0, rows.length - listedMax),
  };
}

/** What each award would be told as: to its person, and where the achievement asks for it to their team and lead. */
function itemsOf(
  workspace: WorkspaceEngine,
  definition: AchievementDefinition,
  awards: readonly LastWeekAward[],
  now: Micros,
): Map<string, { person: Person; own: Told[] }> {
  const { directory } = workspace;
  const items = new Map<string, { person: Person; own: Told[] }>();
  const teams = new Map<string, Person[]>();
  for (const person of directory.people) {
    const { team } = factsAt(person, now).attributes;
    if (team && directory.isActive(person.id)) teams.set(team, [...(teams.get(team) ?? []), person]);
  }
  const add = (person: Person, item: Told) =>
    items.set(person.id, { person, own: [...(items.get(person.id)?.own ?? []), item] });
  const isOfTeam = 'share' in definition.earn;
  const once = new Set<string>();
  const winners = new Set(awards.map(({ person }) => person.id));
  for (const { person, at, closesAt, windowKey } of awards) {
    const shift = Math.max(0, Math.ceil((now - at) / weekMicros)) * weekMicros;
    const when = { at: at + shift, closesAt: closesAt === null ? null : closesAt + shift };
    add(person, { kind: 'award', ...when, what: definition.name });
    const { team, manager } = factsAt(person, now).attributes;
    const key = isOfTeam ? `${windowKey} ${team}` : `${windowKey} ${person.id} ${at}`;
    if (team && isTeamNews(definition, isOfTeam) && !once.has(key)) {
      once.add(key);
      for (const member of teams.get(team) ?? [])
        if (member.id !== person.id && !(isOfTeam && winners.has(member.id)))
          add(member, {
            kind: 'team',
            ...when,
            what: isOfTeam ? definition.name : `${definition.name}: ${person.name}`,
          });
    }
    const lead = tellsLeads(definition) && manager ? directory.byHandle(manager) : undefined;
    if (lead && lead.id !== person.id)
      add(lead, { kind: 'pattern', ...when, what: `${definition.name}: ${person.name}` });
  }
  return items;
}
