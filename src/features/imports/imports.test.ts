import { gzipSync } from 'node:zlib';
import fastify, { type InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Intake } from '../../engine/door.ts';
import { Engine } from '../../engine/engine.ts';
import { uuidv7 } from '../../store/uuid.ts';
import type { Role, Viewer } from '../viewer.ts';
import type { ImportView } from './api.ts';
import { importRoutes } from './routes.ts';
import { ImportRunner, resumeImports } from './running/import-runner.ts';

const database = await testDatabase();
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database });
});
const runners: ImportRunner[] = [];
afterAll(async () => {
  for (const runner of runners) await runner.stop();
  await engine.stop();
});

const header =
  'Case ID,Activity,Resource,Complete Timestamp,product,customer,service_level,service_type,workgroup';
const step = (ticket: string, activity: string, who: string, at: string) =>
  `${ticket},${activity},${who},2012/10/${at}:00.000,P,C,L,T,W`;
const log = [
  header,
  step('Case 1', 'Take in charge ticket', 'Ana', '09 14:50'),
  step('Case 1', 'Resolve ticket', 'Ana', '10 14:50'),
  step('Case 1', 'Resolve ticket', 'Ana', '10 14:50'),
  step('Case 1', 'Wait', 'Bea', '11 14:50'),
  step('Case 1', 'Resolve ticket', 'Bea', '12 14:50'),
  step('Case 2', 'Take in charge ticket', 'Ana', '09 10:00'),
  step('Case 2', 'Resolve ticket', 'Ana', '09 22:00'),
].join('\n');

/** An application over one fresh workspace; `intake` may stand before the engine to break it. */
async function setUp({
  roles = ['admin'] as Role[],
  intake = engine as Intake,
  workspace = '',
  retryAfterMs = 3_600_000,
} = {}) {
  const workspaceId = workspace === '' ? await newWorkspace(database) : workspace;
  const errors: unknown[] = [];
  const runDeps = { database, intake, nowMs: () => Date.parse('2026-03-02T08:00Z') };
  const runner = new ImportRunner(runDeps, (error) => errors.push(error), retryAfterMs);
  runners.push(runner);
  const app = fastify();
  app.setErrorHandler((error, _request, reply) =>
    isRefusal(error)
      ? reply.code(error.status).send({ code: error.code, detail: error.message })
      : reply.send(error),
  );
  const authorize = async (): Promise<Viewer> => ({
    workspaceId,
    roles,
    personId: null,
    source: null,
    language: 'en',
  });
  await app.register(importRoutes({ ...runDeps, newId: () => uuidv7(), authorize, runner }));
  const call = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: InjectOptions['payload']) => {
    const headers = { 'content-type': method === 'PUT' ? 'application/json' : 'application/octet-stream' };
    const answer = await app.inject(
      payload === undefined ? { method, url } : { method, url, payload, headers },
    );
    return { status: answer.statusCode, text: answer.body, json: () => JSON.parse(answer.body) };
  };
  const upload = async (file: string | Buffer, query = 'mapping=helpdesk-activities&source=desk') => {
    const created = await call('POST', `/v1/imports?name=log.csv&${query}`, Buffer.from(file));
    await runner.idle();
    if (created.status !== 201) throw new Error(created.text);
    return view(created.json().id);
  };
  const view = async (id: string): Promise<ImportView> => (await call('GET', `/v1/imports/${id}`)).json();
  const events = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ event_id: string; type: string; data: Record<string, unknown>; mode: number }>(
        'select event_id, type, data, mode from events where workspace_id = $1 order by event_id',
        [workspaceId],
      ),
    );
  return { workspaceId, runDeps, runner, call, upload, view, events, errors };
}

/** Calls that mapping: one event a row, with the text in `note`. */
const notes = (extra = '') => `
smallwins: 1
mapping: notes
title: Notes
format: csv
${extra}
events: [{ type: note.line.written, id: [id], at: at, data: { note: note } }]
`;

