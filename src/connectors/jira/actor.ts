import type { Json } from '../../domain/events/event.ts';
import { textAt } from '../reading.ts';

/** An app, such as an automation, is nobody. */
export const actorOf = (user: Json | undefined): string | undefined =>
  textAt(user, 'accountType') === 'app'
    ? undefined
    : (textAt(user, 'accountId') ?? textAt(user, 'key') ?? textAt(user, 'name'));
