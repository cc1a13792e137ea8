import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../../domain/refusal.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { notFound } from '../../viewer.ts';
import { requireAccount } from '../accounts.ts';
import type { SignInDeps } from '../deps.ts';
import type { Entrant } from '../start-session.ts';
import type { Challenges } from './challenges.ts';

/** Whom passkeys are made for. */
interface Party {
  readonly id: string;
  readonly origin: string;
}
interface PasskeyRow {
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
}
type Parts = Pick<SignInDeps, 'database'> & { readonly challenges: Challenges; readonly party: Party };
const nobodyYet = 'nobody yet';

/**
 * The name that passkeys are bound to: that of SMALLWINS_URL, else localhost. Null where neither holds, for browsers
 * make no passkeys for a bare address.
 */
export function partyOf({ publicUrl }: Pick<SignInDeps, 'publicUrl'>, request: FastifyRequest): Party | null {
  if (publicUrl === null) {
    return request.hostname === 'localhost' ? { id: 'localhost', origin: `http://${request.host}` } : null;
  }
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isName = /[a-z]/i.test(hostname) && !hostname.includes(':');
  return isName && (protocol === 'https:' || hostname === 'localhost') ? { id: hostname, origin } : null;
}

export async function beginPasskey({ database, challenges, party }: Parts, me: Entrant) {
  const { known, name } = await database.inWorkspace(me.workspaceId, async (tx) => {
    const account = await requireAccount(tx, me.workspaceId, me.personId);
    const [person] = await tx.query<{ name: string }>(
      'select name from people where workspace_id = $1 and person_id = $2',
      [me.workspaceId, me.personId],
    );
    const known = await tx.query<PasskeyRow>(
      'select credential_id, transports from passkeys where workspace_id = $1 and person_id = $2',
      [me.workspaceId, me.personId],
    );
    return { known, name: account.email ?? person?.name ?? '' };
  });
  const options = await generateRegistrationOptions({
    rpName: 'Smallwins',
    rpID: party.id,
    userName: name,
    userID: handleOf(me),
    attestationType: 'none',
    excludeCredentials: known.map((key) => ({ id: key.credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  challenges.keep(options.challenge, me.personId);
  return options;
}

export async function addPasskey(
  { database, challenges, party }: Parts,
  me: Entrant,
  name: string,
  response: RegistrationResponseJSON,
): Promise<void> {
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => challenges.take(challenge, me.personId),
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }).catch(() => null);
  const credential = checked?.verified ? checked.registrationInfo?.credential : undefined;
  if (!credential) {
    throw new Refusal('passkey-refused', 422, {
      message: 'This passkey was not made for here, or not within five minutes. Try again.',
    });
  }
  await database.inWorkspace(me.workspaceId, (tx) =>
    tx.query(
      `insert into passkeys (workspace_id, credential_id, person_id, public_key, counter, transports, name, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        me.workspaceId,
        credential.id,
        me.personId,
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        name,
        toTimestamp(Date.now() * 1000),
      ],
    ),
  );
}

export async function removePasskey(tx: Tx, me: Entrant, id: string): Promise<void> {
  const removed = await tx.query(
    'delete from passkeys where workspace_id = $1 and person_id = $2 and credential_id = $3 returning 1 as one',
    [me.workspaceId, me.personId, id],
  );
  if (removed.length === 0) throw notFound('such passkey');
}

export async function beginPasskeySignIn({ challenges, party }: Parts) {
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
  challenges.keep(options.challenge, nobodyYet);
  return options;
}

/** Whose passkey answered; null for anything else. The authenticator names workspace and person itself. */
export async function findByPasskey(
  { database, challenges, party }: Parts,
  response: AuthenticationResponseJSON,
): Promise<Entrant | null> {
  const entrant = readHandle(response.response.userHandle);
  if (!entrant) return null;
  const { workspaceId, personId } = entrant;
  return database.inWorkspace(workspaceId, async (tx) => {
    const [row] = await tx.query<PasskeyRow>(
      `select credential_id, public_key, counter, transports from passkeys
       where workspace_id = $1 and person_id = $2 and credential_id = $3 for update`,
      [workspaceId, personId, response.id],
    );
    if (!row) return null;
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => challenges.take(challenge, nobodyYet),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: row.counter,
      },
    }).catch(() => null);
    if (!checked?.verified) return null;
    await tx.query(
      'update passkeys set counter = $3, last_used_at = $4 where workspace_id = $1 and credential_id = $2',
      [workspaceId, row.credential_id, checked.authenticationInfo.newCounter, toTimestamp(Date.now() * 1000)],
    );
    return entrant;
  });
}

/** Workspace and person as 32 bytes: what the authenticator keeps beside the key. */
function handleOf({ workspaceId, personId }: Entrant): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`${workspaceId}${personId}`.replaceAll('-', ''), 'hex'));
}

function readHandle(text: string | undefined): Entrant | null {
  const hex = Buffer.from(text ?? '', 'base64url').toString('hex');
  const found = /^(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})(\w{8})(\w{4})(\w{4})(\w{4})(\w{12})$/.exec(hex);
  if (!found) return null;
  return { workspaceId: found.slice(1, 6).join('-'), personId: found.slice(6).join('-') };
}
