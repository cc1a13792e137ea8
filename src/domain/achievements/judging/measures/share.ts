import type { Situation, Standing } from '../standing.ts';
import { groupOf, standingAtClose } from './group.ts';

interface Team {
  hits: number;
  events: number;
  closesAt: number;
  holdsEnd: number;
}

/**
 * `share`: of all events of a group, those for which it holds, once the window has closed for everybody who had a part in
 * it. Each of them is awarded.
 *
 * Example: 12 of 12 priority tickets within SLA, closed by three agents, are three awards.
 */
export function judgeShare<Part>(
  situations: ReadonlyMap<Part, Situation>,
  measure: { readonly min: number },
): Map<Part, Standing[]> {
  const teams = new Map<string, Team>();
  for (const { items, window } of situations.values()) {
    for (const { group, value, holdUntil } of items) {
      if (group === null) continue;
      const team = teams.get(group) ?? {
        hits: 0,
        events: 0,
        closesAt: window.endsAt,
        holdsEnd: window.endsAt,
      };
      teams.set(group, team);
      team.hits += value;
      team.events++;
      team.closesAt = Math.max(team.closesAt, window.endsAt);
      team.holdsEnd = Math.max(team.holdsEnd, holdUntil ?? window.endsAt);
    }
  }
  const standings = new Map<Part, Standing[]>();
  for (const [part, situation] of situations) {
    const name = groupOf(situation);
    const team = name === null ? undefined : teams.get(name);
    const { window, version } = situation;
    const { hits, events } = team ?? { hits: 0, events: 0 };
    const needed = version.reach as number;
    const value = events === 0 ? 0 : hits / events;
    standings.set(part, [
      standingAtClose(situation, {
        value,
        needed,
        from: team ? `${name}: ${hits} of ${events}` : 'no group',
        isWon: team !== undefined && events >= measure.min && value >= needed,
        closesAt: team?.closesAt ?? window.endsAt,
        holdsEnd: team?.holdsEnd ?? window.endsAt,
      }),
    ]);
  }
  return standings;
}
