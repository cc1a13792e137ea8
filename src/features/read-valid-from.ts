import { isRefusal, Refusal } from '../domain/refusal.ts';
import { parseInstant } from '../domain/time/instant.ts';
import { beginningOfTime } from '../domain/time/window.ts';

/** From when an achievement counts: a moment, or the beginning; null, which is from now on, if nothing is said. */
export function readValidFrom(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'beginning') return beginningOfTime;
  const at = parseInstant(text);
  if (!isRefusal(at)) return at;
  throw new Refusal(at.code, 422, { message: at.message, pointer: '/validFrom' });
}
