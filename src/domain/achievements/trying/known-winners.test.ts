import { describe, expect, test } from 'vitest';
import {
  files,
  hasFile,
  histories,
  now,
  readRows,
  ruleOf,
  toEvent,
} from '../../../../test/support/known-data.ts';
import type { SourceEvent } from '../../events/event.ts';
import { Roster } from '../../people/roster.ts';
import { shuffle } from '../../shuffle.ts';
import { replay } from './replay.ts';
import type { makeRule } from './testing.ts';

/** Who wins, the same whichever way the events come. */
function winners(
  rule: ReturnType<typeof makeRule>,
  events: readonly SourceEvent[],
  people: Roster,
): string[] {
  const decide = (sent: readonly SourceEvent[]) =>
    replay([rule], sent, people.find, now).map(({ window, person }) => `${window} ${person}`);
  const won = decide(events);
  expect(decide(shuffle(events, 4711))).toEqual(won);
  return won;
}

describe.skipIf(!hasFile(files.servicenow))('the best quarter of a month, in the ServiceNow log', () => {
  const events = hasFile(files.servicenow) ? histories(files.servicenow, 'servicenow-incidents') : [];
  const cleanest = (group: string) => {
    const counted =
      '{ event: helpdesk.ticket.resolved, where: data.sla_met && data.reopens == 0, distinct: data.ticket, credit: data.resolved_by }';
    const rule = ruleOf(
      `{ best: { of: { count: ${counted} }, people: 4${group} }, reach: { top: 0.25 }, in: month }, hold: { for: 400d, cancelled_by: [{ event: helpdesk.ticket.reopened, same: data.ticket }, { event: helpdesk.ticket.sla_missed, same: data.ticket }] }`,
    );
    return winners(rule, events, new Roster([])).filter((line) => line.startsWith('2016-04'));
  };

  test('33 people are in the best quarter of April, and 17 in that of their own group', () => {
    expect(cleanest('')).toHaveLength(33);
    const own = [100, 11, 111, 114, 126, 15, 163, 2, 200, 208, 22, 231, 27, 33, 53, 66, 99];
    expect(cleanest(', group: data.group')).toEqual(own.map((id) => `2016-04 Resolved by ${id}`));
  });
});

describe.skipIf(!hasFile(files.sales))('the best quarter of a region, in the sales pipeline', () => {
  const events = (hasFile(files.sales) ? readRows(files.sales) : [])
    .slice(1)
    .filter((row) => row[4] === 'Won')
    .map(([id = '', agent = '', , , , , closed, amount]) =>
      toEvent(id, 'crm.deal.won', `${closed}T12:00:00Z`, { agent, amount: Number(amount) }),
    );
  const people = (hasFile(files.salesTeams) ? readRows(files.salesTeams) : [])
    .slice(1)
    .map(([handle = '', , region = '']) => ({ handle, attributes: { region } }));
  const best = (group: string) => {
    const of = '{ sum: { event: crm.deal.won, value: data.amount, credit: data.agent } }';
    const rule = ruleOf(`{ best: { of: ${of}${group} }, reach: { top: 0.25 }, in: quarter }`);
    return winners(rule, events, new Roster(people))
      .filter((line) => line.startsWith('2017-Q2'))
      .map((line) => line.slice(8));
  };

  test('who is best among their own changes with whom they are compared', () => {
    expect(best(', group: person.region')).toEqual([
      'Anna Snelling',
      'Cassey Cress',
      'Daniell Hammack',
      'Darcel Schlecht',
      'Elease Gluck',
      'Gladys Colclough',
      'Kary Hendrixson',
      'Reed Clapper',
      'Zane Levy',
    ]);
    const all = best('');
    expect(all).toHaveLength(8);
    expect(all).toContain('Donn Cantrell');
    expect(all).not.toContain('Anna Snelling');
  });
});
