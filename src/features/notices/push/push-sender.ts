import { createHash } from 'node:crypto';
import webPush from 'web-push';
import { composePush } from '../../../domain/notices/push-note.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Database } from '../../../store/database.ts';
import { AddressRefusal, type Outward } from '../../outward.ts';
import { mailLanguage } from '../../reader.ts';
import type { Seal } from '../../sign-in/actions.ts';
import type { OutMessage, Sender, SendResult } from '../deliver.ts';
import { itemsOf } from '../mail-sender.ts';
import { devicesOf, type KnownDevice, pushKeys, removeDevice } from './devices.ts';

export interface PushDeps {
  readonly database: Database;
  readonly publicUrl: string;
  readonly seal: Seal;
  readonly outward: Outward;
}

/** A push service keeps it as long for a device that is off; later it is no news. */
const ttlSeconds = { now: 3_600, daily: 43_200, weekly: 86_400 } as const;

type Outcome = { readonly is: 'sent' | 'gone' } | { readonly is: 'failed'; readonly error: string };

/**
 * Notices by Web Push (RFC 8030), encrypted for each device (RFC 8291). The message's id is topic and tag, so that a
 * repeat after a crash takes the place of the first.
 */
export function pushSender(deps: PushDeps): Sender {
  return {
    async send(workspace, message): Promise<SendResult> {
      const { workspaceId } = workspace;
      const { devices, keys, language, items } = await deps.database.inWorkspace(workspaceId, async (tx) => {
        const language = (await mailLanguage(tx, workspaceId, message.personId)) ?? 'en';
        return {
          language,
          items: await itemsOf(tx, workspace, message, deps.publicUrl, language),
          devices: await devicesOf(tx, workspaceId, message.personId, deps.seal),
          keys: await pushKeys(tx, workspaceId, deps.seal),
        };
      });
      const outcomes = await Promise.all(
        devices.map((device) => {
          const note = composePush(items, message.bundle, language, device.isDiscreet);
          return hand(deps, device, keys, message, JSON.stringify({ ...note, tag: message.id }));
        }),
      );
      await forget(deps, workspace, message, devices, outcomes);
      if (outcomes.some(({ is }) => is === 'sent')) return { is: 'sent' };
      const failed = outcomes.find((outcome) => outcome.is === 'failed');
      return failed ?? { is: 'gone', error: 'This person has no device to be told on.' };
    },
  };
}

async function hand(
  { outward, publicUrl }: PushDeps,
  { subscription }: KnownDevice,
  keys: { publicKey: string; privateKey: string },
  { id, bundle }: OutMessage,
  payload: string,
): Promise<Outcome> {
  try {
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      { endpoint: subscription.endpoint, keys: { ...subscription.keys } },
      payload,
      {
        vapidDetails: { subject: publicUrl, ...keys },
        TTL: ttlSeconds[bundle],
        urgency: bundle === 'now' ? 'high' : 'normal',
        topic: createHash('sha256').update(id).digest('base64url').slice(0, 32),
        contentEncoding: 'aes128gcm',
      },
    );
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
    const { status } = await outward(endpoint, { method, headers: sent, body });
    if (status >= 200 && status < 300) return { is: 'sent' };
    // The browser has forgotten us, or is no more (RFC 8030, 7.3).
    if (status === 404 || status === 410) return { is: 'gone' };
    return { is: 'failed', error: `The push service answered ${status}.` };
  } catch (error) {
    if (error instanceof AddressRefusal) return { is: 'gone' };
    return { is: 'failed', error: error instanceof Error ? error.message : String(error) };
  }
}

async function forget(
  { database }: PushDeps,
  { workspaceId }: WorkspaceEngine,
  { personId }: OutMessage,
  devices: readonly KnownDevice[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const gone = devices.filter((_, index) => outcomes[index]?.is === 'gone');
  if (gone.length === 0) return;
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const { id } of gone) await removeDevice(tx, workspaceId, personId, id);
  });
}