test('a gzipped history becomes events once, however often it is sent', async () => {
  const { upload, events, errors } = await setUp();
  const first = await upload(gzipSync(log));
  expect(errors).toEqual([]);
  expect(first).toMatchObject({
    state: 'done',
    rows: 7,
    events: 6,
    duplicates: 1,
    rejected: 0,
    bytesDone: log.length,
    bytesTotal: log.length,
    message: null,
  });
  expect(first.profile).toMatchObject({
    objects: 2,
    resolved: 2,
    reopened: 1,
    clean: 1,
    medianDaysToResolve: 0.5,
  });
  const stored = await events();
  expect(stored.map(({ event_id }) => event_id)).toEqual([
    'Case 1:opened:2012-10-09T14:50:00Z',
    'Case 1:reopened:2012-10-11T14:50:00Z',
    'Case 1:resolved:2012-10-10T14:50:00Z',
    'Case 1:resolved:2012-10-12T14:50:00Z',
    'Case 2:opened:2012-10-09T10:00:00Z',
    'Case 2:resolved:2012-10-09T22:00:00Z',
  ]);
  expect(stored.every(({ mode }) => mode === 2)).toBe(true);

  const lines = log.split('\n');
  const again = await upload([lines[0], ...lines.slice(1).reverse()].join('\n'));
  expect(again).toMatchObject({ state: 'done', events: 0, duplicates: 7 });
  expect(await events()).toEqual(stored);
});

test('a dry run tells what there is and sends nothing until it is started', async () => {
  const { upload, call, runner, view, events } = await setUp();
  const checked = await upload(log, 'mapping=helpdesk-activities&source=desk&dryRun=true');
  expect(checked).toMatchObject({
    state: 'checked',
    rows: 7,
    events: 6,
    duplicates: 1,
    profile: { objects: 2 },
  });
  expect(await events()).toEqual([]);
  expect((await call('POST', `/v1/imports/${checked.id}/start`)).json()).toMatchObject({ state: 'running' });
  await runner.idle();
  expect(await view(checked.id)).toMatchObject({ state: 'done', events: 6, duplicates: 1 });
  expect(await events()).toHaveLength(6);
  const twice = await call('POST', `/v1/imports/${checked.id}/start`);
  expect([twice.status, twice.json().code]).toEqual([409, 'import-state']);
});

test('a history whose objects are scattered over the file gives the same events', async () => {
  const [one, other] = [await setUp(), await setUp()];
  await one.upload(log);
  const lines = log.split('\n').slice(1);
  const scattered = [header, lines[6], lines[3], lines[0], lines[5], lines[4], lines[1], lines[2]].join('\n');
  expect(await other.upload(scattered)).toMatchObject({ state: 'done', events: 6, duplicates: 1 });
  expect(await other.events()).toEqual(await one.events());
});

test('rows that cannot be read are told by line, kept, and safe to open in a spreadsheet', async () => {
  const { upload, call } = await setUp();
  const bad = [
    step('=cmd()', 'Wait', 'Ana', '99 10:00'),
    step('', 'Wait', 'Ana', '09 10:00'),
    'Case 3,Wait',
    step('Case 4', 'Wa\ufffdt', 'Ana', '09 10:00'),
  ];
  const done = await upload([log, ...bad].join('\n'));
  expect(done).toMatchObject({ state: 'done', rows: 11, rejected: 4, events: 6 });
  expect(done.findings.map(({ row, code, column }) => [row, code, column])).toEqual([
    [9, 'bad_time', 'Complete Timestamp'],
    [10, 'missing_object', 'Case ID'],
    [11, 'field_count', null],
    [12, 'bad_encoding', 'Activity'],
  ]);
  expect(done.findings[0]?.message).toBe(
    '"Complete Timestamp" is "2012/10/99 10:00:00.000", which is not a time like YYYY/MM/DD HH:mm:ss.SSS.',
  );
  const rejects = (await call('GET', `/v1/imports/${done.id}/rejects`)).text.split('\r\n');
  expect(rejects[0]).toBe(`"row","reason","${header.replaceAll(',', '","')}"`);
  expect(rejects[1]).toContain(`"9","""Complete Timestamp"" is`);
  expect(rejects[1]).toContain(`"'=cmd()","Wait","Ana"`);
  expect(rejects[3]).toBe('"11","The row has 2 fields, the header has 9.","Case 3","Wait"');
});

