import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeSocketFolder } from '../../src/store/embedded/folders.ts';
import { findHolder } from '../../src/store/embedded/holder.ts';
import { stopOrphan } from '../../src/store/embedded/orphan.ts';

const YOUNG_MS = 10 * 60_000;

/** Stops the servers, and removes the folders, of earlier test runs that were killed before they could. */
export async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith('smallwins-test-'))) {
    // Another run may remove its folder under our eyes, or it is another user's: neither is our business.
    await sweepFolder(join(tmpdir(), name)).catch(() => {});
  }
}

async function sweepFolder(folder: string): Promise<void> {
  // A run that goes on beside us is left alone, also in the moment before it holds its folder.
  const isYoung = Date.now() - statSync(folder).mtimeMs < YOUNG_MS;
  const clusters = readdirSync(folder).filter((each) => existsSync(join(folder, each, 'postgres')));
  if (isYoung || clusters.some((each) => findHolder(join(folder, each)) !== null)) return;
  for (const each of clusters) removeSocketFolder(await stopOrphan(join(folder, each, 'postgres')));
  rmSync(folder, { recursive: true, force: true });
}
