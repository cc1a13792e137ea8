import type { Person } from '../../domain/achievements/reading/person.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { FeedItem } from './api.ts';

/** Above so many it is no answer to one of them any more. */
const concernedMax = 10;

/** Whom an answer to an entry is for: whoever gave and got the recognition, or earned the awards. */
export function concernedBy({ directory }: WorkspaceEngine, item: FeedItem): Person[] {
  return handlesIn(item).flatMap((handle) => directory.byHandle(handle) ?? []);
}

function handlesIn(item: FeedItem): string[] {
  if (item.kind === 'award') {
    const earners = [...new Set(item.awards.map(({ person }) => person.handle))];
    return earners.length > concernedMax + 1 ? [] : earners;
  }
  const { giver, recipients } = item.recognition;
  const people = recipients.length > concernedMax ? [giver] : [giver, ...recipients];
  return people.map(({ handle }) => handle);
}
