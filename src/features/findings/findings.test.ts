import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../test/support/database.ts';
import { setUpDesk } from '../../../test/support/engine.ts';
import type { SourceEvent } from '../../domain/events/event.ts';
import { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { createPerson } from '../directory/actions.ts';
import { changeSettings } from '../privacy/actions.ts';
import { openSession } from '../sign-in/sessions.ts';
import { Lookout } from './lookout.ts';
import { findingsById } from './queries.ts';

const rule = (key: string, earn: string, more = '') => `
smallwins: 1
achievement: ${key}
name: ${key}
sentence: All tickets of the team within SLA today.
because: Small steps count.
they: Resolved {value} tickets within SLA.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: ${earn}
${more}`;
const ten = rule(
  'ten',
  '{ count: { event: desk.resolved, distinct: data.ticket, credit: data.by }, reach: 10, in: week }',
  'hold: { for: 1h, cancelled_by: { event: desk.reopened, same: data.ticket } }',
);
const hour = 3_600_000_000;
const at = (text: string) => Date.parse(text) * 1000;
// A Tuesday.
const start = at('2026-03-10T09:00Z');

const database = await testDatabase();
let clock = start;
let engine: Engine;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
});
afterAll(() => engine.stop());

const protect = (workspace: WorkspaceEngine) =>
  changeSettings(
    workspace,
    { workspaceId: workspace.workspaceId, roles: ['admin'], personId: null, source: null, language: 'en' },
    { worksCouncil: true, reason: 'Agreed' },
  );
const lookout = (of: Database = database) => new Lookout({ database: of, engine, log: () => undefined });

async function desk(...rules: string[]) {
  clock = start;
  const made = await setUpDesk(database, engine, ...rules);
  const { workspaceId } = made;
  const workspace = await engine.workspace(workspaceId);
  const join = async (handle: string, more: { team?: string; manager?: string } = {}) => {
    await createPerson(
      { engine },
      workspaceId,
      { handle, name: `${handle} One`, email: `${handle}@example.com`, attributes: { ...more } },
      'server',
    );
    return workspace.directory.byHandle(handle)?.id ?? '';
  };
  let ticket = 0;
  const event = (type: string, by: string, id = String(ticket++), data = {}): SourceEvent => ({
    id: `${type} ${id}`,
    source: 'desk',
    type: `desk.${type}`,
    at: clock,
    sequence: '',
    subject: null,
    data: { by: `${by}@example.com`, ticket: id, ...data },
  });
  const resolve = (by: string, count = 1) =>
    made.send(
      Array.from({ length: count }, () => event('resolved', by)),
      { mode: 'live' },
    );
  const own = lookout();
  const look = (of?: Database) => (of ? lookout(of).work(workspace) : own.visit(workspace));
  const told = async (language: 'en' | 'de' | 'es' = 'en') =>
    database.inWorkspace(workspaceId, async (tx) => {
      const rows = await tx.query<{ finding_id: string; handle: string }>(
        `select n.finding_id, p.handle from announcements n join people p using (workspace_id, person_id)
         where n.finding_id is not null order by n.seq`,
      );
      const ids = rows.map(({ finding_id }) => finding_id);
      const found = await findingsById(tx, workspace, ids, language);
      return rows.flatMap(({ finding_id, handle }) => {
        const one = found.get(finding_id);
        return one ? [`${handle} ${one.kind} ${one.title}: ${one.text}`] : [];
      });
    });
  await look();
  return { ...made, workspace, join, event, resolve, look, told };
}

