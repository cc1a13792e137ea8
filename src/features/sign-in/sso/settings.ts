import { Refusal } from '../../../domain/refusal.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { type Doer, recordAudit } from '../../audit/actions.ts';
import type { Seal } from '../seal.ts';
import type { SignOn, SignOnClient, SignOnSettings } from './api.ts';

/** What a workspace has set, the secret still sealed. */
export interface KeptSettings extends Required<Omit<SignOnSettings, 'clientSecret'>> {
  readonly workspaceId: string;
  readonly slug: string;
  readonly sealedSecret: Buffer;
  readonly changedAt: number;
}

interface Row {
  name: string;
  issuer: string;
  client_id: string;
  client_secret: Buffer;
  domains: string[];
  creates: boolean;
  groups_claim: string;
  roles: KeptSettings['roles'];
  only_way: boolean;
  changed_at: number;
}

const placeOf = (workspaceId: string): string => `${workspaceId} single_sign_on client_secret`;

export async function readSettings(
  tx: Tx,
  workspaceId: string,
  slug: string,
): Promise<KeptSettings | undefined> {
  const [row] = await tx.query<Row>(
    `select name, issuer, client_id, client_secret, domains, creates, groups_claim, roles, only_way, changed_at
     from single_sign_on where workspace_id = $1`,
    [workspaceId],
  );
  return (
    row && {
      workspaceId,
      slug,
      name: row.name,
      issuer: row.issuer,
      clientId: row.client_id,
      sealedSecret: row.client_secret,
      domains: row.domains,
      creates: row.creates,
      groupsClaim: row.groups_claim,
      roles: row.roles,
      onlyWay: row.only_way,
      changedAt: row.changed_at,
    }
  );
}

export async function settingsOf(database: Database, slug: string): Promise<KeptSettings | undefined> {
  const workspace = (await database.workspaces()).find((one) => one.slug === slug);
  return workspace && database.inWorkspace(workspace.id, (tx) => readSettings(tx, workspace.id, slug));
}

export function openSecret(seal: Seal, { workspaceId, sealedSecret }: KeptSettings): string {
  try {
    return seal.open(sealedSecret, placeOf(workspaceId)).toString('utf8');
  } catch {
    throw new Refusal('secret-unreadable', 409, {
      message:
        'The client secret was sealed with another key: secret.key of the data folder has changed. An admin must give the secret again, under Members, Single sign-on.',
    });
  }
}

/** The secret that is given, else the kept one; which never goes to an issuer it was not given for. */
export function secretFor(seal: Seal, wanted: SignOnClient, kept: KeptSettings | undefined): string {
  if (wanted.clientSecret !== undefined) return wanted.clientSecret;
  if (kept && kept.issuer === wanted.issuer && kept.clientId === wanted.clientId)
    return openSecret(seal, kept);
  throw new Refusal('secret-needed', 422, {
    message: 'Give the client secret: what is kept belongs to another issuer or client, or there is none.',
    pointer: '/clientSecret',
  });
}

export async function saveSettings(
  tx: Tx,
  seal: Seal,
  workspaceId: string,
  wanted: SignOnSettings,
  secret: string,
  by: Doer,
): Promise<void> {
  await tx.query(
    `insert into single_sign_on (workspace_id, name, issuer, client_id, client_secret, domains, creates, groups_claim,
       roles, only_way, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (workspace_id) do update set name = excluded.name, issuer = excluded.issuer,
       client_id = excluded.client_id, client_secret = excluded.client_secret, domains = excluded.domains,
       creates = excluded.creates, groups_claim = excluded.groups_claim, roles = excluded.roles,
       only_way = excluded.only_way, changed_at = excluded.changed_at`,
    [
      workspaceId,
      wanted.name,
      wanted.issuer,
      wanted.clientId,
      seal.close(secret, placeOf(workspaceId)),
      wanted.domains,
      wanted.creates,
      wanted.groupsClaim,
      JSON.stringify(wanted.roles),
      wanted.onlyWay,
      toTimestamp(Date.now() * 1000),
    ],
  );
  if (wanted.onlyWay) await endOtherSessions(tx, workspaceId);
  const { name, issuer, clientId, domains, creates, onlyWay } = wanted;
  const roles = wanted.roles.map(({ group, role }) => `${group} → ${role}`).join(', ');
  await recordAudit(tx, workspaceId, by, {
    action: 'sign-on.changed',
    subject: name,
    details: { issuer, clientId, domains: domains.join(', '), creates, roles, onlyWay },
  });
}

export async function removeSettings(tx: Tx, workspaceId: string, by: Doer): Promise<boolean> {
  const [gone] = await tx.query<{ name: string }>(
    'delete from single_sign_on where workspace_id = $1 returning name',
    [workspaceId],
  );
  if (!gone) return false;
  await tx.query('delete from sign_on_links where workspace_id = $1', [workspaceId]);
  await tx.query('delete from sign_on_attempts where workspace_id = $1', [workspaceId]);
  await recordAudit(tx, workspaceId, by, { action: 'sign-on.removed', subject: gone.name });
  return true;
}

/** Sessions that were opened another way than the only one; the owner's stay. */
async function endOtherSessions(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query(
    `delete from sessions s using people p where s.workspace_id = $1 and p.workspace_id = $1
       and p.person_id = s.person_id and p.handle <> 'owner' and s.way <> 'single-sign-on'`,
    [workspaceId],
  );
}

/** What the page shows; addresses are told where the base of ours is known. */
export async function presentSignOn(
  tx: Tx,
  workspace: { id: string; slug: string },
  base: string | null,
  personId: string | null,
): Promise<SignOn> {
  const kept = await readSettings(tx, workspace.id, workspace.slug);
  const [count] = await tx.query<{ linked: number; mine: number }>(
    `select count(*)::int as linked, count(*) filter (where person_id = $3)::int as mine
     from sign_on_links where workspace_id = $1 and issuer = $2`,
    [workspace.id, kept?.issuer ?? '', personId],
  );
  return {
    redirectUri: base && redirectUriOf(base, workspace.slug),
    logoutUri: base && `${base}/v1/single-sign-on/${workspace.slug}/logout`,
    signInAddress: base && `${base}/sign-in?workspace=${workspace.slug}`,
    settings: kept
      ? {
          name: kept.name,
          issuer: kept.issuer,
          clientId: kept.clientId,
          domains: kept.domains,
          creates: kept.creates,
          groupsClaim: kept.groupsClaim,
          roles: kept.roles,
          onlyWay: kept.onlyWay,
          changedAt: formatInstant(kept.changedAt),
        }
      : null,
    linked: count?.linked ?? 0,
    isLinked: (count?.mine ?? 0) > 0,
  };
}

/** One address a workspace, so that what one provider sends cannot be taken for another's. */
export function redirectUriOf(base: string, slug: string): string {
  return `${base}/sign-in/sso/${slug}`;
}
