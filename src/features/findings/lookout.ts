import type { Micros } from '../../domain/events/event.ts';
import type { Channel } from '../../domain/notices/preferences.ts';
import { type Telling, tell } from '../../engine/decide/tell.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { judgeKinds, noteDeeds, noteTrials } from '../ledger/actions.ts';
import { toldAtOnce } from '../notices/queries.ts';
import { Rounds } from '../rounds.ts';
import { isStallDue, lookAgain } from './actions.ts';
import { countedBetween, findNudges } from './find-nudges.ts';
import { findPatternsFor, leadsDue } from './find-patterns.ts';
import { findTeamNews } from './find-team-news.ts';
import { type NewFinding, writeFindings } from './write-findings.ts';

const eventsEach = 2000;
const announcedEach = 500;
const sweepMicros = 600_000_000;

/** Where what is to be noticed comes from, besides events and time. */
const looked = ['announcements', 'findings', 'finding_cursors'];

/** What was the case when there was nothing more to notice, and until when time brings nothing. */
interface Rest {
  readonly stamp: number;
  readonly decidedSeq: number;
  readonly until: Micros;
}

interface Cursor {
  event_seq: number;
  announced_seq: number;
  swept_at: Micros;
}

export interface LookoutOptions {
  readonly database: Database;
  readonly engine: Engine;
  /** Where notices can go besides the app. */
  readonly reachable?: ReadonlySet<Channel>;
  log(message: string, error?: unknown): void;
}

/**
 * Notices what is worth a word beside awards: who is near a goal, who has stalled, what stands out to a lead, what a team
 * should know. What was looked at and what was found commit together, so that a crash neither loses nor repeats any.
 */
export class Lookout {
  readonly #options: LookoutOptions;
  readonly #rounds: Rounds;
  readonly #rests = new WeakMap<WorkspaceEngine, Rest>();

  constructor(options: LookoutOptions) {
    this.#options = options;
    this.#rounds = new Rounds(options, 'findings', async (id) =>
      this.visit(await options.engine.workspace(id)),
    );
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** The same, where anything has happened since the last time, or time has brought something. */
  async visit(workspace: WorkspaceEngine): Promise<void> {
    const { workspaceId, decidedSeq } = workspace;
    const { writes } = this.#options.database;
    const rest = this.#rests.get(workspace);
    // Taken before anything is looked at: what comes meanwhile is seen the next time.
    const stamp = writes.stamp(workspaceId, looked);
    const isSame = rest?.stamp === stamp && rest.decidedSeq === decidedSeq;
    if (isSame && workspace.options.now() < rest.until) return;
    await this.work(workspace);
    const until = await this.#options.database.look(workspaceId, (tx) => nextLook(tx, workspaceId));
    this.#rests.set(workspace, { stamp, decidedSeq, until });
  }

