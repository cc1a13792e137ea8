import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/connectors/catalogue.ts';
import { compositionProblems } from '../src/domain/achievements/language/composition.ts';
import type { AchievementDefinition } from '../src/domain/achievements/language/definition.ts';
import { lint } from '../src/domain/achievements/language/lint.ts';
import { partsOf } from '../src/domain/achievements/language/measure.ts';
import { needsOf } from '../src/domain/packs/needs.ts';
import { kpisOf } from '../src/domain/packs/pack.ts';
import { renderPlaybook } from '../src/domain/packs/playbook.ts';
import { shippedValues } from '../src/domain/recognition/values.ts';
import { readPacks } from '../src/features/packs/shipped-packs.ts';
import { standIns } from './playbooks/stand-ins.ts';
import { runWords } from './support/cli.ts';

const folder = fileURLToPath(new URL('../packs', import.meta.url));
const { packs, kpis } = readPacks(folder);
const definitions = new Map(
  packs.flatMap(({ achievements }) => achievements.map(({ key, definition }) => [key, definition] as const)),
);
const definitionOf = (key: string): AchievementDefinition => {
  const found = definitions.get(key);
  if (!found) throw new Error(`No pack has ${key}.`);
  return found;
};

const run = (...words: string[]) => runWords(words, { cwd: folder });

test('there are ten, and no two share an achievement', () => {
  expect(packs.map(({ pack }) => pack.pack)).toEqual([
    'content-operations',
    'crm-hygiene',
    'customer-success',
    'helpdesk-quality',
    'knowledge-sharing',
    'lead-response',
    'onboarding',
    'peer-values',
    'pipeline-motion',
    'sales-rhythm',
  ]);
  expect(definitions.size).toBe(packs.flatMap(({ achievements }) => achievements).length);
});

describe.each(packs)('the pack $pack.pack', ({ pack, achievements }) => {
  const own = achievements.map(({ definition }) => definition);

  test('has nothing that the linter refuses', async () => {
    const { exitCode, lines } = await run('check', pack.pack, '--json');
    expect([exitCode, lines().filter(({ severity }) => severity === 'error')]).toEqual([0, []]);
    // Together they may be many for one type; alone, each is as wise as it can be.
    expect(own.flatMap((one) => lint([one], 0))).toEqual([]);
  });

  test('gives the awards that its cases say, and no others', async () => {
    const { lines } = await run('test', pack.pack, '--json');
    expect(lines().length).toBeGreaterThan(4);
    expect(lines().filter(({ ok }) => !ok)).toEqual([]);
    for (const { key } of achievements)
      expect([key, existsSync(join(folder, pack.pack, `achievements/${key}.cases.yaml`))]).toEqual([
        key,
        true,
      ]);
  });

  test('counts on events and fields of the catalogue only', () => {
    for (const definition of own) {
      const { events, fields } = needsOf(definition);
      expect(events.filter((type) => catalogue[type] === undefined)).toEqual([]);
      const known = new Set(events.flatMap((type) => catalogue[type]?.fields ?? []));
      expect(fields.filter((field) => !known.has(field))).toEqual([]);
    }
  });

  test('explains what each achievement is meant to move', () => {
    const lines = kpisOf(pack, kpis, 'en').map(({ key }) => key);
    for (const { achievement, outcome } of own)
      expect([achievement, outcome.filter((kpi) => !kpis.has(kpi))]).toEqual([achievement, []]);
    expect(own.some(({ outcome }) => outcome.some((kpi) => lines.includes(kpi)))).toBe(true);
  });

  test('stands by itself: it begins with one of its own, and has the parts of what is made of others', () => {
    expect(achievements[0]?.key).toBe(pack.first);
    expect(compositionProblems(own)).toEqual([]);
    expect(new Set(own.map(({ family }) => family)).size).toBeLessThanOrEqual(2);
    expect(pack.badges.filter((key) => shippedValues.every((value) => value.key !== key))).toEqual([]);
  });

  test('is read in every language, and in no two alike', () => {
    expect(own.length).toBeGreaterThan(3);
    for (const definition of own) {
      const { achievement, texts = {} } = definition;
      for (const other of [texts.de, texts.es]) {
        for (const field of ['name', 'sentence', 'because', 'you', 'they'] as const) {
          if (definition[field] === undefined) continue;
          expect(other?.[field], `${achievement}: ${field}`).toBeTruthy();
          expect(other?.[field], `${achievement}: ${field}`).not.toBe(definition[field]);
        }
        expect(JSON.stringify(other), achievement).not.toMatch(politeOrLoud);
      }
    }
    for (const field of ['name', 'about', 'good', 'why', 'first'] as const) {
      expect(new Set([pack.en[field], pack.de[field], pack.es[field]]).size).toBe(3);
      expect([pack.de[field], pack.es[field]].join(' ')).not.toMatch(politeOrLoud);
    }
  });
});

