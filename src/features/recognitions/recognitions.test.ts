import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import { Engine } from '../../engine/engine.ts';
import { buildApp } from '../../server/app.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { ImportRunner } from '../imports/running/import-runner.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import { ensureSource } from '../sources/sources.ts';

const database = await testDatabase();
let engine: Engine;
let port: number;
let close: () => Promise<void>;
let home: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  engine = await Engine.start({ database });
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, () => undefined);
  const log = () => undefined;
  const app = await buildApp({ database, engine, demo: null, runner, controlToken: 'z'.repeat(43), log });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
  close = () => app.close();
});
afterAll(async () => {
  await close();
  await engine.stop();
});
beforeEach(async () => {
  home = await madeWorkspace();
});

const people = { ana: 'Desk', bo: 'Desk', cy: 'Sales', dee: 'Sales', solo: 'Solo', boss: 'Sales' };

async function madeWorkspace(): Promise<string> {
  const id = await newWorkspace(database);
  for (const [handle, team] of Object.entries(people)) {
    const personId = uuidv7();
    await database.inWorkspace(id, async (tx) => {
      await tx.query(
        'insert into people (workspace_id, person_id, handle, name, created_at) values ($1, $2, $3, $4, now())',
        [id, personId, handle, handle.charAt(0).toUpperCase() + handle.slice(1)],
      );
      await tx.query(
        `insert into person_facts (workspace_id, person_id, valid_from, zone, attributes) values ($1, $2, '2000-01-01', 'UTC', $3)`,
        [id, personId, JSON.stringify({ team })],
      );
    });
    const roles = handle === 'boss' ? (['admin', 'member'] as const) : (['member'] as const);
    cookies.set(`${id} ${handle}`, `${sessionCookie}=${await openSession(database, id, personId, roles)}`);
  }
  return id;
}

type Who = keyof typeof people;
async function ask(
  who: Who,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  workspaceId = home,
) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      cookie: cookies.get(`${workspaceId} ${who}`) ?? '',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

const words = {
  value: 'team-player',
  what: 'Took over the night shift for INC1',
  effect: 'Bo could go home',
};
const give = (from: Who, to: string[], more: object = {}, headers: Record<string, string> = {}) =>
  ask(from, 'POST', '/v1/recognitions', { to, ...words, ...more }, headers);
const kinds = () =>
  database.inWorkspace(home, (tx) =>
    tx.query<{ kind: string; seq: number }>('select kind, seq from announcements order by seq'),
  );

