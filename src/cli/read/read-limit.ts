import type { Call } from '../command.ts';
import { wrongUsage } from '../failure.ts';

/** The `--limit` of a list: a number from 1, or `all`. */
export function readLimit(call: Call): number {
  const text = call.text('limit') ?? '50';
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw wrongUsage(`--limit is ${JSON.stringify(text)}; expected a number from 1, or all.`);
}
