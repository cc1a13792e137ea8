import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Announcement } from '../../engine/decide/announce.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import type { Award } from '../awards/api.ts';
import { awardsById } from '../awards/queries.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { type AwardRow, presentAwards } from '../present.ts';
import type { Recognition } from '../recognitions/api.ts';
import { maySee, presentRecognitions, recognitionsById } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, Reaction } from './api.ts';

export interface AnnouncementRow {
  seq: number;
  at: Micros;
  kind: Announcement['kind'];
  person_id: string | null;
  award_ids: string[];
  recognition_id: string | null;
  comment_id: string | null;
  note_id: string | null;
  finding_id: string | null;
}

const columns =
  'n.seq, n.at, n.kind, n.person_id, n.award_ids, n.recognition_id, n.comment_id, n.note_id, n.finding_id';

export interface FeedFilter {
  readonly kind?: 'award' | 'recognition' | undefined;
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly value?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const shownSql = `
  select ${columns} from announcements n
  left join recognitions r on r.workspace_id = n.workspace_id and r.recognition_id = n.recognition_id
  where n.workspace_id = $1 and n.kind = 'feed' and n.seq < coalesce($2::bigint, 9223372036854775807)
    and (r.state is null or r.state = 'shown')`;
const plainSql = `${shownSql} order by n.seq desc limit $3`;
const filteredSql = `${shownSql}
    and ($4::text is null or ($4 = 'recognition') = (n.recognition_id is not null))
    and ($5::text is null or r.value_id = (select value_id from recognition_values v where v.workspace_id = $1 and v.key = $5))
    and ($6::uuid[] is null or r.giver_id = any($6)
      or exists (select from recognition_recipients p where p.workspace_id = $1
        and p.recognition_id = n.recognition_id and p.person_id = any($6))
      or exists (select from awards a where a.workspace_id = $1 and a.award_id = any(n.award_ids)
        and a.person_id = any($6) and a.state = 'confirmed'))
  order by n.seq desc limit $3`;

/** The workspace's feed, newest first: confirmed awards and what colleagues recognised. */
export async function readFeed(tx: Tx, workspace: WorkspaceEngine, viewer: Viewer, filter: FeedFilter) {
  const after = decodeCursor(filter.cursor, ['number']);
  const people = peopleWanted(workspace, viewer, filter);
  const page = [workspace.workspaceId, after?.[0] ?? null, filter.limit + 1];
  const isPlain = people === null && filter.kind === undefined && filter.value === undefined;
  const rows = isPlain
    ? await tx.prepared<AnnouncementRow>('feed-page', plainSql, page)
    : await tx.query<AnnouncementRow>(filteredSql, [
        ...page,
        filter.kind ?? null,
        filter.value ?? null,
        people,
      ]);
  const shown = rows.slice(0, filter.limit);
  const items = await presentFeed(tx, workspace, viewer, shown);
  const last = shown.at(-1);
  return { items, nextCursor: rows.length > filter.limit && last ? encodeCursor([last.seq]) : null };
}

/** Whose entries are wanted; null for everybody's. A name nobody has wants nobody's. */
function peopleWanted(workspace: WorkspaceEngine, viewer: Viewer, filter: FeedFilter): string[] | null {
  const { person, team } = filter;
  if (person === undefined && team === undefined) return null;
  const now = workspace.options.now();
  const named = person === 'me' ? viewer.personId : workspace.directory.byHandle(person ?? '')?.id;
  const own = person === undefined ? [] : named ? [named] : [];
  if (team === undefined) return own;
  const members = [...workspace.directory.people]
    .filter((one) => factsAt(one, now).attributes.team === team)
    .map((one) => one.id);
  return person === undefined ? members : members.filter((id) => own.includes(id));
}

/** One entry by its number, if it stands and the viewer may see it. */
export async function readEntry(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  seq: number,
): Promise<FeedItem | undefined> {
  if (!Number.isSafeInteger(seq) || seq < 1) return undefined;
  const rows = await tx.query<AnnouncementRow>(
    `select ${columns} from announcements n where n.workspace_id = $1 and n.seq = $2 and n.kind = 'feed'`,
    [workspace.workspaceId, seq],
  );
  const [item] = await presentFeed(tx, workspace, viewer, rows);
  return item;
}

/** Entries as they stand now: what was revoked, withdrawn or hidden since is left out. */
export async function presentFeed(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
): Promise<FeedItem[]> {
  const awards = await loadAwards(tx, workspace, rows, viewer.language);
  const recognitions = await loadRecognitions(tx, workspace, viewer, rows);
  const answers = await loadAnswers(
    tx,
    workspace.workspaceId,
    viewer,
    rows.map((row) => row.seq),
  );
  return rows.flatMap((row): FeedItem[] => {
    const entry = { seq: row.seq, at: formatInstant(row.at), ...answers(row.seq) };
    const recognition = recognitions.get(row.recognition_id ?? '');
    if (recognition) return [{ ...entry, kind: 'recognition', recognition }];
    const standing = row.award_ids
      .flatMap((id) => awards.get(id) ?? [])
      .filter((award) => award.state === 'confirmed');
    return standing.length > 0 ? [{ ...entry, kind: 'award', awards: standing }] : [];
  });
}

export async function loadAwards(
  tx: Tx,
  workspace: WorkspaceEngine,
  rows: readonly AnnouncementRow[],
  language: Language,
): Promise<Map<string, Award>> {
  const found: AwardRow[] = await awardsById(tx, workspace.workspaceId, [
    ...new Set(rows.flatMap((row) => row.award_ids)),
  ]);
  return new Map(presentAwards(found, workspace, language).map((award) => [award.id, award]));
}

/** Recognitions that rows speak of, as far as the viewer may see them, by id. */
export async function loadRecognitions(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  rows: readonly AnnouncementRow[],
): Promise<Map<string, Recognition>> {
  const ids = [...new Set(rows.flatMap((row) => row.recognition_id ?? []))];
  const found = await recognitionsById(tx, workspace.workspaceId, ids);
  const visible = found.filter((row) => row.state !== 'withdrawn' && maySee(row, viewer));
  return presentRecognitions(tx, workspace, viewer, visible);
}

interface Answers {
  reactions: Reaction[];
  comments: number;
}

/** Reactions and comments of entries, counted in the same statement's view of the data. */
async function loadAnswers(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  seqs: readonly number[],
): Promise<(seq: number) => Answers> {
  if (seqs.length === 0) return () => ({ reactions: [], comments: 0 });
  const rows = await tx.prepared<{
    seq: number;
    kind: Reaction['kind'] | null;
    count: number;
    mine: boolean;
  }>(
    'feed-answers',
    `select seq, kind, count(*)::int as count, bool_or(person_id = $3::uuid) as mine from reactions
     where workspace_id = $1 and seq = any($2::bigint[]) group by seq, kind
     union all
     select seq, null, count(*)::int, false from comments
     where workspace_id = $1 and seq = any($2::bigint[]) and state = 'shown' group by seq
     order by 1, 2`,
    [workspaceId, seqs, viewer.personId],
  );
  const bySeq = new Map<number, Answers>();
  for (const { seq, kind, count, mine } of rows) {
    const answers = bySeq.get(seq) ?? { reactions: [], comments: 0 };
    if (kind === null) answers.comments = count;
    else answers.reactions.push({ kind, count, mine: mine ?? false });
    bySeq.set(seq, answers);
  }
  return (seq) => bySeq.get(seq) ?? { reactions: [], comments: 0 };
}

/** What a stream missed since an id. */
export function announcementsSince(
  tx: Tx,
  workspaceId: string,
  seq: number,
  personId: string | null,
  limit: number,
): Promise<AnnouncementRow[]> {
  return tx.query<AnnouncementRow>(
    `select ${columns} from announcements n
     where n.workspace_id = $1 and n.seq > $2 and (n.person_id is null or n.person_id = $3) order by n.seq limit $4`,
    [workspaceId, seq, personId, limit],
  );
}