describe('CSV as it comes', () => {
  const wide = (cells: number) => Array.from({ length: cells }, (_, index) => `c${index}`).join(',');
  test.each([
    ['a byte order mark', '\ufeffid,at,note\n1,2026-03-01T09:00:00Z,hello\n', ['hello']],
    [
      'a quoted line break, and rows after it',
      'id,at,note\n1,2026-03-01T09:00:00Z,"a ""b""\nc"\n2,2026-03-01T09:00:00Z,d\n',
      ['a "b"\nc', 'd'],
    ],
    ['semicolons', 'id;at;note\n1;2026-03-01T09:00:00Z;1,5\n', ['1,5']],
    ['tabs', 'id\tat\tnote\n1\t2026-03-01T09:00:00Z\ta b\n', ['a b']],
    ['CRLF and empty lines', 'id,at,note\r\n\r\n1,2026-03-01T09:00:00Z,x\r\n', ['x']],
    [
      'lines that end in two ways',
      'id,at,note\r\n1,2026-03-01T09:00:00Z,x\n2,2026-03-01T09:00:00Z,"y\r\nz"\r\n3,2026-03-01T09:00:00Z,w',
      ['x', 'y\r\nz', 'w'],
    ],
    ['lines as old Macs end them', 'id,at,note\r1,2026-03-01T09:00:00Z,x\r', ['x']],
    ['accents and other scripts', 'id,at,note\n1,2026-03-01T09:00:00Z,Zoë 漢字 👩‍👧\n', ['Zoë 漢字 👩‍👧']],
    ['a quote inside a field', 'id,at,note\n1,2026-03-01T09:00:00Z,5" disk\n', ['5" disk']],
    ['the separator told in a first line', 'sep=;\r\nid;at;note\r\n1;2026-03-01T09:00:00Z;a,b\r\n', ['a,b']],
    ['empty columns at the end of rows', 'id,at,note\n1,2026-03-01T09:00:00Z,x,,\n', ['x']],
    ['empty columns at the end of the header', 'id,at,note,,\n1,2026-03-01T09:00:00Z,x\n', ['x']],
    ['names written otherwise, in quotes', '"ID","At ","NOTE"\n"1","2026-03-01T09:00:00Z","x"\n', ['x']],
    ['an offset without its colon', 'id,at,note\n1,2026-03-01T10:00:00.000+0100,x\n', ['x']],
    ['10,000 columns', `id,at,note,${wide(9997)}\n1,2026-03-01T09:00:00Z,x,${wide(9997)}\n`, ['x']],
  ])('%s', async (_name, file, expected) => {
    const { call, upload, events } = await setUp();
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const done = await upload(file, 'mapping=notes&source=notes');
    expect(done).toMatchObject({ state: 'done', rejected: 0 });
    expect((await events()).map(({ data }) => data.note)).toEqual(expected);
  });

  test.each([
    ['Windows', (file: string) => Buffer.from(file, 'latin1')],
    ['UTF-8', (file: string) => Buffer.from(file)],
    ['UTF-16 with its mark', (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le')],
    ['UTF-16 without a mark', (file: string) => Buffer.from(file, 'utf16le')],
    ['UTF-16, the high byte first', (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le').swap16()],
  ])('%s, of which the mapping says nothing', async (_name, encoded) => {
    const { call, upload, events } = await setUp();
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const file = `id,at,note\n${'0'.repeat(100_000)},2026-03-01T09:00:00Z,plain\n1,2026-03-01T09:00:00Z,Zoë\n`;
    const done = await upload(encoded(file), 'mapping=notes&source=notes');
    expect(done).toMatchObject({ state: 'done', rejected: 0, events: 2 });
    expect((await events()).map(({ data }) => data.note).sort()).toEqual(['Zoë', 'plain'].sort());
  });

  test('lines of JSON keep every digit of an id, and a number that is none is told', async () => {
    const { call, upload, events } = await setUp();
    const yaml = notes()
      .replace('format: csv', 'format: ndjson')
      .replace('note: note', 'note: note, size: { column: size, as: number }');
    expect(yaml).toContain('size');
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml }));
    const line = (id: string, size: string) =>
      `{"id":${id},"at":"2026-03-01T09:00:00Z","note":${id},"size":${size}}`;
    const file = [
      line('12345678901234567891', '5'),
      line('12345678901234567892', '12345678901234567892'),
    ].join('\n');
    const done = await upload(file, 'mapping=notes&source=notes');
    expect(done).toMatchObject({ state: 'done', rejected: 1, events: 1 });
    expect(done.findings).toMatchObject([{ row: 2, code: 'bad_number', column: 'size' }]);
    expect((await events()).map(({ data }) => data.note)).toEqual(['12345678901234567891']);
  });

  test('UTF-8 that was damaged is no Windows text', async () => {
    const { call, upload } = await setUp();
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const file = 'id,at,note\n1,2026-03-01T09:00:00Z,Zoë\n2,2026-03-01T09:00:00Z,x\n';
    const bytes = Buffer.from(file);
    bytes[bytes.length - 2] = 0xe9;
    const done = await upload(bytes, 'mapping=notes&source=notes');
    expect(done).toMatchObject({ state: 'done', rejected: 1, events: 1 });
    expect(done.findings).toMatchObject([{ row: 3, code: 'bad_encoding' }]);
  });

  test('UTF-16 and Windows text', async () => {
    const { call, upload, events } = await setUp();
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes('encoding: windows-1252') }));
    const file = 'id,at,note\n1,2026-03-01T09:00:00Z,Zoë\n';
    await upload(Buffer.from(file, 'latin1'), 'mapping=notes&source=notes');
    await upload(Buffer.from(`\ufeff${file}`.replace('\n1', '\n2'), 'utf16le'), 'mapping=notes&source=notes');
    expect((await events()).map(({ data }) => data.note)).toEqual(['Zoë', 'Zoë']);
  });

  test.each([
    ['an empty file', '', 'failed', 'empty_file'],
    ['a workbook', Buffer.from('PK\u0003\u0004xl/workbook.xml'), 'failed', 'not_text'],
    ['a web page', '\n<html><body><table><tr><th>id</th></tr></table>', 'failed', 'not_rows'],
    ['XML', '\ufeff<?xml version="1.0"?><xml><incident/></xml>', 'failed', 'not_rows'],
    ['a PDF', '%PDF-1.7\n', 'failed', 'not_rows'],
    ['a JSON list', '[{"id":1},{"id":2}]', 'failed', 'not_rows'],
    ['a JSON document', '{\n  "records": []\n}', 'failed', 'not_rows'],
    ['what the Table API answers', '{"result":[{"number":"INC1"}]}', 'failed', 'not_rows'],
    ['a header alone', 'id,at,note\n', 'done', 'no_rows'],
    ['a quote that never closes', 'id,at,note\n1,2026-03-01T09:00:00Z,"x\n', 'failed', 'bad_csv'],
    [
      'a damaged gzip',
      gzipSync('id,at,note\n1,2026-03-01T09:00:00Z,x\n').subarray(0, 30),
      'failed',
      'bad_gzip',
    ],
    ['a header without a column', 'id,att,note\n1,2026-03-01T09:00:00Z,x\n', 'failed', 'unknown_column'],
  ])('%s says so', async (_name, file, state, code) => {
    const { call, upload } = await setUp();
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const ended = await upload(file as string, 'mapping=notes&source=notes');
    expect([ended.state, ended.findings.map((finding) => finding.code)]).toEqual([state, [code]]);
  });
});

