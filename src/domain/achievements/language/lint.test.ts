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

const found = (...sketches: Sketch[]) =>
  lint(sketches.map(definition)).map(({ rule, severity }) => `${severity}: ${rule}`);
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
    lint([
      definition({
        sentence: 'Five tickets resolved this week.',
        earn: tickets,
        more: `${hold}, words: { ${words} }`,
      }),
    ]).map(({ severity, message }) => `${severity}: ${message}`);
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
