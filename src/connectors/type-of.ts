import { quote } from '../domain/refusal.ts';
import { Unreadable } from './reading.ts';

/** By which some senders try an address. */
export const isTry = (type: string): boolean => /^(ping|test)$/i.test(type);

/** A type that is taken as the sender wrote it; one word alone names no event. */
export function typeOf(text: string): string {
  if (text.length <= 120 && /^[A-Za-z][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)+$/.test(text)) return text;
  throw new Unreadable(
    'bad-type',
    `The type is ${quote(text)}; expected names joined by dots, like invoice.paid. Give the source a mapping that names it.`,
    '/type',
  );
}
