import { randomBytes } from 'node:crypto';
import { foldHandle } from '../../../domain/people/person-name.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { alwaysSql, defaultZone } from '../../../engine/decide/directory.ts';
import type { Engine } from '../../../engine/engine.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { isUuid, uuidv7 } from '../../../store/uuid.ts';
import { type Doer, recordAudit } from '../../audit/actions.ts';
import { refuseErased } from '../../directory/actions.ts';
import { notFound } from '../../viewer.ts';
import { alreadyMember, insertAccount } from '../accounts.ts';
import type { AccountRole, Invitation, OpenInvitation } from '../api.ts';
import { hashPassword } from '../password.ts';
import { hashOf, splitCookie } from '../sessions.ts';
import { refuseOtherWay } from '../sso/only-way.ts';
import { readSettings } from '../sso/settings.ts';

const validForMs = 7 * 24 * 3_600_000;

interface InvitationRow {
  invitation_id: string;
  email: string;
  roles: AccountRole[];
  invited_by: string;
  created_at: number;
  expires_at: number;
  accepted_at: number | null;
  revoked_at: number | null;
}
const columns = 'invitation_id, email, roles, invited_by, created_at, expires_at, accepted_at, revoked_at';

/** An invitation and, this once, its token. */
export interface Made {
  readonly invitation: Invitation;
  readonly token: string;
}

/** Invites an e-mail. An open invitation of the same e-mail is replaced, so that one link works at a time. */
export async function invite(
  tx: Tx,
  workspaceId: string,
  wanted: { email: string; roles: readonly AccountRole[] },
  inviter: string,
  by: Doer,
): Promise<Made> {
  const members = await tx.query('select 1 as one from accounts where workspace_id = $1 and email = $2', [
    workspaceId,
    wanted.email,
  ]);
  if (members.length > 0) throw alreadyMember();
  const now = Date.now();
  await tx.query(
    `update invitations set revoked_at = $3
     where workspace_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
    [workspaceId, wanted.email, stamp(now)],
  );
  const secret = randomBytes(32).toString('base64url');
  const [row] = await tx.query<InvitationRow>(
    `insert into invitations (workspace_id, invitation_id, email, roles, hash, invited_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
    [
      workspaceId,
      uuidv7(),
      wanted.email,
      wanted.roles,
      hashOf(secret),
      inviter,
      stamp(now),
      stamp(now + validForMs),
    ],
  );
  if (!row) throw new Error('The invitation was not kept.');
  await recordAudit(tx, workspaceId, by, {
    action: 'invitation.made',
    subject: row.invitation_id,
    details: { email: wanted.email, roles: wanted.roles.join(', ') },
  });
  return { invitation: present(row), token: `${workspaceId}.${secret}` };
}

/** A new link for another week; the one before stops working. */
export async function inviteAgain(tx: Tx, workspaceId: string, id: string, by: Doer): Promise<Made> {
  const secret = randomBytes(32).toString('base64url');
  const [row] = isUuid(id)
    ? await tx.query<InvitationRow>(
        `update invitations set hash = $3, expires_at = $4
         where workspace_id = $1 and invitation_id = $2 and accepted_at is null and revoked_at is null returning ${columns}`,
        [workspaceId, id, hashOf(secret), stamp(Date.now() + validForMs)],
      )
    : [];
  if (!row) throw notFound('open invitation of that id');
  await recordAudit(tx, workspaceId, by, {
    action: 'invitation.sent-again',
    subject: id,
    details: { email: row.email },
  });
  return { invitation: present(row), token: `${workspaceId}.${secret}` };
}

export async function revokeInvitation(tx: Tx, workspaceId: string, id: string, by: Doer): Promise<void> {
  const [row] = isUuid(id)
    ? await tx.query<InvitationRow>(
        `update invitations set revoked_at = $3
         where workspace_id = $1 and invitation_id = $2 and accepted_at is null and revoked_at is null returning ${columns}`,
        [workspaceId, id, stamp(Date.now())],
      )
    : [];
  if (!row) throw notFound('open invitation of that id');
  await recordAudit(tx, workspaceId, by, {
    action: 'invitation.revoked',
    subject: id,
    details: { email: row.email },
  });
}

/** Newest first; the last two hundred. */
export async function listInvitations(tx: Tx, workspaceId: string): Promise<Invitation[]> {
  const rows = await tx.query<InvitationRow>(
    `select ${columns} from invitations where workspace_id = $1 order by created_at desc, invitation_id desc limit 200`,
    [workspaceId],
  );
  return rows.map(present);
}

/** What the holder of a link may see before accepting. */
export async function openInvitation(database: Database, token: string): Promise<OpenInvitation> {
  const { workspaceId, row } = await findOpen(database, token);
  const workspace = (await database.workspaces()).find((one) => one.id === workspaceId);
  const { person, signOn } = await database.inWorkspace(workspaceId, async (tx) => ({
    person: await findPerson(tx, workspaceId, row.email),
    signOn: await readSettings(tx, workspaceId, workspace?.slug ?? ''),
  }));
  return {
    workspace: workspace?.name ?? '',
    email: row.email,
    invitedBy: row.invited_by,
    name: person?.name ?? null,
    signOn: signOn?.onlyWay ? { workspace: signOn.slug, name: signOn.name } : null,
  };
}

/** Makes the invited a person, unless they are one, and lets them in. The link works once. */
export async function accept(
  database: Database,
  engine: Engine,
  wanted: { token: string; name?: string | undefined; password?: string | undefined },
): Promise<{ workspaceId: string; personId: string; roles: AccountRole[] }> {
  const { workspaceId, hash } = await findOpen(database, wanted.token);
  const password = wanted.password === undefined ? null : await hashPassword(wanted.password);
  const workspace = await engine.workspace(workspaceId);
  return workspace.exclusively(() =>
    database.inWorkspace(workspaceId, async (tx) => {
      const [row] = await tx.query<InvitationRow>(
        `update invitations set accepted_at = $3 where workspace_id = $1 and hash = $2
           and accepted_at is null and revoked_at is null and expires_at > $3 returning ${columns}`,
        [workspaceId, hash, stamp(Date.now())],
      );
      if (!row) throw gone();
      refuseErased(workspace.directory, [row.email]);
      await refuseOtherWay(tx, workspaceId, null, 'invitation');
      const known = await findPerson(tx, workspaceId, row.email);
      const personId = known?.person_id ?? (await makePerson(tx, workspaceId, row.email, wanted.name));
      await insertAccount(tx, workspaceId, personId, row.email, row.roles);
      await tx.query('update accounts set password = $3 where workspace_id = $1 and person_id = $2', [
        workspaceId,
        personId,
        password,
      ]);
      if (!known) await workspace.directory.load(tx);
      await recordAudit(
        tx,
        workspaceId,
        { personId, source: null },
        { action: 'invitation.accepted', subject: row.invitation_id, details: { email: row.email } },
      );
      return { workspaceId, personId, roles: row.roles };
    }),
  );
}

async function findOpen(database: Database, token: string) {
  const parts = splitCookie(token);
  if (!parts) throw gone();
  const hash = hashOf(parts.secret);
  const { workspaceId } = parts;
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<InvitationRow>(
      `select ${columns} from invitations where workspace_id = $1 and hash = $2
         and accepted_at is null and revoked_at is null and expires_at > $3`,
      [workspaceId, hash, stamp(Date.now())],
    ),
  );
  if (!row) throw gone();
  return { workspaceId, hash, row };
}

