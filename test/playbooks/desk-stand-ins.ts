import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { WrittenPerson } from '../../src/domain/people/roster.ts';
import { files, hasFile, histories, readRecords, toEvent } from '../support/known-data.ts';
import { once, type Row, type StandIn, text } from './stand-in.ts';

const servicenow = 'ServiceNow incident log, UCI 498, CC BY 4.0';
const calls = 'call-centre calls of a Power BI exercise by PwC Switzerland';

/** Incidents, with the resolver as agent, the minutes they took, and a rating of their own nowhere. */
const incidents = once(() => {
  const openedAt = new Map<string, number>();
  const agents = new Map<string, string>();
  return histories(files.servicenow, 'servicenow-incidents').map((event): SourceEvent => {
    const ticket = text(event.data.ticket);
    if (event.type.endsWith('.opened')) openedAt.set(ticket, event.at);
    const by = text(event.data.resolved_by);
    if (by !== '') agents.set(ticket, by);
    const agent = agents.get(ticket);
    const minutes = Math.round((event.at - (openedAt.get(ticket) ?? event.at)) / 60_000_000);
    return { ...event, data: { ...event.data, minutes, ...(agent === undefined ? {} : { agent }) } };
  });
});

/** Incidents that left their service level, sooner or later. */
const missed = once(
  () =>
    new Set(
      incidents().flatMap(({ type, data }) => (type.endsWith('.sla_missed') ? [text(data.ticket)] : [])),
    ),
);

/** Each resolver with the group of most of their incidents. */
function groupsAs(attribute: 'queue' | 'team'): WrittenPerson[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { type, data } of incidents()) {
    if (!type.endsWith('.resolved')) continue;
    const own = counts.get(text(data.resolved_by)) ?? new Map<string, number>();
    counts.set(text(data.resolved_by), own.set(text(data.group), (own.get(text(data.group)) ?? 0) + 1));
  }
  return [...counts]
    .filter(([handle]) => handle !== '')
    .map(([handle, groups]) => {
      const [most = ['']] = [...groups].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return { handle, attributes: { [attribute]: most[0] } };
    });
}

const callRows = once(() => readRecords(files.calls));
const callEvents = (row: Row, make: (at: string, answeredAt: string) => SourceEvent[]): SourceEvent[] => {
  const at = `${row['Date']}T${row['Time']}Z`;
  const seconds = Number(row['Speed of answer in seconds'] ?? 0);
  return make(at, new Date(Date.parse(at) + seconds * 1000).toISOString());
};
const oneCall = (row: Row) => ({ id: row['Call Id'] ?? '', agent: row['Agent'] ?? '' });
const isAnswered = (row: Row): boolean => row['Answered (Y/N)'] === 'Y';
const ratingOf = (row: Row): number => Number(row['Satisfaction rating']);

