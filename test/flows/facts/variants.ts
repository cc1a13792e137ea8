import { readFileSync } from 'node:fs';
import type { Client } from '../../../src/cli/client.ts';
import type { SourceEvent } from '../../../src/domain/events/event.ts';
import { importFile, makeKey, openWorkspace, postEvents } from '../product.ts';
import { type DataSet, headerOnly, readFile, shuffledFile, shuffledTwice } from './data-sets.ts';

/** Ways in which the same history can come; what comes out must be the same. */
export const variants = ['once', 'twice', 'shuffled', 'posted'] as const;
export type Variant = (typeof variants)[number];

const postSize = 700;

/** Brings a history into a workspace of its own. */
export async function bring(client: Client, set: DataSet, variant: Variant): Promise<Client> {
  const workspace = await openWorkspace(client, `${set.name}-${variant}`, set.achievements);
  if (set.people) {
    const body = { csv: readFileSync(set.people.file, 'utf8'), mapping: set.people.mapping };
    const { rejected } = await workspace.ask<{ rejected: number }>('/v1/people/import', {
      method: 'POST',
      body,
    });
    if (rejected > 0) throw new Error(`${rejected} people were rejected.`);
  }
  if (variant === 'posted') {
    await importFile(workspace, headerOnly(set), set.mapping);
    await postAll(workspace, shuffledTwice(set));
    return workspace;
  }
  const file = variant === 'shuffled' ? shuffledFile(set) : readFile(set);
  await importDone(workspace, file, set.mapping);
  if (variant === 'twice') await importDone(workspace, file, set.mapping);
  if (set.after) await importDone(workspace, readFileSync(set.after.file), set.after.mapping);
  return workspace;
}

async function importDone(workspace: Client, file: Uint8Array, mapping: string): Promise<void> {
  const view = await importFile(workspace, file, mapping);
  if (view.state !== 'done' || view.rejected > 0) throw new Error(JSON.stringify(view));
}

async function postAll(workspace: Client, events: readonly SourceEvent[]): Promise<void> {
  const key = await makeKey(workspace);
  const counts: Record<string, number> = {};
  for (let start = 0; start < events.length; start += postSize) {
    const posted = await postEvents(workspace.url, key, events.slice(start, start + postSize));
    for (const [status, count] of Object.entries(posted)) counts[status] = (counts[status] ?? 0) + count;
  }
  const half = events.length / 2;
  if (counts.accepted !== half || counts.duplicate !== half)
    throw new Error(`Of ${half} events, each sent twice: ${JSON.stringify(counts)}`);
}
