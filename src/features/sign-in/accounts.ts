import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { type Doer, recordAudit } from '../audit/actions.ts';
import { notFound } from '../viewer.ts';
import type { Account, AccountRole, Member } from './api.ts';
import { endSessions } from './sessions.ts';

/** What signing in needs to know of an account. */
export interface AccountRow {
  readonly person_id: string;
  readonly email: string | null;
  readonly roles: AccountRole[];
  readonly password: string | null;
  readonly totp: Buffer | null;
  readonly totp_since: number | null;
  readonly totp_step: number;
}

export async function readAccount(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<AccountRow | undefined> {
  const [row] = await tx.query<AccountRow>(
    `select person_id, email, roles, password, totp, totp_since, totp_step from accounts
     where workspace_id = $1 and person_id = $2`,
    [workspaceId, personId],
  );
  return row;
}

export async function requireAccount(tx: Tx, workspaceId: string, personId: string): Promise<AccountRow> {
  const account = await readAccount(tx, workspaceId, personId);
  if (account) return account;
  throw new Refusal('no-account', 409, {
    message: 'You look around without an account, so there is nothing to set. Ask an admin to invite you.',
  });
}

/** Lets a person sign in with these roles. An e-mail belongs to one account of a workspace. */
export async function insertAccount(
  tx: Tx,
  workspaceId: string,
  personId: string,
  email: string | null,
  roles: readonly AccountRole[],
): Promise<void> {
  const made = await tx.query(
    `insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1 as one`,
    [workspaceId, personId, email, roles, toTimestamp(Date.now() * 1000)],
  );
  if (made.length === 0) throw alreadyMember();
}

export function alreadyMember(): Refusal {
  return new Refusal('already-member', 409, {
    message: 'This person can sign in here already. Change their roles under Members instead.',
    pointer: '/email',
  });
}

export async function presentAccount(
  tx: Tx,
  workspaceId: string,
  personId: string,
  isFresh: boolean,
): Promise<Account> {
  const account = await requireAccount(tx, workspaceId, personId);
  const [codes] = await tx.query<{ left: number }>(
    'select cardinality(recovery) as left from accounts where workspace_id = $1 and person_id = $2',
    [workspaceId, personId],
  );
  const passkeys = await tx.query<{
    credential_id: string;
    name: string;
    created_at: number;
    last_used_at: number | null;
  }>(
    `select credential_id, name, created_at, last_used_at from passkeys
     where workspace_id = $1 and person_id = $2 order by created_at`,
    [workspaceId, personId],
  );
  const [signOn] = await tx.query<{ name: string; linked_at: number | null }>(
    `select s.name, l.linked_at from single_sign_on s left join sign_on_links l
       on l.workspace_id = s.workspace_id and l.issuer = s.issuer and l.person_id = $2 where s.workspace_id = $1`,
    [workspaceId, personId],
  );
  return {
    email: account.email,
    hasPassword: account.password !== null,
    secondFactor:
      account.totp_since === null
        ? null
        : { since: formatInstant(account.totp_since), recoveryCodes: codes?.left ?? 0 },
    passkeys: passkeys.map((key) => ({
      id: key.credential_id,
      name: key.name,
      createdAt: formatInstant(key.created_at),
      lastUsedAt: key.last_used_at === null ? null : formatInstant(key.last_used_at),
    })),
    signOn: signOn
      ? { name: signOn.name, linkedAt: signOn.linked_at === null ? null : formatInstant(signOn.linked_at) }
      : null,
    isFresh,
  };
}

export async function listMembers(tx: Tx, workspaceId: string): Promise<Member[]> {
  const rows = await tx.query<{
    handle: string;
    name: string;
    email: string | null;
    roles: AccountRole[];
    last_seen_at: number | null;
    has_password: boolean;
    has_second_factor: boolean;
    passkeys: number;
    sessions: number;
  }>(
    `select p.handle, p.name, a.email, a.roles, s.last_seen_at, coalesce(s.sessions, 0) as sessions,
       a.password is not null as has_password, a.totp_since is not null as has_second_factor,
       (select count(*) from passkeys k where k.workspace_id = a.workspace_id and k.person_id = a.person_id) as passkeys
     from accounts a join people p using (workspace_id, person_id)
     left join lateral (select max(last_seen_at) as last_seen_at, count(*) as sessions from sessions
       where workspace_id = a.workspace_id and person_id = a.person_id and expires_at > now()) s on true
     where a.workspace_id = $1 order by p.name, p.handle limit 5000`,
    [workspaceId],
  );
  return rows.map((row) => ({
    handle: row.handle,
    name: row.name,
    email: row.email,
    roles: row.roles,
    lastSeenAt: row.last_seen_at === null ? null : formatInstant(row.last_seen_at),
    hasPassword: row.has_password,
    hasSecondFactor: row.has_second_factor,
    passkeys: row.passkeys,
    sessions: row.sessions,
  }));
}

/** The account of a handle; the same answer for nobody and for somebody without one. */
export async function memberOf(
  tx: Tx,
  workspaceId: string,
  handle: string,
): Promise<{ personId: string; email: string | null; roles: AccountRole[]; name: string }> {
  const [row] = await tx.query<{
    person_id: string;
    email: string | null;
    roles: AccountRole[];
    name: string;
  }>(
    `select a.person_id, a.email, a.roles, p.name from accounts a join people p using (workspace_id, person_id)
     where a.workspace_id = $1 and p.handle = $2`,
    [workspaceId, handle],
  );
  if (!row) throw notFound('member of that handle');
  return { personId: row.person_id, email: row.email, roles: row.roles, name: row.name };
}

/** Sets what somebody may do. It holds from their next request on, and open streams end within seconds. */
export async function changeRoles(
  tx: Tx,
  workspaceId: string,
  handle: string,
  roles: readonly AccountRole[],
  by: Doer,
): Promise<void> {
  await lockAdmins(tx, workspaceId);
  const member = await memberOf(tx, workspaceId, handle);
  if (!roles.includes('admin')) await keepAnAdmin(tx, workspaceId, member);
  await tx.query('update accounts set roles = $3 where workspace_id = $1 and person_id = $2', [
    workspaceId,
    member.personId,
    roles,
  ]);
  await recordAudit(tx, workspaceId, by, {
    action: 'member.roles-changed',
    subject: handle,
    details: { from: member.roles.join(', '), to: roles.join(', ') },
  });
}

/** Takes the way in away; the person and their awards stay. */
export async function removeMember(tx: Tx, workspaceId: string, handle: string, by: Doer): Promise<void> {
  await lockAdmins(tx, workspaceId);
  const member = await memberOf(tx, workspaceId, handle);
  await keepAnAdmin(tx, workspaceId, member);
  await tx.query('delete from accounts where workspace_id = $1 and person_id = $2', [
    workspaceId,
    member.personId,
  ]);
  await endSessions(tx, workspaceId, member.personId);
  await recordAudit(tx, workspaceId, by, { action: 'member.removed', subject: handle });
}

/** Two admins who demote each other at the same moment do so one after the other. */
export async function lockAdmins(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(
    `select person_id from accounts where workspace_id = $1 and 'admin' = any(roles) order by person_id for update`,
    [workspaceId],
  );
}

export async function keepAnAdmin(
  tx: Tx,
  workspaceId: string,
  member: { personId: string; roles: readonly AccountRole[] },
): Promise<void> {
  if (!member.roles.includes('admin')) return;
  const others = await tx.query(
    `select 1 as one from accounts where workspace_id = $1 and person_id <> $2 and 'admin' = any(roles) limit 1`,
    [workspaceId, member.personId],
  );
  if (others.length > 0) return;
  throw lastAdmin();
}

export function lastAdmin(): Refusal {
  return new Refusal('last-admin', 409, {
    message: 'This is the last admin, and a workspace needs one. Make somebody else an admin first.',
    pointer: '/roles',
  });
}
