import { describe, expect, test } from 'vitest';
import { lint } from './lint.ts';
import { parseDefinition } from './parse-definition.ts';

interface Sketch {
  readonly key?: string;
  readonly kind?: string;
  readonly family?: string;
  readonly sentence: string;
  readonly earn: string;
  readonly more?: string;
}

function definition({ key = 'one', kind = 'quality', family = 'desk', sentence, earn, more = '' }: Sketch) {
  const parsed = parseDefinition(
    `{ smallwins: 1, achievement: ${key}, name: N, sentence: "${sentence}", because: B, family: ${family}, kind: ${kind}, outcome: [o], earn: ${earn}${more} }`,
  );
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.definition;
}

const now = Date.parse('2026-12-25T11:59:00Z') * 1000;
const found = (...sketches: Sketch[]) =>
  lint(sketches.map(definition), now).map(({ rule, severity }) => `${severity}: ${rule}`);
const tickets = '{ count: { event: desk.ticket.resolved, credit: data.by }, reach: 5, in: week }';
const hold = ', hold: { for: 72h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }';

describe('what people read in other languages', () => {
  const says = (texts: string) =>
    found({
      sentence: 'Five tickets resolved this week.',
      earn: tickets,
      more: `, you: "You did {value}", hold: { for: 72h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket, say: was reopened } }, texts: { de: { ${texts} } }`,
    });

  test.each<[string, string, string[]]>([
    ['all of it', 'you: "Du hast {value}", says: { was reopened: kam zurück }', []],
    ['no remark', 'you: "Du hast {value}"', ['warning: translation-differs']],
    [
      'a remark too many',
      'says: { was reopened: kam zurück, was late: kam spät }',
      ['warning: translation-differs'],
    ],
    ['no number', 'you: Du hast es, says: { was reopened: kam zurück }', ['warning: translation-differs']],
  ])('%s', (_name, texts, findings) => {
    expect(says(texts)).toEqual(findings);
  });
});

test('what notices say is looked at like the rest', () => {
  const says = (words: string) =>
    lint(
      [
        definition({
          sentence: 'Five tickets resolved this week.',
          earn: tickets,
          more: `${hold}, words: { ${words} }`,
        }),
      ],
      now,
    ).map(({ severity, message }) => `${severity}: ${message}`);
  expect(
    says('award: { text: "{{ deed }}" }, tiers: { gold: { text: "{{ person.first }}: {{ deed }}" } }'),
  ).toEqual([]);
  expect(says('tiers: { gold: { text: "Nice work!" } }')).toEqual([
    expect.stringMatching(/^warning: words.tiers.gold.text “Nice work” could be about anything/),
  ]);
  expect(says('nudge: { title: "{{ fact }}" }')).toEqual([
    expect.stringMatching(
      /^error: words.nudge.title names {{ fact }}, which a notice of the kind nudge does not have/,
    ),
  ]);
});

