import { readDeeds } from '../../src/domain/achievements/reading/read-deeds.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { WorkspaceEngine } from '../../src/engine/workspace-engine.ts';

/** How often an event counts for, guards or takes back something. */
export function countMatches({ rules, directory }: WorkspaceEngine, events: readonly SourceEvent[]): number {
  let matches = 0;
  for (const event of events) {
    for (const rule of rules.listeners(event.type)) {
      matches += readDeeds(rule, { seq: 1, event }, directory.find).filter(
        (deed) => deed.kind !== 'miss',
      ).length;
    }
  }
  return matches;
}
