import { createHash } from 'node:crypto';
import type { Person } from '../../domain/achievements/reading/person.ts';
import type { Micros } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';
import { markRecognition } from '../../engine/boards/mark-boards.ts';
import { tell } from '../../engine/decide/tell.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import { acceptText, readWordList } from '../word-list.ts';
import { effectMax, type NewRecognition, whatMax } from './api.ts';
import { editableMicros, maySee, recognitionsById } from './queries.ts';
import { checkEvidence, giverOf, recipientsOf } from './recipients.ts';
import { loadValues } from './values.ts';

/** More than this in an hour is no recognition any more. */
const hourlyMax = 30;
const hourMicros = 3_600_000_000;

export { findDraft, makeDraft } from './drafts.ts';
export { addShippedValues } from './values.ts';

export interface Given {
  readonly id: string;
  /** False where the same request had been answered before. */
  readonly isNew: boolean;
}

/** Gives a recognition, once for each key; tells each recipient once and the feed once. */
export async function giveRecognition(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  wanted: NewRecognition,
  onceKey: string,
): Promise<Given> {
  const giver = giverOf(workspace, viewer);
  const hash = createHash('sha256').update(JSON.stringify(wanted)).digest('hex');
  return tell<Given>(workspace, async (tx, now) => {
    const [before] = await tx.query<{ recognition_id: string; once_hash: string }>(
      'select recognition_id, once_hash from recognitions where workspace_id = $1 and giver_id = $2 and once_key = $3',
      [workspace.workspaceId, giver.id, onceKey],
    );
    if (before?.once_hash === hash)
      return { result: { id: before.recognition_id, isNew: false }, told: [], entries: [] };
    if (before)
      throw new Refusal('key-reused', 422, {
        message: `The Idempotency-Key ${JSON.stringify(onceKey)} was used for another request. Use a new key for a new one.`,
      });
    await refuseFlood(tx, workspace.workspaceId, giver.id);
    const people = recipientsOf(workspace, giver, wanted, now);
    const id = await insertRecognition(tx, workspace, giver, people, wanted, { now, onceKey, hash });
    const told = [
      ...people.map((person) => ({ kind: 'notice' as const, personId: person.id })),
      { kind: 'feed' as const, personId: null },
    ].map((one) => ({ ...one, awardIds: [], recognitionId: id }));
    return { result: { id, isNew: true }, told };
  });
}

async function refuseFlood(tx: Tx, workspaceId: string, giverId: string): Promise<void> {
  const [row] = await tx.query<{ given: number }>(
    'select count(*)::int as given from recognitions where workspace_id = $1 and giver_id = $2 and written_at > $3',
    [workspaceId, giverId, toTimestamp(Date.now() * 1000 - hourMicros)],
  );
  if ((row?.given ?? 0) < hourlyMax) return;
  throw new Refusal('too-many-recognitions', 429, {
    message: `You have given ${row?.given} recognitions within an hour; ${hourlyMax} are the most. Go on a little later.`,
    data: { retryAfterSeconds: 600 },
  });
}

async function insertRecognition(
  tx: Tx,
  workspace: WorkspaceEngine,
  giver: Person,
  people: readonly Person[],
  wanted: NewRecognition,
  { now, onceKey, hash }: { now: Micros; onceKey: string; hash: string },
): Promise<string> {
  const { workspaceId } = workspace;
  const value = (await loadValues(tx, workspaceId)).find((one) => one.key === wanted.value && !one.hidden);
  if (!value)
    throw new Refusal('unknown-value', 422, {
      message: `There is no badge ${JSON.stringify(wanted.value)} to give. Choose one from the list.`,
      pointer: '/value',
    });
  const listed = await readWordList(tx, workspaceId);
  const what = acceptText(wanted.what, whatMax, '/what', listed);
  const effect = acceptText(wanted.effect, effectMax, '/effect', listed, true);
  const seqs = [...new Set(wanted.evidence)];
  await checkEvidence(tx, workspace, seqs, people);
  const id = uuidv7();
  await tx.query(
    `insert into recognitions (workspace_id, recognition_id, giver_id, value_id, team, what, effect, state, given_at,
       written_at, once_key, once_hash)
     values ($1, $2, $3, $4, $5, $6, $7, 'shown', $8, $9, $10, $11)`,
    [
      workspaceId,
      id,
      giver.id,
      value.value_id,
      wanted.team ?? null,
      what,
      effect,
      toTimestamp(now),
      toTimestamp(Date.now() * 1000),
      onceKey,
      hash,
    ],
  );
  await tx.query(
    'insert into recognition_recipients (workspace_id, recognition_id, person_id) select $1, $2, unnest($3::uuid[])',
    [workspaceId, id, people.map((person) => person.id)],
  );
  await tx.query(
    'insert into recognition_evidence (workspace_id, recognition_id, event_seq) select $1, $2, unnest($3::bigint[])',
    [workspaceId, id, seqs],
  );
  await markRecognition(tx, workspaceId, id);
  return id;
}

