import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Micros } from '../../../domain/events/event.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { uuidv7 } from '../../../store/uuid.ts';
import type { Seal } from '../../sign-in/actions.ts';
import type { NewPushDevice, PushDevice } from '../api.ts';

/** Enough for everybody's phones and desks; the oldest make room. */
const devicesMax = 10;

/** Where and how a browser is reached. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

export interface KnownDevice {
  readonly id: string;
  readonly isDiscreet: boolean;
  readonly subscription: Subscription;
}

const keyPlace = (workspaceId: string) => `push_keys/${workspaceId}`;
const devicePlace = (workspaceId: string, id: string) => `push_devices/${workspaceId}/${id}`;

/** The workspace's key pair, made when it is first asked for; two who ask at once get the same. */
export async function pushKeys(
  tx: Tx,
  workspaceId: string,
  seal: Seal,
): Promise<{ publicKey: string; privateKey: string }> {
  const find = () =>
    tx.query<{ public_key: string; private_key: Buffer }>(
      'select public_key, private_key from push_keys where workspace_id = $1',
      [workspaceId],
    );
  if ((await find()).length === 0) {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    await tx.query(
      'insert into push_keys (workspace_id, public_key, private_key) values ($1, $2, $3) on conflict do nothing',
      [workspaceId, publicKey, seal.close(privateKey, keyPlace(workspaceId))],
    );
  }
  const [row] = await find();
  if (!row) throw new Error('A key that was just made is there.');
  return {
    publicKey: row.public_key,
    privateKey: seal.open(row.private_key, keyPlace(workspaceId)).toString(),
  };
}

export async function listDevices(tx: Tx, workspaceId: string, personId: string): Promise<PushDevice[]> {
  const rows = await tx.query<{ id: string; name: string; discreet: boolean; at: Micros; hash: Buffer }>(
    `select device_id as id, name, is_discreet as discreet, added_at as at, endpoint_hash as hash from push_devices
     where workspace_id = $1 and person_id = $2 order by added_at desc, device_id`,
    [workspaceId, personId],
  );
  return rows.map(({ id, name, discreet, at, hash }) => ({
    id,
    name,
    discreet,
    addedAt: formatInstant(at),
    endpointHash: hash.toString('hex'),
  }));
}

/** A browser is one device: if somebody else used it before, it is theirs no more. */
export async function addDevice(
  tx: Tx,
  workspaceId: string,
  personId: string,
  { endpoint, keys, name }: NewPushDevice,
  seal: Seal,
  now: Micros,
): Promise<void> {
  const hash = createHash('sha256').update(endpoint).digest();
  await tx.query('delete from push_devices where workspace_id = $1 and endpoint_hash = $2', [
    workspaceId,
    hash,
  ]);
  const id = uuidv7();
  await tx.query(
    `insert into push_devices (workspace_id, device_id, person_id, name, endpoint_hash, subscription, added_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      workspaceId,
      id,
      personId,
      name,
      hash,
      seal.close(JSON.stringify({ endpoint, keys }), devicePlace(workspaceId, id)),
      toTimestamp(now),
    ],
  );
  await tx.query(
    `delete from push_devices where workspace_id = $1 and device_id in (
       select device_id from push_devices where workspace_id = $1 and person_id = $2
       order by added_at desc, device_id desc offset ${devicesMax})`,
    [workspaceId, personId],
  );
}

export async function devicesOf(
  tx: Tx,
  workspaceId: string,
  personId: string,
  seal: Seal,
): Promise<KnownDevice[]> {
  const rows = await tx.query<{ device_id: string; is_discreet: boolean; subscription: Buffer }>(
    'select device_id, is_discreet, subscription from push_devices where workspace_id = $1 and person_id = $2',
    [workspaceId, personId],
  );
  return rows.map(({ device_id: id, is_discreet: isDiscreet, subscription }) => ({
    id,
    isDiscreet,
    subscription: JSON.parse(
      seal.open(subscription, devicePlace(workspaceId, id)).toString(),
    ) as Subscription,
  }));
}

export async function removeDevice(
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  const gone = await tx.query(
    'delete from push_devices where workspace_id = $1 and person_id = $2 and device_id = $3 returning 1',
    [workspaceId, personId, id],
  );
  return gone.length > 0;
}

export async function setDiscreet(
  tx: Tx,
  workspaceId: string,
  personId: string,
  id: string,
  isDiscreet: boolean,
): Promise<boolean> {
  const set = await tx.query(
    `update push_devices set is_discreet = $4 where workspace_id = $1 and person_id = $2 and device_id = $3 returning 1`,
    [workspaceId, personId, id, isDiscreet],
  );
  return set.length > 0;
}

/** Who of some people has a device: nobody else has anything to be sent. */
export async function whoHasDevices(
  tx: Tx,
  workspaceId: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person_id: string }>(
    'select distinct person_id from push_devices where workspace_id = $1 and person_id = any ($2::uuid[])',
    [workspaceId, people],
  );
  return new Set(rows.map((row) => row.person_id));
}
