import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { Refusal } from '../../../domain/refusal.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import { exportLines } from './export-lines.ts';

/** Each reads every event once: more at a time would only take from each other. */
const atOnceMax = 2;
let open = 0;

/** What is held about somebody, line by line (NDJSON), while it is read. */
export function exportStream(
  workspace: WorkspaceEngine,
  personId: string,
  isTheirs: boolean,
  log: (error: unknown) => void,
): Readable {
  if (open >= atOnceMax)
    throw new Refusal('exports-busy', 429, {
      message: 'Other exports are under way. Wait until one has ended, then ask again.',
    });
  open++;
  const out = new PassThrough();
  const { options, workspaceId } = workspace;
  const gone = new AbortController();
  out.once('close', () => gone.abort());
  const work = options.database.readInWorkspace(workspaceId, async (tx) => {
    for await (const line of exportLines(tx, workspace, personId, { now: options.now(), isTheirs })) {
      if (gone.signal.aborted) return;
      if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain', { signal: gone.signal });
    }
  });
  work
    .then(() => out.end())
    .catch((error: unknown) => {
      if (!gone.signal.aborted) log(error);
      // Cut short: without its last line it is not whole.
      out.destroy();
    })
    .finally(() => {
      open--;
    });
  return out;
}
