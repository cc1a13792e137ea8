import type { Person } from '../../src/domain/achievements/reading/person.ts';
import { countAhead } from '../../src/engine/boards/count-ahead.ts';
import { Engine } from '../../src/engine/engine.ts';
import type { WorkspaceEngine } from '../../src/engine/workspace-engine.ts';
import { type Looker, readPeerBoard } from '../../src/features/boards/queries.ts';
import { seatPeer } from '../../src/features/boards/seat-peers.ts';
import { readWorkspaceBoard } from '../../src/features/boards/workspace-board.ts';
import { readFeed } from '../../src/features/feed/queries.ts';
import { readPortfolio } from '../../src/features/recognitions/portfolio.ts';
import type { Viewer } from '../../src/features/viewer.ts';
import type { Database } from '../../src/store/database.ts';
import { createDatabase, createPool } from '../../src/store/pool.ts';
import { fillBoards, fillWorkspace, nthId } from '../../test/support/houses/fill-workspace.ts';
import { setUpWorkspace } from '../hot-path/set-up.ts';
import type { Bench, BenchLine } from '../support/bench.ts';
import { type BenchDatabase, observeDurability, openBenchDatabase } from '../support/bench-database.ts';
import { collectGarbage } from '../support/collect-garbage.ts';
import { median } from '../support/judge.ts';
import { count } from '../support/print.ts';
import { makeRandom } from '../support/random.ts';

const rounds = 5;
const now = Date.parse('2026-03-20T12:00Z') * 1000;
/** Reading is measured; filling need not survive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '30min',
};

const names = ['feed page', 'profile', 'peer board', 'peer board again', 'own rank'] as const;
type Name = (typeof names)[number];
const goals = { p50: 2.5, p99: 5 } as const;

export const reads: Bench = {
  name: 'reads',
  title: 'feed page, profile, peer board and own rank beside SELECT 1 on the same connection',
  async run({ quick, full, say }) {
    const size = quick
      ? { people: 20_000, awards: 200_000 }
      : { people: 1_000_000, awards: full ? 10_000_000 : 2_000_000 };
    const database = await openBenchDatabase(settings);
    const engine = await Engine.start({ database, clockOf: () => now });
    try {
      say(await observeDurability(database));
      const { workspaceId } = await setUpWorkspace(database, engine, 'reads', [small]);
      await fill(database, engine, workspaceId, size, say);
      return await measure(database, await engine.workspace(workspaceId), size, quick ? 200 : 400, say);
    } finally {
      await engine.stop();
      await database.close();
    }
  },
};

const small = `
smallwins: 1
achievement: clean-day
name: Clean day
sentence: Three tickets resolved today, and none came back.
they: resolved {needed_words} tickets in a day, and none came back
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 3, in: day }
hold: { for: 1h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
`;

type Size = { readonly people: number; readonly awards: number };

/** People, awards with the receipt of a real one, an entry each, recognitions, tallies and groups. */
async function fill(
  database: BenchDatabase,
  engine: Engine,
  workspaceId: string,
  { people, awards }: Size,
  say: (text: string) => void,
): Promise<void> {
  const started = performance.now();
  const receipt = await realReceipt(database, engine, workspaceId);
  const [achievementId = ''] = (await engine.workspace(workspaceId)).rules.rules.keys();
  await engine.drop(workspaceId);
  await database.asSuperuser(async (client) => {
    await client.query('delete from announcements where workspace_id = $1', [workspaceId]);
    const span = { from: '2025-12-25T00:00Z', to: '2026-03-20T10:00Z' };
    const rest = { workspaceId, achievementId, receipt, recognitions: people, inFeed: true, say, ...span };
    await fillWorkspace(client, { ...rest, people, awards });
    await fillBoards(client, workspaceId);
    say('  boards');
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ size: string }>(
      'select pg_size_pretty(pg_database_size(current_database())) as size',
    );
    say(`  ${rows[0]?.size} on disk`);
  });
  const workspace = await engine.workspace(workspaceId);
  await seatPeer(workspace, nthId('person', 0), '2026-Q1');
  say('  groups');
  const lines = await countAhead(workspace);
  say(`  ${lines} lines counted ahead`);
  await database.asSuperuser((client) =>
    client.query('vacuum analyze peer_groups, peer_group_members, portfolio_counts'),
  );
  say(`  filled and opened in ${count((performance.now() - started) / 1000)} s`);
}

/** What an award keeps, as the engine writes it: three events of one day. */
async function realReceipt(database: BenchDatabase, engine: Engine, workspaceId: string): Promise<object> {
  const [source] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ id: string; slug: string }>('select source_id as id, slug from sources'),
  );
  const events = [1, 2, 3].map((n) => ({
    id: `event-${n}`,
    source: 'bench',
    type: 'helpdesk.ticket.resolved',
    at: now - (24 - n) * 3_600_000_000,
    sequence: '',
    subject: `INC00470${n}`,
    data: { ticket: `INC00470${n}`, by: 'agent-1' },
  }));
  if (source) await engine.accept(workspaceId, source, events, { mode: 'history' });
  const [award] = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ receipt: object }>('select receipt from awards limit 1'),
  );
  if (!award) throw new Error('No award was earned to take the receipt of.');
  return award.receipt;
}