test('rows that no event of the mapping is about are counted, not dropped in silence', async () => {
  const { call, upload, events } = await setUp();
  const yaml = notes().replace('at: at,', 'at: at, when: { column: note, in: [x] },');
  await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml }));
  const rows = ['1,2026-03-01T09:00:00Z,x', '2,2026-03-01T09:00:00Z,y', '3,2026-03-01T09:00:00Z,z'];
  const done = await upload(`id,at,note\n${rows.join('\n')}\n`, 'mapping=notes&source=notes');
  expect(done).toMatchObject({ state: 'done', rejected: 0 });
  expect(await events()).toHaveLength(1);
  expect(done.findings).toMatchObject([
    {
      row: 3,
      level: 'warning',
      code: 'no_event',
      message: expect.stringContaining('2 of 3 rows tell nothing'),
    },
  ]);
});

test('a log of changes is imported once, and objects that another file names and nobody knows are said', async () => {
  const { upload, events } = await setUp();
  const log = [
    'D1,2026-03-02 09:00:00,user_id,7',
    'D1,2026-03-03 09:00:00,stage_id,1',
    'D2,2026-03-03 09:00:00,user_id,8',
  ];
  const file = `deal_id,change_time,changed_field_key,new_value\n${[...log, log[1], 'D1,2026-03-04 09:00:00,stage_id,2'].join('\n')}\n`;
  const done = await upload(file, 'mapping=crm-change-log&source=crm');
  expect(done).toMatchObject({ state: 'done', events: 2, rejected: 0 });
  expect((await upload(file, 'mapping=crm-change-log&source=crm')).events).toBe(0);
  expect((await events()).map(({ type, data }) => [type, data.by, data.stage_to])).toEqual([
    ['crm.deal.stage_changed', '7', 1],
    ['crm.deal.stage_changed', '7', 2],
  ]);
  const activities = `activity_id,type,assigned_to_user,deal_id,done,due_to
1,meeting,7,D1,True,2026-03-04T09:00:00
2,meeting,7,D9,True,2026-03-04T09:00:00
3,meeting,7,D8,False,2026-03-04T09:00:00
`;
  const referred = await upload(activities, 'mapping=crm-activities&source=crm');
  expect(referred).toMatchObject({ state: 'done', events: 2 });
  expect(referred.findings).toMatchObject([
    { code: 'no_event', row: 4 },
    { code: 'orphan_reference', message: expect.stringContaining('1 of 2 objects in "deal_id"') },
  ]);
});

