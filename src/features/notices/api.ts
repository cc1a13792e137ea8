import { z } from 'zod';
import { channels, noticeKinds, noticeTimes } from '../../domain/notices/preferences.ts';

const minutes = z.number().int().min(0).max(1439);
const channel = z.enum(channels);
const noticeTime = z.enum(noticeTimes);

/** Which kind reaches which channel when. */
export const noticeMatrix = z.partialRecord(z.enum(noticeKinds), z.partialRecord(channel, noticeTime));

/** `PUT /v1/notices/settings`: how the signed-in person wants to be told. */
export const noticeSettingsInput = z.strictObject({
  /** Their own choices; what is left out follows the workspace. */
  matrix: noticeMatrix.default({}),
  /** Minutes since local midnight, from ≤ t < to, past midnight where `to` is smaller; null for none. */
  quietHours: z.strictObject({ from: minutes, to: minutes }).nullable(),
  /** RFC 3339; null for not muted. */
  mutedUntil: z.iso.datetime({ offset: true }).nullable(),
  /** When digests come, in minutes since local midnight. */
  digestAt: minutes,
  /** The day of the weekly digest, 0 = Monday. */
  digestOn: z.number().int().min(0).max(6),
});
export type NoticeSettingsInput = z.infer<typeof noticeSettingsInput>;

/** `GET /v1/notices/settings` */
export const noticeSettingsView = z.object({
  /** Where notices can reach this person here and now. */
  channels: z.array(channel),
  /** What counts for each kind and channel, all layers taken together. */
  effective: z.record(z.enum(noticeKinds), z.partialRecord(channel, noticeTime)),
  own: noticeMatrix,
  quietHours: z.object({ from: z.number(), to: z.number() }).nullable(),
  mutedUntil: z.string().nullable(),
  digestAt: z.number(),
  digestOn: z.number(),
  /** The zone that hours are of. */
  zone: z.string(),
  /** Where mails go; null without an address. */
  email: z.string().nullable(),
});
export type NoticeSettingsView = z.infer<typeof noticeSettingsView>;

/** `PUT /v1/notices/defaults`, admin: what counts for everybody who has not chosen. */
export const noticeDefaultsInput = z.strictObject({ matrix: noticeMatrix });

const bytes = (length: number) =>
  z
    .string()
    .refine(
      (text) =>
        /^[A-Za-z0-9_-]+={0,2}$/.test(text) &&
        Math.floor((text.replace(/=+$/, '').length * 3) / 4) === length,
      `is ${length} bytes in base64url`,
    );
/** `POST /v1/push/devices`: what `PushManager.subscribe` answers, and what to call the device. */
export const newPushDevice = z.strictObject({
  endpoint: z.url({ protocol: /^https$/, error: 'is the https address of a push service' }).max(2000),
  keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
  name: z.string().min(1).max(80),
});
export type NewPushDevice = z.infer<typeof newPushDevice>;
/** `PATCH /v1/push/devices/:id` */
export const pushDeviceChange = z.strictObject({ discreet: z.boolean() });
export const pushDevice = z.object({
  id: z.string(),
  name: z.string(),
  /** Shows that there is something, and not what it is. */
  discreet: z.boolean(),
  addedAt: z.string(),
  /** SHA-256 of its endpoint, in hex: a browser knows itself by it. */
  endpointHash: z.string(),
});
export type PushDevice = z.infer<typeof pushDevice>;
/** `GET /v1/push` */
export const pushView = z.object({
  /** What to subscribe with; null where this server sends none. */
  key: z.string().nullable(),
  devices: z.array(pushDevice),
});
export type PushView = z.infer<typeof pushView>;
/** `GET /v1/notices/defaults`, admin. */
export const noticeDefaultsView = z.object({
  /** What the workspace has set. */
  matrix: noticeMatrix,
  /** What counts where nothing is set. */
  standard: z.record(z.enum(noticeKinds), z.record(channel, noticeTime)),
  channels: z.array(channel),
});
export type NoticeDefaultsView = z.infer<typeof noticeDefaultsView>;

export const unsubscribeQuery = z.object({ token: z.string().min(20).max(500) });
