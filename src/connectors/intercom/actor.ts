import type { Json } from '../../domain/events/event.ts';
import { textAt, valueAt } from '../reading.ts';

/** A bot, a team and the agent that is a machine are nobody. */
export const isMachine = (author: Json | undefined): boolean =>
  textAt(author, 'type') === 'bot' || valueAt(author, 'from_ai_agent') === true;

/** The teammate, by their id; a customer is no colleague. */
export const colleagueOf = (author: Json | undefined): string | undefined =>
  textAt(author, 'type') === 'admin' && !isMachine(author) ? textAt(author, 'id') : undefined;

/** An admin by their id; `0` is nobody. */
export const adminOf = (id: string | undefined): string | undefined => (id === '0' ? undefined : id);

/** How a service level ended; while it runs nothing is known. */
export const slaKept: Readonly<Record<string, boolean>> = { hit: true, missed: false };
