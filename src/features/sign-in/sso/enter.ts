import { Refusal } from '../../../domain/refusal.ts';
import { admit, type Known, rolesOfGroups, type WhyNot } from '../../../domain/sign-in/admit.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { recordAudit } from '../../audit/actions.ts';
import { insertAccount, keepAnAdmin, lockAdmins, readAccount } from '../accounts.ts';
import type { AccountRole } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { findPerson, makePerson } from '../members/invitations.ts';
import type { Entrant } from '../start-session.ts';
import type { SignOnClaims } from './claims.ts';
import type { KeptSettings } from './settings.ts';

/** Whose these claims are, after whatever has to be made for them to come in: link, account, person. */
export async function enterBySignOn(
  { database, engine }: SignInDeps,
  settings: KeptSettings,
  claims: SignOnClaims,
): Promise<Entrant> {
  const { workspaceId } = settings;
  const linked = await database.inWorkspace(workspaceId, async (tx) => {
    const known = await useLink(tx, settings, claims);
    if (known !== null) await followGroups(tx, settings, known, claims);
    return known;
  });
  if (linked !== null) return { workspaceId, personId: linked };
  // Whoever comes for the first time may become a person, which the engine learns between two batches.
  const workspace = await engine.workspace(workspaceId);
  return workspace.exclusively(() =>
    database.inWorkspace(workspaceId, async (tx) => {
      const { personId, isNew } = await firstEntry(tx, settings, claims);
      if (isNew) await workspace.directory.load(tx);
      return { workspaceId, personId };
    }),
  );
}

async function firstEntry(
  tx: Tx,
  settings: KeptSettings,
  claims: SignOnClaims,
): Promise<{ personId: string; isNew: boolean }> {
  const known = await readKnown(tx, settings, claims);
  const admission = admit(claims, known, settings);
  if (admission.kind === 'refuse') throw sayWhyNot(admission.why, settings.name, claims.email);
  if (admission.kind === 'enter' || admission.kind === 'link') {
    const { personId } = admission;
    if (admission.kind === 'link') await linkPerson(tx, settings, personId, claims);
    await followGroups(tx, settings, personId, claims);
    return { personId, isNew: false };
  }
  const email = claims.email ?? '';
  const invited = admission.kind === 'accept' ? await takeInvitation(tx, settings.workspaceId, email) : null;
  const roles: readonly AccountRole[] = rolesOfGroups(claims.groups, settings.roles) ?? invited ?? ['member'];
  const before = await findPerson(tx, settings.workspaceId, email);
  const personId =
    before?.person_id ?? (await makePerson(tx, settings.workspaceId, email, claims.name ?? undefined));
  await insertAccount(tx, settings.workspaceId, personId, email, roles);
  await linkPerson(tx, settings, personId, claims);
  await recordAudit(
    tx,
    settings.workspaceId,
    { personId, source: null },
    { action: 'sign-on.admitted', subject: email, details: { roles: roles.join(', '), by: settings.name } },
  );
  return { personId, isNew: before === undefined };
}

async function useLink(
  tx: Tx,
  { workspaceId }: KeptSettings,
  { issuer, subject }: SignOnClaims,
): Promise<string | null> {
  const [row] = await tx.query<{ person_id: string }>(
    `update sign_on_links set last_used_at = $4 where workspace_id = $1 and issuer = $2 and subject = $3 returning person_id`,
    [workspaceId, issuer, subject, now()],
  );
  return row?.person_id ?? null;
}

async function readKnown(
  tx: Tx,
  { workspaceId }: KeptSettings,
  { issuer, subject, email }: SignOnClaims,
): Promise<Known> {
  const [row] = await tx.query<{
    linked: string | null;
    account: string | null;
    account_linked: boolean;
    invited: boolean;
  }>(
    `select
       (select person_id from sign_on_links where workspace_id = $1 and issuer = $2 and subject = $3) as linked,
       a.person_id as account,
       exists (select from sign_on_links l
         where l.workspace_id = $1 and l.issuer = $2 and l.person_id = a.person_id) as account_linked,
       exists (select from invitations where workspace_id = $1 and email = $4
         and accepted_at is null and revoked_at is null and expires_at > $5) as invited
     from (values (1)) one left join accounts a on a.workspace_id = $1 and a.email = $4`,
    [workspaceId, issuer, subject, email, now()],
  );
  return {
    linked: row?.linked ?? null,
    account: row?.account ? { personId: row.account, isLinked: row.account_linked } : null,
    isInvited: row?.invited ?? false,
  };
}

