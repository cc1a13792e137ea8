import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';
import { identityOf } from './process-identity.ts';

/** The running Smallwins that uses a data folder. */
export interface Holder {
  readonly pid: number;
  readonly url: string;
}

const FOLDER = 'holders';

/**
 * Claims the data folder for this process, or refuses and names who has it. Every process writes a claim of its own
 * name (pid and start time) and then looks for others, so that of two that come at once never both go on, and a claim
 * whose process is gone can be removed without harm. Returns the release.
 */
export async function claimFolder(dataFolder: string, url: string, waitMs = 2_000): Promise<() => void> {
  const folder = join(dataFolder, FOLDER);
  mkdirSync(folder, { recursive: true });
  const own = claimName(process.pid, identityOf(process.pid));
  if (livingClaims(folder).some((claim) => claim.name === own))
    throw held({ pid: process.pid, url }, dataFolder);
  writeClaim(join(folder, own), url);
  const release = () => rmSync(join(folder, own), { force: true });
  const deadline = performance.now() + waitMs;
  for (;;) {
    const other = livingClaims(folder).find((claim) => claim.name !== own);
    if (!other) return release;
    // Of two newcomers the lesser name waits for the other to withdraw; whoever came first never withdraws.
    if (own > other.name || performance.now() > deadline) {
      release();
      throw held(other, dataFolder);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Who runs on this data folder now; null when nobody does. */
export function findHolder(dataFolder: string): Holder | null {
  const claim = livingClaims(join(dataFolder, FOLDER))[0];
  return claim ? { pid: claim.pid, url: claim.url } : null;
}

function livingClaims(folder: string): (Holder & { name: string })[] {
  const living: (Holder & { name: string })[] = [];
  for (const name of listClaims(folder)) {
    const pid = Number(name.split('-')[0]);
    const identity = identityOf(pid);
    if (identity !== null && claimName(pid, identity) === name) {
      living.push({ name, pid, url: readUrl(join(folder, name)) });
    } else {
      rmSync(join(folder, name), { force: true });
    }
  }
  return living;
}

function listClaims(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+-.+\.json$/.test(name));
  } catch {
    return [];
  }
}

function writeClaim(path: string, url: string): void {
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, `${JSON.stringify({ pid: process.pid, url })}\n`, { mode: 0o644 });
  renameSync(unfinished, path);
}

function readUrl(path: string): string {
  try {
    const claim: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (claim !== null && typeof claim === 'object' && 'url' in claim && typeof claim.url === 'string')
      return claim.url;
  } catch {
    // A torn claim still holds: its name says who.
  }
  return 'an unknown address';
}

function claimName(pid: number, identity: string | null): string {
  return `${pid}-${identity}.json`;
}

function held(holder: Holder, dataFolder: string): StartRefusal {
  return new StartRefusal(
    'folder.held',
    `Smallwins already runs on the data folder ${dataFolder}: process ${holder.pid}, at ${holder.url}.`,
    `Use that one, or stop it first (kill ${holder.pid}), or give this one a folder of its own with SMALLWINS_DATA.`,
  );
}
