import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../../events/event.ts';
import { deriveAll, planFor } from '../testing.ts';
import type { DerivedHistory } from './derive-history.ts';
import { HistoryProfiler } from './history-profile.ts';

/** The public logs are not part of the repository; without them these tests are skipped, and say so. */
const data = new URL('../../../../../shared/data/', import.meta.url);
const servicenow = new URL('servicenow-incidents/incident_event_log_opened_to_2016-04.csv.gz', data);
const italy = new URL('helpdesk-italy/helpdesk.csv.gz', data);

function load(
  file: URL,
  mapping: string,
): { header: string[]; rows: string[][]; derive(rows: string[][]): DerivedHistory[] } {
  // The body of a skipped describe still runs, to collect the names of its tests.
  if (!existsSync(file)) return { header: [], rows: [], derive: () => [] };
  const [header = [], ...rows]: string[][] = parse(gunzipSync(readFileSync(file)));
  const yaml = readFileSync(new URL(`../../../../mappings/${mapping}.yaml`, import.meta.url), 'utf8');
  const plan = planFor(yaml, header);
  return { header, rows, derive: (some) => deriveAll(plan, some) };
}

function profileOf(derived: readonly DerivedHistory[]) {
  const profiler = new HistoryProfiler();
  for (const { summary } of derived) profiler.add(summary);
  return profiler.profile();
}

/** Counts by ISO week and person, on purpose without anything of the engine's. */
function personWeeks(
  events: readonly SourceEvent[],
  counts: (event: SourceEvent) => boolean,
): Map<string, number> {
  const weeks = new Map<string, number>();
  for (const event of events) {
    if (!event.type.endsWith('.resolved') || event.data.resolved_by === undefined || !counts(event)) continue;
    const key = `${isoWeek(event.at / 1000)} ${event.data.resolved_by}`;
    weeks.set(key, (weeks.get(key) ?? 0) + 1);
  }
  return weeks;
}

function isoWeek(ms: number): string {
  const day = Math.floor(ms / 86_400_000);
  const thursday = new Date((day - ((day + 3) % 7) + 3) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function reaching(weeks: Map<string, number>, week: string, counts: readonly number[]): number[] {
  return counts.map(
    (least) => [...weeks].filter(([key, count]) => key.startsWith(week) && count >= least).length,
  );
}

describe.skipIf(!existsSync(servicenow))('the ServiceNow log of 2016', () => {
  const { rows, derive } = load(servicenow, 'servicenow-incidents');
  const derived = derive(rows);
  const events = derived.flatMap((history) => history.events.map(({ event }) => event));

  test('has the known counts of resolutions, reopens and clean incidents', () => {
    expect(profileOf(derived)).toMatchObject({
      objects: 17_136,
      resolved: 15_880,
      neverResolved: 1_256,
      reopened: 202,
      reopenedWithin72Hours: 175,
      clean: 8_700,
      people: 179,
    });
    expect(events.filter((event) => event.type.endsWith('.sla_missed'))).toHaveLength(7_332);
  });

  test('gives the known people with five clean resolutions a week', () => {
    const cancelled = new Map<unknown, number[]>();
    for (const event of events) {
      if (!/\.(reopened|sla_missed)$/.test(event.type)) continue;
      cancelled.set(event.data.ticket, [...(cancelled.get(event.data.ticket) ?? []), event.at]);
    }
    const holdMicros = 400 * 86_400_000_000;
    const clean = personWeeks(
      events,
      ({ at, data: { sla_met, reopens, ticket } }) =>
        sla_met === true &&
        reopens === 0 &&
        !cancelled.get(ticket)?.some((undone) => undone >= at && undone < at + holdMicros),
    );
    expect(reaching(clean, '2016-W12', [1, 5, 20])).toEqual([97, 55, 10]);
    expect(reaching(clean, '2016-W15', [1, 5, 20])).toEqual([95, 58, 18]);
    expect(reaching(clean, '', [5])).toEqual([401]);
    const all = personWeeks(events, () => true);
    expect([...reaching(all, '2016-W12', [5]), ...reaching(all, '2016-W15', [5])]).toEqual([75, 75]);
  });

  test('says the same with its rows in any other order and every row twice', () => {
    const scattered = rows.concat(rows).map((row, index) => ({ row, key: (index * 7919) % 202_091 }));
    const shuffled = derive(scattered.sort((a, b) => a.key - b.key).map(({ row }) => row));
    const byId = (histories: readonly DerivedHistory[]) =>
      histories.flatMap((history) => history.events).sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
    expect(byId(shuffled)).toEqual(byId(derived));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });
});

describe.skipIf(!existsSync(italy))('the help desk log of an Italian company', () => {
  const { rows, derive } = load(italy, 'helpdesk-activities');
  const derived = derive(rows);

  test('has the known profile', () => {
    expect(profileOf(derived)).toEqual({
      objects: 4_580,
      resolved: 4_569,
      neverResolved: 11,
      reopened: 154,
      reopenedWithin72Hours: 91,
      clean: 4_415,
      medianDaysToResolve: 6.055,
      p90DaysToResolve: 29.991,
      resolvedWithin7Days: 2_318,
      people: 19,
    });
  });

  test('gives the known people with five clean cases a week', () => {
    const lastOfClean = derived
      .filter(({ summary }) => summary.reopenedAfterHours.length === 0)
      .flatMap(({ events }) => events.findLast(({ event }) => event.type.endsWith('.resolved'))?.event ?? []);
    const weeks = personWeeks(lastOfClean, () => true);
    expect(reaching(weeks, '2012-W20', [1, 5])).toEqual([9, 4]);
    expect(['Value 1', 'Value 2', 'Value 9'].map((person) => weeks.get(`2012-W20 ${person}`))).toEqual([
      12, 11, 8,
    ]);
    expect(reaching(weeks, '', [5])).toEqual([328]);
  });
});
