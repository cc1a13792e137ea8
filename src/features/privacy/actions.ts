import { digestsToRelease, NameEraser } from '../../domain/privacy/erasers.ts';
import { isErased, isTelling } from '../../domain/privacy/names.ts';
import { Refusal } from '../../domain/refusal.ts';
import { creditPaths, erasureKey, Privacy } from '../../engine/privacy.ts';
import { changePeople } from '../../engine/upkeep/decide-people.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { findPerson } from '../directory/actions.ts';
import { endAccess, keepAnAdminWithout } from '../sign-in/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { ChangePrivacy, ErasurePlan } from './api.ts';
import type { EraseDeps } from './erasure/erase.ts';
import { makeReader, redactTables } from './erasure/redact-tables.ts';
import { findNaming } from './erasure/stored-events.ts';
import { commonWords, namesOf, withMerged } from './names-of.ts';

/** Somebody has left: no session, no way in, nothing addressed to them; what they did counts on. */
export async function deactivate(workspace: WorkspaceEngine, viewer: Viewer, handle: string): Promise<void> {
  const { workspaceId } = workspace;
  await changePeople(workspace, {
    begin: async (tx) => {
      const person = refuseErasedPerson(findPerson(workspace.directory, handle));
      if (person.id === viewer.personId)
        throw new Refusal('not-yourself', 409, {
          message: 'Nobody deactivates themselves. Ask another admin.',
        });
      for (const id of withMerged(workspace.directory, [person.id])) await endAccess(tx, workspaceId, id);
      await tx.query(
        `update people set deactivated_at = coalesce(deactivated_at, $3) where workspace_id = $1 and person_id = $2`,
        [workspaceId, person.id, toTimestamp(Date.now() * 1000)],
      );
      await tx.query(
        `update invitations set revoked_at = $3 where workspace_id = $1 and lower(email) = lower($2)
           and accepted_at is null and revoked_at is null`,
        [workspaceId, workspace.directory.emailOf(person.id), toTimestamp(Date.now() * 1000)],
      );
      return { answer: person.handle, concerned: null };
    },
    end: (tx, _moves, subject) =>
      recordAudit(tx, workspaceId, viewer, { action: 'person.deactivated', subject }),
  });
}

/** They are back: invited anew, they can sign in again. */
export async function reactivate(workspace: WorkspaceEngine, viewer: Viewer, handle: string): Promise<void> {
  const { workspaceId } = workspace;
  await changePeople(workspace, {
    begin: async (tx) => {
      const person = refuseErasedPerson(findPerson(workspace.directory, handle));
      await tx.query('update people set deactivated_at = null where workspace_id = $1 and person_id = $2', [
        workspaceId,
        person.id,
      ]);
      return { answer: person.handle, concerned: null };
    },
    end: (tx, _moves, subject) =>
      recordAudit(tx, workspaceId, viewer, { action: 'person.reactivated', subject }),
  });
}

/** Says what would go, and changes nothing. */
export async function planErasure(
  { database }: EraseDeps,
  workspace: WorkspaceEngine,
  handle: string,
): Promise<ErasurePlan> {
  const { workspaceId, directory } = workspace;
  const person = refuseErasedPerson(findPerson(directory, handle));
  const ids = withMerged(directory, [person.id]);
  const { leaving, common } = await database.inWorkspace(workspaceId, async (tx) => ({
    leaving: await namesOf(tx, workspaceId, ids),
    common: await commonWords(tx, workspace, new Set(ids)),
  }));
  const eraser = new NameEraser(leaving, common);
  const how = { eraser, credits: creditPaths(workspace.rules) };
  const events = await findNaming(database, workspaceId, how, workspace.committedSeq);
  const rows = await database.readInWorkspace(workspaceId, async (tx) => {
    const reader = await makeReader(tx, workspaceId, leaving, eraser, new Set(events));
    return redactTables(tx, workspaceId, reader, true);
  });
  return {
    names: leaving.flatMap(({ names }) =>
      names.map((name) => ({ ...name, everywhere: isTelling(name.text, common) })),
    ),
    rows: { ...rows, ...(events.length > 0 ? { event_log: events.length } : {}) },
    people: ids.length,
  };
}

