import { readEvents } from '../../events/cloud-events.ts';
import type { ArrivedEvent } from '../../events/event-attributes.ts';
import { isRefusal } from '../../refusal.ts';
import { RowProblem } from '../finding.ts';

const headers = { 'content-type': 'application/cloudevents+json' };

/**
 * Reads one line of NDJSON as a CloudEvent. In a history a missing time cannot be replaced by the moment of receipt.
 *
 * Example: `{"specversion":"1.0","id":"1","source":"/x","type":"a.b","data":{}}` answers the problem `missing_time`.
 */
export function readCloudEvent(line: string | Uint8Array, source: string): ArrivedEvent | RowProblem {
  const body = typeof line === 'string' ? Buffer.from(line) : line;
  const items = readEvents({ headers, body, source, receivedAt: 0 });
  const item = isRefusal(items) ? { refusal: items } : items[0];
  if (!item) return new RowProblem('not_an_event', 'The line holds no event.');
  if ('refusal' in item) {
    const place = item.refusal.pointer ? ` (at ${item.refusal.pointer})` : '';
    return new RowProblem(item.refusal.code.replaceAll('-', '_'), item.refusal.message + place);
  }
  if (!item.event.hasTime)
    return new RowProblem(
      'missing_time',
      'The event has no time, expected one like 2016-02-29T11:29:00Z.',
      'time',
    );
  return item.event;
}
