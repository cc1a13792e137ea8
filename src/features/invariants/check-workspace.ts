import type { Engine } from '../../engine/engine.ts';
import { pauseAwarding } from '../../engine/upkeep/pause-awarding.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { foldAfresh } from './fold-afresh.ts';
import {
  type Acknowledged,
  type Breach,
  breachesMax,
  type Found,
  type Invariant,
  type Looking,
} from './invariant.ts';
import { invariants } from './invariants.ts';
import { type CheckRow, readChecks } from './queries.ts';

export interface CheckDeps {
  readonly database: Database;
  readonly engine: Engine;
  log(message: string, error?: unknown): void;
  /** Throws once the server stops; lets it do other things until then. */
  goOn(): Promise<void>;
}

export interface CheckOrder {
  readonly isFull: boolean;
  readonly acknowledged: Acknowledged | null;
}

/** Looks at one workspace, keeps what was found, and pauses awarding there if its data contradicts itself. */
export async function checkWorkspace(
  deps: CheckDeps,
  workspaceId: string,
  order: CheckOrder,
): Promise<Acknowledged> {
  const { database, engine } = deps;
  const workspace = await engine.workspace(workspaceId);
  const before = await database.inWorkspace(workspaceId, (tx) => readChecks(tx, workspaceId));
  await deps.goOn();
  await workspace.free();
  // Read together, with nothing in between: by now everybody has been counted whose events are committed.
  const now = { seq: workspace.committedSeq, accepted: engine.tally.of(workspaceId).accepted };
  const { decidedSeq, directory } = workspace;
  const acknowledged = { before: order.acknowledged, now };
  const lookWith = (tx: Tx, remembered: Looking['remembered'] = {}): Looking => ({
    tx,
    workspace,
    now: engine.now(workspaceId),
    isFull: order.isFull,
    remembered,
    acknowledged,
    decidedSeq,
    directory,
    goOn: deps.goOn,
  });
  const found = new Map<Invariant, { found: Found; tookMs: number }>();
  for (const invariant of invariants) {
    if (invariant.kind !== 'rows') continue;
    const started = performance.now();
    const seen = await orLog(deps, invariant.id, () =>
      database.readInWorkspace(workspaceId, (tx) =>
        invariant.check(lookWith(tx, before.get(invariant.id)?.remembered)),
      ),
    );
    if (seen) found.set(invariant, { found: seen, tookMs: performance.now() - started });
  }
  const replayed = await orLog(deps, 'I5 and I11', () =>
    database.readInWorkspace(workspaceId, (tx) => replay(lookWith(tx))),
  );
  for (const [invariant, seen] of replayed ?? []) found.set(invariant, seen);
  for (const [invariant, { found: seen, tookMs }] of found)
    await keep(
      deps,
      workspace,
      invariant,
      before.get(invariant.id),
      merge(before.get(invariant.id), seen),
      tookMs,
      order,
    );
  return now;
}

/** What cannot be looked at, for example because it takes too long, must not keep the rest from being looked at. */
async function orLog<T>(deps: CheckDeps, what: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    await deps.goOn();
    deps.log(`${what} could not be checked`, error);
    return undefined;
  }
}

/** Folds the history once for everything that is compared with it. */
async function replay(looking: Looking): Promise<Map<Invariant, { found: Found; tookMs: number }>> {
  const results = new Map<Invariant, { found: Found; tookMs: number }>();
  let last = performance.now();
  for await (const group of foldAfresh(looking)) {
    for (const invariant of invariants) {
      if (invariant.kind !== 'replay') continue;
      const seen = await invariant.examine(looking, group);
      const tookMs = performance.now() - last;
      last = performance.now();
      const so = results.get(invariant);
      results.set(
        invariant,
        so ? { found: add(so.found, seen), tookMs: so.tookMs + tookMs } : { found: seen, tookMs },
      );
    }
  }
  return results;
}

function add(one: Found, other: Found): Found {
  return {
    checked: one.checked + other.checked,
    isAll: one.isAll && other.isAll,
    broken: one.broken + other.broken,
    breaches: [...one.breaches, ...other.breaches].slice(0, breachesMax),
    note: one.note ?? other.note,
  };
}

/** A look at a part that finds nothing does not mend what a look elsewhere has found. */
function merge(before: CheckRow | undefined, found: Found): Found {
  if (found.isAll || before?.state !== 'broken') return found;
  const known = new Set(found.breaches.map(keyOf));
  const others = before.breaches.filter((breach) => !known.has(keyOf(breach)));
  return {
    ...found,
    broken: Math.max(found.broken + others.length, before.broken),
    breaches: [...found.breaches, ...others].slice(0, breachesMax),
  };
}

function keyOf({ ids }: Breach): string {
  return ids.join(' ');
}

async function keep(
  { database, log }: CheckDeps,
  workspace: WorkspaceEngine,
  invariant: Invariant,
  before: CheckRow | undefined,
  found: Found,
  tookMs: number,
  { isFull }: CheckOrder,
): Promise<void> {
  const { workspaceId } = workspace;
  const state = found.broken === 0 ? 'ok' : 'broken';
  const now = toTimestamp(Date.now() * 1000);
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into invariant_checks as c (workspace_id, invariant, state, since, checked_at, full_at, checked, took_ms, note, broken, breaches, remembered)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (workspace_id, invariant) do update set state = $3, since = case when c.state = $3 then c.since else $4 end,
         checked_at = $4, full_at = coalesce($5, c.full_at), checked = $6, took_ms = $7, note = $8, broken = $9, breaches = $10,
         remembered = $11`,
      [
        workspaceId,
        invariant.id,
        state,
        now,
        isFull || found.isAll ? now : null,
        found.checked,
        Math.round(tookMs),
        found.note,
        found.broken,
        JSON.stringify(found.breaches),
        JSON.stringify(found.remembered ?? {}),
      ],
    ),
  );
  if (state === 'ok') return;
  const alarm = `${invariant.id} is broken in ${found.broken === 1 ? 'one place' : `${found.broken} places`}: ${found.breaches[0]?.what ?? ''}`;
  if (before?.state !== 'broken')
    log(
      'ALARM',
      new InvariantBroken(
        `${alarm} See the page Checks, or run: smallwins verify. Workspace ${workspaceId}.`,
      ),
    );
  if (!invariant.pauses || workspace.pause) return;
  await pauseAwarding(workspace, alarm);
  log(
    'ALARM',
    new InvariantBroken(`Awarding is paused in workspace ${workspaceId}; events are still taken.`),
  );
}

/** Told in the log as an error, so that it is told at every level but silence. */
class InvariantBroken extends Error {}