/** Puts somebody on the list of those to be erased. */
export async function requestErasure(
  tx: Tx,
  workspace: WorkspaceEngine,
  viewer: Viewer,
  handle: string,
  confirm: string | undefined,
): Promise<string> {
  const { workspaceId, directory } = workspace;
  const person = refuseErasedPerson(findPerson(directory, handle));
  if (confirm !== person.handle)
    throw new Refusal('not-confirmed', 422, {
      message: `This cannot be undone. Type the handle ${JSON.stringify(person.handle)} to confirm it.`,
      pointer: '/confirm',
    });
  if (person.id === viewer.personId)
    throw new Refusal('not-yourself', 409, { message: 'Nobody erases themselves. Ask another admin.' });
  await keepAnAdminWithout(tx, workspaceId, withMerged(directory, [person.id]));
  const id = uuidv7();
  const [row] = await tx.query<{ erasure_id: string }>(
    `insert into erasures (workspace_id, erasure_id, person_id, state, requested_at)
     values ($1, $2, $3, 'requested', $4)
     on conflict (workspace_id, person_id) do update set state = erasures.state returning erasure_id`,
    [workspaceId, id, person.id, toTimestamp(Date.now() * 1000)],
  );
  const kept = row?.erasure_id ?? id;
  // By its number: the log is not to say who it was.
  if (kept === id) await recordAudit(tx, workspaceId, viewer, { action: 'erasure.requested', subject: id });
  return kept;
}

/** A name of somebody who was erased is another's now. How many of its digests went. */
export async function releaseErasedName(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  name: string,
): Promise<number> {
  const { workspaceId, options, directory } = workspace;
  const sources = [...directory.sources.values()].map(({ slug }) => slug);
  const digests = digestsToRelease(erasureKey(options.secret, workspaceId), name, sources);
  return workspace.exclusively(async () =>
    options.database.inWorkspace(workspaceId, async (tx) => {
      const gone = await tx.query(
        `delete from erased_names where workspace_id = $1 and encode(digest, 'hex') = any ($2::text[]) returning words`,
        [workspaceId, digests],
      );
      if (gone.length > 0)
        await recordAudit(tx, workspaceId, viewer, { action: 'name.released', subject: '' });
      directory.privacy = await Privacy.load(tx, options);
      return gone.length;
    }),
  );
}

/** Changes what is kept and shown; the reason is on record. */
export async function changeSettings(
  workspace: WorkspaceEngine,
  viewer: Viewer,
  change: ChangePrivacy,
): Promise<void> {
  const { workspaceId, options } = workspace;
  await workspace.exclusively(() =>
    options.database.inWorkspace(workspaceId, async (tx) => {
      await tx.query('insert into privacy_settings (workspace_id) values ($1) on conflict do nothing', [
        workspaceId,
      ]);
      const [before] = await tx.query<{ works_council: boolean; retention_days: number | null }>(
        'select works_council, retention_days from privacy_settings where workspace_id = $1 for update',
        [workspaceId],
      );
      const worksCouncil = change.worksCouncil ?? before?.works_council ?? false;
      const retentionDays =
        change.retentionDays === undefined ? (before?.retention_days ?? null) : change.retentionDays;
      if (worksCouncil === before?.works_council && retentionDays === before.retention_days) return;
      await tx.query(
        'update privacy_settings set works_council = $2, retention_days = $3 where workspace_id = $1',
        [workspaceId, worksCouncil, retentionDays],
      );
      await recordAudit(tx, workspaceId, viewer, {
        action: 'privacy.changed',
        subject: 'settings',
        details: {
          from: {
            worksCouncil: before?.works_council ?? false,
            retentionDays: before?.retention_days ?? null,
          },
          to: { worksCouncil, retentionDays },
          reason: change.reason,
        },
      });
      workspace.directory.privacy = await Privacy.load(tx, options);
    }),
  );
}

function refuseErasedPerson<T extends { readonly handle: string }>(person: T): T {
  if (isErased(person.handle)) throw notFound('person of that handle');
  return person;
}
