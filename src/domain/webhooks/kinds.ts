/** What an endpoint can hear of. */
export const dispatchKinds = [
  'award.confirmed',
  'award.withdrawn',
  'award.revoked',
  'recognition.sent',
  'recognition.withdrawn',
] as const;
export type DispatchKind = (typeof dispatchKinds)[number];

/** What an admin sends to see whether somebody listens. */
export const testKind = 'endpoint.test';
