import type { EventRow } from '../../../features/events/api.ts';
import type { Call, Command } from '../../command.ts';
import { readLimit } from '../../read/read-limit.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const eventList: Command = {
  name: 'event list',
  summary: 'List stored events, newest first.',
  options: {
    type: { value: 'TYPE', about: 'Only of this type, such as helpdesk.ticket.resolved.' },
    source: { value: 'SLUG', about: 'Only from this source.' },
    where: { value: 'CEL', about: 'Only where this condition holds, as in an achievement.' },
    data: { about: 'With --json, also what each event holds.' },
    cloudevents: { about: 'One CloudEvent a line, as replay and preview take them.' },
    late: { about: 'Only those that came late and wait for an admin.' },
    limit: { value: 'N', about: 'How many, or all. Default: 50.' },
    count: { about: 'Only say how many there are, and about how many subjects.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'With --json, one event a line.',
  examples: [
    'smallwins event list --type helpdesk.ticket.reopened --limit 10',
    `smallwins event list --type helpdesk.ticket.reopened --where 'data.hours_since_resolved <= 72.0' --count`,
    'smallwins event list --source desk --limit all --cloudevents > events.ndjson',
  ],
  async run(call) {
    const query = {
      type: call.text('type'),
      source: call.text('source'),
      where: call.text('where'),
      with: call.isSet('data') || call.isSet('cloudevents') ? 'data' : undefined,
      late: call.isSet('late') ? 'true' : undefined,
    };
    const isCount = call.isSet('count');
    const limit = isCount ? Number.POSITIVE_INFINITY : readLimit(call);
    await inWorkspace(call, async (client) => {
      const pages = client.pages<EventRow>('/v1/events', query, 500, limit);
      if (isCount) await sayCount(call, pages);
      else if (call.isSet('cloudevents')) await sayCloudEvents(call, pages);
      else await sayEvents(call, pages);
    });
    return 0;
  },
};

async function sayCount({ output }: Call, pages: AsyncIterable<readonly EventRow[]>): Promise<void> {
  const subjects = new Set<string>();
  let events = 0;
  for await (const page of pages) {
    events += page.length;
    for (const { subject } of page) if (subject !== null) subjects.add(subject);
  }
  output.json({ events, subjects: subjects.size });
  output.line(
    `${events} ${events === 1 ? 'event' : 'events'} about ${subjects.size} ${subjects.size === 1 ? 'subject' : 'subjects'}`,
  );
}

/** As they could be sent again: the way from what is stored to what is tried without a server. */
async function sayCloudEvents({ output }: Call, pages: AsyncIterable<readonly EventRow[]>): Promise<void> {
  for await (const page of pages)
    for (const { id, source, type, occurredAt: time, subject, data } of page) {
      const about = subject === null ? {} : { subject };
      output.io.out(`${JSON.stringify({ specversion: '1.0', id, source, type, time, ...about, data })}\n`);
    }
}

/** Page by page: a whole history does not fit in one table. */
async function sayEvents({ output }: Call, pages: AsyncIterable<readonly EventRow[]>): Promise<void> {
  let isFirst = true;
  for await (const page of pages) {
    for (const event of page) output.json(event);
    if (page.length > 0 && !output.isJson) {
      const header = isFirst ? ['SEQ', 'HAPPENED', 'TYPE', 'SUBJECT', 'SOURCE', 'ID'] : [];
      output.table(
        header,
        page.map((event) => rowOf(event)),
      );
      isFirst = false;
    }
  }
  if (isFirst) output.line('No event matches.');
}

function rowOf({ seq, occurredAt, late, type, subject, source, id }: EventRow): string[] {
  const happened = occurredAt.slice(0, 19).replace('T', ' ');
  return [String(seq), late ? `${happened} (late)` : happened, type, subject ?? '–', source, id];
}
