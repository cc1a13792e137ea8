import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newWorkspace, testDatabase } from '../../../test/support/database.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { beginningOfTime } from '../../domain/time/window.ts';
import { Engine } from '../../engine/engine.ts';
import { buildApp } from '../../server/app.ts';
import { saveAchievement } from '../achievements/actions.ts';
import { ImportRunner } from '../imports/running/import-runner.ts';
import { openSession, sessionCookie } from '../sign-in/sessions.ts';
import { ensureSource } from '../sources/sources.ts';

const database = await testDatabase();
let engine: Engine;
let port: number;
let close: () => Promise<void>;
let workspaceId: string;
let source: { id: string; slug: string };
const cookies = new Map<string, string>();

const achievement = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 1, in: day }
hold: { for: 1h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
`;

beforeAll(async () => {
  engine = await Engine.start({ database });
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, () => undefined);
  const app = await buildApp({
    database,
    engine,
    demo: null,
    runner,
    controlToken: 'z'.repeat(43),
    log: () => undefined,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
  close = () => app.close();
});
afterAll(async () => {
  await close();
  await engine.stop();
});
beforeEach(async () => {
  workspaceId = await newWorkspace(database);
  source = await ensureSource(database, workspaceId, {
    slug: 'desk',
    name: 'Desk',
    kind: 'api',
    createsPeople: true,
  });
  await saveAchievement({ database, engine }, workspaceId, achievement, beginningOfTime);
});

let number = 0;
/** Two hours old, so that its hold has ended: it is confirmed at once and goes to the feed. */
function resolved(by: string, minutesAgo = 120): SourceEvent {
  const id = `e${++number}`;
  return {
    id,
    source: 'desk',
    type: 'helpdesk.ticket.resolved',
    at: (Date.now() - minutesAgo * 60_000) * 1000,
    sequence: '',
    subject: id,
    data: { ticket: id, by },
  };
}

async function cookieOf(handle: string): Promise<string> {
  const known = cookies.get(`${workspaceId} ${handle}`);
  if (known) return known;
  const person = (await engine.workspace(workspaceId)).directory.byHandle(handle);
  if (!person) throw new Error(`nobody is called ${handle}`);
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, person.id, ['member'])}`;
  cookies.set(`${workspaceId} ${handle}`, cookie);
  return cookie;
}

interface Line {
  readonly id: number;
  readonly event: string;
}

/** Listens until `enough`, then hangs up. */
async function listen(
  handle: string,
  lastEventId: number | null,
  enough: (lines: readonly Line[]) => boolean,
  meanwhile?: () => Promise<unknown>,
): Promise<Line[]> {
  const headers = {
    cookie: await cookieOf(handle),
    ...(lastEventId === null ? {} : { 'last-event-id': String(lastEventId) }),
  };
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
        if (enough(lines)) {
          asked.destroy();
          resolve(lines);
        }
      });
      meanwhile?.().catch(reject);
    });
    asked.on('error', (error) => (enough(lines) ? resolve(lines) : reject(error)));
    asked.end();
  });
}

const send = (events: SourceEvent[]) => engine.accept(workspaceId, source, events, { mode: 'live' });

describe('the live stream', () => {
  test('resumes after an id without a gap or a repeat, however much was missed', async () => {
    await send([resolved('Ana')]);
    for (let n = 0; n < 1100; n++) await send([resolved(`P${n}`)]);
    const all = await listen(
      'Ana',
      0,
      (lines) => lines.filter((line) => line.event === 'feed').length === 1101,
    );
    const ids = all.map((line) => line.id);
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    const middle = ids[500] ?? 0;
    const rest = await listen('Ana', middle, (lines) => lines.at(-1)?.id === ids.at(-1));
    expect(rest.map((line) => line.id)).toEqual(ids.filter((id) => id > middle));
  }, 60_000);

  test('tells a person their own awards and nobody else’s, and what came together once', async () => {
    await send([resolved('Ana'), resolved('Bo'), resolved('Cy')]);
    const heard = await listen('Bo', 0, (lines) => lines.some((line) => line.event === 'feed'));
    expect(heard.map((line) => line.event)).toEqual(['notice', 'feed']);
    const more = await listen(
      'Bo',
      heard.at(-1)?.id ?? 0,
      (lines) => lines.length > 0,
      () => send([resolved('Dee')]),
    );
    expect(more.map((line) => line.event)).toEqual(['feed']);
  });

  test('a pending award is told to its person and not to the feed, and neither is its withdrawal', async () => {
    const deed = resolved('Ana', 10);
    await send([deed]);
    const undo: SourceEvent = {
      ...deed,
      id: `${deed.id}-back`,
      type: 'helpdesk.ticket.reopened',
      at: deed.at + 60_000_000,
    };
    await send([undo]);
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ kind: string }>('select kind from announcements order by seq'),
    );
    expect(rows.map((row) => row.kind)).toEqual(['notice', 'notice']);
    const feed = await fetch(`http://127.0.0.1:${port}/v1/feed`, {
      headers: { cookie: await cookieOf('Ana') },
    }).then((response) => response.json());
    expect(feed).toEqual({ items: [], nextCursor: null });
  });
});