/** Incidents and calls. */
export const deskStandIns: readonly StandIn[] = [
  {
    data: servicenow,
    reading: 'as it is',
    achievements: [
      'clean-close',
      'clean-day',
      'hard-cases',
      'steady-month',
      'three-for-good',
      'first-solved',
    ],
    isHere: hasFile(files.servicenow),
    events: incidents,
  },
  {
    data: servicenow,
    reading: 'the group of most of a person’s incidents is their queue',
    achievements: ['quickest-in-queue'],
    isHere: hasFile(files.servicenow),
    events: incidents,
    people: () => groupsAs('queue'),
  },
  {
    data: servicenow,
    reading: 'the group of most of a person’s incidents is their team, the resolver is the agent who closed',
    achievements: ['priority-day'],
    isHere: hasFile(files.servicenow),
    events: () =>
      incidents().map((event) => ({
        ...event,
        data: { ...event.data, sla_met: !missed().has(text(event.data.ticket)) },
      })),
    people: () => groupsAs('team'),
  },
  {
    data: servicenow,
    reading: 'each resolved incident is a pipeline gone through, clean if it met its service level',
    achievements: ['clean-pipeline'],
    isHere: hasFile(files.servicenow),
    events: () =>
      incidents()
        .filter(({ type, data }) => type.endsWith('.resolved') && text(data.resolved_by) !== '')
        .map(({ id, at, data }) => ({
          ...toEvent(id, 'crm.pipeline.updated', '1970-01-01T00:00:00Z', {
            by: text(data.resolved_by),
            open_issues: data.sla_met === true ? 0 : 1,
          }),
          at,
        })),
  },
  {
    data: servicenow,
    reading:
      'a resolved incident is a record updated; a day with one that met its service level to the end and never came back is a day on which the records were fresher',
    achievements: ['morning-five', 'fresh-records'],
    isHere: hasFile(files.servicenow),
    events: () => {
      const solved = incidents().filter(
        ({ type, data }) => type.endsWith('.resolved') && text(data.resolved_by) !== '',
      );
      const updates = solved.map(
        ({ id, at, data }): SourceEvent => ({
          ...toEvent(id, 'crm.record.updated', '1970-01-01T00:00:00Z', {
            by: text(data.resolved_by),
            record: text(data.ticket),
            fields_changed: 1,
          }),
          at,
        }),
      );
      const reopened = new Set(
        incidents().flatMap(({ type, data }) => (type.endsWith('.reopened') ? [text(data.ticket)] : [])),
      );
      const fresher = solved
        .filter(({ data }) => !reopened.has(text(data.ticket)) && !missed().has(text(data.ticket)))
        .map(
          ({ id, at, data }): SourceEvent => ({
            ...toEvent(`fresh ${id}`, 'crm.freshness.measured', '1970-01-01T00:00:00Z', {
              by: text(data.resolved_by),
              change: 1,
            }),
            at,
          }),
        );
      return [...updates, ...fresher];
    },
  },
  {
    data: calls,
    reading:
      'an answered call is a ticket, within SLA if answered within 60 seconds; its rating is the customer’s',
    achievements: ['fast-and-loved', 'happy-close', 'ten-happy-calls', 'half-hour'],
    isHere: hasFile(files.calls),
    events: () =>
      callRows()
        .filter(isAnswered)
        .flatMap((row) =>
          callEvents(row, (at, answeredAt) => {
            const { id, agent } = oneCall(row);
            const ticket = { ticket: id, agent };
            const inTime = Number(row['Speed of answer in seconds']) <= 60;
            const resolved = { ...ticket, resolved_by: agent, sla_met: inTime, reopens: 0 };
            return [
              toEvent(`o${id}`, 'helpdesk.ticket.opened', at, ticket),
              toEvent(`a${id}`, 'helpdesk.reply.sent', answeredAt, ticket),
              ...(row['Resolved'] === 'Y'
                ? [toEvent(`r${id}`, 'helpdesk.ticket.resolved', answeredAt, resolved)]
                : []),
              toEvent(`c${id}`, 'helpdesk.csat.received', answeredAt, { ...ticket, score: ratingOf(row) }),
              toEvent(`q${id}`, 'helpdesk.call.rated', answeredAt, { call: id, agent, score: ratingOf(row) }),
            ];
          }),
        ),
  },
  {
    data: calls,
    reading:
      'a call is an inbound lead, an answer the contact, one that resolved nothing a wrong number, and a good rating a booked meeting',
    achievements: ['quick-contact', 'same-day-leads', 'every-workday', 'lead-to-meeting'],
    isHere: hasFile(files.calls),
    events: () =>
      callRows().flatMap((row) =>
        callEvents(row, (at, answeredAt) => {
          const { id, agent } = oneCall(row);
          const outcome = row['Resolved'] === 'Y' ? 'talked' : 'wrong number';
          const lead = toEvent(`l${id}`, 'crm.lead.created', at, { lead: id, inbound: true });
          if (!isAnswered(row)) return [lead];
          const contact = toEvent(`k${id}`, 'crm.contact.logged', answeredAt, {
            lead: id,
            outcome,
            by: agent,
          });
          const meeting = toEvent(`m${id}`, 'sales.meeting.booked', answeredAt, {
            lead: id,
            meeting: id,
            by: agent,
          });
          return ratingOf(row) >= 4 ? [lead, contact, meeting] : [lead, contact];
        }),
      ),
  },
];
