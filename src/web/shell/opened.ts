import type { Notice } from '../../features/feed/api.ts';
import { send } from '../api/http.ts';

/** A mail's link names what it is about. */
const followed = new URLSearchParams(location.search).get('notice');

function subjectsOf({ awards, finding }: Notice): [kind: string, subject: string][] {
  const [award] = awards;
  return [
    ...(award ? [['award', award.id] as [string, string]] : []),
    ...(finding ? [[finding.kind, finding.id] as [string, string]] : []),
  ];
}

function note(kind: string, subject: string, channel: 'app' | 'mail', how: 'viewed' | 'clicked'): void {
  // A figure for the admin; nobody has to hear that it could not be noted.
  send('POST', '/v1/notices/opened', { kind, subject, channel, how }).catch(() => undefined);
}

/** What of the notices is worth something is known by whether anybody looks at them. */
export function noteOpened(notices: readonly Notice[], how: 'viewed' | 'clicked'): void {
  for (const [kind, subject] of notices.flatMap(subjectsOf)) note(kind, subject, 'app', how);
}

export function noteFollowed(): void {
  const [kind = '', subject = ''] = followed?.split('.') ?? [];
  if (subject !== '') note(kind, subject, 'mail', 'clicked');
}
