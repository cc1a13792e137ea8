import type { Json, SourceEvent } from './event.ts';

/**
 * What an event says, in one canonical form, to tell a repeat from a contradiction: equal for equal content, whatever
 * the order of keys. A time that the sender did not send is left out, because a repeat is received later.
 */
export function contentKey(
  event: Pick<SourceEvent, 'type' | 'at' | 'subject' | 'sequence' | 'data'> & { readonly hasTime?: boolean },
): string {
  const at = event.hasTime === false ? '' : event.at;
  const about = `${canonical(event.type)},${at},${canonical(event.subject)},${canonical(event.sequence)}`;
  return `${about},${canonical(event.data)}`;
}

/** JSON with sorted keys and no white space. */
function canonical(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return `${value}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(value[key] as Json)}`;
  }
  return `{${members}}`;
}
