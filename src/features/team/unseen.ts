import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { teamWords } from '../../domain/team/words.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { parseDay, startOfDay } from '../../domain/time/zone.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type AwardRow, awardColumns, presentAward, presentPerson } from '../present.ts';
import { peopleOf, presentEvidence, recentEventsOf } from '../recognitions/queries.ts';
import type { TeamWeek, UnseenPerson } from './api.ts';

const weekMicros = 7 * 86_400_000_000;
const eventsEach = 15;
const eventsLeast = 500;
const evidenceEach = 2;

/** Of whom no colleague has said anything for some weeks, longest ago first, and what of theirs could be named. */
export async function readUnseen(
  tx: Tx,
  workspace: WorkspaceEngine,
  people: readonly Person[],
  { until, weeks, limit, language }: { until: Micros; weeks: number; limit: number; language: Language },
): Promise<TeamWeek['unseen']> {
  const since = until - weeks * weekMicros;
  const said = await tx.query<{ person_id: string; last_at: Micros }>(
    `select p.person_id, max(r.given_at) as last_at from recognition_recipients p
       join recognitions r using (workspace_id, recognition_id)
     where p.workspace_id = $1 and p.person_id = any($2) and r.state = 'shown' and r.given_at < $3 group by 1`,
    [workspace.workspaceId, people.map(({ id }) => id), toTimestamp(until)],
  );
  const lastAt = new Map(said.map((row) => [row.person_id, row.last_at]));
  const earned = await tx.query<{ person_id: string }>(
    `select distinct person_id from awards where workspace_id = $1 and person_id = any($2) and state = 'confirmed'
       and earned_at > $3 and earned_at < $4`,
    [workspace.workspaceId, people.map(({ id }) => id), toTimestamp(since), toTimestamp(until)],
  );
  const active = new Set(earned.map((row) => row.person_id));
  const unseen = people
    .filter((person) => (lastAt.get(person.id) ?? since) <= since && !isNew(person, since, until))
    // Whose deeds can be named comes first among the same; otherwise as they came, by name.
    .sort(
      (a, b) =>
        (lastAt.get(a.id) ?? -1) - (lastAt.get(b.id) ?? -1) ||
        Number(active.has(b.id)) - Number(active.has(a.id)),
    );
  const shown = unseen.slice(0, limit);
  const about = await nameable(tx, workspace, shown, since, until, language);
  return {
    weeks,
    total: unseen.length,
    items: shown.map((person) => {
      const last = lastAt.get(person.id);
      return {
        person: presentPerson(person, until),
        lastAt: last === undefined ? null : formatInstant(last),
        ...about(person),
      };
    }),
  };
}

/** Who began later than that could not have been overlooked for so long. */
function isNew(person: Person, since: Micros, until: Micros): boolean {
  const { attributes, zone } = factsAt(person, until);
  const day = parseDay(attributes.start_date ?? '');
  return day !== undefined && startOfDay(zone, day) > since;
}

/** Something each of them did since a moment: an award, else what events say. */
async function nameable(
  tx: Tx,
  workspace: WorkspaceEngine,
  people: readonly Person[],
  since: Micros,
  until: Micros,
  language: Language,
): Promise<(person: Person) => Pick<UnseenPerson, 'what' | 'awardId' | 'evidence'>> {
  const rows = await tx.query<AwardRow>(
    `select distinct on (person_id) ${awardColumns} from awards where workspace_id = $1 and person_id = any($2)
       and state = 'confirmed' and earned_at > $3 and earned_at < $4 order by person_id, earned_at desc, award_id`,
    [workspace.workspaceId, people.map(({ id }) => id), toTimestamp(since), toTimestamp(until)],
  );
  const awards = new Map(rows.map((row) => [row.person_id, presentAward(row, workspace, language)]));
  const all = await recentEventsOf(tx, workspace, people, Math.max(eventsLeast, people.length * eventsEach));
  const events = all.filter((event) => event.occurred_at > since && event.occurred_at < until);
  return (person) => {
    const award = awards.get(person.id);
    const own = events
      .filter((event) => peopleOf(workspace, event).includes(person))
      .slice(0, evidenceEach)
      .map((event) => presentEvidence(event, person, language));
    if (award)
      return {
        what: teamWords[language].earned(award.achievement.name, award.theySentence),
        awardId: award.id,
        evidence: own,
      };
    const [first] = own;
    const what = first ? `${first.text}: ${own.map((one) => one.object).join(', ')}.` : null;
    return { what, awardId: null, evidence: own };
  };
}
