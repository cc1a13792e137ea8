import { Refusal } from '../domain/refusal.ts';
import { isUuid } from '../store/uuid.ts';

/** A place in a list, opaque to callers: the sort keys of the last row shown. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

type Key<Kind> = Kind extends 'number' ? number : string;

/** The keys of a cursor, each of the kind that its list sorts by: it comes back from outside. Null if there is none. */
export function decodeCursor<const Kinds extends readonly ('number' | 'uuid')[]>(
  text: string | undefined,
  kinds: Kinds,
): { [Place in keyof Kinds]: Key<Kinds[Place]> } | null {
  if (text === undefined || text === '') return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === kinds.length &&
      kinds.every((kind, at) => isOf(kind, keys[at]))
    )
      return keys as { [Place in keyof Kinds]: Key<Kinds[Place]> };
  } catch {}
  throw new Refusal('bad-cursor', 400, {
    message: 'The cursor is not one of this list. Start again without it.',
    pointer: '/cursor',
  });
}

function isOf(kind: 'number' | 'uuid', key: unknown): boolean {
  return kind === 'number'
    ? Number.isSafeInteger(key) && Number(key) >= 0
    : typeof key === 'string' && isUuid(key);
}
