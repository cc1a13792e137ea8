import type { Json, Micros } from '../../domain/events/event.ts';
import { isObject, listAt, need, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

/** A value that a property has had, from a moment on. */
export interface Version {
  readonly value: string;
  readonly at: Micros;
  /** The user who set it; undefined for a workflow, an integration, a calculation. */
  readonly by: string | undefined;
  /** `CRM_UI`, `AUTOMATION_PLATFORM`, `INTEGRATION`, `CALCULATED`, `MERGE_OBJECTS` … */
  readonly source: string;
}

/** A record with the histories of its properties, oldest value first. */
export interface HubspotRecord {
  readonly id: string;
  readonly createdAt: Micros;
  readonly histories: ReadonlyMap<string, readonly Version[]>;
  readonly properties: ReadonlyMap<string, string>;
}

/** One of `results` of a batch that was read with `propertiesWithHistory`. */
export function readRecord(value: Json): HubspotRecord {
  const histories = new Map<string, Version[]>();
  for (const [name, versions] of membersOf(valueAt(value, 'propertiesWithHistory')))
    histories.set(name, listAt(versions).map(readVersion).sort(byTime));
  const properties = new Map<string, string>();
  for (const [name, held] of membersOf(valueAt(value, 'properties'))) {
    const text = textAt(held);
    if (text !== undefined) properties.set(name, text);
  }
  return {
    id: need(value, 'id'),
    createdAt: timeOf(properties.get('createdate') ?? need(value, 'createdAt'), 'createdAt'),
    histories,
    properties,
  };
}

function membersOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function readVersion(value: Json): Version {
  const named = /^userId:(\d+)$/.exec(textAt(value, 'sourceId') ?? '')?.[1];
  return {
    value: textAt(value, 'value') ?? '',
    at: timeOf(need(value, 'timestamp'), 'timestamp'),
    by: textAt(value, 'updatedByUserId') ?? named,
    source: textAt(value, 'sourceType') ?? '',
  };
}

const byTime = (one: Version, other: Version): number => one.at - other.at;

/** What a property held at a moment; empty if nothing. */
export function heldAt({ histories }: HubspotRecord, name: string, at: Micros): string {
  return histories.get(name)?.findLast((version) => version.at <= at)?.value ?? '';
}

/** A property that went from one value to another. */
export interface Change extends Version {
  readonly name: string;
  /** Null where nothing is known of the value before. */
  readonly before: string | null;
  /** It came with the record. */
  readonly isFirst: boolean;
}

// What a record begins with is written in several goes.
const beginning: Micros = 5_000_000;

/** The changes of a property. A merge moves values from one record into another; nobody did that deed. */
export function changesOf({ histories, createdAt }: HubspotRecord, name: string): Change[] {
  const versions = histories.get(name) ?? [];
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    if (version.source.startsWith('MERGE') || before?.value === version.value) return [];
    const isFirst = before === undefined && version.at <= createdAt + beginning;
    return [{ ...version, name, before: before?.value ?? null, isFirst }];
  });
}

/** When anything last happened to a record before a moment; null if nothing is known. */
export function lastBefore({ histories }: HubspotRecord, at: Micros): Micros | null {
  const moments = [...histories.values()].flat().flatMap((version) => (version.at < at ? [version.at] : []));
  return moments.length === 0 ? null : Math.max(...moments);
}
