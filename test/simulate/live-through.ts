import fc from 'fast-check';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { CellStore } from '../../src/engine/cells/cell-store.ts';
import { writeSnapshot } from '../../src/engine/cells/snapshot.ts';
import type { Engine } from '../../src/engine/engine.ts';

/** In what portions events come, and what happens between two of them. */
export interface Course {
  readonly sizes: readonly number[];
  readonly between: readonly string[];
}

export const course = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20, size: 'max' }),
  between: fc.array(
    fc.constantFrom('go on', 'go on', 'write down', 'fold up', 'forget', 'reload', 'settle'),
    {
      minLength: 1,
      maxLength: 20,
      size: 'max',
    },
  ),
});

/** Keeps every window as text, as if nobody had looked at it between two snapshots. */
function foldUp(cells: CellStore): void {
  cells.foldUp();
  cells.foldUp();
}

/** Sends events as a course says; answers what each portion was answered. */
export async function liveThrough<T>(
  engine: Engine,
  { workspaceId, send }: { workspaceId: string; send(events: readonly SourceEvent[]): Promise<T> },
  events: readonly SourceEvent[],
  { sizes, between }: Course,
): Promise<T[]> {
  const answers: T[] = [];
  const left = [...events];
  for (let round = 0; left.length > 0; round++) {
    answers.push(await send(left.splice(0, sizes[round % sizes.length] ?? 1)));
    const what = between[round % between.length];
    const workspace = await engine.workspace(workspaceId);
    if (what === 'write down' || what === 'forget') await writeSnapshot(workspace);
    if (what === 'fold up') foldUp(workspace.cells);
    if (what === 'forget') workspace.cells.evict(0, Number.MAX_SAFE_INTEGER, 0);
    if (what === 'reload') await workspace.reload();
    if (what === 'settle') await engine.settle(workspaceId);
  }
  await engine.settle(workspaceId);
  return answers;
}
