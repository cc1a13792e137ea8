import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import type {
  Channel,
  NoticeMatrix,
  NoticeSettings,
  NoticeTime,
} from '../../src/domain/notices/preferences.ts';
import { beginningOfTime } from '../../src/domain/time/window.ts';
import { Engine } from '../../src/engine/engine.ts';
import { saveAchievement } from '../../src/features/achievements/actions.ts';
import { changePerson } from '../../src/features/directory/actions.ts';
import { insertPeople } from '../../src/features/directory/write-people.ts';
import type { OutMessage, Sender } from '../../src/features/notices/deliver.ts';
import { NoticeClerk } from '../../src/features/notices/notice-clerk.ts';
import { reroute } from '../../src/features/notices/reroute.ts';
import { writeWishes } from '../../src/features/notices/settings.ts';
import type { Database } from '../../src/store/database.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { zones } from './zones.ts';

/** For the long trial: SMALLWINS_NOTICE_PEOPLE=5000 SMALLWINS_NOTICE_DAYS=90, see `npm run notices`. */
const peopleCount = Number(process.env.SMALLWINS_NOTICE_PEOPLE ?? 30);
const days = Number(process.env.SMALLWINS_NOTICE_DAYS ?? 14);
const seed = Number(process.env.SMALLWINS_NOTICE_SEED ?? 7);
/** Tickets a person and day; a few people get most of them. */
const ticketsADay = Number(process.env.SMALLWINS_NOTICE_TICKETS ?? 2.5);

const minute = 60_000_000;
const hour = 60 * minute;
// Europe goes to summer time on 29 March, Australia and New Zealand leave theirs on 5 April, America's was on 8 March.
const start = Date.parse(days > 30 ? '2026-02-20T00:00Z' : '2026-03-25T00:00Z') * 1000;

const rule = (key: string, earn: string, more = '') => `
smallwins: 1
achievement: ${key}
name: ${key}
sentence: A sentence.
because: A reason.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn: ${earn}
${more}`;
const rules = [
  rule(
    'done',
    '{ count: { event: desk.resolved, credit: data.by }, reach: 1, in: day }',
    'hold: { for: 1h, cancelled_by: { event: desk.reopened, same: data.ticket } }',
  ),
  ...[2, 3, 4, 5, 6].map((reach) =>
    rule(`at-${reach}`, `{ count: { event: desk.resolved, credit: data.by }, reach: ${reach}, in: day }`),
  ),
];

const database = await testDatabase();
let engine: Engine;
let clock = start;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
});
afterAll(() => engine.stop());

let state = seed;
/** From 0 to 1, the same for the same seed. */
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

class Crash extends Error {}

/** A database whose process dies now and then, before or after it has committed. */
function mortal(real: Database, isDeadly: () => boolean): Database {
  return {
    ...real,
    inWorkspace: async (workspaceId, work) => {
      if (isDeadly()) throw new Crash();
      const result = await real.inWorkspace(workspaceId, work);
      if (isDeadly()) throw new Crash();
      return result;
    },
  };
}

interface Sent extends OutMessage {
  readonly channel: Channel;
  readonly sentAt: number;
}

