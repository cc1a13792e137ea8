/**
 * Makes demo/data/events.csv.gz and demo/data/people.csv from the public incident log (see demo/SOURCE.md):
 * `npx tsx demo/make-demo-data.ts incident_event_log.csv.gz`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { compareEvents } from '../src/domain/events/event.ts';
import { RowProblem } from '../src/domain/imports/finding.ts';
import { demoColumns, readDemoEvents, writeDemoLine } from '../src/domain/imports/history/demo-events.ts';
import { type DerivedEvent, deriveHistory } from '../src/domain/imports/history/derive-history.ts';
import type { State } from '../src/domain/imports/history/history-reader.ts';
import { parseMapping } from '../src/domain/imports/mapping/parse-mapping.ts';
import { planImport } from '../src/domain/imports/plan-import.ts';

const from = Date.UTC(2016, 1, 29) * 1000;
const to = Date.UTC(2016, 3, 11) * 1000;

const file = process.argv[2];
if (!file) throw new Error('expected the path of the incident log, gzipped');
const derived = derive(file);
const lines: string[] = [];
const kept: DerivedEvent[] = [];
for (const item of derived) {
  const line = item.knownAt >= from && item.knownAt < to ? writeDemoLine(item) : undefined;
  if (line === undefined) continue;
  lines.push(line);
  kept.push(item);
}
const csv = `${demoColumns.join(',')}\n${lines.join('\n')}\n`;
const readBack = readDemoEvents(csv, 'servicenow');
const different = kept.findIndex((item, index) => sorted(item) !== sorted(readBack[index]));
if (different >= 0)
  throw new Error(`reads back differently: ${sorted(kept[different])} ${sorted(readBack[different])}`);
writeFileSync(new URL('data/events.csv.gz', import.meta.url), gzipSync(csv, { level: 9 }));
writeFileSync(new URL('data/people.csv', import.meta.url), people());
console.log(`${lines.length} events`);

function derive(path: string): DerivedEvent[] {
  const yaml = readFileSync(new URL('../mappings/servicenow-incidents.yaml', import.meta.url), 'utf8');
  const parsed = parseMapping(yaml);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [header = [], ...rows]: string[][] = parse(gunzipSync(readFileSync(path)));
  const plan = planImport(parsed.mapping, header, 'servicenow');
  if (!('form' in plan) || plan.form !== 'history') throw new Error('the mapping does not fit the file');
  const objects = new Map<string, State[]>();
  for (const row of rows) {
    const state = plan.history.read(plan.rows.compact(row));
    if (state instanceof RowProblem) throw new Error(state.message);
    objects.set(state.object, [...(objects.get(state.object) ?? []), state]);
  }
  return [...objects.values()]
    .flatMap((states) => deriveHistory(states, plan.history, 'servicenow').events)
    .sort((a, b) => a.knownAt - b.knownAt || compareEvents(a.event, b.event));
}

/** Everybody who resolved something in the demo's weeks; the team is the group they resolved most in. */
function people(): string {
  const groups = new Map<string, Map<string, number>>();
  for (const { event } of kept) {
    const { resolved_by, group } = event.data;
    if (event.type !== 'helpdesk.ticket.resolved' || typeof resolved_by !== 'string') continue;
    const counts = groups.get(resolved_by) ?? new Map<string, number>();
    if (typeof group === 'string') counts.set(group, (counts.get(group) ?? 0) + 1);
    groups.set(resolved_by, counts);
  }
  const number = (handle: string) => Number(handle.replace(/\D/g, ''));
  const rows = [...groups]
    .sort(([a], [b]) => number(a) - number(b))
    .map(([handle, counts]) => {
      const team = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
      return `${handle},Agent ${number(handle)},${team},agent`;
    });
  return `handle,name,team,role\n${rows.join('\n')}\n`;
}

function sorted(item: DerivedEvent | undefined): string {
  if (!item) return 'nothing';
  const { data, ...event } = item.event;
  return JSON.stringify([item.knownAt, Object.entries(event).sort(), Object.entries(data).sort()]);
}
