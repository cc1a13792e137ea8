import type { SourceEvent } from '../../../src/domain/events/event.ts';
import { Engine } from '../../../src/engine/engine.ts';
import type { ChatDeps } from '../../../src/features/chat/connections.ts';
import { ChatClerk } from '../../../src/features/chat/telling/chat-clerk.ts';
import { chatSender } from '../../../src/features/chat/telling/chat-sender.ts';
import { createPerson } from '../../../src/features/directory/actions.ts';
import { NoticeClerk } from '../../../src/features/notices/notice-clerk.ts';
import { giveRecognition } from '../../../src/features/recognitions/actions.ts';
import { openSession, sessionCookie } from '../../../src/features/sign-in/sessions.ts';
import { chatDeps } from '../../../src/server/chat-deps.ts';
import { uuidv7 } from '../../../src/store/uuid.ts';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';
import { setUpDesk } from '../engine.ts';
import { testBotFramework } from '../stand-ins/bot-framework.ts';
import { testSlack } from '../stand-ins/slack.ts';
import { testTeams } from '../stand-ins/teams.ts';

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
`;
const sealKey = Buffer.alloc(32, 9);
const publicUrl = 'https://smallwins.example.com';
const firstClock = Date.parse('2026-03-10T11:00:00Z') * 1000;

/** A server with stand-ins for Slack and Teams, and a clock of its own. */
export async function chatHouse() {
  const database = await testDatabase();
  const slack = await testSlack();
  const teams = await testTeams();
  const bot = await testBotFramework();
  // A Tuesday, eleven o'clock in UTC.
  const time = { now: firstClock };
  const engine = await Engine.start({ database, clockOf: () => time.now });
  const shared = {
    sealKey,
    publicUrl,
    slackApiUrl: slack.apiUrl,
    teamsApiUrl: bot.url,
    internalHosts: [slack.host, teams.host, bot.host],
    nowMs: () => time.now / 1000,
  };
  const ask = await testApp(database, engine, { ...shared, reachable: new Set(['chat']) });
  const logged: unknown[] = [];
  const log = (message: string, error?: unknown) => void logged.push(error ?? message);
  const deps: ChatDeps = chatDeps({ ...shared, database, engine, log });
  const sender = chatSender(deps);
  const clerk = new NoticeClerk({ database, engine, senders: new Map([['chat', sender]]), log });
  const chats = new ChatClerk(deps);
  const pass = (seconds: number) => {
    time.now += seconds * 1_000_000;
  };

  /** A workspace with three people whom Slack knows and one whom it does not; connected unless told. */
  const desk = async ({ isConnected = true } = {}) => {
    const made = await setUpDesk(database, engine, rule);
    const { workspaceId } = made;
    const workspace = await engine.workspace(workspaceId);
    const people = [
      ['zoe', 'Zoë Šimić'],
      ['ana', 'Ana Öztürk'],
      ['noor', 'نور الهدى'],
      ['bo', 'Bo'],
    ] as const;
    for (const [handle, name] of people)
      await createPerson({ engine }, workspaceId, { handle, name, email: `${handle}@example.com` }, 'server');
    const idOf = (handle: string) => workspace.directory.byHandle(handle)?.id ?? '';
    const caller = { workspaceId };
    // None waits by chance, as a few of those do who have won the same before.
    await ask('PUT', '/v1/notices/ledger', caller, { heldPercent: 0 });
    await clerk.work(workspace);
    const connect = () =>
      ask('PUT', '/v1/chat/slack', caller, { botToken: slack.botToken, signingSecret: slack.signingSecret });
    if (isConnected) {
      await connect();
      await ask('PATCH', '/v1/chat/slack', caller, { channel: 'C0WINS' });
      await chats.work(workspace);
    }
    const { body: setup } = await ask('GET', '/v1/chat', caller);
    const path = new URL(setup.slack.requestUrl).pathname;
    const send = (signed: ReturnType<typeof slack.sign>) =>
      ask.app.inject({ method: 'POST', url: path, ...signed });
    const fromSlack = async (content: object) => {
      const answer = await send(slack.sign(content, { atMs: time.now / 1000 }));
      return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) };
    };
    const give = (from: string, to: string[], what: string) =>
      giveRecognition(
        workspace,
        { workspaceId, personId: idOf(from), roles: ['member'], source: null, language: 'en' },
        { to, value: 'team-player', what, effect: '', evidence: [] },
        uuidv7(),
      );
    const resolve = (id: string, by = 'zoe@example.com') => {
      const event: SourceEvent = {
        id,
        source: 'desk',
        type: 'desk.resolved',
        at: time.now,
        sequence: '',
        subject: null,
        data: { by },
      };
      return made.send([event], { mode: 'live' });
    };
    const settings = async (handle: string, change?: object) => {
      const cookie = `${sessionCookie}=${await openSession(database, workspaceId, idOf(handle), ['member'])}`;
      const answer = await ask.app.inject({
        method: change ? 'PUT' : 'GET',
        url: '/v1/notices/settings',
        headers: { cookie, host: 'localhost', origin: 'http://localhost' },
        ...(change ? { payload: change } : {}),
      });
      return answer.json();
    };
    const query = <T extends object>(sql: string, values: readonly unknown[] = []) =>
      database.inWorkspace(workspaceId, (tx) => tx.query<T>(sql, values));
    return {
      ...made,
      workspace,
      caller,
      connect,
      path,
      send,
      fromSlack,
      give,
      resolve,
      settings,
      query,
      idOf,
    };
  };
  return { database, engine, slack, teams, bot, time, ask, deps, sender, clerk, chats, pass, desk, logged };
}

/** Everybody of `desk` but Bo, as Slack knows them; and somebody else's Bo. */
export const slackPeople = [
  { id: 'UZOE', email: 'zoe@example.com', name: 'Zoë Šimić' },
  { id: 'UANA', email: 'Ana@Example.com', name: 'Ana Öztürk' },
  { id: 'UNOOR', email: 'noor@example.com', name: 'نور الهدى' },
  { id: 'UEVE', email: 'bo@example.com', name: 'Bo of another company', team: 'T0OTHER', isStranger: true },
];
