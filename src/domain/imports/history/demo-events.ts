import type { JsonObject, Micros } from '../../events/event.ts';
import { formatInstant } from '../../time/instant.ts';
import { hoursBetween } from '../rows/compact-row.ts';
import type { DerivedEvent } from './derive-history.ts';

/**
 * One line of the demo's compact form. Times are minutes since `demoEpoch`; numbers stand for "INC0000045",
 * "Resolved by 149", "Group 70"; an empty cell is a value that is not known.
 */
export const demoColumns = [
  'known',
  'at',
  'kind',
  'ticket',
  'sequence',
  'group',
  'priority',
  'by',
  'sla_met',
  'reopens',
  'opened',
  'nth',
  'since',
] as const;

const demoEpoch: Micros = Date.UTC(2016, 1, 29) * 1000;
const microsPerMinute = 60_000_000;
const kinds: Readonly<Record<string, string>> = {
  o: 'opened',
  r: 'resolved',
  u: 'reopened',
  m: 'sla_missed',
};
const priorities = ['', '1 - Critical', '2 - High', '3 - Moderate', '4 - Low'];

/**
 * Reads the compact form back into the events that an import of the whole log derives, in the order in which they could
 * be known, for a live replay.
 *
 * Example: the line `493,493,r,47,60,70,3,81,1,0,280,,` is `INC0000047:resolved:2016-02-29T08:13:00Z`.
 */
export function readDemoEvents(csv: string, source: string): DerivedEvent[] {
  const lines = csv.split('\n').slice(1);
  return lines.filter((line) => line !== '').map((line) => readLine(line, source));
}

function readLine(line: string, source: string): DerivedEvent {
  const cells = line.split(',');
  const cell = (name: (typeof demoColumns)[number]) => cells[demoColumns.indexOf(name)] ?? '';
  const minute = (name: (typeof demoColumns)[number]) => demoEpoch + Number(cell(name)) * microsPerMinute;
  const kind = kinds[cell('kind')];
  if (kind === undefined) throw new Error(`the demo line "${line}" is of no known kind`);
  const ticket = `INC${cell('ticket').padStart(7, '0')}`;
  const at = minute('at');
  const data: JsonObject = { ticket };
  if (cell('group') !== '') data.group = `Group ${cell('group')}`;
  if (cell('priority') !== '') data.priority = priorities[Number(cell('priority'))] ?? '';
  if (cell('by') !== '') data.resolved_by = `Resolved by ${cell('by')}`;
  if (kind === 'resolved') {
    data.sla_met = cell('sla_met') === '1';
    data.reopens = Number(cell('reopens'));
    data.opened_at = formatInstant(minute('opened'));
    data.hours_open = hoursBetween(minute('opened'), at);
  } else if (kind === 'reopened') {
    data.nth = Number(cell('nth'));
    data.hours_since_resolved = hoursBetween(minute('since'), at);
  }
  const id = `${ticket}:${kind}:${formatInstant(at)}`;
  const type = `helpdesk.ticket.${kind}`;
  const event = { id, source, type, at, sequence: cell('sequence'), subject: ticket, data };
  return { knownAt: minute('known'), event };
}

/** The inverse of `readDemoEvents` for one event; undefined if the compact form cannot say it. */
export function writeDemoLine({ knownAt, event }: DerivedEvent): string | undefined {
  const kind = Object.keys(kinds).find((letter) => event.type === `helpdesk.ticket.${kinds[letter]}`);
  if (kind === undefined) return undefined;
  const { data } = event;
  const minutes = (at: Micros) => String((at - demoEpoch) / microsPerMinute);
  const number = (value: unknown) =>
    typeof value === 'string' ? String(Number(value.replace(/\D/g, ''))) : '';
  const opened = typeof data.opened_at === 'string' ? minutes(Date.parse(data.opened_at) * 1000) : '';
  const hours = data.hours_since_resolved;
  const since = typeof hours === 'number' ? minutes(event.at - Math.round(hours * 60) * microsPerMinute) : '';
  const cells: Record<(typeof demoColumns)[number], string> = {
    known: minutes(knownAt),
    at: minutes(event.at),
    kind,
    ticket: number(data.ticket),
    sequence: event.sequence,
    group: number(data.group),
    priority: number(data.priority),
    by: number(data.resolved_by),
    sla_met: data.sla_met === undefined ? '' : data.sla_met ? '1' : '0',
    reopens: data.reopens === undefined ? '' : String(data.reopens),
    opened,
    nth: data.nth === undefined ? '' : String(data.nth),
    since,
  };
  return demoColumns.map((name) => cells[name]).join(',');
}
