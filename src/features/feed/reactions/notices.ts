import { factsAt, type Person } from '../../../domain/achievements/reading/person.ts';
import type { BadgeDefinition } from '../../../domain/badges/badge.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { reactionData } from '../../../domain/notices/words/fill-data.ts';
import { writeNotice } from '../../../domain/notices/words/write-notice.ts';
import { badgeOfValue } from '../../../domain/recognition/values.ts';
import { formatDay, localDay } from '../../../domain/time/zone.ts';
import type { Telling } from '../../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { uuidv7 } from '../../../store/uuid.ts';
import type { WorkspaceWords } from '../../notice-words/queries.ts';
import { presentAwards, presentPerson } from '../../present.ts';
import type { Audience } from '../../recognitions/api.ts';
import type { Viewer } from '../../viewer.ts';
import { type FeedItem, type ReactionKind, type ReactionNotice, reactionKinds } from '../api.ts';
import { concernedBy } from '../concerned.ts';
import { type AnnouncementRow, awardRowsOf, columns, loadRecognitions } from '../entries.ts';
import { answeredStandsSql, reactorsSql } from '../standing.ts';

const peopleShown = 20;

/** Somebody has reacted to an entry for the first time: whom it concerns is told, unless they were on this day of theirs. */
export async function beginReactionNotices(
  tx: Tx,
  workspace: WorkspaceEngine,
  item: FeedItem,
  by: string,
  now: Micros,
): Promise<Telling[]> {
  const { workspaceId, directory } = workspace;
  const people = concernedBy(workspace, item).filter(({ id }) => id !== by && directory.isActive(id));
  if (people.length === 0) return [];
  const begun = await tx.query<{ notice_id: string; person_id: string }>(
    `insert into reaction_notices (workspace_id, notice_id, person_id, seq, day, since)
     select $1, i, p, $3, d, $4 from json_to_recordset($2) as x (i uuid, p uuid, d text)
     on conflict (workspace_id, seq, person_id, day) do nothing returning notice_id, person_id`,
    [
      workspaceId,
      JSON.stringify(people.map((person) => ({ i: uuidv7(), p: person.id, d: dayOf(person, now) }))),
      item.seq,
      toTimestamp(now),
    ],
  );
  return begun.map((row) => ({
    kind: 'notice',
    personId: row.person_id,
    awardIds: [],
    reactionNoticeId: row.notice_id,
  }));
}

function dayOf(person: Person, now: Micros): string {
  return formatDay(localDay(factsAt(person, now).zone, now));
}

/** Who has been told that somebody reacted to an entry. */
export async function toldOfReactions(tx: Tx, workspaceId: string, seq: number): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    'select distinct person_id from reaction_notices where workspace_id = $1 and seq = $2',
    [workspaceId, seq],
  );
  return rows.map(({ person_id }) => person_id);
}

interface ReactorRow {
  notice_id: string;
  seq: number;
  by: string;
  at: Micros;
  kinds: ReactionKind[];
}

/** A notice, and the entry to open for it. */
export type FoundReactions = ReactionNotice & { readonly entry: number };

/** What somebody is told of reactions, as it stands and as they read it, by id; what is left of none is not there. */
export async function reactionNoticesById(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  ids: readonly string[],
  words: WorkspaceWords,
): Promise<Map<string, FoundReactions>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ReactorRow>(
    `select d.notice_id, d.seq, x.person_id as by, x.at, x.kinds from reaction_notices d cross join lateral (${reactorsSql}) x
     where d.workspace_id = $1 and d.notice_id = any ($2::uuid[]) and d.person_id = $3 and ${answeredStandsSql}
     order by x.at, x.person_id`,
    [workspace.workspaceId, ids, viewer.personId],
  );
  const answered = await answeredBy(tx, workspace, viewer, [...new Set(rows.map(({ seq }) => seq))]);
  return new Map(
    ids.flatMap((id): [string, FoundReactions][] => {
      const own = rows.filter(({ notice_id }) => notice_id === id);
      const entry = answered.get(own[0]?.seq ?? 0);
      return entry ? [[id, present(workspace, viewer, id, own, entry, words)]] : [];
    }),
  );
}

/** What was answered. */
interface Answered {
  readonly seq: number;
  readonly name: string;
  readonly words: string;
  readonly badge: BadgeDefinition;
  readonly audience: Audience;
}

function present(
  { directory }: WorkspaceEngine,
  { personId, language }: Viewer,
  id: string,
  rows: readonly ReactorRow[],
  { seq, name, words, badge, audience }: Answered,
  said: WorkspaceWords,
): FoundReactions {
  const people = rows.map(({ by, at }) => presentPerson(directory.person(by), at));
  const reader = directory.person(personId ?? '')?.name ?? '';
  const data = reactionData(
    reader,
    people.map((person) => person.name),
    { name, words },
    language,
  );
  const { title, text } = writeNotice('reaction', language, [said.reaction], data);
  const countOf = (kind: ReactionKind) => rows.filter(({ kinds }) => kinds.includes(kind)).length;
  return {
    id,
    title,
    text,
    people: people.slice(0, peopleShown),
    count: people.length,
    reactions: reactionKinds.map((kind) => ({ kind, count: countOf(kind) })).filter(({ count }) => count > 0),
    badge,
    audience,
    entry: seq,
  };
}

/** Entries that somebody may see, by number: of awards their own. */
async function answeredBy(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seqs: readonly number[],
): Promise<Map<number, Answered>> {
  if (seqs.length === 0) return new Map();
  const rows = await tx.query<AnnouncementRow>(
    `select ${columns} from announcements n where n.workspace_id = $1 and n.seq = any ($2::bigint[]) and n.kind in ('feed', 'named')`,
    [workspace.workspaceId, seqs],
  );
  const recognitions = await loadRecognitions(tx, workspace, viewer, rows);
  const own = (await awardRowsOf(tx, workspace.workspaceId, rows)).filter(
    ({ person_id, state }) => person_id === viewer.personId && state === 'confirmed',
  );
  const awards = presentAwards(own, workspace, viewer.language);
  return new Map(
    rows.flatMap(({ seq, recognition_id, award_ids }): [number, Answered][] => {
      const recognition = recognitions.get(recognition_id ?? '');
      if (recognition) {
        const { value, what, audience } = recognition;
        return [[seq, { seq, name: value.name, words: what, badge: badgeOfValue(value), audience }]];
      }
      const award = awards.find(({ id }) => award_ids.includes(id));
      if (!award) return [];
      const { name, badge } = award.achievement;
      return [[seq, { seq, name, words: award.youSentence, badge, audience: 'everyone' }]];
    }),
  );
}
