import type { OwnStagesGiven, StagesSeen } from '../../../features/hooks/api.ts';

type Deal = OwnStagesGiven['deal'][number];
type Ticket = OwnStagesGiven['ticket'][number];

const won = /won|gewonnen|ganad|signed/i;
const lost = /lost|verloren|perdid/i;
const resolved = /resolved|solved|done|closed|fixed|gelöst|erledigt|geschlossen|resuelt|cerrad/i;
const unresolved = /un-?resolved|unsolved|reopen/i;

/**
 * What somebody has said of the stages, and after it those that came meanwhile, with what their names suggest. Somebody
 * still has to save it: a name is a guess.
 */
export function proposeStages({ stages, seen }: StagesSeen): OwnStagesGiven {
  const isNew = (list: readonly { name: string }[]) => (name: string) =>
    !list.some((one) => one.name === name);
  const deal = seen.deal.filter(isNew(stages.deal)).map((name): Deal => {
    return { name, means: lost.test(name) ? 'lost' : won.test(name) ? 'won' : 'open' };
  });
  const ticket = seen.ticket.filter(isNew(stages.ticket)).map((name): Ticket => {
    return { name, means: resolved.test(name) && !unresolved.test(name) ? 'resolved' : 'open' };
  });
  return { deal: [...stages.deal, ...deal], ticket: [...stages.ticket, ...ticket] };
}

/** The list with one of its parts a place further up or down. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from + by, 0, one);
  return next;
}
