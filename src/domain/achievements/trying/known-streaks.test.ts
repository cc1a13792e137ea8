import { describe, expect, test } from 'vitest';
import {
  files,
  hasFile,
  histories,
  now,
  readRows,
  ruleFile,
  ruleOf,
  toEvent,
} from '../../../../test/support/known-data.ts';
import type { SourceEvent } from '../../events/event.ts';
import { Roster } from '../../people/roster.ts';
import { shuffle } from '../../shuffle.ts';
import { type ReplayedAward, replay } from './replay.ts';
import type { makeRule } from './testing.ts';

/** People by tier, the same whichever way the events come. */
function peopleByTier(
  rule: ReturnType<typeof makeRule>,
  events: readonly SourceEvent[],
): Record<string, string[]> {
  const decide = (sent: readonly SourceEvent[]) => replay([rule], sent, new Roster([]).find, now);
  const awards = decide(events);
  const essence = (list: readonly ReplayedAward[]) =>
    list.map(({ scope, person, earnedAt }) => [scope, person, earnedAt]);
  expect(essence(decide(shuffle(events, 4711)))).toEqual(essence(awards));
  const tiers: Record<string, Set<string>> = {};
  for (const { tier, person } of awards) {
    tiers[tier ?? ''] ??= new Set();
    tiers[tier ?? '']?.add(person);
  }
  return Object.fromEntries(Object.entries(tiers).map(([tier, people]) => [tier, [...people].sort()]));
}

const sizes = (tiers: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(tiers).map(([tier, people]) => [tier, people.length]));

describe.skipIf(!hasFile(files.servicenow))('weekday and calendar streaks of the ServiceNow log', () => {
  const events = hasFile(files.servicenow) ? histories(files.servicenow, 'servicenow-incidents') : [];

  test('55 people reach five weekdays, 28 ten, 3 twenty; the best are 36, 26 and 21', () => {
    const people = peopleByTier(ruleFile('weekday-streak'), events);
    expect(sizes(people)).toMatchObject({ n5: 55, n10: 28, n20: 3, n21: 3, n26: 2, n36: 1 });
    expect(people.n37).toBeUndefined();
    expect([people.n22, people.n27]).toEqual([['Resolved by 11', 'Resolved by 5'], ['Resolved by 11']]);
  });

  test('47 people reach five days of the calendar, 5 ten', () => {
    expect(sizes(peopleByTier(ruleFile('calendar-streak'), events))).toMatchObject({ n5: 47, n10: 5 });
  });
});

test.skipIf(!hasFile(files.italy))('weekday streaks of the Italian help desk', () => {
  const people = peopleByTier(ruleFile('weekday-cases'), histories(files.italy, 'helpdesk-activities'));
  expect(sizes(people)).toMatchObject({ n5: 7, n10: 6, n24: 1, n20: 2, n15: 3 });
  expect([people.n24, people.n21, people.n25]).toEqual([['Value 2'], ['Value 2'], undefined]);
  expect([people.n20, people.n16]).toEqual([
    ['Value 13', 'Value 2'],
    ['Value 13', 'Value 2'],
  ]);
});

describe.skipIf(!hasFile(files.calls))('the call centre', () => {
  const rows = hasFile(files.calls) ? readRows(files.calls).slice(1) : [];
  const events = rows
    .filter((row) => row[5] === 'Y')
    .map(([id = '', agent = '', date, time, , , resolved = '', speed, , rating]) =>
      toEvent(id, 'calls.call.answered', `${date}T${time}Z`, {
        agent,
        resolved: resolved === 'Y',
        speed: Number(speed),
        rating: Number(rating),
      }),
    );
  const good = 'where: data.resolved && data.rating >= 4 && data.speed <= 60';

  test('longest runs of calls rated four or better', () => {
    const lengths = Array.from({ length: 11 }, (_, index) => `n${index + 1}: ${index + 1}`).join(', ');
    // One tier more than anybody reaches, so that no run begins anew.
    const people = peopleByTier(
      ruleOf(
        `{ run: { event: calls.call.answered, hit: data.rating >= 4, credit: data.agent }, reach: { tiers: { ${lengths} } } }`,
      ),
      events,
    );
    expect(people.n11).toBeUndefined();
    expect(people.n10).toEqual(['Becky', 'Dan']);
    expect(people.n8).toEqual(['Becky', 'Dan', 'Greg', 'Jim', 'Joe', 'Martha', 'Stewart']);
    expect(people.n7).toContain('Diane');
  });

  test('person-weeks with ten good calls, and days in a row with one', () => {
    const weeks = replay(
      [ruleOf(`{ count: { event: calls.call.answered, ${good}, credit: data.agent }, reach: 10, in: week }`)],
      events,
      new Roster([]).find,
      now,
    );
    expect(weeks).toHaveLength(26);
    expect(weeks.filter(({ window }) => window === '2021-W05').map(({ person }) => person)).toEqual([
      'Becky',
      'Greg',
      'Jim',
      'Martha',
    ]);
    const lengths = Array.from({ length: 13 }, (_, index) => `n${index + 1}: ${index + 1}`).join(', ');
    const people = peopleByTier(
      ruleOf(
        `{ streak: { of: { count: { event: calls.call.answered, ${good}, credit: data.agent } }, per: day }, reach: { tiers: { ${lengths} } } }`,
      ),
      events,
    );
    expect([people.n13, people.n12, people.n11, people.n9]).toEqual([
      undefined,
      ['Jim'],
      ['Dan', 'Diane', 'Jim', 'Joe'],
      ['Dan', 'Diane', 'Greg', 'Jim', 'Joe', 'Stewart'],
    ]);
    expect(people.n8).toContain('Martha');
  });
});

test.skipIf(!hasFile(files.sales))('weeks in a row with a win, in the sales pipeline', () => {
  const events = readRows(files.sales)
    .slice(1)
    .filter((row) => row[4] === 'Won')
    .map(([id = '', agent = '', , , , , closed]) =>
      toEvent(id, 'crm.deal.won', `${closed}T12:00:00Z`, { agent }),
    );
  const people = peopleByTier(
    ruleOf(
      '{ streak: { of: { count: { event: crm.deal.won, credit: data.agent } }, per: week }, reach: { tiers: { n10: 10, n20: 20, n44: 44, n45: 45 } } }',
    ),
    events,
  );
  // Six people won in every one of the 44 weeks; a count by hand says so too.
  expect(sizes(people)).toEqual({ n10: 28, n20: 17, n44: 6 });
  expect(people.n44).toEqual(
    expect.arrayContaining(['Darcel Schlecht', 'Jonathan Berthelot', 'Kary Hendrixson']),
  );
});
