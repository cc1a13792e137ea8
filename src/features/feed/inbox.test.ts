import { afterAll, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import { createPerson } from '../directory/actions.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';

const rule = `
smallwins: 1
achievement: done
name: Clean desk
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 1, in: day }
hold: { for: 1h, cancelled_by: { event: desk.reopened, same: data.ticket } }
`;
const database = await testDatabase();
const hour = 3_600_000_000;
let clock = Date.parse('2026-03-10T11:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

type As = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object) => Promise<Answered>;
interface Answered {
  status: number;
  body: ReturnType<typeof JSON.parse>;
}
let made: Awaited<ReturnType<typeof setUpDesk>>;
let zoe: As;
let ben: As;

beforeEach(async () => {
  made = await setUpDesk(database, engine, rule);
  const { workspaceId } = made;
  const person = async (handle: string): Promise<As> => {
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: handle, email: `${handle}@x.example` },
      'server',
    );
    const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
    const cookie = `${sessionCookie}=${await openSession(database, workspaceId, id, ['member'])}`;
    return async (method, url, body) => {
      const headers = {
        cookie,
        host: 'localhost',
        origin: 'http://localhost',
        'idempotency-key': `${Math.random()}`,
      };
      const answer = await ask.app.inject({ method, url, headers, ...(body ? { payload: body } : {}) });
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
    };
  };
  zoe = await person('zoe');
  ben = await person('ben');
});

const happens = (type: string, ticket: string) =>
  made.send(
    [
      {
        id: `${type} ${ticket}`,
        source: 'desk',
        type: `desk.${type}`,
        at: clock,
        sequence: '',
        subject: null,
        data: { ticket, by: 'zoe@x.example' },
      },
    ],
    { mode: 'live' },
  );
const recognise = async (what: string) => {
  const { body } = await ben('GET', '/v1/values');
  const given = await ben('POST', '/v1/recognitions', {
    to: ['zoe'],
    value: body.items[0]?.key,
    what,
    effect: '',
    evidence: [],
  });
  expect(given.status).toBe(201);
  return given.body as { id: string };
};
const items = async (query = '') => (await zoe('GET', `/v1/inbox${query}`)).body.items;
const unread = async () => (await zoe('GET', '/v1/inbox/count')).body.unread;

test('an award stands in the inbox once, as it was told of last', async () => {
  await happens('resolved', 'T1');
  const [pending] = await items();
  expect(pending).toMatchObject({ read: false, awards: [{ state: 'pending' }] });
  await zoe('POST', '/v1/inbox/marks', { seqs: [pending.seq], read: true });
  expect(await unread()).toBe(0);
  clock += 2 * hour;
  await engine.settle(made.workspaceId);
  const all = await items();
  expect(all).toMatchObject([{ read: false, awards: [{ state: 'confirmed' }] }]);
  expect(await unread()).toBe(1);
});

test('what was taken back takes the place of the congratulation, and is gone after a week', async () => {
  await happens('resolved', 'T2');
  clock += hour / 60;
  await happens('reopened', 'T2');
  const [gone, ...more] = await items();
  expect(more).toEqual([]);
  expect(gone.awards).toMatchObject([{ state: 'withdrawn' }]);
  expect(gone.awards[0].stateSentence).toContain('T2');
  clock += 8 * 24 * hour;
  expect(await items()).toEqual([]);
  expect(await unread()).toBe(0);
});

test('a recognition that was withdrawn is in nobody’s inbox, and not counted', async () => {
  const first = await recognise('Mended the invoice run on Friday.');
  await recognise('Found the slow query.');
  expect((await items()).map((item: { recognition: { what: string } }) => item.recognition.what)).toEqual([
    'Found the slow query.',
    'Mended the invoice run on Friday.',
  ]);
  expect(await unread()).toBe(2);
  expect((await ben('DELETE', `/v1/recognitions/${first.id}`)).status).toBeLessThan(300);
  expect(await items()).toHaveLength(1);
  expect(await unread()).toBe(1);
});

test('all is read up to what was seen, and undone as it was; what came meanwhile stays unread', async () => {
  for (const what of ['One thing done.', 'Another thing done.', 'A third thing done.']) await recognise(what);
  const [newest, middle, oldest] = await items();
  await zoe('POST', '/v1/inbox/marks', { seqs: [oldest.seq], read: true });
  const all = await zoe('POST', '/v1/inbox/read', { upTo: middle.seq });
  expect(all.body).toEqual({ unread: 1, were: [middle.seq] });
  expect((await items('?unread=true')).map(({ seq }: { seq: number }) => seq)).toEqual([newest.seq]);
  await zoe('POST', '/v1/inbox/marks', { seqs: all.body.were, read: false });
  expect((await items('?unread=true')).map(({ seq }: { seq: number }) => seq)).toEqual([
    newest.seq,
    middle.seq,
  ]);
  // A number from the future reads nothing that has not been told yet.
  await zoe('POST', '/v1/inbox/read', { upTo: 9_000_000_000 });
  await recognise('A fourth thing done.');
  expect(await unread()).toBe(1);
});

test('pages follow each other without a gap or a repeat, and nobody marks what others were told', async () => {
  const said = Array.from({ length: 7 }, (_, index) => `Deed number ${index} was done well.`);
  for (const what of said) await recognise(what);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Answered = await zoe('GET', `/v1/inbox?limit=3&cursor=${cursor}`);
    seen.push(...page.body.items.map((item: { recognition: { what: string } }) => item.recognition.what));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual([...said].reverse());
  const [newest] = await items();
  await ben('POST', '/v1/inbox/marks', { seqs: [newest.seq], read: true });
  expect(await unread()).toBe(7);
  expect((await ben('GET', '/v1/inbox')).body.items).toEqual([]);
  expect((await zoe('GET', '/v1/inbox?cursor=nonsense')).status).toBe(400);
});
