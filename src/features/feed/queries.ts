import { factsAt } from '../../domain/achievements/reading/person.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, FeedPage } from './api.ts';
import { type AnnouncementRow, columns, entriesBefore, presentFeed, standingSql } from './entries.ts';
import { newestPage } from './newest-page.ts';

export { reactionNoticesById } from './reactions/notices.ts';
export { commentStandsSql, reactionStandsSql } from './standing.ts';

export interface FeedFilter {
  readonly kind?: 'award' | 'recognition' | undefined;
  readonly person?: string | undefined;
  readonly team?: string | undefined;
  readonly value?: string | undefined;
  readonly cursor?: string | undefined;
  /** Without what is for those named alone, also of one's own. */
  readonly feedOnly?: boolean | undefined;
  readonly limit: number;
}

/** For $7 also what is for those named in it, as they are. */
const filteredSql = `${standingSql}
    and (n.kind = 'feed' or n.kind = 'named' and (r.giver_id = $7::uuid
      or exists (select from recognition_recipients p where p.workspace_id = $1
        and p.recognition_id = n.recognition_id and p.person_id = $7::uuid)))
    and ($4::text is null or ($4 = 'recognition') = (n.recognition_id is not null))
    and ($5::text is null or r.value_id = (select value_id from recognition_values v where v.workspace_id = $1 and v.key = $5))
    and ($6::uuid[] is null or r.giver_id = any($6)
      or exists (select from recognition_recipients p where p.workspace_id = $1
        and p.recognition_id = n.recognition_id and p.person_id = any($6))
      or exists (select from awards a where a.workspace_id = $1 and a.award_id = any(n.award_ids)
        and a.person_id = any($6) and a.state = 'confirmed'))
  order by n.seq desc limit $3`;

/** The workspace's feed, newest first: confirmed awards and what colleagues recognised. The newest page is kept in memory. */
export async function readFeed(
  database: Pick<Database, 'look' | 'writes'>,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  filter: FeedFilter,
): Promise<FeedPage> {
  const { kind, person, team, value, cursor, limit } = filter;
  const isPlain = [kind, person, team, value].every((one) => one === undefined);
  if (isPlain && cursor === undefined) {
    const page = await newestPage(database, workspace, viewer, limit);
    if (page) return page;
  }
  return database.look(workspace.workspaceId, async (tx) => {
    const after = decodeCursor(cursor, ['number']);
    const rows = isPlain
      ? await entriesBefore(tx, workspace.workspaceId, after?.[0] ?? null, limit + 1)
      : await tx.query<AnnouncementRow>(filteredSql, [
          workspace.workspaceId,
          after?.[0] ?? null,
          limit + 1,
          kind ?? null,
          value ?? null,
          peopleWanted(workspace, viewer, filter),
          isOwn(workspace, viewer, filter) ? viewer.personId : null,
        ]);
    const shown = rows.slice(0, limit);
    const items = await presentFeed(tx, workspace, viewer, shown);
    const last = shown.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.seq]) : null };
  });
}

/** Whether somebody asks for their own entries: there, and only there, stands what is for those named. */
function isOwn(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  { person, feedOnly = false }: FeedFilter,
): boolean {
  if (feedOnly || person === undefined || viewer.personId === null) return false;
  return person === 'me' || workspace.directory.byHandle(person)?.id === viewer.personId;
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
    `select ${columns} from announcements n where n.workspace_id = $1 and n.seq = $2 and n.kind in ('feed', 'named')`,
    [workspace.workspaceId, seq],
  );
  const [item] = await presentFeed(tx, workspace, viewer, rows);
  return item;
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