describe('a recognition', () => {
  test('goes to each recipient once, to the feed once, and to Today', async () => {
    const given = await give('ana', ['bo', 'cy']);
    expect(given).toMatchObject({
      status: 201,
      body: { giver: { handle: 'ana' }, value: { name: 'Team Player' }, state: 'shown', entry: 3 },
    });
    expect((await kinds()).map((row) => row.kind)).toEqual(['notice', 'notice', 'feed']);
    const feed = await ask('dee', 'GET', '/v1/feed');
    expect(feed.body.items).toMatchObject([
      { kind: 'recognition', seq: 3, reactions: [], comments: 0, recognition: { what: words.what } },
    ]);
    const today = await ask('bo', 'GET', '/v1/today');
    expect(today.body.said).toMatchObject([{ entry: 3, recognition: { giver: { handle: 'ana' } } }]);
  });

  test('a team means its members without the giver', async () => {
    const { body } = await give('cy', [], { team: 'Sales' });
    expect(body.recipients.map((one: { handle: string }) => one.handle)).toEqual(['boss', 'dee']);
    expect(body.team).toBe('Sales');
  });

  test.each([
    ['self-recognition', 422, () => give('ana', ['bo', 'ana'])],
    ['nobody-to-recognise', 422, () => give('solo', [], { team: 'Solo' })],
    ['nobody-to-recognise', 422, () => give('ana', [])],
    ['unknown-person', 404, () => give('ana', ['nobody'])],
    ['unknown-team', 404, () => give('ana', [], { team: 'Nowhere' })],
    ['unknown-value', 422, () => give('ana', ['bo'], { value: 'nope' })],
    ['empty-text', 422, () => give('ana', ['bo'], { what: '  \n ' })],
    ['unseen-character', 422, () => give('ana', ['bo'], { what: 'a\u0000b' })],
    ['unseen-character', 422, () => give('ana', ['bo'], { effect: 'a\u202eb' })],
    ['text-too-long', 422, () => give('ana', ['bo'], { what: 'x'.repeat(601) })],
    ['not-their-event', 422, () => give('ana', ['bo'], { evidence: [1] })],
    ['bad-input', 400, () => give('ana', ['bo'], { workspace_id: home })],
  ])('%s is refused with %i, and nothing is left behind', async (code, status, run) => {
    const answer = await run();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail.length).toBeGreaterThan(20);
    expect(await kinds()).toEqual([]);
    expect((await give('ana', ['bo'])).body.entry).toBe(2);
  });

  test('whoever names themselves is told so by name', async () => {
    const { body } = await give('ana', ['ana']);
    expect(body).toMatchObject({ pointer: '/to/0' });
    expect(body.detail).toContain('Ana is you');
  });

  test('emoji, accents and markup come back as they were written', async () => {
    const what = 'Höchste Zeit: <script>alert(1)</script> 👩‍👩‍👧 ¡olé!';
    expect((await give('ana', ['bo'], { what })).body.what).toBe(what);
  });

  test('a double click is one recognition, a reused key another is refused, and keys are each giver’s own', async () => {
    const key = { 'idempotency-key': 'click-1' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give('ana', ['bo'], {}, key)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect((await kinds()).map((row) => row.kind)).toEqual(['notice', 'feed']);
    expect(await give('ana', ['cy'], {}, key)).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect((await give('cy', ['bo'], {}, key)).status).toBe(201);
  });

  test('may be edited by the giver for a quarter of an hour', async () => {
    const { id } = (await give('ana', ['bo'])).body;
    const edited = await ask('ana', 'PATCH', `/v1/recognitions/${id}`, { what: 'Fixed INC2' });
    expect(edited.body).toMatchObject({ what: 'Fixed INC2', effect: words.effect });
    expect(edited.body.editedAt).not.toBeNull();
    expect(await ask('bo', 'PATCH', `/v1/recognitions/${id}`, { what: 'x' })).toMatchObject({ status: 403 });
    await database.inWorkspace(home, (tx) =>
      tx.query(`update recognitions set written_at = written_at - interval '15 minutes'`),
    );
    const late = await ask('ana', 'PATCH', `/v1/recognitions/${id}`, { what: 'x' });
    expect(late).toMatchObject({ status: 409, body: { code: 'edit-window-over' } });
    expect((await kinds()).length).toBe(2);
  });

  test('is withdrawn with a trace', async () => {
    const { id, entry } = (await give('ana', ['bo'])).body;
    expect((await ask('bo', 'DELETE', `/v1/recognitions/${id}`)).status).toBe(403);
    expect((await ask('ana', 'DELETE', `/v1/recognitions/${id}`)).status).toBe(204);
    expect((await ask('ana', 'DELETE', `/v1/recognitions/${id}`)).status).toBe(204);
    expect((await ask('dee', 'GET', '/v1/feed')).body.items).toEqual([]);
    expect((await ask('dee', 'GET', `/v1/feed/${entry}`)).status).toBe(404);
    expect((await ask('bo', 'GET', '/v1/today')).body.said).toEqual([]);
    const audit = await ask('boss', 'GET', '/v1/audit');
    expect(audit.body.items).toMatchObject([
      { action: 'recognition.withdrawn', subject: id, actor: { name: 'ana' } },
    ]);
    expect((await kinds()).map((row) => row.kind)).toEqual(['notice', 'feed', 'feed.removed']);
  });

  test('points only at events of those it is for', async () => {
    const source = await ensureSource(database, home, {
      slug: 'desk',
      name: 'Desk',
      kind: 'api',
      createsPeople: false,
    });
    const event = (id: string, by: string, type = 'resolved') => ({
      id,
      source: 'desk',
      type: `helpdesk.ticket.${type}`,
      at: Date.now() * 1000,
      sequence: '',
      subject: id,
      data: { ticket: id, by },
    });
    await engine.workspace(home).then((workspace) =>
      workspace.exclusively(async () => {
        await database.inWorkspace(home, (tx) => workspace.directory.loadSources(tx));
        await database.inWorkspace(home, (tx) =>
          workspace.directory.match(
            tx,
            home,
            new Map(
              ['bo', 'cy'].map((actor) => [
                actor,
                {
                  source: { id: source.id, slug: 'desk', name: '', kind: 'api', createsPeople: false },
                  actor,
                  events: 1,
                },
              ]),
            ),
            Date.now() * 1000,
          ),
        );
      }),
    );
    await engine.accept(
      home,
      source,
      [event('T1', 'bo'), event('T2', 'cy'), event('T3', 'bo', 'sla_missed')],
      { mode: 'live' },
    );
    // What was missed is not among what they did.
    const found = await ask('ana', 'GET', '/v1/recognitions/evidence?people=bo');
    expect(found.body.items).toMatchObject([
      { seq: 1, object: 'T1', text: 'Ticket resolved', person: { handle: 'bo' } },
    ]);
    expect((await give('ana', ['bo'], { evidence: [2] })).body.code).toBe('not-their-event');
    const given = await give('ana', ['bo'], { evidence: [1, 1] });
    expect(given.body.evidence).toMatchObject([{ seq: 1, object: 'T1' }]);
  });
});

