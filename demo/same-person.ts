/**
 * Prints the `same_person` part of mappings/servicenow-incidents.yaml:
 * `npx tsx demo/same-person.ts incident_event_log.csv.gz >> mappings/servicenow-incidents.yaml`.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

const leastSightings = 20;
const leastAgreement = 0.9;

const file = process.argv[2];
if (!file) throw new Error('expected the path of the incident log, gzipped');
const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(file)), { columns: true });

const sightings = new Map<string, Map<string, number>>();
for (const { incident_state, resolved_at, sys_updated_at, assigned_to = '?', resolved_by = '?' } of rows) {
  if (incident_state !== 'Resolved' || resolved_at !== sys_updated_at) continue;
  if (assigned_to === '?' || resolved_by === '?') continue;
  const byResolver = sightings.get(assigned_to) ?? new Map<string, number>();
  byResolver.set(resolved_by, (byResolver.get(resolved_by) ?? 0) + 1);
  sightings.set(assigned_to, byResolver);
}

const lines: [number, string][] = [];
for (const [assignee, byResolver] of sightings) {
  const total = [...byResolver.values()].reduce((sum, count) => sum + count, 0);
  const [resolver, most] = [...byResolver].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (total < leastSightings || most < leastAgreement * total) continue;
  lines.push([Number(assignee.replace(/\D/g, '')), `  ${assignee}: ${resolver}`]);
}
for (const [, line] of lines.sort((a, b) => a[0] - b[0])) console.log(line);
