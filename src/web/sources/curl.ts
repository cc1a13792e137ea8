import { nowMs } from '../clock/clock.ts';

/** A whole request, ready to paste once the shell knows $KEY: the key itself is shown nowhere a second time. */
export function curlFor(slug: string): string {
  return [
    `curl -sS ${location.origin}/v1/events \\`,
    `  -H "Authorization: Bearer $KEY" \\`,
    `  -H 'Content-Type: application/cloudevents+json' \\`,
    `  -H 'Prefer: return=representation' \\`,
    `  -d '{`,
    `    "specversion": "1.0", "id": "ticket-4711-resolved", "source": "${slug}",`,
    `    "type": "helpdesk.ticket.resolved", "time": "${new Date(nowMs()).toISOString()}",`,
    `    "data": { "ticket": "4711", "sla_met": true, "resolved_by": "ana@example.com" }`,
    `  }'`,
  ].join('\n');
}
