import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { keptWords } from '../notice-words/queries.ts';
import type { Happening, PopUps } from '../notices/queries.ts';
import type { Viewer } from '../viewer.ts';
import type { FeedItem, Notice } from './api.ts';
import type { AnnouncementRow } from './entries.ts';
import type { Entries } from './newest-page.ts';
import { readNotices } from './notices.ts';

/** What a stream writes of one announcement. */
export interface Frame {
  readonly seq: number;
  /** Empty where nothing is said of it. */
  readonly bytes: Buffer;
}

/** Who listens, and to what. */
export interface Hearer {
  readonly viewer: Viewer;
  /** For a page of another app: only what the person themselves was told, said in this way. */
  readonly ownOnly?: ((notice: Notice) => unknown) | undefined;
}

export interface FrameDeps {
  readonly database: Database;
  readonly popUps: PopUps;
  /** Its clock runs fast. */
  readonly isDemo: boolean;
}

const nothing = Buffer.alloc(0);

export function frameOf(event: string, data: unknown, id?: number): Buffer {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** What somebody hears of what the whole workspace is told; of what differs for nobody, all have the same bytes. */
export function sharedFrames(
  rows: readonly AnnouncementRow[],
  entries: Entries,
  viewer: Pick<Viewer, 'personId' | 'language'>,
): Frame[] {
  return rows.map((row) => ({ seq: row.seq, bytes: sharedFrame(row, entries, viewer) }));
}

/** What somebody hears of announcements to them and to all, in their order. */
export async function framesFor(
  deps: FrameDeps,
  workspace: WorkspaceEngine,
  { viewer, ownOnly }: Hearer,
  rows: readonly AnnouncementRow[],
  reading: Entries | Promise<Entries>,
): Promise<Frame[]> {
  const told = rows.filter((row) => row.kind === 'notice');
  const [entries, notices] = await Promise.all([
    reading,
    told.length === 0 ? none : noticesFor(deps, workspace, viewer, told),
  ]);
  return rows.map((row) => {
    const { seq } = row;
    if (row.kind !== 'notice') return { seq, bytes: ownOnly ? nothing : sharedFrame(row, entries, viewer) };
    const notice = notices.get(seq);
    if (!notice) return { seq, bytes: nothing };
    if (!ownOnly) return { seq, bytes: frameOf('notice', notice, seq) };
    return { seq, bytes: notice.toast ? frameOf('news', ownOnly(notice), seq) : nothing };
  });
}

const none: ReadonlyMap<number, Notice> = new Map();

/** Most often one look: what they wish and what the workspace says is in memory. */
async function noticesFor(
  { database, popUps, isDemo }: FrameDeps,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  told: readonly AnnouncementRow[],
): Promise<ReadonlyMap<number, Notice>> {
  const { workspaceId } = workspace;
  const words = await keptWords.of(database, workspaceId, viewer.language);
  const mayPopUp = (happening: Happening) => popUps.may(database, workspace, happening, isDemo);
  return database.look(workspaceId, (tx) => readNotices(tx, workspace, viewer, told, { words, mayPopUp }));
}

const bytesOf = new WeakMap<FeedItem, Buffer>();

function sharedFrame(
  row: AnnouncementRow,
  entries: Entries,
  viewer: Pick<Viewer, 'personId' | 'language'>,
): Buffer {
  if (row.kind === 'feed.removed') return frameOf('feed.removed', removed(row), row.seq);
  if (row.kind !== 'feed') return nothing;
  const item = entries.of(row.seq, viewer);
  if (!item) return nothing;
  const known = bytesOf.get(item);
  if (known) return known;
  const bytes = frameOf('feed', item, row.seq);
  bytesOf.set(item, bytes);
  return bytes;
}

function removed(row: AnnouncementRow): { recognitionId: string } | { awardId: string } {
  return row.recognition_id === null
    ? { awardId: row.award_ids[0] ?? '' }
    : { recognitionId: row.recognition_id };
}