  /** All there is to notice in a workspace now. */
  async work(workspace: WorkspaceEngine): Promise<void> {
    while (!this.#rounds.isStopped && (await this.#lookAtEvents(workspace)));
    while (!this.#rounds.isStopped && (await this.#lookAtAwards(workspace)));
    await this.#sweep(workspace);
  }

  async #lookAtEvents(workspace: WorkspaceEngine): Promise<boolean> {
    const { workspaceId, decidedSeq } = workspace;
    const now = workspace.options.now();
    const seen = await this.#read(workspace, async (tx) => {
      const { event_seq: after } = await cursorOf(tx, workspace);
      const upTo = Math.min(after + eventsEach, decidedSeq);
      if (after >= upTo) return null;
      const counted = await countedBetween(tx, workspace, after, upTo);
      return { upTo, counted, found: await findNudges(tx, workspace, counted, now) };
    });
    if (!seen) return false;
    await this.#note(workspace, seen.found, async (tx) => {
      await noteDeeds(tx, workspaceId, seen.counted);
      await tx.query('update finding_cursors set event_seq = $2 where workspace_id = $1', [
        workspaceId,
        seen.upTo,
      ]);
    });
    return true;
  }

  async #lookAtAwards(workspace: WorkspaceEngine): Promise<boolean> {
    const { workspaceId } = workspace;
    const now = workspace.options.now();
    const seen = await this.#read(workspace, async (tx) => {
      const { announced_seq: after } = await cursorOf(tx, workspace);
      const [row] = await tx.query<{ last: number | null }>(
        'select max(seq) as last from announcements where workspace_id = $1',
        [workspaceId],
      );
      const upTo = Math.min(after + announcedEach, row?.last ?? 0);
      if (after >= upTo) return null;
      const trials = await toldAtOnce(tx, workspace, after, upTo, this.#options.reachable ?? new Set());
      return { upTo, trials, found: await findTeamNews(tx, workspace, after, upTo, now) };
    });
    if (!seen) return false;
    await this.#note(workspace, seen.found, async (tx) => {
      await noteTrials(tx, workspaceId, seen.trials);
      await tx.query('update finding_cursors set announced_seq = $2 where workspace_id = $1', [
        workspaceId,
        seen.upTo,
      ]);
    });
    return true;
  }

  /** What time brings: stalls as they are due, and each lead's people once on each of the lead's days. */
  async #sweep(workspace: WorkspaceEngine): Promise<void> {
    const { workspaceId } = workspace;
    const now = workspace.options.now();
    const isDue = await this.#read(workspace, (tx) => isStallDue(tx, workspaceId, now));
    if (isDue) await this.#tell(workspace, (tx) => lookAgain(tx, workspace, now));
    const leads = await this.#read(workspace, async (tx) => {
      const { swept_at } = await cursorOf(tx, workspace);
      return now < swept_at + sweepMicros ? null : leadsDue(tx, workspace, now);
    });
    if (!leads) return;
    for (const lead of leads)
      await this.#tell(workspace, async (tx) =>
        writeFindings(tx, workspaceId, await findPatternsFor(tx, workspace, lead, now), now),
      );
    await this.#read(workspace, async (tx) => {
      await judgeKinds(tx, workspace, now);
      await tx.query('update finding_cursors set swept_at = $2 where workspace_id = $1', [
        workspaceId,
        toTimestamp(now),
      ]);
    });
  }

  /** Only what is told needs a turn of its own. */
  async #note(
    workspace: WorkspaceEngine,
    found: readonly NewFinding[],
    also: (tx: Tx) => Promise<unknown>,
  ): Promise<void> {
    if (found.length === 0) {
      await this.#read(workspace, also);
      return;
    }
    await this.#tell(workspace, async (tx) => {
      const told = await writeFindings(tx, workspace.workspaceId, found, workspace.options.now());
      await also(tx);
      return told;
    });
  }

  #read<T>(workspace: WorkspaceEngine, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#options.database.inWorkspace(workspace.workspaceId, work);
  }

  async #tell(workspace: WorkspaceEngine, work: (tx: Tx) => Promise<Telling[]>): Promise<void> {
    await tell(workspace, async (tx) => ({ result: undefined, told: await work(tx) }));
  }
}

/** When the next stall is due, or the next sweep. */
async function nextLook(tx: Tx, workspaceId: string): Promise<Micros> {
  const [row] = await tx.query<{ swept_at: Micros; look_at: Micros | null }>(
    `select swept_at, (select min(look_at) from findings where workspace_id = $1) as look_at
     from finding_cursors where workspace_id = $1`,
    [workspaceId],
  );
  if (!row) return 0;
  return Math.min(row.swept_at + sweepMicros, row.look_at ?? Number.POSITIVE_INFINITY);
}

/** Whoever begins looks at what comes from then on, not at years past. */
async function cursorOf(tx: Tx, { workspaceId, decidedSeq, options }: WorkspaceEngine): Promise<Cursor> {
  const read = () =>
    tx.query<Cursor>(
      'select event_seq, announced_seq, swept_at from finding_cursors where workspace_id = $1',
      [workspaceId],
    );
  const [known] = await read();
  if (known) return known;
  await tx.query(
    `insert into finding_cursors (workspace_id, event_seq, announced_seq, swept_at)
     select $1, $2, coalesce((select max(seq) from announcements where workspace_id = $1), 0), $3 on conflict do nothing`,
    [workspaceId, decidedSeq, toTimestamp(options.now() - sweepMicros)],
  );
  const [made] = await read();
  if (!made) throw new Error('A cursor that was written is there.');
  return made;
}
