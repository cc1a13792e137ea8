import type { SourceEvent } from '../../src/domain/events/event.ts';
import type { WrittenPerson } from '../../src/domain/people/roster.ts';

/** Public data read as events of the catalogue; where it has no such event, something of it stands for one. */
export interface StandIn {
  /** As a reader finds it again. */
  readonly data: string;
  /** What stands for what. */
  readonly reading: string;
  readonly achievements: readonly string[];
  readonly isHere: boolean;
  events(): SourceEvent[];
  people?(): WrittenPerson[];
}

export type Row = Record<string, string>;
export const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
