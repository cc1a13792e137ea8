import type { Micros } from '../../domain/events/event.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { asOwner } from '../upkeep/lease.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { type Announcement, writeAnnouncements } from './announce.ts';

/** What is to be told once it has committed. */
export type Telling = Omit<Announcement, 'seq'>;

/** What was written, what is told of it, and which entries of the feed look different now. */
export interface Told<T> {
  readonly result: T;
  readonly told: readonly Telling[];
  readonly entries?: readonly number[];
  /** Whose inbox reads differently now, by what they were told before. */
  readonly retold?: readonly string[];
}

/**
 * What people write is told as awards are: in the transaction of what it tells, numbered without a gap, heard after the
 * commit. A refusal thrown by `work` undoes everything and takes no number.
 */
export async function tell<T>(
  workspace: WorkspaceEngine,
  work: (tx: Tx, now: Micros) => Promise<Told<T>>,
): Promise<T> {
  const outcome = await workspace.exclusively(() => writeAndTell(workspace, work).catch(asValue));
  if (isRefusal(outcome)) throw outcome;
  return outcome.result;
}

/** Entries of the feed look different now, and so does what some people were told of them: whoever shows it reads it again. */
export function hint(
  workspace: WorkspaceEngine,
  entries: readonly number[],
  retold: readonly string[] = [],
): void {
  const { workspaceId, options } = workspace;
  options.onCommit({ workspaceId, announcements: [], progress: [], entries, retold });
}

async function writeAndTell<T>(
  workspace: WorkspaceEngine,
  work: (tx: Tx, now: Micros) => Promise<Told<T>>,
): Promise<{ result: T }> {
  const { options, workspaceId } = workspace;
  const now = options.now();
  const done = await asOwner(workspace, async (tx) => {
    const { result, told, entries = [], retold = [] } = await work(tx, now);
    const announcements = told.map((one) => ({ ...one, seq: workspace.nextAnnouncement++ }));
    await writeAnnouncements(tx, workspaceId, announcements, now);
    return { result, announcements, entries, retold };
  });
  const { result, announcements, entries, retold } = done;
  options.onCommit({ workspaceId, announcements, progress: [], entries, retold });
  return { result };
}

/** A refusal is an answer; anything else that is thrown makes the workspace read its memory anew. */
function asValue(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  throw error;
}
