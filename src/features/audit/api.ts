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
  'key.made',
  'hook.changed',
  'secret.made',
  'secret.removed',
  'key.revoked',
  'events.late-applied',
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
  'recognition.hidden',
  'recognition.unhidden',
  'comment.deleted',
  'comment.hidden',
  'comment.unhidden',
  'value.made',
  'value.changed',
  'words.changed',
  'notices.defaults-set',
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