async function measure(
  database: BenchDatabase,
  workspace: WorkspaceEngine,
  size: Size,
  times: number,
  say: (text: string) => void,
): Promise<BenchLine[]> {
  // What the product asks through, with one connection.
  const narrow = createDatabase(createPool({ ...database.app, max: 1 }), database.app, async () => undefined);
  try {
    const client = await narrow.look(workspace.workspaceId, async (tx) => tx.client);
    const limit = () => client.query('select 1');
    const sides = await readsOf(narrow, workspace);
    const figures = Object.fromEntries(
      [...names, 'limit'].map((name) => [name, { p50: [] as number[], p99: [] as number[] }]),
    ) as Record<Name | 'limit', Record<keyof typeof goals, number[]>>;
    for (let round = 0; round <= rounds; round++) {
      collectGarbage();
      const seen: Record<Name | 'limit', number[]> = {
        'feed page': [],
        profile: [],
        'peer board': [],
        'peer board again': [],
        'own rank': [],
        limit: [],
      };
      // One after the other, so that whatever else the machine does meets all of them alike.
      for (let turn = 0; turn < times; turn++) {
        for (const name of names) {
          seen.limit.push(await timed(limit));
          seen[name].push(await timed(sides[name]));
        }
      }
      if (round === 0) continue;
      for (const name of [...names, 'limit'] as const) {
        figures[name].p50.push(quantile(seen[name], 0.5));
        figures[name].p99.push(quantile(seen[name], 0.99));
      }
      say(
        `  round ${round}: ${[...names, 'limit'].map((name) => `${name} ${micros(figures[name as Name].p50.at(-1))}`).join(', ')} (p50)`,
      );
    }
    return names.flatMap((name) =>
      (['p50', 'p99'] as const).map((which): BenchLine => {
        const [own, bare] = [figures[name][which], figures.limit[which]];
        const ratio = median(own) / median(bare);
        return {
          name: `${name}, ${which}`,
          unit: 'a second',
          goal: Number((1 / goals[which]).toFixed(3)),
          floor: null,
          measured: own.map((each) => 1000 / each),
          limit: bare.map((each) => 1000 / each),
          note: `${micros(median(own))} against ${micros(median(bare))} for SELECT 1, ${ratio.toFixed(1)} × where ${goals[which]} × is the goal; ${count(size.people)} people, ${count(size.awards)} awards and entries.`,
        };
      }),
    );
  } finally {
    await narrow.close();
  }
}

/** The product's own reads, each time of somebody else; who it is, is known before the clock starts. */
async function readsOf(
  database: Database,
  workspace: WorkspaceEngine,
): Promise<Record<Name, () => Promise<unknown>>> {
  const random = makeRandom(7);
  const { workspaceId, directory } = workspace;
  // Those for whom something counts, in the middle of the quarter nearly everybody.
  const rows = await database.look(workspaceId, (tx) =>
    tx.query<{ id: string }>(
      `select m.person_id as id from peer_group_members m join board_tallies t using (workspace_id, person_id, period)
     where m.workspace_id = $1 and m.person_id <> $2 limit 20000`,
      [workspaceId, nthId('person', 0)],
    ),
  );
  const someone = (): Person => {
    const person = directory.person(rows[Math.floor(random() * rows.length)]?.id ?? '');
    if (!person) throw new Error('Nobody has that number.');
    return person;
  };
  const looker = (): Looker => ({ personId: someone().id, workspace, zone: 'UTC', now, kind: 'quarter' });
  const viewer = (): Viewer => ({
    workspaceId,
    roles: ['member'],
    personId: someone().id,
    source: null,
    language: 'en',
  });
  // Whoever looked at a group, for the look after that.
  let last = looker();
  const must = <T>(answer: T | null | undefined, what: string): T => {
    if (answer === null || answer === undefined) throw new Error(`${what} was empty.`);
    return answer;
  };
  return {
    'feed page': async () => {
      const { items } = await readFeed(database, workspace, viewer(), { limit: 30 });
      if (items.length < 20) throw new Error(`A page of the feed had ${items.length} entries.`);
    },
    profile: () => readPortfolio(database, workspace, someone(), now, 'en'),
    'peer board': async () => {
      last = looker();
      return must(await readPeerBoard(database, last), 'A peer board');
    },
    'peer board again': async () => must(await readPeerBoard(database, last), 'A peer board'),
    'own rank': async () => {
      const board = await readWorkspaceBoard(database, looker());
      return must(board.own?.rank, 'A rank');
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function micros(ms: number | undefined): string {
  return `${((ms ?? Number.NaN) * 1000).toFixed(0)} µs`;
}
