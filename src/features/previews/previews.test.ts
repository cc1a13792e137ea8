import { afterAll, describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { deskEvent, setUpDesk } from '../../../test/support/engine.ts';
import { compileExpression } from '../../domain/achievements/language/expression.ts';
import { Preview, runToEnd } from '../../domain/achievements/trying/preview.ts';
import { makeRule } from '../../domain/achievements/trying/testing.ts';
import type { JsonObject, SourceEvent } from '../../domain/events/event.ts';
import { Roster } from '../../domain/people/roster.ts';
import { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { withClient } from '../../store/pool.ts';
import type { PreviewLine } from './api.ts';
import { runPreview } from './run-preview.ts';

const database = await testDatabase();
/** Reading waits here while it is held. */
let gate: Promise<void> = Promise.resolve();
let reads = 0;
const gated: Database = {
  ...database,
  inWorkspace: (id, work) =>
    database.inWorkspace(id, async (tx) => {
      const client = new Proxy(tx.client, {
        get: (target, name) => {
          const value: unknown = Reflect.get(target, name);
          if (name !== 'query' || typeof value !== 'function') return value;
          return async (...words: unknown[]) => {
            reads++;
            await gate;
            return value.apply(target, words);
          };
        },
      });
      return work({
        client,
        written: tx.written,
        query: tx.query.bind(tx),
        prepared: tx.prepared.bind(tx),
        later: tx.later.bind(tx),
        flush: tx.flush.bind(tx),
      });
    }),
};
const engine = await Engine.start({ database });
const ask = await testApp(gated, engine);
afterAll(() => engine.stop());

const yaml = (earn: string, more = '') => `
smallwins: 1
achievement: tried
name: Tried
sentence: Three tickets closed this week.
because: Nobody likes to wait.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn: ${earn}
${more}`;
const threeClosed = yaml(
  '{ count: { event: helpdesk.ticket.closed, where: data.ok, distinct: data.ticket, credit: data.by }, reach: 3, in: week }',
  'hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }',
);

function closed(by: string, ticket: string, hours: number, more: JsonObject = {}): SourceEvent {
  const event = deskEvent('ticket.closed', ticket, hours, by);
  return { ...event, data: { ...event.data, ok: true, team: 'red', note: 'long "and" \\ strange', ...more } };
}

/** Ana has three, Bo had until a reopen, Cy has none that counts. */
const history = [
  ...['1', '2', '3'].map((ticket, index) => closed('Ana', `A${ticket}`, index)),
  ...['1', '2', '3'].map((ticket, index) => closed('Bo', `B${ticket}`, index, { team: 'blue' })),
  deskEvent('ticket.reopened', 'B3', 30, 'Ana'),
  closed('Cy', 'C1', 5, { ok: false }),
  deskEvent('other.thing', 'X', 6, 'Dee'),
];

const reportIn = (lines: readonly PreviewLine[]) => {
  const last = lines.at(-1);
  if (!last || !('report' in last)) throw new Error(JSON.stringify(lines));
  return last.report;
};

async function countAll(workspaceId: string) {
  const tables = [
    'awards',
    'award_entries',
    'announcements',
    'achievements',
    'people',
    'identities',
    'unmatched_actors',
    'cells',
    'events',
  ];
  const counts = tables.map((table) => `(select count(*) from ${table})::int as ${table}`);
  const [row] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<object>(`select ${counts.join(', ')}`),
  );
  return row;
}

describe('POST /v1/previews', () => {
  test('answers what the achievement would have done, and changes nothing', async () => {
    const { workspaceId, send } = await setUpDesk(database, engine);
    await send(history);
    // Signs in, which makes a person.
    await ask('GET', '/v1/achievements', { workspaceId });
    const before = await countAll(workspaceId);
    const { status, headers, body } = await ask(
      'POST',
      '/v1/previews',
      { workspaceId },
      { yaml: threeClosed, segment: 'data.team', reach: 0.5 },
    );
    expect([status, headers['content-type']]).toEqual([200, 'application/x-ndjson']);
    expect(body[0]).toEqual({ progress: { done: 0, total: history.length, events: 0 } });
    const report = reportIn(body);
    expect(report).toMatchObject({
      achievement: 'tried',
      awards: 1,
      people: { active: 3, reached: 1 },
      history: { events: 8, byNobody: 0 },
      windows: [{ key: '2026-W10', active: 3, reached: 1, nearMisses: 0 }],
      wished: { share: 0.5, reached: { threshold: 2 } },
    });
    expect(report.segments?.items.map(({ segment, people }) => [segment, people])).toEqual([
      ['blue', 1],
      ['red', 2],
    ]);
    expect(await countAll(workspaceId)).toEqual(before);
  });

  test('says who would get what and when in the next week, as they are told', async () => {
    const { workspaceId, send } = await setUpDesk(database, engine);
    // Ana closes three within the last seven days of the history; Bo did two weeks before.
    await send([
      ...[0, 1, 2].map((hours) => closed('Bo', `B${hours}`, hours)),
      ...[336, 337, 338].map((hours) => closed('Ana', `A${hours}`, hours)),
    ]);
    const body = await ask('POST', '/v1/previews', { workspaceId }, { yaml: threeClosed });
    const { ahead } = reportIn(body.body);
    expect(ahead).toMatchObject({ people: 1, more: 0, sums: [{ channel: 'app', messages: 1 }] });
    expect(ahead?.items).toMatchObject([{ person: 'Ana', channel: 'app', count: 1 }]);
    const [item] = ahead?.items ?? [];
    expect((item?.at ?? '') >= (ahead?.from ?? 'z')).toBe(true);
    const silent = await ask(
      'POST',
      '/v1/previews',
      { workspaceId },
      { yaml: `${threeClosed}\nnotify: { person: { app: never } }` },
    );
    expect(reportIn(silent.body).ahead?.items).toEqual([]);
  });

  const others = [
    yaml(
      '{ sum: { event: helpdesk.ticket.closed, where: data.nested.a == 1.0 || event.subject == "x" , value: data.size, credit: data.by }, reach: 20, in: week }',
    ),
    yaml(
      `{ count: { event: helpdesk.ticket.closed, where: size(data) > 3, credit: 'data["by"]' }, reach: 4, in: month }`,
    ),
  ];

  test('says the same as the events would without a database', async () => {
    const { workspaceId, send } = await setUpDesk(database, engine);
    const events = Array.from({ length: 400 }, (_, index) =>
      index % 11 === 0
        ? deskEvent('ticket.reopened', `T${index % 60}`, (index * 7) % 500, 'Ana')
        : closed(`p${index % 8}`, `T${index % 60}`, (index * 7) % 500, {
            ok: index % 3 > 0,
            size: index / 10,
            nested: { a: index % 2 },
          }),
    );
    // What comes as lines may hold lines itself, and micros.
    events.push(
      { ...closed('p1', 'T1', 1), id: 'one\ntwo', sequence: '1\n2' },
      { ...closed('p1', 'T77', 2), id: 'é', at: events[0]?.at ?? 0, sequence: '10' },
      { ...closed('p2', 'T\n"7\\', 3), at: (events[0]?.at ?? 0) + 1 },
    );
    await send(events);
    for (const [by, text] of [
      ...[undefined, 'person.team'].map((each) => [each, threeClosed] as const),
      ...[threeClosed, ...others].map((each) => ['data.team', each] as const),
    ]) {
      const segment = by === undefined ? null : compileExpression(by);
      if (segment && 'problem' in segment) throw new Error(segment.problem);
      const asked = by === undefined ? {} : { segment: by };
      const { body } = await ask('POST', '/v1/previews', { workspaceId }, { yaml: text, ...asked });
      const preview = new Preview(makeRule(text), new Roster([]).find, {
        segment,
        wished: null,
        now: engine.now(workspaceId),
      });
      for (const event of events) preview.add(event);
      const { ahead: _, ...report } = reportIn(body);
      expect(report).toEqual(JSON.parse(JSON.stringify(runToEnd(preview.finish()))));
    }
  });

  test('looks at no other workspace, and only since when it is told to', async () => {
    const [one, other] = [await setUpDesk(database, engine), await setUpDesk(database, engine)];
    await one.send(history);
    await other.send([closed('Ana', 'Z1', 0)]);
    const asked = { yaml: threeClosed };
    const { body } = await ask('POST', '/v1/previews', other, asked);
    expect(reportIn(body)).toMatchObject({ awards: 0, history: { events: 1 }, people: { active: 1 } });
    const later = await ask('POST', '/v1/previews', one, { ...asked, since: '2026-03-02T09:30:00Z' });
    expect(reportIn(later.body)).toMatchObject({ awards: 0, history: { events: 4 } });
  });

  test('is for admins', async () => {
    const { workspaceId } = await setUpDesk(database, engine);
    for (const role of ['member', 'integration'] as const)
      expect(await ask('POST', '/v1/previews', { workspaceId, role }, { yaml: threeClosed })).toMatchObject({
        status: 403,
      });
  });

  test.each([
    [{ yaml: 'smallwins: 1' }, 422, 'bad-achievement'],
    [{ segment: 'data.' }, 422, 'bad-segment'],
    [{ reach: 25 }, 400, 'bad-input'],
    [{ since: 'lately' }, 422, 'invalid-time'],
    [{ more: 1 }, 400, 'bad-input'],
  ])('%j is refused before anything is read', async (asked, status, code) => {
    const { workspaceId } = await setUpDesk(database, engine);
    const answer = await ask('POST', '/v1/previews', { workspaceId }, { yaml: threeClosed, ...asked });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a preview that is cancelled', () => {
  /** A history that takes several reads: its events lie far apart. */
  async function setUpLong() {
    const desk = await setUpDesk(database, engine);
    await desk.send(history);
    await withClient(database.superuser, (client) =>
      client.query('update event_log set seq = seq * 20000 where workspace_id = $1', [desk.workspaceId]),
    );
    return desk;
  }

  test('reads no further when the client goes away, and makes room for another', async () => {
    const { workspaceId } = await setUpLong();
    const { url, headers } = await ask.open({ workspaceId });
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => {
      open = resolve;
    });
    const post = (signal?: AbortSignal) =>
      fetch(`${url}/v1/previews`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ yaml: threeClosed }),
        ...(signal ? { signal } : {}),
      });
    const [first, second] = [new AbortController(), new AbortController()];
    // Each has told that it began, and now waits for its first events.
    const begun = await Promise.all([post(first.signal), post(second.signal)]);
    expect(begun.map(({ status }) => status)).toEqual([200, 200]);
    const refused = await post();
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'previews-busy']);
    first.abort();
    second.abort();
    reads = 0;
    open();
    let third = await post();
    while (third.status === 429) third = await post();
    const lines = (await third.text()).trim().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ report: { awards: 1 } });
    // Eight reads of the third, and at most the three that each of the others had asked for.
    expect(reads).toBeLessThanOrEqual(8 + 6);
  });

  test('ends without a report when it is told to', async () => {
    const { workspaceId } = await setUpLong();
    const cancelled = new AbortController();
    const asked = { workspaceId, rule: makeRule(threeClosed), segment: null, wished: null, since: null };
    const lines: PreviewLine[] = [];
    for await (const line of runPreview({ database, engine }, asked, cancelled.signal)) {
      lines.push(line);
      cancelled.abort();
    }
    expect(lines.filter((line) => 'report' in line)).toEqual([]);
  });
});
