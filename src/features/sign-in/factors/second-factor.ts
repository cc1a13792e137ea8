import { Refusal } from '../../../domain/refusal.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { readAccount, requireAccount } from '../accounts.ts';
import type { SignInDeps } from '../deps.ts';
import type { Seal } from '../seal.ts';
import type { Entrant } from '../start-session.ts';
import { base32, findStep, hashRecoveryCode, newRecoveryCodes, newTotpSecret, totpUri } from './totp.ts';

/** Whether a code of the app, or a recovery code, lets this person pass; either is used up by it. */
export function checkSecondFactor(
  { database, seal }: Pick<SignInDeps, 'database' | 'seal'>,
  { workspaceId, personId }: Entrant,
  code: string,
): Promise<boolean> {
  return database.inWorkspace(workspaceId, async (tx) => {
    await tx.query(
      'select 1 as one from accounts where workspace_id = $1 and person_id = $2 for no key update',
      [workspaceId, personId],
    );
    const account = await readAccount(tx, workspaceId, personId);
    if (account?.totp == null || account.totp_since === null) return false;
    if (!/^[\d ]+$/.test(code)) return takeRecoveryCode(tx, workspaceId, personId, code);
    const secret = seal.open(account.totp, placeOf(workspaceId, personId));
    return takeStep(tx, workspaceId, personId, findStep(secret, plain(code), account.totp_step, Date.now()));
  });
}

/** A new secret, not in force before a code of it was given. */
export async function beginSecondFactor(
  { database, seal }: { database: Database; seal: Seal },
  { workspaceId, personId }: Entrant,
): Promise<{ secret: string; uri: string }> {
  const secret = newTotpSecret();
  return database.inWorkspace(workspaceId, async (tx) => {
    const account = await requireAccount(tx, workspaceId, personId);
    if (account.totp_since !== null) {
      throw new Refusal('second-factor-on', 409, {
        message: 'The second factor is on already. Turn it off first, then set up the new device.',
      });
    }
    await tx.query(
      'update accounts set totp = $3, totp_step = 0 where workspace_id = $1 and person_id = $2 and totp_since is null',
      [workspaceId, personId, seal.close(secret, placeOf(workspaceId, personId))],
    );
    const [workspace] = await tx.query<{ name: string; handle: string }>(
      `select w.name, p.handle from workspaces w join people p using (workspace_id)
       where w.workspace_id = $1 and p.person_id = $2`,
      [workspaceId, personId],
    );
    const name = `Smallwins ${workspace?.name ?? ''}`.trim();
    return {
      secret: base32(secret),
      uri: totpUri(secret, name, account.email ?? workspace?.handle ?? ''),
    };
  });
}

/** Puts it in force with a first code; the answer has the recovery codes, this once. */
export async function confirmSecondFactor(
  { database, seal }: { database: Database; seal: Seal },
  { workspaceId, personId }: Entrant,
  code: string,
): Promise<string[]> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const account = await requireAccount(tx, workspaceId, personId);
    if (account.totp === null || account.totp_since !== null) {
      throw new Refusal('second-factor-not-begun', 409, {
        message: 'There is nothing to confirm. Begin setting up the second factor first.',
      });
    }
    const secret = seal.open(account.totp, placeOf(workspaceId, personId));
    const step = findStep(secret, plain(code), account.totp_step, Date.now());
    if (!(await takeStep(tx, workspaceId, personId, step))) {
      throw new Refusal('wrong-code', 422, {
        message: 'This is not the code of the moment. Check the clock of your device, and take the next one.',
        pointer: '/code',
      });
    }
    const codes = newRecoveryCodes();
    await tx.query(
      'update accounts set totp_since = $3, recovery = $4 where workspace_id = $1 and person_id = $2',
      [workspaceId, personId, toTimestamp(Date.now() * 1000), codes.map(hashRecoveryCode)],
    );
    return codes;
  });
}

export async function endSecondFactor(database: Database, { workspaceId, personId }: Entrant): Promise<void> {
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update accounts set totp = null, totp_since = null, totp_step = 0, recovery = '{}'
       where workspace_id = $1 and person_id = $2`,
      [workspaceId, personId],
    ),
  );
}

async function takeStep(
  tx: Tx,
  workspaceId: string,
  personId: string,
  step: number | null,
): Promise<boolean> {
  if (step === null) return false;
  const used = await tx.query(
    'update accounts set totp_step = $3 where workspace_id = $1 and person_id = $2 and totp_step < $3 returning 1 as one',
    [workspaceId, personId, step],
  );
  return used.length > 0;
}

async function takeRecoveryCode(
  tx: Tx,
  workspaceId: string,
  personId: string,
  code: string,
): Promise<boolean> {
  const used = await tx.query(
    `update accounts set recovery = array_remove(recovery, $3::bytea)
     where workspace_id = $1 and person_id = $2 and $3::bytea = any(recovery) returning 1 as one`,
    [workspaceId, personId, hashRecoveryCode(code)],
  );
  return used.length > 0;
}

function plain(code: string): string {
  return code.replaceAll(' ', '');
}

function placeOf(workspaceId: string, personId: string): string {
  return `${workspaceId} accounts.totp ${personId}`;
}
