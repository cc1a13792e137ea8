import fc from 'fast-check';
import type { AchievementDefinition } from '../../src/domain/achievements/language/definition.ts';
import { parseDefinition } from '../../src/domain/achievements/language/parse-definition.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';

const head = (key: string) => `
smallwins: 1
achievement: ${key}
name: ${key}
sentence: A sentence.
because: A reason.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
`;
const count = `count: { event: desk.ticket.resolved, where: data.clean, distinct: data.ticket, credit: data.by }`;
/** One achievement of every measure, with holds, guards, cooldown, tiers and bounds of every kind. */
export const texts = [
  `${head('clean')}earn: { ${count}, reach: 3, in: week }\nhold: { for: 48h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('tiers')}earn: { ${count}, reach: { tiers: { low: 2, high: 4 } }, in: month }`,
  `${head('points')}earn: { sum: { event: desk.points.given, value: data.points, credit: data.by }, reach: { tiers: { some: 5, many: 12 } }, in: week }`,
  `${head('liked')}earn: { ${count}, reach: 2, in: week }\nguard: [{ ratio: { of: { event: desk.rating.given, where: data.points >= 3 }, to: { event: desk.rating.given } }, at_least: 0.5, min: 2 }]`,
  `${head('rested')}earn: { ${count}, reach: 2, in: day }\ncooldown: 30h`,
  `${head('first')}earn: { ${count}, reach: 2, in: day }\nrepeat: once`,
  `${head('twice')}earn: { count: { event: desk.ticket.resolved, credit: data.by }, reach: 4, in: ever }\nhold: { for: 3d, cancelled_by: [{ event: desk.ticket.reopened, same: data.ticket }, { event: desk.ticket.resolved, same: data.ticket }] }`,
  `${head('row')}earn: { run: { event: desk.rating.given, hit: data.points >= 1, credit: data.by }, reach: { tiers: { two: 2, four: 4 } } }`,
  `${head('quick-row')}earn: { run: { event: desk.rating.given, hit: data.points >= 1, misses: ignore, within: 60h, credit: data.by }, reach: 3 }\nhold: { for: 30h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('days')}earn: { streak: { of: { ${count} }, per: workday, freezes: 1 }, reach: { tiers: { two: 2, three: 3 } } }\nhold: { for: 48h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('sums')}earn: { streak: { of: { sum: { event: desk.points.given, value: data.points, credit: data.by }, reach: 4 }, per: day, misses: ignore }, reach: 2 }\ncooldown: 40h`,
  `${head('share')}earn: { ratio: { event: desk.rating.given, of: data.points >= 2, min: 3, credit: data.by }, reach: 0.6, in: week }`,
  `${head('rolling')}earn: { sum: { event: desk.points.given, where: data.points > 0, value: data.points, credit: data.by }, reach: { tiers: { some: 6, many: 11 } }, in: { rolling: 2d } }`,
  `${head('morning')}earn: { count: { event: desk.ticket.resolved, credit: data.by }, reach: 2, in: { day: { until: '12:00' } } }`,
  `${head('early')}earn: { count: { event: desk.ticket.resolved, credit: data.by }, reach: 2, in: { week: { until: thursday } } }`,
  `${head('second')}earn: { nth: { event: desk.ticket.resolved, where: data.clean, credit: data.by }, reach: 2 }\nduring: { from: 2026-03-03, to: 2026-03-06 }`,
  `${head('answered')}earn: { lag: { from: { event: desk.ticket.reopened }, to: { event: desk.ticket.resolved, where: data.clean }, same: data.ticket, within: 30h, credit: data.by }, reach: { tiers: { one: 1, two: 2 } }, in: week }`,
  `${head('followed')}earn: { sequence: { steps: [{ event: desk.ticket.reopened }, { event: desk.points.given }, { event: desk.ticket.resolved }], same: data.ticket, within: 90h, credit: data.by }, reach: 1, in: day }\ncooldown: 20h`,
  `${head('paired')}earn: { sequence: { steps: [{ event: desk.rating.given, where: data.points > 2 }, { event: desk.rating.given }], same: data.ticket, credit: data.by }, reach: { tiers: { one: 1, two: 2 } }, in: month }`,
  `${head('helpful')}earn: { count: { event: desk.rating.given, per: data.ticket, credit: data.by }, reach: 2, in: ever }`,
  `${head('best')}earn: { best: { of: { ${count} } }, reach: 1, in: week }\nhold: { for: 48h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('quickest')}earn: { best: { of: { least: { event: desk.points.given, value: data.points, credit: data.by } }, wins: lowest, group: data.ticket, min: 2 }, reach: 1, in: month }`,
  `${head('top')}earn: { best: { of: { ratio: { event: desk.rating.given, of: data.points >= 2, credit: data.by } } }, reach: { top: 0.5 }, in: day }`,
  `${head('team')}earn: { share: { event: desk.ticket.resolved, of: data.clean, group: data.ticket, min: 2, credit: data.by }, reach: 0.6, in: week }`,
  `${head('early-bird')}earn: { ${count}, reach: 1, in: day }\nlimit: 1\nhold: { for: 20h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('first-row')}earn: { run: { event: desk.rating.given, hit: data.points >= 1, credit: data.by }, reach: { tiers: { two: 2, three: 3 } } }\nlimit: 1`,
  `${head('better')}earn: { ${count}, reach: { quantile: 0.75, over: 2, floor: 1, ceiling: 4 }, in: day }`,
  `${head('better-team')}earn: { count: { event: desk.points.given, credit: data.by }, reach: { quantile: 0.5, by: person.team, over: 3, shrink: 2, floor: 1 }, in: day }\nhold: { for: 30h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }`,
  `${head('everything')}earn: { all_of: [clean, row, best] }`,
  `${head('most-of-it')}earn: { all_of: [tiers, first, everything, days, early-bird], reach: 3, in: month }`,
];
export const definitions: readonly AchievementDefinition[] = texts.map((text) => {
  const parsed = parseDefinition(text);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
});
export const monday = Date.parse('2026-03-02T00:00Z') * 1000;
export const hour = 3_600_000_000;
export const end = monday + 5000 * hour;

export interface Step {
  readonly kind: 'ticket.resolved' | 'ticket.reopened' | 'points.given' | 'rating.given';
  readonly hours: number;
  readonly ticket: number;
  readonly by: string;
  readonly clean: boolean;
  readonly points: number;
  readonly sequence: string;
}

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    'ticket.resolved',
    'ticket.resolved',
    'ticket.reopened',
    'points.given',
    'rating.given',
  ),
  hours: fc.integer({ min: 0, max: 220 }),
  ticket: fc.integer({ min: 1, max: 6 }),
  by: fc.constantFrom('ana', 'ana', 'bo'),
  clean: fc.boolean(),
  points: fc.integer({ min: -4, max: 6 }),
  sequence: fc.constantFrom('', '', '9', '10', 'b'),
});

export function toEvents(steps: readonly Step[]): SourceEvent[] {
  return steps.map(({ kind, hours, ticket, by, clean, points, sequence }, index) => ({
    id: `e${index}`,
    source: 'desk',
    type: `desk.${kind}`,
    at: monday + hours * hour,
    sequence,
    subject: null,
    data: { ticket: `T${ticket}`, by, clean, points },
  }));
}
