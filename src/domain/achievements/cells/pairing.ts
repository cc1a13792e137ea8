import type { Micros } from '../../events/event.ts';
import { addDuration } from '../../time/duration.ts';
import type { CompiledPairing } from '../language/rule.ts';
import { workingMs } from '../reading/calendar.ts';
import { factsAt, type Person } from '../reading/person.ts';
import type { Mark } from './cells.ts';

/**
 * Which last steps complete a chain, among the marks of one object in event order.
 *
 * Example: lead made, called, called again: the first call answers it, the second nothing.
 */
export function completedBy(marks: readonly Mark[]): Set<Mark> {
  const completed = new Set<Mark>();
  let chain: Mark[] = [];
  for (const mark of marks) {
    const { pairing } = mark.version;
    if (!pairing) continue;
    if (pairing.kind === 'lag') {
      // A `to` answers what has been open the longest; while one is open, another `from` changes nothing.
      const [open] = chain;
      if (open && mark.steps.includes(1)) {
        if (isInTime(pairing, open.at, mark)) completed.add(mark);
        chain = [];
      } else if (!open && mark.steps.includes(0)) chain = [mark];
      continue;
    }
    chain = nextChain(pairing, chain, mark);
    if (chain.length === pairing.steps.length) {
      completed.add(mark);
      chain = [];
    }
  }
  return completed;
}

/** A first step begins anew while only it was done, or once too much time has passed. */
function nextChain(pairing: CompiledPairing, chain: readonly Mark[], mark: Mark): Mark[] {
  const [first] = chain;
  if (first && mark.steps.includes(chain.length) && isInTime(pairing, first.at, mark))
    return [...chain, mark];
  const isOver = first !== undefined && !isInTime(pairing, first.at, mark);
  if (mark.steps.includes(0) && (chain.length <= 1 || isOver)) return [mark];
  return isOver ? [] : [...chain];
}

function isInTime({ within, hours }: CompiledPairing, from: Micros, mark: Mark): boolean {
  if (!within) return true;
  const person = mark.credit?.person;
  if (hours === 'business' && within.unit === 'elapsed')
    return person !== undefined && workingMs(person, from, mark.at) <= within.ms;
  return mark.at <= addDuration(from, within, person ? zoneAt(person, from) : 'UTC');
}

function zoneAt(person: Person, at: Micros): string {
  return factsAt(person, at).zone;
}