describe.each(packs)('the playbook of $pack.pack', ({ pack, achievements }) => {
  test('says what the pack says, and how each achievement went on public data', () => {
    expect(achievements.filter(({ trial }) => trial === null).map(({ key }) => key)).toEqual([]);
    const written = readFileSync(join(folder, pack.pack, 'playbook.md'), 'utf8');
    expect(plain(written)).toBe(plain(renderPlaybook(pack, achievements, kpis)));
  });

  test.skipIf(!standIns.every(({ isHere }) => isHere))('names the data that each is tried on', () => {
    for (const { key, trial } of achievements) {
      const own = standIns.find((one) => one.achievements.includes(key));
      expect([key, trial?.data, trial?.reading]).toEqual([key, own?.data, own?.reading]);
    }
  });
});

/** As it is before and after formatting. */
const plain = (text: string): string => text.replace(/[ -]+/g, ' ').trim();

/** German says du, Spanish tú, and nobody shouts. */
const politeOrLoud = /¡|!|[\p{Ll},] (Sie|Ihnen)\b|\bustedes?\b/u;

test('every KPI is named by an achievement or a pack', () => {
  const named = new Set([
    ...[...definitions.values()].flatMap(({ outcome }) => outcome),
    ...packs.flatMap(({ pack }) => pack.kpis),
  ]);
  expect([...kpis.keys()].filter((key) => !named.has(key))).toEqual([]);
});

/** What is asked for, by its number in the list of capabilities, and what of it stands in the rule. */
const asked: readonly (readonly [number: number, key: string, says: object])[] = [
  [42, 'first-note', { earn: { first: { event: 'crm.note.logged' } } }],
  [42, 'clean-close', { earn: { count: { where: 'data.sla_met' } } }],
  [42, 'sequence-done', { earn: { reach: 1, in: 'day' } }],
  [42, 'settled-in', { earn: { all_of: ['first-note', 'first-whole-lead', 'first-next-step'] } }],
  [43, 'quickest-in-queue', { earn: { best: { wins: 'lowest', group: 'person.queue' }, in: 'week' } }],
  [44, 'morning-five', { earn: { reach: 5, in: { day: { until: '12:00' } } } }],
  [45, 'three-for-good', { earn: { reach: 3, in: 'day' }, hold: { for: '24h' } }],
  [48, 'clean-pipeline', { earn: { streak: { per: 'workday' }, reach: 5 } }],
  [49, 'complete-lead', { earn: { count: { where: 'data.missing_fields == 0' } } }],
  [50, 'happy-close', { earn: { count: { where: 'data.score >= 4' } }, hold: { for: '72h' } }],
  [51, 'sequence-to-meeting', { earn: { sequence: { same: 'data.contact' } } }],
  [54, 'on-time-briefs', { earn: { count: { where: 'data.in_time' } } }],
  [54, 'review-passes', { earn: { count: { event: 'content.review.completed' } } }],
  [54, 'first-draft', { earn: { lag: { to: { event: 'content.draft.submitted' } } } }],
  [58, 'ten-good-leads', { earn: { reach: 10, in: 'week' }, guard: [{ at_least: 0.95 }] }],
  [59, 'next-steps', { earn: { reach: 5, in: { week: { until: 'friday' } } } }],
  [60, 'quick-contact', { earn: { lag: { within: '2h' }, reach: 20 } }],
  [61, 'stage-notes', { earn: { count: { where: 'data.notes_complete' }, reach: 3 } }],
  [62, 'health-checks', { earn: { count: { where: 'data.risk in ["low", "medium", "high"]' }, reach: 5 } }],
  [64, 'fast-and-loved', { earn: { reach: 5 }, guard: [{ ratio: { of: { where: 'data.score >= 4.5' } } }] }],
  [65, 'answer-that-helps', { earn: { count: { event: 'kb.article.deflected', per: 'data.article' } } }],
  [66, 'half-hour', { earn: { lag: { within: '30m' } }, guard: [{}, {}, {}] }],
  [68, 'forward-three', { earn: { reach: 3, in: 'week' } }],
  [69, 'personal-follow-ups', { earn: { reach: 15 }, guard: [{ at_least: 1 }] }],
  [70, 'woken-leads', { earn: { count: { where: 'data.days_silent >= 90' }, reach: 2 } }],
  [71, 'fair-pipeline', { earn: { reach: { by: 'person.segment' } } }],
  [77, 'priority-day', { earn: { share: { group: 'person.team' }, reach: 1, in: 'day' } }],
  [78, 'fresh-records', { earn: { streak: { per: 'day' }, reach: 10 } }],
  [
    89,
    'pipeline-hygiene',
    { earn: { count: { where: 'data.missing_fields == 0 && data.next_step_days <= 7' }, reach: 10 } },
  ],
  [90, 'happy-close', { hold: { for: '72h', cancelled_by: { event: 'helpdesk.ticket.reopened' } } }],
  [91, 'sequence-to-meeting', { earn: { sequence: { steps: [{}, { event: 'sales.meeting.booked' }] } } }],
];