describe('badges of a workspace', () => {
  test('begin with six; an admin adds, renames and hides; a hidden one cannot be given', async () => {
    expect(
      (await ask('ana', 'GET', '/v1/values')).body.items.map((one: { name: string }) => one.name),
    ).toEqual([
      'Deal Closer',
      'Customer Champion',
      'Innovator',
      'Team Player',
      'Process Pro',
      'Resilience Rockstar',
    ]);
    const wanted = { name: 'Clear Writing', meaning: 'Wrote so that nobody had to ask.' };
    expect((await ask('ana', 'POST', '/v1/values', wanted)).status).toBe(403);
    expect((await ask('boss', 'POST', '/v1/values', wanted)).body.key).toBe('clear-writing');
    const twin = await ask('boss', 'POST', '/v1/values', { ...wanted, name: 'ＣＬＥＡＲ wríting' });
    expect(twin).toMatchObject({ status: 409, body: { code: 'value-exists' } });
    const renamed = await ask('boss', 'PATCH', '/v1/values/clear-writing', {
      name: 'Plain Words',
      hidden: true,
    });
    expect(renamed.body).toMatchObject({ key: 'clear-writing', name: 'Plain Words', hidden: true });
    expect((await give('ana', ['bo'], { value: 'clear-writing' })).body.code).toBe('unknown-value');
  });
});

