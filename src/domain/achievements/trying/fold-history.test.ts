import { expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { shuffle } from '../../shuffle.ts';
import { replay } from './replay.ts';
import { decideAll, makeRule, person } from './testing.ts';

const rule = makeRule(`
smallwins: 1
achievement: held
name: N
sentence: S
because: B
family: f
kind: quality
outcome: [o]
earn: { count: { event: desk.closed, credit: data.by }, reach: 4, in: week }
hold: { for: 24h, cancelled_by: [{ event: desk.opened, same: data.ticket }, { event: desk.doubted, same: data.customer }] }
`);
const now = Date.parse('2030-01-01T00:00Z') * 1000;
const people = ['ana', 'bo', 'cy'].map((handle) => person(handle));
const types = ['desk.closed', 'desk.closed', 'desk.closed', 'desk.opened', 'desk.doubted', 'desk.other'];
const events = Array.from({ length: 240 }, (_, index): SourceEvent => {
  const at = (Date.parse('2026-03-02T00:00Z') + ((index * 37) % 500) * 3_600_000) * 1000;
  const data = { by: people[index % 3]?.handle ?? '', ticket: `T${index % 31}`, customer: `C${index % 17}` };
  const type = types[(index * 7) % types.length] ?? '';
  return { id: `e${index}`, source: 'desk', type, at, sequence: '', subject: null, data };
});
const find = (_source: string, actor: string) => people.find(({ handle }) => handle === actor) ?? null;

test.each([1, 2, 3, 4, 5])(
  'whatever comes first (%i), looking last at what takes deeds back changes nothing',
  (seed) => {
    const sent = shuffle(events, seed);
    const asItComes = decideAll([rule], sent, people, now);
    const atOnce = replay([rule], sent, find, now);
    const essence = (list: readonly { person: string; scope: string; earnedAt: number | null }[]) =>
      list.map((award) => `${award.person} ${award.scope} ${award.earnedAt}`).sort();
    expect(asItComes.length).toBeGreaterThan(2);
    expect(essence(atOnce)).toEqual(essence(asItComes));
  },
);