/** Mends the texts, for a quarter of an hour and by the giver alone. */
export async function editRecognition(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
  change: { what?: string | undefined; effect?: string | undefined },
): Promise<void> {
  await tell(workspace, async (tx) => {
    const row = await ownRecognition(tx, workspace.workspaceId, viewer, id);
    if (row.state !== 'shown') throw notFound('such recognition');
    if (Date.now() * 1000 >= row.written_at + editableMicros)
      throw new Refusal('edit-window-over', 409, {
        message:
          'A recognition can be edited for 15 minutes. Withdraw it and write it anew, or add a comment.',
      });
    const listed = await readWordList(tx, workspace.workspaceId);
    const what = change.what === undefined ? row.what : acceptText(change.what, whatMax, '/what', listed);
    const effect =
      change.effect === undefined
        ? row.effect
        : acceptText(change.effect, effectMax, '/effect', listed, true);
    await tx.query(
      'update recognitions set what = $3, effect = $4, edited_at = $5 where workspace_id = $1 and recognition_id = $2',
      [workspace.workspaceId, id, what, effect, toTimestamp(Date.now() * 1000)],
    );
    return { result: null, told: [], entries: await entriesOf(tx, workspace.workspaceId, id) };
  });
}

/** Takes a recognition back: it leaves the feed, and the audit log says that it was there. */
export async function withdrawRecognition(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
): Promise<void> {
  await tell(workspace, async (tx) => {
    const row = await ownRecognition(tx, workspace.workspaceId, viewer, id);
    if (row.state === 'withdrawn') return { result: null, told: [] };
    await setState(tx, workspace.workspaceId, id, 'withdrawn');
    await recordAudit(tx, workspace.workspaceId, viewer, { action: 'recognition.withdrawn', subject: id });
    return {
      result: null,
      told: row.state === 'shown' ? [removal(id)] : [],
    };
  });
}

/** What those hear who have a recognition on their screen. */
export function removal(id: string) {
  return { kind: 'feed.removed' as const, personId: null, awardIds: [], recognitionId: id };
}

export async function setState(
  tx: Tx,
  workspaceId: string,
  id: string,
  state: 'shown' | 'hidden' | 'withdrawn',
): Promise<void> {
  await tx.query('update recognitions set state = $3 where workspace_id = $1 and recognition_id = $2', [
    workspaceId,
    id,
    state,
  ]);
  await markRecognition(tx, workspaceId, id);
}

/** The entry of the feed that tells of it. */
export async function entriesOf(tx: Tx, workspaceId: string, id: string): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select seq from announcements where workspace_id = $1 and recognition_id = $2 and kind = 'feed'`,
    [workspaceId, id],
  );
  return rows.map((row) => row.seq);
}

async function ownRecognition(tx: Tx, workspaceId: string, viewer: Viewer, id: string) {
  const [row] = isUuid(id) ? await recognitionsById(tx, workspaceId, [id]) : [];
  if (!row || !maySee(row, viewer)) throw notFound('such recognition');
  if (row.giver_id !== viewer.personId)
    throw new Refusal('not-yours', 403, {
      message:
        'Only whoever gave a recognition can change or withdraw it. You can comment on it or report it.',
    });
  return row;
}