describe('what people say to an entry', () => {
  test('reactions are one of each kind and person, whatever happens at once', async () => {
    const { entry } = (await give('ana', ['bo'])).body;
    const path = `/v1/feed/${entry}/reactions/thanks`;
    const who: Who[] = ['bo', 'cy', 'dee', 'solo', 'boss'];
    await Promise.all(who.flatMap((one) => [1, 2, 3, 4].map(() => ask(one, 'PUT', path))));
    const seen = await ask('bo', 'GET', `/v1/feed/${entry}`);
    expect(seen.body.reactions).toEqual([{ kind: 'thanks', count: 5, mine: true }]);
    await Promise.all(['bo', 'cy'].map((one) => ask(one as Who, 'DELETE', path)));
    expect((await ask('bo', 'GET', `/v1/feed/${entry}`)).body.reactions).toEqual([
      { kind: 'thanks', count: 3, mine: false },
    ]);
    expect((await ask('bo', 'PUT', `/v1/feed/${entry}/reactions/boo`)).status).toBe(400);
  });

  test('who reacted can be seen by whoever sees the entry', async () => {
    const { entry } = (await give('ana', ['bo'])).body;
    for (const one of ['cy', 'bo'] as const) await ask(one, 'PUT', `/v1/feed/${entry}/reactions/thanks`);
    await ask('cy', 'PUT', `/v1/feed/${entry}/reactions/learned`);
    const seen = await ask('solo', 'GET', `/v1/feed/${entry}/reactions`);
    const handles = seen.body.items.map((one: { kind: string; people: { handle: string }[] }) => [
      one.kind,
      one.people.map(({ handle }) => handle),
    ]);
    expect(handles).toEqual([
      ['thanks', ['cy', 'bo']],
      ['learned', ['cy']],
    ]);
    expect((await ask('solo', 'GET', '/v1/feed/999/reactions')).status).toBe(404);
  });

  test('a comment is news to who gave and got the recognition, once each', async () => {
    const toldOf = async (comment: string): Promise<string[]> => {
      const told: string[] = [];
      for (const one of ['ana', 'bo', 'cy', 'dee'] as const) {
        const { items } = (await ask(one, 'GET', '/v1/inbox')).body;
        const of = items.filter((item: { comment: { id: string } | null }) => item.comment?.id === comment);
        told.push(...of.map(() => one));
      }
      return told;
    };
    const { entry } = (await give('ana', ['bo', 'cy'])).body;
    const say = async (who: Who, text: string) =>
      (await ask(who, 'POST', `/v1/feed/${entry}/comments`, { text })).body.id as string;
    expect(await toldOf(await say('dee', 'So did I'))).toEqual(['ana', 'bo', 'cy']);
    expect(await toldOf(await say('cy', 'Thanks, @ana'))).toEqual(['ana', 'bo']);
    expect(await toldOf(await say('ana', 'It was you two, not @dee'))).toEqual(['bo', 'cy', 'dee']);
  });

  test('a comment mentions, is edited, deleted with a trace, and belongs to its writer', async () => {
    const { entry } = (await give('ana', ['bo'])).body;
    const made = await ask('bo', 'POST', `/v1/feed/${entry}/comments`, { text: 'With @cy and @nobody' });
    expect(made.body).toMatchObject({ mentions: [{ handle: 'cy' }], mine: true, state: 'shown' });
    // Who is mentioned, and who gave the recognition it stands below.
    expect((await kinds()).map((row) => row.kind)).toEqual(['notice', 'feed', 'notice', 'notice']);
    const path = `/v1/comments/${made.body.id}`;
    expect((await ask('cy', 'PATCH', path, { text: 'x' })).status).toBe(403);
    expect((await ask('bo', 'PATCH', path, { text: 'Mended' })).body.text).toBe('Mended');
    expect((await ask('bo', 'DELETE', path)).status).toBe(204);
    const left = await ask('cy', 'GET', `/v1/feed/${entry}/comments`);
    expect(left.body.items).toMatchObject([{ text: '', state: 'deleted', person: { handle: 'bo' } }]);
    expect((await ask('cy', 'GET', `/v1/feed/${entry}`)).body.comments).toBe(0);
  });

  test('a listed word asks to rephrase', async () => {
    expect((await ask('ana', 'PUT', '/v1/word-list', { words: ['lazy'] })).status).toBe(403);
    await ask('boss', 'PUT', '/v1/word-list', { words: ['lazy'] });
    expect((await give('ana', ['bo'], { what: 'Not LÁZY at all' })).body).toMatchObject({
      code: 'rephrase',
      pointer: '/what',
    });
  });

  test('a report reaches the admin, who hides and shows with a reason', async () => {
    const { entry, id } = (await give('ana', ['bo'])).body;
    expect((await ask('cy', 'POST', '/v1/reports', { entry, reason: 'Names a customer' })).status).toBe(204);
    await ask('cy', 'POST', '/v1/reports', { entry, reason: 'Again' });
    expect((await ask('boss', 'GET', '/v1/reports')).body.items).toMatchObject([
      { entry, reason: 'Names a customer', reporter: { handle: 'cy' } },
    ]);
    expect((await ask('cy', 'POST', `/v1/feed/${entry}/hide`, { reason: 'x' })).status).toBe(403);
    expect((await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: '' })).body.code).toBe(
      'empty-text',
    );
    expect((await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'Customer named' })).status).toBe(
      204,
    );
    expect((await ask('cy', 'GET', `/v1/feed/${entry}`)).status).toBe(404);
    expect((await ask('boss', 'GET', '/v1/reports')).body.items).toEqual([]);
    expect((await ask('boss', 'POST', `/v1/feed/${entry}/unhide`, { reason: 'Fine' })).status).toBe(204);
    expect((await ask('cy', 'GET', `/v1/feed/${entry}`)).status).toBe(200);
    const audit = (await ask('boss', 'GET', '/v1/audit')).body.items;
    expect(audit.map((one: { action: string }) => one.action)).toEqual([
      'recognition.unhidden',
      'recognition.hidden',
    ]);
    expect(audit[1]).toMatchObject({ subject: id, details: { reason: 'Customer named' } });
  });

  test('an admin reads what a report is about, keeps what is fine, and finds what is hidden again', async () => {
    const { entry } = (await give('ana', ['bo'], { what: 'Told <Acme> of the delay' })).body;
    const say = async (text: string) =>
      (await ask('bo', 'POST', `/v1/feed/${entry}/comments`, { text })).body.id as string;
    const comment = await say('Acme again');
    await ask('cy', 'POST', '/v1/reports', { entry, reason: 'Names a customer' });
    await ask('dee', 'POST', '/v1/reports', { entry, reason: 'The same' });
    await ask('cy', 'POST', '/v1/reports', { entry, comment, reason: 'Here, too' });
    const reports = async () => (await ask('boss', 'GET', '/v1/reports')).body.items;
    const [first, second, third] = await reports();
    expect(first.about).toMatchObject({ kind: 'recognition', by: { handle: 'ana' }, state: 'shown' });
    expect(first.about.text).toContain('Told <Acme> of the delay');
    expect(second.about).toEqual(first.about);
    expect(third.about).toMatchObject({ kind: 'comment', by: { handle: 'bo' }, text: 'Acme again' });
    const keep = (who: Who, id: string, reason: string) =>
      ask(who, 'POST', `/v1/reports/${id}/keep`, { reason });
    expect((await keep('cy', first.id, 'Fine')).status).toBe(403);
    expect((await keep('boss', first.id, '')).body.code).toBe('empty-text');
    expect((await keep('boss', 'none', 'Fine')).status).toBe(404);
    expect((await keep('boss', first.id, 'Acme agreed')).status).toBe(204);
    // Both who reported it are answered.
    expect((await reports()).map((one: { id: string }) => one.id)).toEqual([third.id]);
    expect((await ask('cy', 'GET', `/v1/feed/${entry}`)).status).toBe(200);
    const hidden = async () => (await ask('boss', 'GET', '/v1/hidden')).body.items;
    expect(await hidden()).toEqual([]);
    await ask('boss', 'POST', `/v1/comments/${comment}/hide`, { reason: 'Twice' });
    await ask('boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'After all' });
    expect(
      (await hidden())
        .map((one: { kind: string; reason: string; hiddenBy: string; text: string }) => [
          one.kind,
          one.reason,
          one.hiddenBy,
          one.text.includes('Acme'),
        ])
        .sort(),
    ).toEqual([
      ['comment', 'Twice', 'Boss', true],
      ['recognition', 'After all', 'Boss', true],
    ]);
    expect((await ask('cy', 'GET', '/v1/hidden')).status).toBe(403);
    await ask('boss', 'POST', `/v1/comments/${comment}/unhide`, { reason: 'Fine' });
    expect((await hidden()).map((one: { kind: string }) => one.kind)).toEqual(['recognition']);
  });
});