describe('whoever comes near a goal', () => {
  test('is told once, at four fifths', async () => {
    const { join, resolve, look, told } = await desk(ten);
    await join('zoe');
    await resolve('zoe', 7);
    await look();
    expect(await told()).toEqual([]);
    await resolve('zoe');
    await look();
    await resolve('zoe');
    await look();
    expect(await told()).toEqual([
      'zoe nudge ten: 8 of 10, two to go, until Sunday. You are 80 % of the way there.',
    ]);
    expect((await told('de'))[0]).toContain('Du hast 80 % geschafft.');
  });

  test.each([1, 2, 8, 9])('is told once, whether events come %d at a time', async (size) => {
    const { join, event, send, look, told } = await desk(ten);
    await join('zoe');
    const events = Array.from({ length: 9 }, (_, index) => ({
      ...event('resolved', 'zoe'),
      at: clock - index * hour,
    }));
    for (let from = 0; from < events.length; from += size) {
      await send(events.slice(from, from + size), { mode: 'live' });
      await look();
    }
    await send(events, { mode: 'live' });
    await look();
    expect(await told()).toHaveLength(1);
  });

  test('is not told having got there already, nor of what is brought in or long past', async () => {
    const { join, event, resolve, send, look, told } = await desk(ten);
    for (const handle of ['zoe', 'max', 'lea']) await join(handle);
    await resolve('zoe', 10);
    await send(
      Array.from({ length: 9 }, () => event('resolved', 'max')),
      { mode: 'history' },
    );
    clock += 30 * hour;
    await send(
      Array.from({ length: 9 }, () => ({ ...event('resolved', 'lea'), at: start })),
      { mode: 'live' },
    );
    await look();
    expect(await told()).toEqual([]);
  });

  test('hears of it once whatever crashes', async () => {
    const { join, resolve, look, told } = await desk(ten);
    await join('zoe');
    await resolve('zoe', 8);
    for (let deadly = 0; deadly < 12; deadly++) {
      let left = deadly;
      const dying: Database = {
        ...database,
        inWorkspace: async (workspaceId, work) => {
          if (left-- === 0) throw new Error('crash');
          return database.inWorkspace(workspaceId, work);
        },
      };
      await look(dying).catch((error: unknown) => expect(String(error)).toContain('crash'));
    }
    await look();
    expect(await told()).toHaveLength(1);
  });

  test('is told once more where nothing happened for two working days, and never again', async () => {
    const { join, resolve, look, told } = await desk(ten);
    await join('zoe');
    await resolve('zoe', 8);
    await look();
    clock = at('2026-03-12T23:00Z');
    await look();
    expect(await told()).toHaveLength(1);
    clock = at('2026-03-13T00:01Z');
    await look();
    await look();
    expect((await told()).slice(1)).toEqual([
      'zoe stall ten: 8 of 10, two to go, until Sunday. The last step was on Tuesday; it all still counts.',
    ]);
    clock = at('2026-03-20T00:00Z');
    await look();
    expect(await told()).toHaveLength(0);
  });

  test('who goes on has not stalled', async () => {
    const { join, resolve, look, told } = await desk(ten);
    await join('zoe');
    await resolve('zoe', 8);
    await look();
    clock = at('2026-03-12T10:00Z');
    await resolve('zoe');
    clock = at('2026-03-13T01:00Z');
    await look();
    expect(await told()).toHaveLength(1);
  });
});

test('where nothing happens nothing is asked, until something does or time brings it', async () => {
  const { workspace, join, resolve, told } = await desk(ten);
  await join('zoe');
  let asked = 0;
  const counting: Database = {
    ...database,
    inWorkspace: (workspaceId, work) => {
      asked++;
      return database.inWorkspace(workspaceId, work);
    },
    look: (workspaceId, work) => {
      asked++;
      return database.look(workspaceId, work);
    },
  };
  const one = lookout(counting);
  const askedBy = async (visits: number) => {
    asked = 0;
    for (let visit = 0; visit < visits; visit++) await one.visit(workspace);
    return asked;
  };
  await askedBy(3);
  expect(await askedBy(100)).toBe(0);
  await resolve('zoe', 8);
  expect(await askedBy(1)).toBeGreaterThan(0);
  expect(await told()).toHaveLength(1);
  await askedBy(3);
  expect(await askedBy(100)).toBe(0);
  clock = at('2026-03-13T00:01Z');
  expect(await askedBy(1)).toBeGreaterThan(0);
  expect(await told()).toHaveLength(2);
});

