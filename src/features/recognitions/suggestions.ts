import type { Person } from '../../domain/achievements/reading/person.ts';
import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isolate } from '../../domain/language/isolate.ts';
import type { Language } from '../../domain/language/languages.ts';
import { sayNumber } from '../../domain/language/say.ts';
import { wordsIn } from '../../domain/language/words.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type AwardRow, awardColumns, presentAward, presentPerson } from '../present.ts';
import type { Suggestion } from './api.ts';
import { type EventOf, objectOf, peopleOf, presentEvidence, recentEventsOf } from './evidence.ts';

const weekMicros = 7 * 86_400_000_000;
const unseenWeeks = 4;
const shownMax = 5;
const ownEvents = 60;

/** Whom somebody might recognise, and for what; each with what it rests on. Nothing is ever sent by itself. */
export async function readSuggestions(
  tx: Tx,
  workspace: WorkspaceEngine,
  person: Person,
  now: Micros,
  language: Language,
): Promise<Suggestion[]> {
  const thanked = await thankedLately(tx, workspace.workspaceId, person.id, now);
  const all = [
    ...(await fromTogether(tx, workspace, person, now, language)),
    ...(await fromUnseen(tx, workspace, person, now, language)),
    ...(await fromAwards(tx, workspace, person, now, language)),
  ];
  const seen = new Set<string>();
  const kept = all.filter(({ person: { handle } }) => {
    const id = workspace.directory.byHandle(handle)?.id ?? '';
    if (thanked.has(id) || seen.has(id)) return false;
    seen.add(id);
    return true;
  });
  return kept.slice(0, shownMax);
}

async function thankedLately(tx: Tx, workspaceId: string, giverId: string, now: Micros) {
  const rows = await tx.query<{ person_id: string }>(
    `select p.person_id from recognitions r join recognition_recipients p using (workspace_id, recognition_id)
     where r.workspace_id = $1 and r.giver_id = $2 and r.given_at > $3 and r.state = 'shown'`,
    [workspaceId, giverId, toTimestamp(now - 2 * weekMicros)],
  );
  return new Set(rows.map((row) => row.person_id));
}

/** Colleagues whose award of the last days stands for a deed that can be named. */
async function fromAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  me: Person,
  now: Micros,
  language: Language,
): Promise<Suggestion[]> {
  const { suggestion: say } = wordsIn[language];
  const { team } = factsAt(me, now).attributes;
  const rows = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and state = 'confirmed' and person_id <> $2
       and earned_at > $3 order by earned_at desc, award_id limit 200`,
    [workspace.workspaceId, me.id, toTimestamp(now - 2 * weekMicros)],
  );
  const near = (row: AwardRow) => {
    const other = workspace.directory.person(row.person_id);
    return team !== undefined && other && factsAt(other, now).attributes.team === team ? 0 : 1;
  };
  return [...rows]
    .sort((a, b) => near(a) - near(b))
    .flatMap((row): Suggestion[] => {
      const award = presentAward(row, workspace, language);
      if (!award) return [];
      const why = say.earned(award.achievement.name, award.theySentence);
      return [{ person: award.person, kind: 'award', why, evidence: [], awardId: award.id }];
    });
}

/** Who worked on the same ticket or deal. */
async function fromTogether(
  tx: Tx,
  workspace: WorkspaceEngine,
  me: Person,
  now: Micros,
  language: Language,
): Promise<Suggestion[]> {
  const { suggestion: say } = wordsIn[language];
  const mine = (await recentEventsOf(tx, workspace, [me], ownEvents)).filter(
    (event) => event.occurred_at > now - 2 * weekMicros,
  );
  const objects = [...new Set(mine.map(objectOf))];
  if (objects.length === 0) return [];
  const others = await tx.query<EventOf>(
    `select e.seq, s.slug, e.event_id, e.type, e.subject, e.occurred_at, e.data from (
       select * from events where workspace_id = $1 order by seq desc limit 20000
     ) e join sources s using (workspace_id, source_id) where e.subject = any($2) order by e.seq desc limit 500`,
    [workspace.workspaceId, objects],
  );
  return others.flatMap((event): Suggestion[] =>
    peopleOf(workspace, event)
      .filter((person) => person !== me)
      .map((person) => ({
        person: presentPerson(person, now),
        kind: 'together',
        why: say.together(objectOf(event)),
        evidence: [presentEvidence(event, person, language)],
        awardId: null,
      })),
  );
}

/** Members of one's own team who do their work and of whom nobody has said a word for weeks. */
async function fromUnseen(
  tx: Tx,
  workspace: WorkspaceEngine,
  me: Person,
  now: Micros,
  language: Language,
): Promise<Suggestion[]> {
  const { suggestion: say } = wordsIn[language];
  const { team } = factsAt(me, now).attributes;
  // That nobody has said a word is a miss of theirs.
  if (team === undefined || workspace.directory.privacy.isWorksCouncil) return [];
  const members = [...workspace.directory.people].filter(
    (person) => person !== me && factsAt(person, now).attributes.team === team,
  );
  const since = toTimestamp(now - unseenWeeks * weekMicros);
  const seen = await tx.query<{ person_id: string }>(
    `select p.person_id from recognition_recipients p join recognitions r using (workspace_id, recognition_id)
     where p.workspace_id = $1 and r.given_at > $2 and p.person_id = any($3)
     union select person_id from awards where workspace_id = $1 and earned_at > $2 and person_id = any($3)
       and state in ('pending', 'confirmed')`,
    [workspace.workspaceId, since, members.map((person) => person.id)],
  );
  const known = new Set(seen.map((row) => row.person_id));
  const found: Suggestion[] = [];
  for (const person of members.filter((one) => !known.has(one.id))) {
    const events = await recentEventsOf(tx, workspace, [person], 2);
    if (events.length === 0) continue;
    found.push({
      person: presentPerson(person, now),
      kind: 'unseen',
      why: say.unseen(isolate(person.name), sayNumber(unseenWeeks, language)),
      evidence: events.map((event) => presentEvidence(event, person, language)),
      awardId: null,
    });
    if (found.length === 2) break;
  }
  return found;
}
