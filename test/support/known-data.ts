import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { makeRule } from '../../src/domain/achievements/trying/testing.ts';
import type { SourceEvent } from '../../src/domain/events/event.ts';
import { deriveAll, planFor } from '../../src/domain/imports/testing.ts';

// Public data sets that are not part of the repository, with results known from independent scripts.
const shared = new URL('../../../shared/data/', import.meta.url);
const root = new URL('../../', import.meta.url);
export const hasFile = (path: string) => existsSync(new URL(path, shared));
export const now = Date.parse('2030-01-01T00:00Z') * 1000;

export const files = {
  servicenow: 'servicenow-incidents/incident_event_log_opened_to_2016-04.csv.gz',
  italy: 'helpdesk-italy/helpdesk.csv.gz',
  calls: 'callcenter-csat/calls.csv',
  sales: 'crm-maven-opportunities/sales_pipeline.csv',
  salesTeams: 'crm-maven-opportunities/sales_teams.csv',
  badges: 'stackexchange-bicycles-meta/badges.csv',
  posts: 'stackexchange-bicycles-meta/posts.csv',
  votes: 'stackexchange-bicycles-meta/votes.csv',
  comments: 'stackexchange-bicycles-meta/comments.csv',
  users: 'stackexchange-bicycles-meta/users.csv',
  edits: 'stackexchange-bicycles-meta/post_history.csv',
} as const;

export function readRows(path: string): string[][] {
  const bytes = readFileSync(new URL(path, shared));
  return parse(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

export function readRecords(path: string): Record<string, string>[] {
  return parse(readFileSync(new URL(path, shared)), { columns: true, relax_column_count: true });
}

export function histories(path: string, mapping: string): SourceEvent[] {
  const [header = [], ...rows] = readRows(path);
  const yaml = readFileSync(new URL(`mappings/${mapping}.yaml`, root), 'utf8');
  return deriveAll(planFor(yaml, header), rows).flatMap(({ events }) => events.map(({ event }) => event));
}

export function toEvent(id: string, type: string, time: string, data: SourceEvent['data']): SourceEvent {
  return { id, source: 'file', type, at: Date.parse(time) * 1000, sequence: '', subject: null, data };
}

export const ruleFile = (name: string) =>
  makeRule(readFileSync(new URL(`test/flows/achievements/${name}.yaml`, root), 'utf8'));
export const ruleOf = (earn: string) =>
  makeRule(
    `{ smallwins: 1, achievement: known, name: N, sentence: S, because: B, family: f, kind: volume, outcome: [o], earn: ${earn} }`,
  );