describe('what was asked for', () => {
  test.each(asked)('%i is %s', (_number, key, says) => {
    expect(definitionOf(key)).toMatchObject(says);
  });

  test('47: there is volume, speed, quality and consistency, and volume and speed never alone', () => {
    const kinds = new Set([...definitions.values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['consistency', 'quality', 'speed', 'volume']);
    for (const definition of definitions.values())
      expect(lint([definition], 0).filter(({ rule }) => rule === 'unguarded')).toEqual([]);
  });

  test('46: each can be had within a quarter, or looks at all time', () => {
    for (const definition of definitions.values())
      expect(['day', 'week', 'month', 'quarter', 'ever']).toContain(partsOf(definition).window);
  });

  test.each([
    [63, 'crm-hygiene', ['record_completeness', 'field_accuracy', 'stale_records', 'meeting_conversion']],
    [63, 'lead-response', ['time_to_first_touch']],
    [67, 'helpdesk-quality', ['first_response', 'resolution_time', 'reopen_rate', 'csat', 'backlog_age']],
    [67, 'knowledge-sharing', ['kb_contribution']],
    [72, 'sales-rhythm', ['meetings_booked', 'follow_up_completion']],
    [72, 'pipeline-motion', ['stage_progression', 'pipeline_created', 'freshness', 'win_rate']],
  ])('%i: the KPIs of %s', (_number, name, wanted) => {
    const found = packs.find(({ pack }) => pack.pack === name)?.pack.kpis ?? [];
    const names = found.map((kpi) => kpi.slice(kpi.indexOf('.') + 1));
    expect(wanted.filter((kpi) => !names.includes(kpi))).toEqual([]);
  });

  test('12 to 18: nine badges to give, six of them there from the start', () => {
    const peer = packs.find(({ pack }) => pack.pack === 'peer-values')?.pack.badges ?? [];
    expect(peer.slice(0, 6)).toEqual([
      'deal-closer',
      'customer-champion',
      'innovator',
      'team-player',
      'process-pro',
      'resilience-rockstar',
    ]);
    expect(peer).toHaveLength(9);
  });

  test('99: CRM begins with a complete lead', () => {
    expect(packs.find(({ pack }) => pack.pack === 'crm-hygiene')?.pack.first).toBe('complete-lead');
  });

  test('112: being there earns nothing, in any pack', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /achievements.*\.yaml$/.test(name),
    );
    expect(files.length).toBeGreaterThan(80);
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    expect(texts).not.toMatch(/logged_in|login|session\.started|page\.viewed/);
  });
});