/** What a clock on somebody's wall shows, by another way than the product's. */
function minutesOnTheWall(zone: string, at: number): number {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(at / 1000);
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

const isWithin = (minutes: number, { from, to }: { from: number; to: number }) =>
  from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;

test('whatever crashes, everybody hears of everything once, at a time they chose', async () => {
  const { workspaceId, send } = await setUpDesk(database, engine);
  const people = Array.from({ length: peopleCount }, (_, index) => ({
    id: uuidv7(),
    handle: `p${index}`,
    name: `P ${index}`,
    email: null,
    facts: [
      { validFrom: beginningOfTime, zone: zones[index % zones.length] ?? 'UTC', attributes: {} },
    ] as const,
  }));
  await database.inWorkspace(workspaceId, (tx) => insertPeople(tx, workspaceId, people));
  await (await engine.workspace(workspaceId)).reload();
  for (const text of rules) await saveAchievement({ database, engine }, workspaceId, text, beginningOfTime);
  const workspace = await engine.workspace(workspaceId);

  const matrices = new Map<string, NoticeMatrix>();
  /** As they were set here, beside what the product has stored. */
  const chosen = new Map<string, Pick<NoticeSettings, 'quietHours' | 'mutedUntil'>>();
  const zoneOf = new Map(people.map(({ id, facts: [{ zone }] }) => [id, zone]));
  const wish = async (personId: string) => {
    const matrix = matrices.get(personId) ?? {
      award: {
        mail: oneOf<NoticeTime>(['now', 'daily', 'weekly', 'never', 'close']),
        chat: oneOf<NoticeTime>(['now', 'daily']),
      },
    };
    matrices.set(personId, matrix);
    const quietHours = oneOf([null, { from: 1200, to: 420 }, { from: 30, to: 400 }, { from: 720, to: 780 }]);
    const settings = {
      quietHours,
      mutedUntil: random() < 0.1 ? clock + Math.floor(random() * 40) * hour : null,
      digestAt: Math.floor(random() * 1440),
      digestOn: Math.floor(random() * 7),
    };
    chosen.set(personId, settings);
    await database.inWorkspace(workspaceId, async (tx) => {
      await writeWishes(tx, workspaceId, personId, settings, matrix, clock);
      await reroute(tx, workspace, personId);
    });
  };
  for (const { id } of people) await wish(id);

  let isCalm = false;
  const counts = { crashes: 0, crashesAfterSending: 0, refusals: 0, changes: 0 };
  const faults: string[] = [];
  const sent: Sent[] = [];
  const sender = (channel: Channel): Sender => ({
    async send(_, message) {
      if (!isCalm && random() < 0.1) {
        counts.refusals++;
        return { is: 'failed', error: '451 try again' };
      }
      const [row] = await database.look(workspaceId, (tx) =>
        tx.query<{ n: number }>(
          `select count(*)::int as n from awards where workspace_id = $1 and award_id = any ($2::uuid[]) and state = 'confirmed'`,
          [workspaceId, message.lines.map(({ subjectId }) => subjectId)],
        ),
      );
      const settings = chosen.get(message.personId);
      const zone = zoneOf.get(message.personId) ?? 'UTC';
      if (row?.n !== message.lines.length) faults.push(`${message.id} congratulates on what was taken back`);
      const quiet = settings?.quietHours;
      if (quiet && isWithin(minutesOnTheWall(zone, clock), quiet))
        faults.push(`${message.id} disturbs in quiet hours`);
      if ((settings?.mutedUntil ?? 0) > clock) faults.push(`${message.id} disturbs somebody who is muted`);
      sent.push({ ...message, channel, sentAt: clock });
      if (!isCalm && random() < 0.02) {
        counts.crashesAfterSending++;
        throw new Crash();
      }
      return { is: 'sent' };
    },
  });
  const clerk = new NoticeClerk({
    database: mortal(database, () => {
      const dies = !isCalm && random() < 0.01;
      if (dies) counts.crashes++;
      return dies;
    }),
    engine,
    senders: new Map<Channel, Sender>([
      ['mail', sender('mail')],
      ['chat', sender('chat')],
    ]),
    log: () => undefined,
  });
  // The first look begins the count, before anything has happened.
  await clerk.work(workspace).catch(() => clerk.work(workspace).catch(() => undefined));
  isCalm = true;
  await clerk.work(workspace);
  isCalm = false;

  // A server that died is there again a minute later.
  const workOn = async () => {
    for (let starts = 0; starts < 20; starts++) {
      const crash = await clerk.work(workspace).then(
        () => null,
        (error: unknown) => error,
      );
      if (crash === null) return;
      expect(crash).toBeInstanceOf(Crash);
      clock += minute;
    }
  };
  let ticket = 0;
  const open: { ticket: string; by: string }[] = [];
  const eventOf = (type: string, about: { ticket: string; by: string }): SourceEvent => ({
    id: `${type}-${about.ticket}`,
    source: 'desk',
    type: `desk.${type}`,
    at: clock,
    sequence: '',
    subject: null,
    data: about,
  });
  const stepMinutes = days > 30 ? 60 : 30;
  let reported = start;
  for (const end = start + days * 24 * hour; clock < end; ) {
    if (days > 30 && clock - reported > 5 * 24 * hour) {
      reported = clock;
      console.info(`day ${Math.floor((clock - start) / (24 * hour))}: ${sent.length} sent`);
    }
    clock += Math.floor((0.2 + random()) * stepMinutes) * minute;
    const events: SourceEvent[] = [];
    const expected = (peopleCount * ticketsADay * 0.7 * stepMinutes) / (24 * 60);
    for (let count = Math.floor(random() * 2 * expected); count > 0; count--) {
      const about = { ticket: String(ticket++), by: `p${Math.floor(random() ** 2 * peopleCount)}` };
      open.push(about);
      events.push(eventOf('resolved', about));
    }
    if (random() < 0.3) {
      const about = open.splice(Math.max(0, open.length - 8), 1)[0];
      if (about) events.push(eventOf('reopened', about));
    }
    await send(events, { mode: 'live' });
    await engine.settle(workspaceId);
    if (random() < 0.05) {
      counts.changes++;
      await wish(oneOf(people).id);
    }
    if (random() < 0.01) {
      const { id, handle } = oneOf(people);
      const zone = oneOf(zones);
      zoneOf.set(id, zone);
      await changePerson({ engine }, workspaceId, handle, { zone, from: 'beginning' }, 'server');
    }
    // Now and then the server is down for hours.
    if (random() < 0.03) clock += Math.floor(random() * 9) * hour;
    else await workOn();
  }
  isCalm = true;
  for (let turn = 0; turn < 24 * 12; turn++) {
    clock += hour;
    await engine.settle(workspaceId);
    await clerk.work(workspace);
  }

  expect(faults).toEqual([]);
  const first = new Map(sent.map((message) => [`${message.id}`, message]));
  const repeats = sent.length - first.size;
  expect(repeats).toBeLessThanOrEqual(counts.crashes + counts.crashesAfterSending);
  const messages = [...first.values()];
  // One digest a person, channel and local period; each award in one message of a channel.
  expect(repeated(messages.filter(({ bundle }) => bundle !== 'now').map(digestOf))).toEqual([]);
  expect(repeated(messages.flatMap(awardsOf))).toEqual([]);
  // The budget, counting each notice once however many channels and tries it took.
  const immediate = new Map<string, Sent[]>();
  for (const message of sent)
    if (message.bundle === 'now')
      immediate.set(message.personId, [...(immediate.get(message.personId) ?? []), message]);
  const flooded: string[] = [];
  for (const [personId, own] of immediate) {
    for (const { sentAt } of own) {
      const lately = own.filter((one) => one.sentAt > sentAt - hour && one.sentAt <= sentAt);
      if (new Set(lately.map(({ period }) => period)).size > 3) flooded.push(personId);
    }
  }
  expect(flooded).toEqual([]);
  // Nothing is missing, and nobody got what they never wanted.
  const awards = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ id: string; personId: string }>(
      `select award_id as id, person_id as "personId" from awards where workspace_id = $1 and state = 'confirmed' and not silent`,
      [workspaceId],
    ),
  );
  const told = new Set(messages.flatMap(awardsOf));
  const wrong: string[] = [];
  for (const { id, personId } of awards) {
    for (const channel of ['mail', 'chat'] as const) {
      const wants = matrices.get(personId)?.award?.[channel] !== 'never';
      if (told.has(`${personId} ${channel} ${id}`) !== wants)
        wrong.push(`${channel} ${id} ${wants ? 'is missing' : 'was not wanted'}`);
    }
  }
  // What became of them stands beside them.
  const fates = await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `select l.channel, l.subject_id, l.state, l.bundle, l.period, l.due_at, m.state as message, m.tries, m.unsure, m.error, m.next_try_at
       from notice_lines l left join messages m on m.workspace_id = l.workspace_id and m.message_id = l.message_id
       where l.workspace_id = $1 and l.subject_id = any ($2::uuid[])`,
      [workspaceId, wrong.map((one) => one.split(' ')[1])],
    ),
  );
  expect({ wrong, fates }).toEqual({ wrong: [], fates: [] });
  const digests = messages.filter(({ bundle }) => bundle !== 'now').length;
  console.info(
    `seed ${seed}: ${peopleCount} people, ${days} days, ${awards.length} awards, ${messages.length} messages (${digests} digests); ` +
      `${counts.crashes} crashes, ${counts.crashesAfterSending} of them after sending, ${repeats} sent twice, ${counts.refusals} refused`,
  );
  // No law: whoever changes the day of their digest may begin a week anew.
  const waited = [...first.values()].map(
    ({ sentAt, lines }) => sentAt - Math.min(...lines.map(({ at }) => at)),
  );
  const longest = waited.reduce((most, one) => Math.max(most, one), 0) / (24 * hour);
  console.info(`the longest wait was ${longest.toFixed(1)} days`);
  expect(counts.crashes * counts.crashesAfterSending * counts.refusals * digests).toBeGreaterThan(0);
}, 7_200_000);

function digestOf({ personId, channel, bundle, period }: Sent): string {
  return [personId, channel, bundle, period].join(' ');
}

function awardsOf({ personId, channel, lines }: Sent): string[] {
  return lines.map(({ subjectId }) => `${personId} ${channel} ${subjectId}`);
}

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size === seen.add(one).size);
}
