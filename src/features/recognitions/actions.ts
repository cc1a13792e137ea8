import { createHash } from 'node:crypto';
import type { z } from 'zod';
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
import { type Audience, effectMax, type NewRecognition, type recognitionEdit, whatMax } from './api.ts';
import { editableMicros, maySee, type RecognitionRow, recognitionsById } from './queries.ts';
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
      { kind: wanted.audience === 'named' ? ('named' as const) : ('feed' as const), personId: null },
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
       written_at, once_key, once_hash, audience)
     values ($1, $2, $3, $4, $5, $6, $7, 'shown', $8, $9, $10, $11, $12)`,
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
      wanted.audience ?? 'everyone',
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

/** Mends the texts and who may see it, for a quarter of an hour and by the giver alone. */
export async function editRecognition(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
  change: z.infer<typeof recognitionEdit>,
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
    const { audience = row.audience } = change;
    if (audience !== row.audience) await setAudience(tx, workspace.workspaceId, viewer, row, audience);
    const isTaken = audience === 'named' && row.audience === 'everyone';
    return {
      result: null,
      told: isTaken ? [removal(id)] : [],
      entries: await entriesForAll(tx, workspace.workspaceId, await entriesOf(tx, workspace.workspaceId, id)),
    };
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
      told: row.state === 'shown' ? removals(row) : [],
    };
  });
}

/** What those hear who have a recognition on their screen. */
function removal(id: string, personId: string | null = null) {
  return { kind: 'feed.removed' as const, personId, awardIds: [], recognitionId: id };
}

/** Of what was for those named, they alone hear that it is gone. */
export function removals(
  row: Pick<RecognitionRow, 'recognition_id' | 'audience' | 'giver_id' | 'recipients'>,
) {
  if (row.audience === 'everyone') return [removal(row.recognition_id)];
  return [row.giver_id, ...row.recipients].map((personId) => removal(row.recognition_id, personId));
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

/** From the feed or into it. What others have said below it, or were told of it, cannot be taken from them. */
async function setAudience(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  row: RecognitionRow,
  audience: Audience,
): Promise<void> {
  const id = row.recognition_id;
  if (audience === 'named') {
    const others = await tx.query(
      `select from announcements n join comments c on c.workspace_id = $1 and c.seq = n.seq and c.state <> 'deleted'
       where n.workspace_id = $1 and n.recognition_id = $2 and n.kind = 'feed' and (c.person_id <> all ($3::uuid[])
         or exists (select from announcements t where t.workspace_id = $1 and t.comment_id = c.comment_id
           and t.person_id <> all ($3::uuid[]))) limit 1`,
      [workspaceId, id, [row.giver_id, ...row.recipients]],
    );
    if (others.length > 0)
      throw new Refusal('others-answered', 409, {
        message:
          'Somebody who is not named has commented on it or was mentioned below it. Withdraw it, and write it anew for the people named only.',
        pointer: '/audience',
      });
  }
  await tx.query('update recognitions set audience = $3 where workspace_id = $1 and recognition_id = $2', [
    workspaceId,
    id,
    audience,
  ]);
  await tx.query(
    `update announcements set kind = $3 where workspace_id = $1 and recognition_id = $2 and kind in ('feed', 'named')`,
    [workspaceId, id, audience === 'named' ? 'named' : 'feed'],
  );
  await recordAudit(tx, workspaceId, viewer, {
    action: 'recognition.audience-set',
    subject: id,
    details: { audience },
  });
}

/** The entry that tells of it, in the feed or for those named. */
export async function entriesOf(tx: Tx, workspaceId: string, id: string): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select seq from announcements where workspace_id = $1 and recognition_id = $2 and kind in ('feed', 'named')`,
    [workspaceId, id],
  );
  return rows.map((row) => row.seq);
}

/** Those of some entries that everybody may hear of: that an entry for those named has changed is nobody else's to know. */
export async function entriesForAll(tx: Tx, workspaceId: string, seqs: readonly number[]): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select seq from announcements where workspace_id = $1 and seq = any ($2::bigint[]) and kind = 'feed'`,
    [workspaceId, seqs],
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