test('lines of CloudEvents pass through; a line that is none is rejected', async () => {
  const { upload, events, call } = await setUp();
  const line = (id: string, more = {}) =>
    JSON.stringify({
      specversion: '1.0',
      id,
      source: '/crm',
      type: 'deal.won',
      time: '2026-03-01T09:00:00Z',
      data: { deal: id },
      ...more,
    });
  const file = [line('1'), line('1'), '{"specversion":', line('2', { time: undefined }), line('3')].join(
    '\n',
  );
  const done = await upload(file, 'mapping=cloudevents&source=crm');
  expect(done).toMatchObject({
    state: 'done',
    rows: 5,
    events: 2,
    duplicates: 1,
    rejected: 2,
    profile: null,
  });
  expect(done.findings.map(({ row, code }) => [row, code])).toEqual([
    [3, 'json_syntax'],
    [4, 'missing_time'],
  ]);
  expect((await events()).map(({ data }) => data)).toEqual([{ deal: '1' }, { deal: '3' }]);
  const rejects = (await call('GET', `/v1/imports/${done.id}/rejects`)).text.trim().split('\n');
  expect(JSON.parse(rejects[0] ?? '')).toMatchObject({ row: 3, line: '{"specversion":' });
});

describe('many batches', () => {
  const fileOf = (length: number) =>
    ['id,at,note', ...Array.from({ length }, (_, index) => `${index},2026-03-01T09:00:00Z,n${index}`)].join(
      '\n',
    );
  const file = fileOf(1800);

  /** The engine, with `before` called ahead of each batch. */
  const watched = (before: (batch: number) => Promise<void> | void): Intake => {
    let batch = 0;
    return {
      now: (workspaceId) => engine.now(workspaceId),
      async accept(...asked) {
        await before(++batch);
        return engine.accept(...asked);
      },
    };
  };

  test('an import that broke off goes on where it was, and nothing counts twice', async () => {
    const first = await setUp({
      intake: watched((batch) => {
        if (batch === 3) throw new Error('the connection is gone');
      }),
    });
    await first.call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const broken = await first.upload(file, 'mapping=notes&source=notes');
    expect(broken).toMatchObject({ state: 'running', events: 1000 });
    expect(first.errors).toHaveLength(1);

    const sent: number[] = [];
    const next = await setUp({
      workspace: first.workspaceId,
      intake: watched((batch) => void sent.push(batch)),
    });
    expect(await resumeImports(next.runDeps, next.runner)).toBe(1);
    await next.runner.idle();
    expect(await next.view(broken.id)).toMatchObject({
      state: 'done',
      events: 1800,
      duplicates: 0,
      rows: 1800,
    });
    expect(sent).toEqual([1, 2]);
    expect(await next.events()).toHaveLength(1800);
  });

  test('a failure that is not of the file is tried again without a restart', async () => {
    const { call, upload, view, events, errors } = await setUp({
      retryAfterMs: 1,
      intake: watched((batch) => {
        if (batch === 2 || batch === 5) throw new Error('the connection is gone');
      }),
    });
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const { id } = await upload(file, 'mapping=notes&source=notes');
    await expect.poll(() => view(id)).toMatchObject({ state: 'done', events: 1800, duplicates: 0 });
    expect(errors).toHaveLength(2);
    expect(await events()).toHaveLength(1800);
  });

  test('batches that were stored just before the crash are counted once', async () => {
    const first = await setUp({
      intake: {
        now: (workspaceId) => engine.now(workspaceId),
        async accept(...asked) {
          await engine.accept(...asked);
          throw new Error('killed between the commit and the cursor');
        },
      },
    });
    await first.call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    const broken = await first.upload(file, 'mapping=notes&source=notes');
    const next = await setUp({ workspace: first.workspaceId });
    await resumeImports(next.runDeps, next.runner);
    await next.runner.idle();
    expect(await next.view(broken.id)).toMatchObject({ state: 'done', events: 1800, duplicates: 0 });
    expect(await next.events()).toHaveLength(1800);
  });

  test('cancelling stops before the next batch, and what came in stays', async () => {
    let cancel = async () => {};
    const { call, upload, events } = await setUp({
      intake: watched((batch) => (batch === 2 ? cancel() : undefined)),
    });
    await call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    cancel = async () => {
      const { items } = (await call('GET', '/v1/imports')).json();
      await call('POST', `/v1/imports/${items[0].id}/cancel`);
    };
    const cancelled = await upload(fileOf(5000), 'mapping=notes&source=notes');
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.events).toBeLessThan(5000);
    expect(await events()).toHaveLength(cancelled.events);
  });

  test('a process that stops leaves the import to the next one', async () => {
    const stopping: { runner?: ImportRunner } = {};
    const first = await setUp({
      intake: watched((batch) => (batch === 1 ? void stopping.runner?.stop() : undefined)),
    });
    stopping.runner = first.runner;
    await first.call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: notes() }));
    expect(await first.upload(file, 'mapping=notes&source=notes')).toMatchObject({
      state: 'running',
      events: 500,
    });
  });
});

