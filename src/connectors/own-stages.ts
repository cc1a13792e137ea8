import type { JsonObject } from '../domain/events/event.ts';
import type { Fact, OwnStage, OwnStages } from './connector.ts';

const ends = ['won', 'lost'] as const;

/**
 * Reads facts with the names that a company has given its stages. A fact that becomes another one, or brings one along,
 * has a name of its own, so that what was stored before the names were known is no contradiction.
 *
 * Example: with `Signed` as won, a change of stage to `Signed` also tells `crm.deal.won`, and its `stage_to` is the place
 * of `Signed` among the stages.
 */
export function applyStages(facts: readonly Fact[], { deal, ticket }: OwnStages): Fact[] {
  const deals = new Map(deal.map((stage, index) => [stage.name, { ...stage, place: index + 1 }]));
  // A status is the same in capitals, as the events of some tools write it, and without.
  const tickets = new Map(ticket.map((stage) => [stage.name.toLowerCase(), stage.means]));
  return facts.flatMap((fact) => {
    if (fact.type === 'crm.deal.stage_changed') return moveOf(fact, deals, facts);
    const end = ends.find((one) => fact.type === `crm.deal.${one}`);
    // The tool takes its own stage for an end, and here it is none, or the other.
    if (end) return isOtherwise(fact, end, deals) ? [] : [fact];
    if (fact.type === 'helpdesk.ticket.status_changed') return [statusOf(fact, tickets)];
    return [fact];
  });
}

function renamed(fact: Fact, suffix: string): Fact {
  const { before } = fact;
  return {
    ...fact,
    key: `${fact.key}:${suffix}`,
    ...(before ? { before: { ...before, key: `${before.key}:${suffix}` } } : {}),
  };
}

type Deals = ReadonlyMap<string, OwnStage & { readonly place: number }>;

const textOf = (data: JsonObject, name: string): string | undefined => {
  const value = data[name];
  return typeof value === 'string' ? value : undefined;
};

function moveOf(fact: Fact, deals: Deals, all: readonly Fact[]): Fact[] {
  const to = deals.get(textOf(fact.data, 'stage') ?? '');
  const from = deals.get(textOf(fact.data, 'stage_before') ?? '');
  const places = { ...(from ? { stage_from: from.place } : {}), ...(to ? { stage_to: to.place } : {}) };
  const moved = { ...fact, data: { ...fact.data, ...places } };
  const end = ends.find((one) => one === to?.means);
  if (!end) return [moved];
  const isTold = all.some(
    (other) => other.type === `crm.deal.${end}` && other.subject === fact.subject && other.at === fact.at,
  );
  return isTold ? [moved] : [moved, { ...renamed(fact, `own-${end}`), type: `crm.deal.${end}` }];
}

function isOtherwise({ data }: Fact, end: 'won' | 'lost', deals: Deals): boolean {
  const stage = deals.get(textOf(data, 'stage') ?? '');
  return stage !== undefined && stage.means !== end;
}

function statusOf(fact: Fact, tickets: ReadonlyMap<string, OwnStage['means']>): Fact {
  const now = tickets.get(textOf(fact.data, 'status')?.toLowerCase() ?? '');
  const before = tickets.get(textOf(fact.data, 'status_before')?.toLowerCase() ?? '');
  const by = fact.data['by'];
  if (now === 'resolved' && before !== 'resolved')
    return {
      ...renamed(fact, 'own-resolved'),
      type: 'helpdesk.ticket.resolved',
      data: by === undefined ? fact.data : { ...fact.data, resolved_by: by },
    };
  if (now === 'open' && before === 'resolved')
    return { ...renamed(fact, 'own-reopened'), type: 'helpdesk.ticket.reopened' };
  return fact;
}
