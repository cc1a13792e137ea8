import type { SourceEvent } from '../../src/domain/events/event.ts';

const dayMs = 86_400_000;
const startMs = Date.UTC(2012, 0, 2, 8);

/** A help desk's log in the shape of mappings/helpdesk-activities.yaml: always the same one, some cases reopened. */
export function madeUpLog(cases: number): Buffer {
  const lines = [
    'Case ID,Activity,Resource,Complete Timestamp,product,customer,service_level,service_type,workgroup',
  ];
  for (let number = 0; number < cases; number++) {
    const at = startMs + (number % 350) * dayMs + (number % 7) * 3_600_000;
    const who = `Agent ${(number * 7) % 19}`;
    const step = (activity: string, hours: number) =>
      lines.push(`Case ${number},${activity},${who},${stamp(at + hours * 3_600_000)},P,C,L,T,W`);
    step('Take in charge ticket', 0);
    step('Resolve ticket', 20);
    if (number % 9 === 0) step('Wait', 40);
    if (number % 9 === 0) step('Resolve ticket', 60);
    step('Closed', 300);
  }
  return Buffer.from(lines.join('\n'));
}

function stamp(atMs: number): string {
  const [day = '', time = ''] = new Date(atMs).toISOString().slice(0, 23).split('T');
  return `${day.replaceAll('-', '/')} ${time}`;
}

/** Tickets that one person resolved at one moment within their SLA. */
export function resolvedEvents(person: string, tickets: readonly string[], atMs: number): SourceEvent[] {
  return tickets.map((ticket) => ({
    id: `${ticket}:resolved`,
    source: 'desk',
    type: 'helpdesk.ticket.resolved',
    at: atMs * 1000,
    sequence: '',
    subject: ticket,
    data: { ticket, resolved_by: person, sla_met: true, reopens: 0 },
  }));
}

export function reopenedEvent(ticket: string, atMs: number): SourceEvent {
  return {
    id: `${ticket}:reopened`,
    source: 'desk',
    type: 'helpdesk.ticket.reopened',
    at: atMs * 1000,
    sequence: '',
    subject: ticket,
    data: { ticket },
  };
}