export async function findPerson(
  tx: Tx,
  workspaceId: string,
  email: string,
): Promise<{ person_id: string; name: string } | undefined> {
  const [row] = await tx.query<{ person_id: string; name: string }>(
    `select person_id, name from people p
     where workspace_id = $1 and lower(email) = $2 and deactivated_at is null
       and not exists (select from accounts a where a.workspace_id = p.workspace_id and a.person_id = p.person_id)
     order by created_at limit 1`,
    [workspaceId, email],
  );
  return row;
}

export async function makePerson(
  tx: Tx,
  workspaceId: string,
  email: string,
  name: string | undefined,
): Promise<string> {
  const personId = uuidv7();
  const base = email.replace(/@.*$/, '').replace(/[^a-z0-9._-]/g, '') || 'person';
  const taken = await tx.query<{ handle: string }>('select handle from people where workspace_id = $1', [
    workspaceId,
  ]);
  // The operator's link signs in as `owner`, so nobody gets that name by their e-mail.
  const handles = new Set(['owner', ...taken.map((row) => row.handle)].map(foldHandle));
  let handle = base;
  for (let number = 2; handles.has(foldHandle(handle)); number++) handle = `${base}-${number}`;
  await tx.query(
    'insert into people (workspace_id, person_id, handle, name, email, created_at) values ($1, $2, $3, $4, $5, $6)',
    [workspaceId, personId, handle, name ?? handle, email, stamp(Date.now())],
  );
  await tx.query(
    'insert into person_facts (workspace_id, person_id, valid_from, zone) values ($1, $2, $3, $4)',
    [workspaceId, personId, alwaysSql, defaultZone],
  );
  return personId;
}

function present(row: InvitationRow): Invitation {
  const isOver = row.expires_at / 1000 < Date.now();
  const state =
    row.accepted_at !== null ? 'accepted' : row.revoked_at !== null ? 'revoked' : isOver ? 'expired' : 'open';
  return {
    id: row.invitation_id,
    email: row.email,
    roles: row.roles,
    invitedBy: row.invited_by,
    createdAt: formatInstant(row.created_at),
    expiresAt: formatInstant(row.expires_at),
    state,
  };
}

function gone(): Refusal {
  return new Refusal('invitation-gone', 410, {
    message: 'This invitation was used, revoked or is older than seven days. Ask for a new one.',
  });
}

function stamp(ms: number): string {
  return toTimestamp(ms * 1000);
}
