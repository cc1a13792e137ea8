import { afterAll, beforeAll, expect, test } from 'vitest';
import { replay } from '../../src/domain/achievements/trying/replay.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { knownFacts } from '../../src/domain/people/known-facts.ts';
import { Roster } from '../../src/domain/people/roster.ts';
import { shuffle } from '../../src/domain/shuffle.ts';
import { formatInstant } from '../../src/domain/time/instant.ts';
import { Engine } from '../../src/engine/engine.ts';
import { changePerson, createPerson } from '../../src/features/directory/actions.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { comparisons } from './by-hand/comparisons.ts';
import { counts } from './by-hand/counts.ts';
import { measures } from './by-hand/measures.ts';
import { eventsOf, instant, rulesOf, type Scenario, textOf } from './by-hand/scenario.ts';
import { times } from './by-hand/times.ts';
import { windows } from './by-hand/windows.ts';

const scenarios = [...times, ...windows, ...counts, ...measures, ...comparisons].map(
  (one) => [one.name, one] as const,
);
const longAfter = '2100-01-01T00:00:00Z';

const database = await testDatabase();
let engine: Engine;
let clock = 0;
beforeAll(async () => {
  engine = await Engine.start({ database, clockOf: () => clock });
});
afterAll(() => engine.stop());

/** In time, backwards, all of it twice, and eight times at random. */
function ordersOf(events: readonly SourceEvent[]): SourceEvent[][] {
  const twice = [...events, ...events];
  return [[...events], events.toReversed(), twice, ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => shuffle(twice, n))];
}

function onceEach(events: readonly SourceEvent[]): SourceEvent[] {
  const seen = new Set<string>();
  return events.filter(({ origin, id }) => {
    const key = `${origin} ${id}`;
    return !seen.has(key) && seen.add(key);
  });
}

function replayed(one: Scenario, events: readonly SourceEvent[]) {
  const { find } = new Roster(one.people ?? []);
  return replay(rulesOf(one), onceEach(events), find, instant(one.now ?? longAfter));
}

/** As a scenario writes what stands. */
function saidOf(one: Scenario, events: readonly SourceEvent[]): string[] {
  return replayed(one, events)
    .map(({ achievement, person, tier, window, state, earnedAt }) =>
      [
        ...(one.rules.length > 1 ? [achievement] : []),
        person,
        ...(tier === null ? [] : [tier]),
        window,
        state,
        formatInstant(earnedAt ?? 0),
      ].join(' '),
    )
    .sort();
}

test.each(scenarios)('%s: as worked out by hand, in every order', (_name, one) => {
  for (const order of ordersOf(eventsOf(one))) expect(saidOf(one, order)).toEqual([...one.stand].sort());
});

async function servedOf(workspaceId: string): Promise<string[]> {
  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ line: string; at: number }>(
      `select concat_ws(' ', k.key, p.handle, a.scope, a.state) as line, a.earned_at as at
       from awards a join achievements k using (workspace_id, achievement_id) join people p using (workspace_id, person_id)
       where a.state in ('pending', 'confirmed', 'in_review')`,
    ),
  );
  return rows.map(({ line, at }) => `${line} ${at}`).sort();
}

async function makePeople({ people = [] }: Scenario, workspaceId: string): Promise<void> {
  for (const { handle, zone, attributes, later = [] } of people) {
    await createPerson({ engine }, workspaceId, { handle, ...factsOf(zone, attributes) }, 'server');
    for (const { from, ...changed } of later) {
      const change = { from, ...factsOf(changed.zone, changed.attributes) };
      await changePerson({ engine }, workspaceId, handle, change, 'server');
    }
  }
}

/** As the API takes them: what it knows by name, and the rest beside it. */
function factsOf(zone: string | undefined, attributes: Readonly<Record<string, string>> = {}) {
  const isKnown = ([name]: [string, string]) => (knownFacts as readonly string[]).includes(name);
  const all = Object.entries(attributes);
  return {
    ...(zone === undefined ? {} : { zone }),
    ...Object.fromEntries(all.filter(isKnown)),
    attributes: Object.fromEntries(all.filter((each) => !isKnown(each))),
  };
}

test('the server says the same to the letter, whatever comes first and however often', async () => {
  for (const [name, one] of scenarios) {
    clock = instant(one.now ?? longAfter);
    const { workspaceId, send } = await setUpDesk(database, engine, ...one.rules.map(textOf));
    await makePeople(one, workspaceId);
    const events = eventsOf(one);
    const sent = shuffle([...events, ...events], 5);
    for (let from = 0; from < sent.length; from += 7) await send(sent.slice(from, from + 7));
    await engine.settle(workspaceId);
    const expected = replayed(one, events).map(({ achievement, person, scope, state, earnedAt }) =>
      [achievement, person, scope, state, earnedAt].join(' '),
    );
    expect(await servedOf(workspaceId), name).toEqual(expected.sort());
    await engine.drop(workspaceId);
  }
}, 120_000);