describe('one achievement', () => {
  test.each<[string, Sketch, string[]]>([
    ['a clean close is fine', { sentence: 'Five tickets resolved this week.', earn: tickets }, []],
    [
      'logging in five days in a row is refused',
      {
        kind: 'consistency',
        sentence: 'Logged in five days in a row.',
        earn: '{ streak: { of: { count: { event: app.user.logged_in, credit: data.by } }, per: day }, reach: 5 }',
      },
      ['error: presence-only'],
    ],
    [
      'so are page views',
      {
        sentence: 'A page viewed today.',
        earn: '{ count: { event: web.page.viewed, credit: data.by }, reach: 1, in: day }',
      },
      ['error: presence-only'],
    ],
    [
      'a log that was written is no log-in',
      {
        sentence: 'Ten calls logged this week.',
        earn: '{ count: { event: crm.call.logged, credit: data.by }, reach: 10, in: week }',
      },
      [],
    ],
    [
      'volume alone is doubtful',
      { kind: 'volume', sentence: 'Five tickets this week.', earn: tickets },
      ['warning: unguarded'],
    ],
    [
      'with a hold it is not',
      { kind: 'volume', sentence: 'Five tickets this week.', earn: tickets, more: hold },
      [],
    ],
    [
      'speed alone is doubtful',
      { kind: 'speed', sentence: '5 tickets in a week.', earn: tickets },
      ['warning: unguarded'],
    ],
    [
      'the number is not said',
      { sentence: 'Many tickets resolved this week.', earn: tickets },
      ['warning: sentence-differs'],
    ],
    [
      'another number is said',
      { sentence: 'Fifteen, no 50, tickets this week.', earn: tickets },
      ['warning: sentence-differs'],
    ],
    [
      'the window is not said',
      { sentence: 'Five tickets resolved.', earn: tickets },
      ['warning: sentence-differs'],
    ],
    [
      'a share is said in percent',
      {
        sentence: 'At least 95 % of leads complete this week.',
        earn: '{ ratio: { event: crm.lead.checked, of: data.ok, credit: data.by }, reach: 0.95, in: week }',
      },
      [],
    ],
    [
      'before lunch is a day',
      {
        sentence: 'Five updates before lunch.',
        earn: "{ count: { event: crm.deal.updated, credit: data.by }, reach: 5, in: { day: { until: '12:00' } } }",
      },
      [],
    ],
  ])('%s', (_name, sketch, expected) => {
    expect(found(sketch)).toEqual(expected);
  });
});

test('an event that three achievements reward, and three families at once, are doubtful', () => {
  const one = { sentence: 'Five tickets this week.', earn: tickets };
  expect(found({ ...one, key: 'a' }, { ...one, key: 'b' })).toEqual([]);
  expect(
    found({ ...one, key: 'a' }, { ...one, key: 'b', family: 'x' }, { ...one, key: 'c', family: 'y' }),
  ).toEqual(['warning: rewarded-often', 'warning: many-families']);
});

