import { z } from 'zod';
import { actorKinds } from '../../domain/audit/chain.ts';

export const auditActions = [
  'achievement.saved',
  'achievement.applied',
  'achievement.retired',
  'achievement.reevaluated',
  'award.approved',
  'award.declined',
  'award.revoked',
  'award.restored',
  'award.reopened',
  'awarding.resumed',
  'source.made',
  'source.changed',
  'key.made',
  'hook.changed',
  'source.read-again',
  'secret.made',
  'secret.removed',
  'access.set',
  'access.removed',
  'key.revoked',
  'token.made',
  'token.revoked',
  'endpoint.made',
  'endpoint.changed',
  'endpoint.removed',
  'endpoint.secret-replaced',
  'endpoint.stopped',
  'events.late-applied',
  'chat.connected',
  'chat.changed',
  'chat.removed',
  'import.started',
  'import.cancelled',
  'person.made',
  'person.changed',
  'person.merged',
  'person.split',
  'people.imported',
  'actor.matched',
  'invitation.made',
  'invitation.sent-again',
  'invitation.revoked',
  'invitation.accepted',
  'member.roles-changed',
  'member.removed',
  'member.link-made',
  'member.sessions-ended',
  'sign-on.changed',
  'sign-on.removed',
  'sign-on.linked',
  'sign-on.unlinked',
  'sign-on.admitted',
  'recognition.withdrawn',
  'recognition.audience-set',
  'recognition.hidden',
  'recognition.unhidden',
  'comment.deleted',
  'comment.hidden',
  'comment.unhidden',
  'value.made',
  'value.changed',
  'words.changed',
  'notices.defaults-set',
  'embed.settings-set',
  'notices.words-set',
  'notices.trials-set',
  'notices.promoted',
  'notices.demoted',
  'workspace.language-changed',
  'report.kept',
  'hint.dismissed',
  'hint.brought-back',
  'limits.changed',
  'audit.redacted',
  'person.deactivated',
  'person.reactivated',
  'person.exported',
  'erasure.requested',
  'person.erased',
  'name.released',
  'privacy.changed',
  'events.reduced',
  'boards.changed',
  'boards.recounted',
  'goal.made',
  'goal.removed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** `GET /v1/audit` → `{ items: AuditItem[], nextCursor }`, newest first. */
export const auditItem = z.object({
  number: z.number().int(),
  at: z.string(),
  actor: z.object({ kind: z.enum(actorKinds), name: z.string() }),
  action: z.string(),
  /** What it was done to: an achievement's key, a source's slug, a key's id, an import's id, a person's handle, an actor. */
  subject: z.string(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditItem = z.infer<typeof auditItem>;

/** `GET /v1/audit/verification`: the chain walked from its first entry. */
export const auditVerification = z.object({
  entries: z.number().int(),
  /** The last entry: keep it elsewhere, and a chain written anew as a whole shows, too. */
  head: z.object({ number: z.number().int(), hash: z.string() }),
  /** The first entry that does not fit; null if all do. */
  fault: z.object({ number: z.number().int(), why: z.string() }).nullable(),
});
export type AuditVerification = z.infer<typeof auditVerification>;

export const auditQuery = z.object({
  action: z.enum(auditActions).optional(),
  /** A part of who did it: a handle, a source, or command-line. */
  actor: z.string().max(200).optional(),
  /** A part of what it was done to. */
  subject: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** `12:9f86…`: a number and the hash it had. */
export const verificationQuery = z.object({
  head: z
    .string()
    .regex(/^[1-9]\d{0,14}:[0-9a-f]{64}$/, 'is no head; expected NUMBER:HASH as a verification said it')
    .optional(),
});
