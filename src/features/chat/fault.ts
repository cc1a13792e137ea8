import type { Micros } from '../../domain/events/event.ts';

/** Why a tool did not do it. `gone`: never will, for this person or place; `closed`: not for us at all until an admin acts. */
export interface ChatFault {
  readonly is: 'gone' | 'failed' | 'closed';
  readonly error: string;
  readonly retryAfter?: Micros;
}