describe('refusals', () => {
  test('members, strangers and bad requests are told why', async () => {
    const [admin, member, stranger] = [await setUp(), await setUp({ roles: ['member'] }), await setUp()];
    const { id } = await admin.upload(log);
    const post = (query: string) => admin.call('POST', `/v1/imports?${query}`, Buffer.from(log));
    const answers = [
      await member.call('GET', '/v1/imports'),
      await member.call('POST', '/v1/imports?name=a&mapping=b&source=c', Buffer.from('x')),
      await stranger.call('GET', `/v1/imports/${id}`),
      await stranger.call('GET', `/v1/imports/${id}/rejects`),
      await stranger.call('POST', `/v1/imports/${id}/cancel`),
      await admin.call('GET', '/v1/imports/not-an-id'),
      await post('name=a&mapping=none&source=desk'),
      await post('name=a&mapping=helpdesk-activities&source=No%20slug'),
      await post('name=a%00&mapping=helpdesk-activities&source=desk'),
      await post('mapping=helpdesk-activities&source=desk'),
      await admin.call(
        'PUT',
        '/v1/mappings/cloudevents',
        JSON.stringify({ yaml: notes().replace('notes', 'cloudevents') }),
      ),
      await admin.call('PUT', '/v1/mappings/other', JSON.stringify({ yaml: notes() })),
      await admin.call('PUT', '/v1/mappings/notes', JSON.stringify({ yaml: 'smallwins: 1' })),
    ];
    expect(answers.map(({ status, json }) => [status, json().code])).toEqual([
      [403, 'not-allowed'],
      [403, 'not-allowed'],
      [404, 'unknown-import'],
      [404, 'unknown-import'],
      [404, 'unknown-import'],
      [404, 'unknown-import'],
      [404, 'unknown-mapping'],
      [422, 'invalid-source'],
      [400, 'bad-input'],
      [400, 'bad-input'],
      [409, 'mapping-shipped'],
      [422, 'mapping-name'],
      [422, 'invalid-mapping'],
    ]);
    expect((await stranger.call('GET', '/v1/imports')).json()).toEqual({ items: [] });
  });
});

