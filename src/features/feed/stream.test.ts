import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import { Engine } from '../../engine/engine.ts';
import type { Database } from '../../store/database.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import { LiveStream, unreadMax } from './stream.ts';

const rule = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by, per: data.ticket }, reach: 1, in: ever }
`;
const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
let looks = 0;
let lookMsMax = 0;
/** While it is there, whoever looks waits for it. */
let held: Promise<void> | null = null;
const counted: Database = {
  ...database,
  look: async (id, work) => {
    looks++;
    await held;
    if (lookMsMax > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * lookMsMax));
    return database.look(id, work);
  },
  inWorkspace: (id, work) => {
    looks++;
    return database.inWorkspace(id, work);
  },
};
const { app } = await testApp(counted, engine);
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const { workspaceId, send } = await setUpDesk(database, engine, rule);
const workspace = await engine.workspace(workspaceId);

let ticket = 0;
/** An award for each: the person hears of it, and everybody sees it. */
async function resolve(...handles: string[]): Promise<void> {
  await send(
    handles.map((by) => ({
      id: `e${++ticket}`,
      source: 'desk',
      type: 'desk.resolved',
      at: Date.now() * 1000,
      sequence: '',
      subject: null,
      data: { by, ticket: String(ticket) },
    })),
    { mode: 'live' },
  );
}

async function cookieOf(handle: string): Promise<string> {
  const id = workspace.directory.byHandle(handle)?.id ?? '';
  return `${sessionCookie}=${await openSession(database, workspaceId, id, ['member'])}`;
}

/** Listens until it has heard enough; answers the numbers and names of what came. */
async function listen(
  cookie: string,
  after: number | null,
  isEnough: (text: string) => boolean,
): Promise<{ ids: number[]; text: string }> {
  const headers = { cookie, ...(after === null ? {} : { 'last-event-id': String(after) }) };
  const asked = request(`${url}/v1/stream`, { headers, agent: false }).end();
  asked.on('error', () => undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  let text = '';
  for await (const part of answer) {
    text += String(part);
    if (isEnough(text)) break;
  }
  asked.destroy();
  return { ids: idsIn(text), text };
}

function idsIn(text: string): number[] {
  return [...text.matchAll(/^id: (\d+)\n(?=.*\n.*\n\n)/gm)].map(([, id]) => Number(id));
}

async function expectedOf(handle: string): Promise<number[]> {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ seq: number }>(
      'select seq from announcements where workspace_id = $1 and (person_id = $2 or person_id is null) order by seq',
      [workspaceId, workspace.directory.byHandle(handle)?.id],
    ),
  );
  return rows.map(({ seq }) => seq);
}

await resolve('ana', 'bo', 'cy');

test('streams that come and go while things are told miss nothing and hear nothing twice', async () => {
  const [begin = 0] = (await expectedOf('ana')).slice(-1);
  let isOver = false;
  const reader = async (handle: string) => {
    const cookie = await cookieOf(handle);
    const heard: number[] = [];
    let last = begin;
    for (;;) {
      const upTo = isOver ? ((await expectedOf(handle)).at(-1) ?? 0) : 0;
      if (isOver && last >= upTo) return heard;
      const { ids } = await listen(cookie, last, (text) => idsIn(text).length > 0);
      // The line is cut in the middle of what came.
      heard.push(...ids.slice(0, 1 + Math.floor(Math.random() * 4)));
      last = heard.at(-1) ?? last;
    }
  };
  const handles = ['ana', 'ana', 'bo', 'cy'];
  const reading = handles.map(reader);
  for (let round = 0; round < 25; round++) await resolve('ana', ...(round % 3 === 0 ? ['bo'] : []), 'di');
  isOver = true;
  await resolve('ana', 'bo', 'cy');
  const heard = await Promise.all(reading);
  for (const [at, handle] of handles.entries())
    expect(heard[at], handle).toEqual((await expectedOf(handle)).filter((seq) => seq > begin));
});

test('what is read sooner waits for what came before it', async () => {
  const [begin = 0] = (await expectedOf('ana')).slice(-1);
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => (open = resolve));
  let last = Number.POSITIVE_INFINITY;
  const hearing = listen(await cookieOf('ana'), null, (text) => {
    open();
    return idsIn(text).includes(last);
  });
  await isOpen;
  lookMsMax = 30;
  onTestFinished(() => {
    lookMsMax = 0;
  });
  for (let round = 0; round < 60; round++) {
    await resolve(round % 2 === 0 ? 'ana' : 'di');
    await new Promise((resume) => setTimeout(resume, Math.random() * 12));
  }
  await resolve('bo');
  const expected = (await expectedOf('ana')).filter((seq) => seq > begin);
  last = expected.at(-1) ?? 0;
  await resolve('di');
  expect((await hearing).ids.slice(0, expected.length)).toEqual(expected);
});

test('what somebody has read by themselves is not told them again with what came after it', async () => {
  let release: () => void = () => undefined;
  held = new Promise((resolve) => (release = resolve));
  // As many rounds as are read at once; what comes now gathers for the next.
  for (let round = 0; round < 4; round++) await resolve('di');
  held = null;
  const [begin = 0] = (await expectedOf('ana')).slice(-1);
  await resolve('di');
  const last: number[] = [];
  let hasRead: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => (hasRead = resolve));
  const hearing = listen(await cookieOf('ana'), begin, (text) => {
    const ids = idsIn(text);
    if (ids.length > 0) hasRead();
    return last.some((id) => ids.includes(id));
  });
  await reading;
  await resolve('di');
  const expected = (await expectedOf('ana')).filter((seq) => seq > begin);
  last.push(...expected.slice(-1));
  release();
  expect((await hearing).ids).toEqual(expected);
  expect(expected).toHaveLength(2);
});

test('what all are told is read once, however many listen, and what one is told once for their browsers', async () => {
  const cookies = await Promise.all(['ana', 'bo', 'cy'].map(cookieOf));
  const listening = async (streams: number) => {
    const ready: Promise<unknown>[] = [];
    const all = Array.from({ length: streams }, (_, each) => {
      let open: () => void = () => undefined;
      ready.push(new Promise<void>((resolve) => (open = resolve)));
      return listen(cookies[each % 3] ?? '', null, (text) => {
        open();
        return text.split('event: feed\n').length > 2;
      });
    });
    await Promise.all(ready);
    looks = 0;
    await resolve('ana');
    await resolve('di');
    const heard = await Promise.all(all);
    return { looks, heard };
  };
  const few = await listening(3);
  const many = await listening(60);
  // A heartbeat may fall in between, which asks for each of the three ways in.
  expect(many.looks).toBeLessThanOrEqual(few.looks + 6);
  const told = many.heard.map(({ text }) => text.includes('event: notice\n'));
  expect(told.filter(Boolean)).toHaveLength(20);
});

test('a burst larger than a connection takes is kept back, and told whole once it is read', async () => {
  const connected = once(app.server, 'connection');
  const headers = { cookie: await cookieOf('ana') };
  const asked = request(`${url}/v1/stream`, { headers, agent: false }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const [socket] = (await connected) as [Socket];
  const [begin = 0] = (await expectedOf('ana')).slice(-1);
  answer.pause();
  const many = Array.from({ length: 300 }, (_, n) => `p${n}`);
  const isFull = () => socket.writableLength > unreadMax;
  for (let round = 0; round < 100 && !isFull(); round++) await resolve('ana', ...many);
  expect(isFull()).toBe(true);
  const unread = socket.writableLength;
  for (let round = 0; round < 20; round++) await resolve('ana', ...many);
  expect(socket.writableLength).toBeLessThan(unread + 10_000);
  const expected = (await expectedOf('ana')).filter((seq) => seq > begin);
  let text = '';
  answer.setEncoding('utf8');
  for await (const part of answer) {
    text += String(part);
    if (text.includes(`id: ${expected.at(-1)}\n`)) break;
  }
  asked.destroy();
  expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual(expected);
});

test('whoever does not read for long is cut off', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const viewer = { workspaceId, roles: ['member'], personId: null, source: null, language: 'en' } as const;
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
  reader.on('error', () => undefined).pause();
  reader.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  const unreadMs = 400;
  const stream = new LiveStream({ viewer }, response, -1, unreadMs);
  const piece = Buffer.from(`data: ${'x'.repeat(65_536)}\n\n`);
  // What lies between the two takes more after a moment.
  const fill = async () => {
    for (let written = 0; !stream.isFull && written < 1000; written++) {
      stream.write(piece);
      await new Promise((resolve) => setTimeout(resolve, stream.isFull ? 100 : 0));
    }
  };
  await fill();
  reader.resume();
  await stream.taken();
  reader.pause();
  await new Promise((resolve) => setTimeout(resolve, unreadMs + 100));
  // It had read what there was.
  expect(stream.isEnded).toBe(false);
  await fill();
  expect(stream.isEnded).toBe(false);
  await once(response, 'close');
  expect(stream.isEnded).toBe(true);
  expect(response.destroyed).toBe(true);
  reader.destroy();
  server.close();
});

test('whose session has ended hears nothing more after five seconds, on any of their streams', async () => {
  const cookie = await cookieOf('ana');
  const streams = [0, 1].map(() => listen(cookie, null, () => false));
  const stays = listen(await cookieOf('bo'), null, (text) => text.split('event: feed\n').length > 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query('delete from sessions where workspace_id = $1 and person_id = $2', [
      workspaceId,
      workspace.directory.byHandle('ana')?.id,
    ]),
  );
  const begun = performance.now();
  await Promise.all(streams);
  expect(performance.now() - begun).toBeLessThan(5_000);
  await resolve('di');
  expect((await stays).ids.length).toBeGreaterThan(0);
});
