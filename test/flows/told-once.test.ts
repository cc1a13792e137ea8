import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../src/cli/client.ts';
import type { Endpoint } from '../../src/features/endpoints/api.ts';
import { resolvedEvents } from './made-up-history.ts';
import { makeKey, postEvents } from './product.ts';
import { ServerProcess } from './server-process.ts';

/** For the long trial, see `npm run sending-kills`. */
const killCount = Number(process.env.SMALLWINS_KILLS ?? 3);
const peopleEach = 5;
const endpointCount = 2;

const yaml = `
smallwins: 1
achievement: done
name: Clean desk
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.resolved_by }, reach: 1, in: day }
`;

/** Somewhere it is noon now, so that nobody's quiet hours are on. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

test(`${killCount} kills between the other side’s yes and our note of it lose nothing, and repeat to each target one thing a kill at most`, {
  timeout: 120_000 + killCount * 60_000,
}, async () => {
  /** Which ids came, how often. */
  const mails = new Map<string, number>();
  const hooks = new Map<string, number>();
  let server: ServerProcess | null = null;
  let armed: { of: ReadonlyMap<string, number>; left: number; isAnswered: boolean } | null = null;
  let killed: Promise<unknown> | null = null;
  /** Takes something in; then the server may die, before or just after it has heard of that. */
  const take = (came: Map<string, number>, id: string, answer: () => void): void => {
    came.set(id, (came.get(id) ?? 0) + 1);
    if (armed?.of === came && --armed.left <= 0 && killed === null) {
      if (armed.isAnswered) answer();
      killed = server?.end('SIGKILL') ?? null;
      if (armed.isAnswered) return;
    }
    if (killed === null) answer();
  };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (part: string) => {
        raw += part;
      });
      stream.on('end', () => take(mails, /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '', () => done()));
    },
  });
  smtp.on('error', () => undefined);
  const receiver = createServer((request, response) => {
    request.resume();
    request.on('end', () =>
      take(hooks, `${request.url} ${request.headers['webhook-id']}`, () => response.writeHead(204).end()),
    );
  });
  smtp.listen(0, '127.0.0.1');
  receiver.listen(0, '127.0.0.1');
  await Promise.all([once(smtp.server, 'listening'), once(receiver, 'listening')]);
  const portOf = (one: { address(): unknown }) => (one.address() as AddressInfo).port;
  server = new ServerProcess({
    SMALLWINS_SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    SMALLWINS_MAIL_FROM: 'Smallwins <smallwins@example.com>',
    SMALLWINS_URL: 'https://smallwins.example.com',
    SMALLWINS_INTERNAL_HOSTS: '127.0.0.1',
  });
  const running = server;
  onTestFinished(async () => {
    await running.remove();
    receiver.closeAllConnections();
    receiver.close();
    smtp.close();
  });

  const inMain = async (): Promise<Client> => (await running.running()).in('main');
  let client = await inMain();
  await client.ask('/v1/achievements', { method: 'POST', body: { yaml, validFrom: 'beginning' } });
  await client.ask('/v1/sources', { method: 'POST', body: { slug: 'desk', name: 'Desk' } });
  const key = await makeKey(client);
  await client.ask('/v1/notices/defaults', { method: 'PUT', body: { matrix: { award: { mail: 'now' } } } });
  for (let index = 0; index < endpointCount; index++)
    await client.ask('/v1/endpoints', {
      method: 'POST',
      body: {
        name: `Tool ${index}`,
        url: `http://127.0.0.1:${portOf(receiver)}/${index}`,
        kinds: ['award.confirmed'],
      },
    });
  // The first look begins the count.
  await pause(3000);

  let people = 0;
  let kills = 0;
  const isTold = () => mails.size >= people && hooks.size >= people * endpointCount;
  for (let round = 0; kills < killCount && round < killCount * 3; round++) {
    const emails = Array.from({ length: peopleEach }, (_, index) => `p${people + index}@example.com`);
    for (const email of emails)
      await client.ask('/v1/people', {
        method: 'POST',
        body: { handle: email.replace('@example.com', ''), name: email, email, zone: zoneAtNoon() },
      });
    people += peopleEach;
    // A mail and a webhook by turns, at first before it was answered.
    armed = {
      of: round % 2 === 0 ? mails : hooks,
      left: 1 + Math.floor(Math.random() * (peopleEach - 1)),
      isAnswered: round % 4 >= 2,
    };
    for (const email of emails)
      await postEvents(client.url, key, resolvedEvents(email, [`T-${email}`], Date.now()), '');
    for (let waited = 0; killed === null && !isTold() && waited < 30_000; waited += 20) await pause(20);
    armed = null;
    if (killed === null) continue;
    await killed;
    kills++;
    killed = null;
    client = await inMain();
  }
  const waitsFor = async () =>
    (await client.ask<{ items: Endpoint[] }>('/v1/endpoints')).items.reduce(
      (sum, { waiting }) => sum + waiting,
      0,
    );
  for (let waited = 0; (!isTold() || (await waitsFor()) > 0) && waited < 90_000; waited += 500)
    await pause(500);
  // What would be sent once more would be sent by now.
  await pause(2500);

  const repeats = (came: ReadonlyMap<string, number>) => [...came.values()].map((times) => times - 1);
  const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
  const mailTwice = sum(repeats(mails));
  const hooksTwice = Array.from({ length: endpointCount }, (_, index) =>
    sum(repeats(new Map([...hooks].filter(([id]) => id.startsWith(`/${index} `))))),
  );
  const lost = people * (1 + endpointCount) - mails.size - hooks.size;
  const mostOfOne = Math.max(...repeats(mails), ...repeats(hooks));
  console.info(
    `${kills} kills, ${people} awards: ${mails.size} mails (${mailTwice} twice), ${hooks.size} webhooks (${hooksTwice.join(' and ')} twice, by endpoint), ` +
      `${lost} lost; one thing was repeated at most ${mostOfOne} times`,
  );
  expect(kills).toBe(killCount);
  expect(lost).toBe(0);
  expect(mails.size).toBe(people);
  expect(mostOfOne).toBeLessThanOrEqual(kills);
  // Without a backlog one thing is on its way to a target at a time, so that a crash repeats one of it at most.
  expect(mailTwice).toBeLessThanOrEqual(kills);
  for (const twice of hooksTwice) expect(twice).toBeLessThanOrEqual(kills);
});
