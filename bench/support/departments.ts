import type { SourceEvent } from '../../src/domain/events/event.ts';
import { achievementTexts } from '../hot-path/achievements.ts';

/**
 * The achievements of the hot path, once for each department and copy: a department has event types of its own, copies
 * listen to the same ones. So 100 departments are 2,000 achievements of which an event matches as many as of 20, and 10
 * departments with 10 copies are 2,000 of which it matches ten times as many.
 */
export function departmentTexts(departments: number, copies = 1): string[] {
  const texts: string[] = [];
  for (let department = 0; department < departments; department++) {
    for (let copy = 0; copy < copies; copy++) {
      for (const text of achievementTexts) {
        texts.push(
          text
            .replace(/^achievement: (\S+)$/m, `achievement: $1-${department}-${copy}`)
            .replace(/\b(helpdesk|crm|kb)\.(\w+)\.(\w+)\b/g, `$1_${department}.$2.$3`),
        );
      }
    }
  }
  return texts;
}

/** The same events as those of one department, each in the department of whom it speaks of. */
export function inDepartments(events: readonly SourceEvent[], departments: number): SourceEvent[] {
  const byTicket = new Map<string, number>();
  return events.map((event) => {
    const ticket = typeof event.data.ticket === 'string' ? event.data.ticket : null;
    const own = Number(/\d+$/.exec(String(event.data.by))?.[0] ?? 0) % departments;
    // What reopens a ticket belongs where it was resolved, whoever reopens it.
    const known = ticket !== null && event.type.endsWith('.reopened') ? byTicket.get(ticket) : undefined;
    const department = known ?? own;
    if (ticket !== null && event.type.endsWith('.resolved')) byTicket.set(ticket, own);
    const [family, ...rest] = event.type.split('.');
    return { ...event, type: `${family}_${department}.${rest.join('.')}` };
  });
}