describe('proposals', () => {
  const proposed = async (file: string | Buffer) => {
    const { call } = await setUp();
    return (await call('POST', '/v1/imports/propose', Buffer.from(file))).json();
  };

  test('a header that a shipped mapping reads is recognised, gzipped too', async () => {
    expect((await proposed(log)).mapping).toContain('mapping: helpdesk-activities');
    const { mapping, columns, rows } = await proposed(gzipSync(log));
    expect(mapping).toContain('mapping: helpdesk-activities');
    expect(columns).toEqual(header.split(','));
    expect(rows).toHaveLength(7);
    expect((await proposed('{"specversion":"1.0","id":"1"}\n')).mapping).toContain('mapping: cloudevents');
  });

  test('an unknown file gets a mapping that can import it as it is', async () => {
    const file =
      'call no;gestartet um;Agent;Aktion;Größe\nC1;3.2.2026 14:05;Ana;Anruf;12\nC2;4.2.2026 09:30;Bea;Rückruf;7\n';
    const { mapping } = await proposed(file);
    const { call, upload, events } = await setUp();
    await call('PUT', '/v1/mappings/my-file', JSON.stringify({ yaml: mapping }));
    expect(await upload(file, 'mapping=my-file&source=calls')).toMatchObject({
      state: 'done',
      events: 2,
      rejected: 0,
    });
    expect((await events()).map(({ data }) => data)).toEqual([
      { actor: 'Ana', call_no: 'C1', aktion: 'Anruf', grosse: '12' },
      { actor: 'Bea', call_no: 'C2', aktion: 'Rückruf', grosse: '7' },
    ]);
  });

  test('NDJSON of any shape is proposed by its keys', async () => {
    const { mapping, columns } = await proposed(
      '{"id":1,"when":"2026-03-01T09:00:00Z","deal":{"owner":"Ana"}}\n',
    );
    expect(columns).toEqual(['id', 'when', 'deal.owner']);
    expect(mapping).toContain('column: deal.owner');
  });

  test('an empty file is refused, and one that is no table', async () => {
    expect((await proposed('')).code).toBe('empty-file');
    expect((await proposed('<table><tr><td>Number</td></tr></table>')).code).toBe('not-rows');
    expect((await proposed('{"records":[{"number":"INC1"}]}')).code).toBe('not-rows');
  });
});

test('an import that was started or cancelled is on record, a dry run is not', async () => {
  const { call, upload, view, workspaceId } = await setUp();
  const { id } = await upload(log, 'mapping=helpdesk-activities&source=desk&dryRun=true');
  const audit = () =>
    database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ action: string; subject: string }>('select action, subject from audit_log order by number'),
    );
  expect(await audit()).toEqual([{ action: 'source.made', subject: 'desk' }]);
  expect((await view(id)).state).toBe('checked');
  await call('POST', `/v1/imports/${id}/cancel`);
  await call('POST', `/v1/imports/${id}/cancel`);
  const started = await upload(log);
  expect((await audit()).slice(1)).toEqual([
    { action: 'import.cancelled', subject: id },
    { action: 'import.started', subject: started.id },
  ]);
});
