import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { SourceEvent } from '../../../src/domain/events/event.ts';
import { deriveAll, planFor } from '../../../src/domain/imports/testing.ts';
import { shuffle } from '../../../src/domain/shuffle.ts';
import { callsAchievements } from './calls-facts.ts';
import { changesAchievements } from './changes-facts.ts';
import { salesAchievements } from './sales-facts.ts';

/** A public log that is not part of the repository, and how it is read. */
export interface DataSet {
  readonly name: string;
  readonly mapping: string;
  /** Live before the first event comes. */
  readonly achievements: readonly string[];
  readonly file: URL;
  /** Read after it, by a mapping of its own. */
  readonly after?: { readonly file: URL; readonly mapping: string };
  /** Who the people are, known before the first event. */
  readonly people?: { readonly file: URL; readonly mapping: string };
  readonly isHere: boolean;
}

const seed = 20160321;
const folder = new URL('../../../../shared/data/', import.meta.url);

function dataSet(name: string, file: string, mapping: string, achievements: readonly string[]): DataSet {
  const url = new URL(`${name}/${file}`, folder);
  return { name, mapping, achievements, file: url, isHere: existsSync(url) };
}

export const servicenow = dataSet(
  'servicenow-incidents',
  'incident_event_log_opened_to_2016-04.csv.gz',
  'servicenow-incidents',
  ['clean-week'],
);
export const italy = dataSet('helpdesk-italy', 'helpdesk.csv.gz', 'helpdesk-activities', ['clean-cases']);
export const calls = dataSet('callcenter-csat', 'calls.csv', 'call-log', callsAchievements);
export const sales: DataSet = {
  ...dataSet('crm-maven-opportunities', 'sales_pipeline.csv', 'crm-opportunities', salesAchievements),
  people: {
    file: new URL('crm-maven-opportunities/sales_teams.csv', folder),
    mapping: 'people: 1\nhandle: sales_agent\nname: sales_agent\nattributes: { region: regional_office }\n',
  },
};
export const changes: DataSet = {
  ...dataSet('crm-change-log', 'deal_changes.csv', 'crm-change-log', changesAchievements),
  after: { file: new URL('crm-change-log/activity.csv', folder), mapping: 'crm-activities' },
};

export function readFile({ file }: DataSet): Buffer {
  return readFileSync(file);
}

/** The file with its rows in another order, always the same one. */
export function shuffledFile(set: DataSet): Buffer {
  const [header = [], ...rows] = readRows(set);
  return toCsv([header, ...shuffle(rows, seed)]);
}

/** The file's first row: enough to make a source whose people come with their events. */
export function headerOnly(set: DataSet): Buffer {
  return toCsv(readRows(set).slice(0, 1));
}

/** Every event that the file tells of, twice, in another order, always the same one. */
export function shuffledTwice(set: DataSet): SourceEvent[] {
  const [header = [], ...rows] = readRows(set);
  const yaml = readFileSync(new URL(`../../../mappings/${set.mapping}.yaml`, import.meta.url), 'utf8');
  const derived = deriveAll(planFor(yaml, header), rows);
  const events = derived.flatMap((history) => history.events.map(({ event }) => event));
  return shuffle([...events, ...events], seed);
}

function readRows({ file }: DataSet): string[][] {
  return parse(gunzipSync(readFileSync(file)));
}

function toCsv(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\n`).join(''));
}
