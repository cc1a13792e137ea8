import type { Micros, SourceEvent } from '../../src/domain/events/event.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { settleDue } from '../../src/engine/upkeep/settle.ts';
import type { BenchWorkspace } from './set-up.ts';

/**
 * Hands events to the engine in batches from several concurrent callers; events a second. The clock stops when all is
 * answered and the holds that ended are settled. Snapshots are written and boards are counted as in production, by the
 * engine's own timers beside the load: a snapshot each 100,000 events.
 */
export async function feedEngine(
  engine: Engine,
  { workspaceId, source }: BenchWorkspace,
  events: readonly SourceEvent[],
  { batch, callers, clocks }: { batch: number; callers: number; clocks: Map<string, Micros> },
): Promise<number> {
  let next = 0;
  const started = performance.now();
  const call = async () => {
    while (next < events.length) {
      const some = events.slice(next, next + batch);
      next += batch;
      // The workspace's clock follows its events; now and then the last of them is an old one.
      const last = some.reduce((latest, { at }) => Math.max(latest, at), 0);
      clocks.set(workspaceId, Math.max(clocks.get(workspaceId) ?? 0, last + 60_000_000));
      const items = await engine.accept(workspaceId, source, some, { mode: 'live' });
      const strange = items.find((item) => item.status !== 'accepted');
      if (strange) throw new Error(`An event of the bench was ${JSON.stringify(strange)}.`);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const workspace = await engine.workspace(workspaceId);
  while ((await settleDue(workspace)) > 0);
  return events.length / ((performance.now() - started) / 1000);
}