describe('what nobody can ever earn', () => {
  const count = (more: string, reach: number | string = 3, window = 'week', counted = '') =>
    `{ count: { event: desk.ticket.resolved, credit: data.by${counted} }, reach: ${reach}, in: ${window} }${more}`;
  const never = (earn: string) =>
    lint([definition({ sentence: 'Three, four and five of a hundred, first thing in a week.', earn })], now)
      .filter(({ rule }) => rule === 'never-counts' || rule === 'over')
      .map(({ severity, message }) => `${severity}: ${message}`);
  const nothing = 'error: Nothing can count:';

  test.each<[string, string, string[]]>([
    [
      'a week until Monday',
      count('', 3, '{ week: { until: monday } }'),
      [`${nothing} a week until Monday ends as it begins.`],
    ],
    ['a week until Tuesday has a day', count('', 3, '{ week: { until: tuesday } }'), []],
    [
      'a day until midnight',
      count('', 3, '{ day: { until: "00:00" } }'),
      [`${nothing} a day until 00:00 ends as it begins.`],
    ],
    ['a day until a minute past', count('', 3, '{ day: { until: "00:01" } }'), []],
    [
      'two numbers at once',
      count('', 3, 'week', ', where: data.score >= 4 && data.score < 4.0'),
      [`${nothing} where (data.score >= 4 && data.score < 4.0) holds for no event.`],
    ],
    ['exactly one number', count('', 3, 'week', ', where: data.score >= 4 && data.score <= 4'), []],
    [
      'two texts at once',
      count('', 3, 'week', `, where: 'data.to == "won" && data.ok && data["to"] == "lost"'`),
      [`${nothing} where (data.to == "won" && data.ok && data["to"] == "lost") holds for no event.`],
    ],
    ['one of two texts', count('', 3, 'week', `, where: 'data.to == "won" || data.to == "lost"'`), []],
    [
      'a flag that is and is not',
      count('', 3, 'week', ', where: "data.ok && !data.ok"'),
      [`${nothing} where (data.ok && !data.ok) holds for no event.`],
    ],
    [
      'a list that leaves none',
      count('', 3, 'week', `, where: 'data.to in ["a", "b"] && data.to != "a" && data.to != "b"'`),
      [`${nothing} where (data.to in ["a", "b"] && data.to != "a" && data.to != "b") holds for no event.`],
    ],
    [
      'a type that it does not listen to',
      count('', 3, 'week', `, where: 'event.type == "desk.ticket.closed"'`),
      [`${nothing} where (event.type == "desk.ticket.closed") holds for no event.`],
    ],
    [
      'people of two roles',
      count(`, who: 'person.role == "agent" && person.role == "lead"'`),
      [`${nothing} who (person.role == "agent" && person.role == "lead") holds for nobody.`],
    ],
    [
      'hits that the condition leaves out',
      '{ run: { event: desk.call.rated, where: data.score <= 3, hit: data.score >= 4, credit: data.by }, reach: 3 }',
      [`${nothing} what has to hold (data.score >= 4 && data.score <= 3) holds for no event.`],
    ],
    [
      'a guard that holds for nothing',
      count(
        ', guard: [{ ratio: { of: { event: a.b, where: "data.v > 3 && data.v < 3" }, to: { event: a.b } }, at_least: 0.5 }]',
      ),
      [`${nothing} the condition of guard 1 (data.v > 3 && data.v < 3) holds for no event.`],
    ],
    [
      'an answer that holds for nothing',
      '{ lag: { from: { event: a.b }, to: { event: a.c, where: data.v > 3 && data.v < 1 }, same: data.t, within: 2h, credit: data.by }, reach: 3, in: week }',
      [`${nothing} the condition of to (data.v > 3 && data.v < 1) holds for no event.`],
    ],
    [
      'each person once, three times',
      count('', 3, 'week', ', distinct: data.by'),
      ['error: 3 cannot be reached: `distinct: data.by` counts each value once, and each person has one.'],
    ],
    ['each person once', count('', 1, 'week', ', distinct: data.by'), []],
    [
      'each object once of its own',
      count('', '{ tiers: { low: 1, high: 2 } }', 'ever', ', per: data.t, distinct: data.t'),
      [
        'error: 2 cannot be reached: `distinct: data.t` counts each value once, and `per` looks at each of them apart.',
      ],
    ],
    [
      'more of a field than may pass',
      count('', 3, 'week', `, where: 'data.to in ["a", "b"]', distinct: data.to`),
      ['error: 3 cannot be reached: `distinct: data.to` counts each value once, and `where` lets pass 2.'],
    ],
    ['as many as may pass', count('', 2, 'week', `, where: 'data.to in ["a", "b"]', distinct: data.to`), []],
    [
      'certainty of a share',
      '{ ratio: { event: a.b, of: data.ok, wilson: true, credit: data.by }, reach: 1, in: week }',
      ['error: The lower end of the interval is below 100 %, however many events there are.'],
    ],
    [
      'a sum of what is not positive',
      '{ sum: { event: a.b, value: data.v, where: data.v < 0, credit: data.by }, reach: 3, in: week }',
      ['error: The sum cannot rise: `where: data.v < 0` lets pass no data.v above 0.'],
    ],
    [
      'a streak longer than its challenge',
      '{ streak: { of: { count: { event: a.b, credit: data.by } }, per: day }, reach: { tiers: { low: 24, high: 25 } } }, during: { from: 2026-12-01, to: 2026-12-24 }',
      ['error: A streak of 25 does not fit: `during` touches 24 days.'],
    ],
    [
      'as many weeks as a challenge touches',
      '{ streak: { of: { count: { event: a.b, credit: data.by } }, per: week }, reach: 3 }, during: { from: 2026-12-20, to: 2027-01-03 }',
      [],
    ],
    [
      'a challenge that ends before it begins',
      count(', during: { from: 2027-02-01, to: 2027-01-31 }'),
      [`${nothing} \`during\` ends (2027-01-31) before it begins (2027-02-01).`],
    ],
    ['a challenge in its last minute, west of everybody', count(', during: { to: 2026-12-24 }'), []],
    [
      'a challenge that is over everywhere',
      count(', during: { to: 2026-12-23 }'),
      ['warning: It ran until 2026-12-23 and is over: nothing that happens from now on counts.'],
    ],
  ])('%s', (_name, earn, messages) => {
    expect(never(earn)).toEqual(messages);
  });
});