async function takeInvitation(tx: Tx, workspaceId: string, email: string): Promise<AccountRole[] | null> {
  const [row] = await tx.query<{ roles: AccountRole[] }>(
    `update invitations set accepted_at = $3 where workspace_id = $1 and email = $2
       and accepted_at is null and revoked_at is null and expires_at > $3 returning roles`,
    [workspaceId, email, now()],
  );
  return row?.roles ?? null;
}

/** Ties somebody to who they are at the provider. A subject is one person, and a person one subject an issuer. */
export async function linkPerson(
  tx: Tx,
  { workspaceId, name }: KeptSettings,
  personId: string,
  { issuer, subject }: SignOnClaims,
): Promise<void> {
  await tx.query(
    'delete from sign_on_links where workspace_id = $1 and issuer = $2 and person_id = $3 and subject <> $4',
    [workspaceId, issuer, personId, subject],
  );
  const [row] = await tx.query<{ person_id: string }>(
    `insert into sign_on_links (workspace_id, issuer, subject, person_id, linked_at, last_used_at)
     values ($1, $2, $3, $4, $5, $5)
     on conflict (workspace_id, issuer, subject) do update set last_used_at = excluded.last_used_at returning person_id`,
    [workspaceId, issuer, subject, personId, now()],
  );
  if (row?.person_id !== personId) throw sayWhyNot('linked-to-another', name, null);
  await recordAudit(
    tx,
    workspaceId,
    { personId, source: null },
    { action: 'sign-on.linked', subject: name, details: { issuer } },
  );
}

/** Where groups give roles, they are what the provider says now. The owner and the last admin keep theirs. */
async function followGroups(
  tx: Tx,
  settings: KeptSettings,
  personId: string,
  claims: SignOnClaims,
): Promise<void> {
  const wanted = rolesOfGroups(claims.groups, settings.roles);
  if (wanted === null) return;
  const { workspaceId } = settings;
  const account = await readAccount(tx, workspaceId, personId);
  if (!account || [...account.roles].sort().join() === [...wanted].sort().join()) return;
  await lockAdmins(tx, workspaceId);
  const [person] = await tx.query<{ handle: string }>(
    'select handle from people where workspace_id = $1 and person_id = $2',
    [workspaceId, personId],
  );
  if (person?.handle === 'owner') return;
  if (!wanted.includes('admin') && (await isLastAdmin(tx, workspaceId, personId, account.roles))) return;
  await tx.query('update accounts set roles = $3 where workspace_id = $1 and person_id = $2', [
    workspaceId,
    personId,
    wanted,
  ]);
  await recordAudit(tx, workspaceId, 'server', {
    action: 'member.roles-changed',
    subject: person?.handle ?? personId,
    details: { from: account.roles.join(', '), to: wanted.join(', '), by: settings.name },
  });
}

async function isLastAdmin(
  tx: Tx,
  workspaceId: string,
  personId: string,
  roles: readonly AccountRole[],
): Promise<boolean> {
  try {
    await keepAnAdmin(tx, workspaceId, { personId, roles });
    return false;
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

function sayWhyNot(why: WhyNot, provider: string, email: string | null): Refusal {
  const who = email ?? 'This e-mail';
  const messages: Readonly<Record<WhyNot, string>> = {
    'no-email': `${provider} did not say your e-mail, so your account here cannot be found. Ask an admin to have it sent, or sign in another way and link it under Your account.`,
    'email-unverified': `${provider} has not confirmed that ${who} is yours, and an e-mail nobody has checked opens no account. Confirm it there, or sign in another way and link it under Your account.`,
    'domain-not-trusted': `This workspace does not take the word of ${provider} for ${who}. Ask an admin to add its domain, or sign in another way and link it under Your account.`,
    'linked-to-another': `${email ?? 'This sign-in'} belongs to somebody else at ${provider}. Ask an admin to look at it.`,
    'not-invited': `${who} has no account here yet. Ask an admin of the workspace to invite you, then come back.`,
  };
  return new Refusal(why, 403, { message: messages[why] });
}

function now(): string {
  return toTimestamp(Date.now() * 1000);
}