describe('a lead', () => {
  async function led() {
    const made = await desk(ten);
    const { workspaceId, workspace, join } = made;
    const lead = await join('lead');
    await openSession(database, workspaceId, lead, ['manager', 'member']);
    await database.inWorkspace(workspaceId, (tx) =>
      tx.query(
        `insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, 'lead@example.com', '{manager,member}', now())
         on conflict (workspace_id, person_id) do update set roles = excluded.roles`,
        [workspaceId, lead],
      ),
    );
    for (const handle of ['zoe', 'max', 'lea', 'tom']) await join(handle, { manager: 'lead' });
    return { ...made, workspace, lead };
  }

  test('is told in the week after what stood out, once', async () => {
    const { workspaceId, resolve, look, told } = await led();
    await resolve('zoe', 10);
    clock += 2 * hour;
    await engine.settle(workspaceId);
    clock = at('2026-03-16T05:00Z');
    await look();
    expect(await told()).toEqual([]);
    clock = at('2026-03-16T06:05Z');
    await look();
    clock = at('2026-03-17T06:05Z');
    await look();
    expect(await told()).toEqual([
      'lead pattern zoe One: ten for the first time. Resolved 10 tickets within SLA.',
    ]);
    expect((await told('es'))[0]).toMatch(/^lead pattern zoe One: ten por primera vez/);
  });

  test('hears who has gone quiet, but not under works-council mode', async () => {
    for (const isWorksCouncil of [false, true]) {
      const { workspaceId, workspace, join, resolve, look, told } = await led();
      await join('ida', { manager: 'lead' });
      if (isWorksCouncil) await protect(workspace);
      for (let week = 0; week < 5; week++) {
        if (week < 4) await resolve('zoe', 10);
        clock += 2 * hour;
        await engine.settle(workspaceId);
        clock += 7 * 24 * hour - 2 * hour;
        await look();
      }
      clock = at('2026-04-13T06:05Z');
      await look();
      const said = await told();
      expect(said.some((text) => text.includes('lead pattern zoe One: ten for the first time'))).toBe(true);
      expect(said.filter((text) => text.includes('gone quiet'))).toHaveLength(isWorksCouncil ? 0 : 1);
      expect(workspace.directory.privacy.isWorksCouncil).toBe(isWorksCouncil);
    }
  });

  test('hears nothing of fewer than five people under works-council mode', async () => {
    const { workspaceId, workspace, resolve, look, told } = await led();
    await protect(workspace);
    await resolve('zoe', 10);
    clock += 2 * hour;
    await engine.settle(workspaceId);
    clock = at('2026-03-16T06:05Z');
    await look();
    expect(await told()).toEqual([]);
  });

  test('hears of each award at once where its achievement asks for it', async () => {
    const { workspaceId, join, resolve, look, told } = await desk(`${ten}\nnotify: { manager: now }`);
    await join('lead');
    await join('zoe', { manager: 'lead' });
    await resolve('zoe', 10);
    clock += 2 * hour;
    await engine.settle(workspaceId);
    await look();
    expect(await told()).toEqual(['lead pattern zoe One: ten: Resolved 10 tickets within SLA.']);
  });
});

describe('a team', () => {
  const share = rule(
    'whole-team',
    '{ share: { event: desk.resolved, credit: data.by, of: data.sla, group: person.team, min: 2 }, reach: 1, in: day }',
    'hold: { for: 2h }',
  );

  test('hears once what it reached together, those who have the award as theirs apart', async () => {
    const { workspaceId, join, event, send, look, told } = await desk(share);
    for (const handle of ['zoe', 'max', 'lea']) await join(handle, { team: 'north' });
    await join('tom', { team: 'south' });
    await send(
      ['zoe', 'max'].map((by) => event('resolved', by, undefined, { sla: true })),
      { mode: 'live' },
    );
    // Once the day is over in every zone.
    clock = at('2026-03-11T14:00Z');
    await engine.settle(workspaceId);
    clock += 3 * hour;
    await engine.settle(workspaceId);
    await look();
    await look();
    expect(await told()).toEqual(['lea team north: whole-team: All tickets of the team within SLA today.']);
  });

  test('hears of an award of one of its people only where the achievement asks for it, and they do not hide', async () => {
    for (const [notify, hidden, count] of [
      ['', false, 0],
      ['notify: { team: daily }', false, 1],
      ['notify: { team: daily }', true, 0],
    ] as const) {
      const { workspaceId, join, resolve, look, told } = await desk(`${ten}\n${notify}`);
      const zoe = await join('zoe', { team: 'north' });
      await join('max', { team: 'north' });
      if (hidden)
        await database.inWorkspace(workspaceId, (tx) =>
          tx.query('insert into board_hidden (workspace_id, person_id, since) values ($1, $2, now())', [
            workspaceId,
            zoe,
          ]),
        );
      await resolve('zoe', 10);
      clock += 2 * hour;
      await engine.settle(workspaceId);
      await look();
      const said = await told();
      expect(said).toHaveLength(count);
      if (count > 0) expect(said[0]).toBe('max team north: ten: zoe One: Resolved 10 tickets within SLA.');
    }
  });
});
