import type { Micros } from '../../domain/events/event.ts';
import type { Database } from '../../store/database.ts';
import { StoryClock } from './story-clock.ts';

/**
 * A demo that is there but not played: its clock stands where the story stood. By real time every award that waits in it
 * would be confirmed at once.
 */
export async function findSleepingDemo(
  database: Database,
): Promise<{ workspaceId: string; now(): Micros } | null> {
  const known = (await database.workspaces()).find((workspace) => workspace.demo);
  if (!known) return null;
  const clock = new StoryClock(database, known.id);
  await clock.load();
  const storyAt = Math.floor(clock.now());
  return { workspaceId: known.id, now: () => storyAt };
}
