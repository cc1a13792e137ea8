import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportView } from '../../../features/imports/api.ts';
import type { Client } from '../../client.ts';
import { Failure } from '../../failure.ts';
import type { Output } from '../../say/output.ts';
import { ProgressBar } from '../../say/progress-bar.ts';

const askEveryMs = 150;
const labels: Readonly<Record<string, string>> = { checking: 'Checking', running: 'Importing' };

/** Watches an import to its end; an aborted signal cancels it. */
export async function followImport(
  client: Client,
  output: Output,
  created: ImportView,
  signal: AbortSignal,
): Promise<ImportView> {
  let view = created;
  let bar = new ProgressBar(output.io, '');
  let labelled = '';
  try {
    while (view.state === 'checking' || view.state === 'running') {
      if (signal.aborted) return await cancel(client, view);
      if (labelled !== view.state) {
        labelled = view.state;
        bar = new ProgressBar(output.io, labels[view.state] ?? '');
      }
      bar.draw(view.bytesDone, view.bytesTotal, detailsOf(view));
      await sleep(askEveryMs, undefined, { signal }).catch(() => undefined);
      view = await client.ask<ImportView>(`/v1/imports/${view.id}`);
    }
    return view;
  } finally {
    bar.clear();
  }
}

/** An import that ended in the same moment is told as it ended. */
async function cancel(client: Client, view: ImportView): Promise<ImportView> {
  try {
    return await client.ask<ImportView>(`/v1/imports/${view.id}/cancel`, { method: 'POST' });
  } catch (error) {
    if (error instanceof Failure && error.code === 'import-state')
      return client.ask<ImportView>(`/v1/imports/${view.id}`);
    throw error;
  }
}

function detailsOf({ rows, events, rejected }: ImportView): string {
  const problems = rejected > 0 ? `, ${rejected.toLocaleString('en')} rejected` : '';
  return `${rows.toLocaleString('en')} rows, ${events.toLocaleString('en')} events${problems}`;
}
