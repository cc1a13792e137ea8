import type { Json, SourceEvent } from './event.ts';

/**
 * What an event says, in one canonical text to be hashed, to tell a repeat from a contradiction: equal for equal
 * content, whatever the order of keys. A time that was not sent is left out, because a repeat is received later.
 */
export function contentKey(
  event: Pick<SourceEvent, 'type' | 'at' | 'subject' | 'sequence' | 'data'> & { readonly hasTime?: boolean },
): string {
  const at = event.hasTime === false ? null : event.at;
  return JSON.stringify([event.type, at, event.subject, event.sequence, ordered(event.data)]);
}

/** The same value with each object as a list of its keys and values, sorted by key. */
function ordered(value: Json): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const members: unknown[] = [];
  for (const key of Object.keys(value).sort()) members.push(key, ordered(value[key] as Json));
  return { members };
}
