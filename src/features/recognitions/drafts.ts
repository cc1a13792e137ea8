import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../store/uuid.ts';
import { presentPerson } from '../present.ts';
import type { Viewer } from '../viewer.ts';
import { acceptText, readWordList } from '../word-list.ts';
import { effectMax, type NewRecognition, type RecognitionDraft, whatMax } from './api.ts';
import { checkEvidence, giverOf, recipientsOf } from './recipients.ts';
import { loadValues, presentValue } from './values.ts';

const keptMs = 7 * 24 * 3_600_000;
/** Of one person; the oldest gives way. */
const mostDrafts = 20;

export type DraftWish = Omit<NewRecognition, 'value' | 'team'> & { readonly value: string | null };

/** Writes down what a person may want to send. It reaches nobody: it opens the sheet, filled in, for that person alone. */
export async function makeDraft(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  wanted: DraftWish,
  madeWith: string,
): Promise<string> {
  const { workspaceId } = workspace;
  const giver = giverOf(workspace, viewer);
  const people = recipientsOf(workspace, giver, { to: wanted.to }, workspace.options.now());
  const offered = (await loadValues(tx, workspaceId)).filter(({ hidden }) => !hidden);
  if (wanted.value !== null && !offered.some(({ key }) => key === wanted.value))
    throw new Refusal('unknown-value', 422, {
      message: `There is no badge ${JSON.stringify(wanted.value)} to give. There are: ${offered.map(({ key }) => key).join(', ')}.`,
      pointer: '/value',
    });
  const listed = await readWordList(tx, workspaceId);
  const what = acceptText(wanted.what, whatMax, '/what', listed);
  const effect = acceptText(wanted.effect, effectMax, '/effect', listed, true);
  const evidence = [...new Set(wanted.evidence)];
  await checkEvidence(tx, workspace, evidence, people);
  const now = Date.now();
  const id = uuidv7();
  await tx.query(
    `insert into recognition_drafts (workspace_id, draft_id, person_id, recipients, value, what, effect, evidence, made_with, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      workspaceId,
      id,
      giver.id,
      people.map((person) => person.id),
      wanted.value,
      what,
      effect,
      evidence,
      madeWith,
      toTimestamp(now * 1000),
      toTimestamp((now + keptMs) * 1000),
    ],
  );
  await tx.query(
    `delete from recognition_drafts where workspace_id = $1 and (expires_at < $3 or person_id = $2 and draft_id not in (
       select draft_id from recognition_drafts where workspace_id = $1 and person_id = $2 order by made_at desc, draft_id desc limit ${mostDrafts}))`,
    [workspaceId, giver.id, toTimestamp(now * 1000)],
  );
  return id;
}

/** A draft of one's own, as the sheet opens with it; nothing for everybody else's. Who has left since is not in it. */
export async function findDraft(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  id: string,
): Promise<RecognitionDraft | undefined> {
  const { workspaceId, directory } = workspace;
  if (!isUuid(id) || viewer.personId === null) return undefined;
  const [row] = await tx.query<{
    recipients: string[];
    value: string | null;
    what: string;
    effect: string;
    evidence: number[];
    made_with: string;
    expires_at: number;
  }>(
    `select recipients, value, what, effect, to_jsonb(evidence) as evidence, made_with, expires_at from recognition_drafts
     where workspace_id = $1 and draft_id = $2 and person_id = $3 and expires_at > $4`,
    [workspaceId, id, viewer.personId, toTimestamp(Date.now() * 1000)],
  );
  if (!row) return undefined;
  const value = (await loadValues(tx, workspaceId)).find(({ key, hidden }) => key === row.value && !hidden);
  const now = workspace.options.now();
  return {
    id,
    to: row.recipients.flatMap((person) =>
      directory.isActive(person) ? presentPerson(directory.person(person), now) : [],
    ),
    value: value ? presentValue(value, viewer.language) : null,
    what: row.what,
    effect: row.effect,
    evidence: row.evidence,
    madeWith: row.made_with,
    expiresAt: formatInstant(row.expires_at),
  };
}

export async function removeDraft(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  if (!isUuid(id) || viewer.personId === null) return false;
  const gone = await tx.query(
    'delete from recognition_drafts where workspace_id = $1 and draft_id = $2 and person_id = $3 returning 1 as one',
    [viewer.workspaceId, id, viewer.personId],
  );
  return gone.length > 0;
}
