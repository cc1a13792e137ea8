import { Refusal } from '../domain/refusal.ts';

/** A place in a list, opaque to callers: the sort keys of the last row shown. */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

export function decodeCursor(text: string | undefined, length: number): (string | number)[] | null {
  if (text === undefined || text === '') return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === length &&
      keys.every((key) => typeof key === 'string' || Number.isSafeInteger(key))
    )
      return keys;
  } catch {}
  throw new Refusal('bad-cursor', 400, {
    message: 'The cursor is not one of ours. Start again without it.',
    pointer: '/cursor',
  });
}