describe('the feed', () => {
  test('is paged without gaps or doubles while entries are added', async () => {
    for (let n = 0; n < 12; n++) await give('ana', ['bo'], { what: `Deed ${n}` });
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: { items: { seq: number }[]; nextCursor: string | null } } = await ask(
        'cy',
        'GET',
        `/v1/feed?limit=5${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.body.items.map((item) => item.seq));
      cursor = page.body.nextCursor;
      await give('cy', ['dee'], { what: `Meanwhile ${seen.length}` });
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 12 }, (_, n) => 24 - 2 * n));
  });

  test('is filtered by person, team, value and me', async () => {
    await give('ana', ['bo']);
    await give('cy', ['dee'], { value: 'innovator' });
    const seqs = async (who: Who, query: string) =>
      (await ask(who, 'GET', `/v1/feed?${query}`)).body.items.map((item: { seq: number }) => item.seq);
    expect(await seqs('solo', 'person=dee')).toEqual([4]);
    expect(await seqs('solo', 'team=Desk')).toEqual([2]);
    expect(await seqs('solo', 'value=innovator')).toEqual([4]);
    expect(await seqs('cy', 'person=me')).toEqual([4]);
    expect(await seqs('solo', 'person=me')).toEqual([]);
    expect(await seqs('solo', 'person=nobody')).toEqual([]);
    expect(await seqs('solo', 'kind=award')).toEqual([]);
    const hostile = ['value=%00', 'person=%00', 'team=%00%27--', `cursor=${btoa('["x"]')}`];
    for (const query of hostile) {
      const { status } = await ask('solo', 'GET', `/v1/feed?${query}`);
      expect([query, status < 500]).toEqual([query, true]);
    }
  });

  test('of another workspace does not exist, nor does anything in it', async () => {
    const { id, entry } = (await give('ana', ['bo'])).body;
    const comment = (await ask('bo', 'POST', `/v1/feed/${entry}/comments`, { text: 'Yes' })).body.id;
    const other = await madeWorkspace();
    const tries: [Who, string, string, object?][] = [
      ['ana', 'PATCH', `/v1/recognitions/${id}`, { what: 'x' }],
      ['ana', 'DELETE', `/v1/recognitions/${id}`],
      ['ana', 'GET', `/v1/feed/${entry}`],
      ['ana', 'GET', `/v1/feed/${entry}/comments`],
      ['ana', 'POST', `/v1/feed/${entry}/comments`, { text: 'x' }],
      ['ana', 'PUT', `/v1/feed/${entry}/reactions/thanks`],
      ['bo', 'PATCH', `/v1/comments/${comment}`, { text: 'x' }],
      ['bo', 'DELETE', `/v1/comments/${comment}`],
      ['ana', 'POST', '/v1/reports', { entry, reason: 'x' }],
      ['boss', 'POST', `/v1/feed/${entry}/hide`, { reason: 'x' }],
      ['boss', 'POST', `/v1/comments/${comment}/hide`, { reason: 'x' }],
      ['boss', 'PATCH', '/v1/values/not-there', { hidden: true }],
      ['ana', 'GET', '/v1/portfolios/nobody'],
    ];
    for (const [who, method, path, body] of tries)
      expect([path, (await ask(who, method, path, body, {}, other)).status]).toEqual([path, 404]);
  });

  test('resumes after an id without a gap or a repeat, and a recipient hears of it once', async () => {
    for (let n = 0; n < 5; n++) await give('ana', ['bo'], { what: `Deed ${n}` });
    const all = await listen('bo', 0, 10);
    expect(all.map((line) => line.event)).toEqual(Array.from({ length: 5 }, () => ['notice', 'feed']).flat());
    const rest = await listen('bo', all[4]?.id ?? 0, 5);
    expect(rest.map((line) => line.id)).toEqual(all.slice(5).map((line) => line.id));
    const live = listen('cy', 10, 1);
    await give('ana', ['dee']);
    expect((await live).map((line) => [line.id, line.event])).toEqual([[12, 'feed']]);
  });
});

test('the checks notice a recognition that a recipient has not been told of', async () => {
  const { id } = (await give('ana', ['bo', 'cy'])).body;
  const told = async () => {
    const { body } = await ask('boss', 'POST', '/v1/invariants/check', { full: true });
    return body.items.find((one: { id: string }) => one.id === 'I8');
  };
  expect(await told()).toMatchObject({ state: 'ok' });
  await database.inWorkspace(home, (tx) =>
    tx.query('update announcements set recognition_id = null where seq = 1'),
  );
  expect(await told()).toMatchObject({
    state: 'broken',
    breaches: [
      { what: 'A recognition of 2 people was told to the feed 1 times and to 1 of them.', ids: [id] },
    ],
  });
});

test('a portfolio shows what was received and what was given, by value', async () => {
  await give('ana', ['bo']);
  await give('cy', ['bo'], { value: 'innovator' });
  await give('bo', ['ana'], { value: 'innovator' });
  const { body } = await ask('dee', 'GET', '/v1/portfolios/bo');
  expect(body).toMatchObject({ received: 2, given: 1, person: { handle: 'bo' } });
  const of = (key: string) => body.strengths.find((one: { value: { key: string } }) => one.value.key === key);
  expect(of('innovator')).toMatchObject({ received: 1, given: 1, from: 1 });
  expect(of('team-player')).toMatchObject({ received: 1, given: 0 });
});

test('the coach knows what the same giver wrote before', async () => {
  const what = 'You stayed until the mail server was moved and checked every single mailbox';
  await give('ana', ['bo'], { what, effect: '' });
  const look = async (who: Who) =>
    (await ask(who, 'POST', '/v1/recognitions/coach', { what })).body.findings.map(
      (one: { about: string }) => one.about,
    );
  expect(await look('ana')).toContain('copied');
  expect(await look('cy')).not.toContain('copied');
});

interface Line {
  readonly id: number;
  readonly event: string;
}

async function listen(who: Who, after: number, enough: number): Promise<Line[]> {
  const headers = { cookie: cookies.get(`${home} ${who}`) ?? '', 'last-event-id': String(after) };
  return new Promise((resolve, reject) => {
    const lines: Line[] = [];
    let text = '';
    const asked = request({ port, host: '127.0.0.1', path: '/v1/stream', headers }, (answer) => {
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const match = /^id: (\d+)\nevent: (\S+)/.exec(text.slice(0, end));
          if (match) lines.push({ id: Number(match[1]), event: match[2] ?? '' });
          text = text.slice(end + 2);
        }
        if (lines.length >= enough) {
          asked.destroy();
          resolve(lines);
        }
      });
    });
    asked.on('error', (error) => (lines.length >= enough ? resolve(lines) : reject(error)));
    asked.end();
  });
}
