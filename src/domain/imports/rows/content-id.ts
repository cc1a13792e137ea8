import { createHash } from 'node:crypto';

/**
 * An id made of content alone: the same parts give the same 32 hex digits, wherever and whenever.
 *
 * Example: `contentId(['call.answered', 'ID0001'])`. Parts are counted, so `['ab', 'c']` and `['a', 'bc']` differ.
 */
export function contentId(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex').slice(0, 32);
}
