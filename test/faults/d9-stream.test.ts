import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { Engine } from '../../src/engine/engine.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';

const cutsWanted = 1000;
const rule = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: desk.resolved, credit: data.by }, reach: 1, in: day }
`;
const eachTicket = rule.replace('credit', 'per: data.ticket, credit').replace('in: day', 'in: ever');
const database = await testDatabase();

/** Listens after an id until something came, and cuts the line; answers what it had until then. */
async function listen(
  url: string,
  cookie: string,
  after: number,
  isEnough = (ids: readonly number[]) => ids.length > 0,
): Promise<number[]> {
  const asked = request(`${url}/v1/stream`, { headers: { cookie, 'last-event-id': String(after) } }).end();
  asked.on('error', () => undefined);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  let text = '';
  for await (const part of answer) {
    text += String(part);
    const ids = [...text.matchAll(/^id: (\d+)\n/gm)].map(([, id]) => Number(id));
    if (isEnough(ids)) {
      asked.destroy();
      return ids;
    }
  }
  throw new Error('The stream ended without a word.');
}

const deed = (id: string, by: string): SourceEvent => ({
  id,
  source: 'desk',
  type: 'desk.resolved',
  at: Date.now() * 1000,
  sequence: '',
  subject: null,
  data: { by, ticket: id },
});

test(`D9: a stream that is cut ${cutsWanted} times, and whose server starts anew, has no gap and no repeat`, {
  timeout: 180_000,
}, async () => {
  let engine = await Engine.start({ database });
  const { workspaceId, send } = await setUpDesk(database, engine, rule);
  for (let index = 0; index < 60; index++) await send([deed(`e${index}`, `p${index}`)], { mode: 'live' });
  const person = (await engine.workspace(workspaceId)).directory.byHandle('p7')?.id ?? '';
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, person, ['member'])}`;
  const expected = (
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ seq: number }>(
        `select seq from announcements where person_id = $1 or person_id is null order by seq`,
        [person],
      ),
    )
  ).map(({ seq }) => seq);
  expect(expected).toHaveLength(61);
  let cuts = 0;
  while (cuts < cutsWanted) {
    const app = await testApp(database, engine);
    const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
    for (let pass = 0; pass < 8 && cuts < cutsWanted; pass++) {
      const heard: number[] = [];
      while (heard.at(-1) !== expected.at(-1)) {
        const ids = await listen(url, cookie, heard.at(-1) ?? 0);
        // Cut in the middle of what came: the reader has kept one to three of it.
        heard.push(...ids.slice(0, 1 + Math.floor(Math.random() * 3)));
        cuts++;
      }
      expect(heard).toEqual(expected);
    }
    await app.app.close();
    await engine.stop();
    engine = await Engine.start({ database });
  }
  await engine.stop();
  expect(cuts).toBeGreaterThanOrEqual(cutsWanted);
});

test('D9: streams that are cut and come back while more is told have no gap and no repeat', {
  timeout: 180_000,
}, async () => {
  const engine = await Engine.start({ database });
  const { workspaceId, send } = await setUpDesk(database, engine, eachTicket);
  await send([deed('e0', 'p0')], { mode: 'live' });
  const person = (await engine.workspace(workspaceId)).directory.byHandle('p0')?.id ?? '';
  const cookie = `${sessionCookie}=${await openSession(database, workspaceId, person, ['member'])}`;
  const app = await testApp(database, engine);
  const url = await app.app.listen({ host: '127.0.0.1', port: 0 });
  let done = 0;
  const readers = Array.from({ length: 4 }, async (_, reader) => {
    const heard: number[] = [];
    for (let pass = 0; heard.length < 300; pass++) {
      const wanted = 1 + ((pass * 7 + reader * 3) % 9);
      // What came beyond that was sent as well, and may not come again.
      heard.push(...(await listen(url, cookie, heard.at(-1) ?? 0, (ids) => ids.length >= wanted)));
    }
    done++;
    return heard;
  });
  // Sent for as long as somebody reads; of one's own deeds one hears, too.
  for (let index = 1; done < readers.length; index++) {
    const by = index % 2 === 0 ? 'p0' : `p${index}`;
    await send([deed(`e${index}`, by)], { mode: 'live' });
  }
  const told = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ seq: number }>(
      'select seq from announcements where person_id = $1 or person_id is null order by seq',
      [person],
    ),
  );
  for (const heard of await Promise.all(readers))
    expect(heard).toEqual(told.map(({ seq }) => seq).slice(0, heard.length));
  await app.app.close();
  await engine.stop();
});
