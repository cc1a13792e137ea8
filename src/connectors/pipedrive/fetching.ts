import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact, RecordName } from '../connector.ts';
import { asChangesInSeconds, changeKey, type FetchWishes, inSeconds } from '../fetching.ts';
import { among, need, numberAt, textAt, valueAt } from '../reading.ts';
import { timeOf } from '../time-of.ts';

const dealChanges = new Set([
  'crm.deal.stage_changed',
  'crm.deal.won',
  'crm.deal.lost',
  'crm.deal.reopened',
  'crm.deal.updated',
]);

/** The deal that changed: where its stages stand in their pipeline, and what it lacks, its record says. */
export function recordOf({ type, subject }: Fact): RecordName | null {
  return dealChanges.has(type) ? { kind: 'deal', id: subject ?? '' } : null;
}

/** Ids as Pipedrive makes them; nothing else may stand in an address. */
export const isDealId = (id: string): boolean => /^[1-9]\d{0,18}$/.test(id);

/**
 * What deliveries told of a deal, under the names that its changelog gives it. An end that a stage of one's own stands for
 * is named by the move, as it is where the changelog tells that.
 */
export function asTold(told: readonly Fact[], record: RecordName): Fact[] {
  const suffixOf = ({ key }: Fact) => /:own-(won|lost)$/.exec(key)?.[0];
  const own = told.flatMap((fact) => {
    const suffix = suffixOf(fact);
    if (suffix === undefined) return [];
    const at = inSeconds(fact.at);
    const move = changeKey(null, record, 'crm.deal.stage_changed', at).join(':');
    return [{ ...fact, account: null, at, key: `${move}${suffix}` }];
  });
  const others = told.filter((fact) => suffixOf(fact) === undefined);
  return [...asChangesInSeconds(others, record), ...own];
}

/** A stage of a pipeline; its id is its own among all pipelines. */
export interface Stage {
  readonly pipeline: string;
  /** From 1 on. */
  readonly place: number;
}

/** Stages by their ids, in the order in which their pipeline shows them; one that was deleted has no place. */
export function readStages(items: readonly Json[]): Map<string, Stage> {
  const ordered = items
    .filter((item) => valueAt(item, 'is_deleted') !== true)
    .sort((one, other) => (numberAt(one, 'order_nr') ?? 0) - (numberAt(other, 'order_nr') ?? 0));
  const stages = new Map<string, Stage>();
  const counts = new Map<string, number>();
  for (const item of ordered) {
    const pipeline = need(item, 'pipeline_id');
    const place = (counts.get(pipeline) ?? 0) + 1;
    counts.set(pipeline, place);
    stages.set(need(item, 'id'), { pipeline, place });
  }
  return stages;
}

/** One field, changed once. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly at: Micros;
  readonly by: string | undefined;
}

/** The changelog of a deal, which has the newest first, oldest first. */
export function readChanges(rows: readonly Json[]): Change[] {
  return rows
    .map((row) => ({
      field: need(row, 'field_key'),
      before: textOf(valueAt(row, 'old_value')),
      after: textOf(valueAt(row, 'new_value')),
      at: inSeconds(timeOf(need(row, 'time'), 'time', 'UTC')),
      by: textAt(row, 'actor_user_id'),
    }))
    .reverse()
    .sort((one, other) => one.at - other.at);
}

/** A deal with its past. */
export interface Deal {
  readonly id: string;
  readonly record: Json;
  readonly madeAt: Micros;
  readonly changes: readonly Change[];
  /** When the next planned activity is due; undefined where there is none, or nobody asked. */
  readonly nextActivity: string | undefined;
}

/** What deriving needs beside a deal. */
export interface Known {
  readonly wishes: FetchWishes;
  readonly stages: ReadonlyMap<string, Stage>;
}

/** Names that one field has in the changelog and in the record. */
const aliases: Readonly<Record<string, string>> = { owner_id: 'user_id', user_id: 'owner_id' };

/** What a field held at a moment: as the changelog says, and what it says nothing of is as it is now. Empty text for nothing. */
export function heldAt({ record, changes }: Deal, field: string, at: Micros): string {
  const names = [field, among(aliases, field) ?? field];
  const own = changes.filter((change) => names.includes(change.field));
  const last = own.findLast((change) => change.at <= at);
  if (last) return last.after;
  const next = own[0];
  if (next) return next.before;
  const now = names.map((name) => textOf(valueAt(record, name) ?? valueAt(record, 'custom_fields', name)));
  return now.find((text) => text !== '') ?? '';
}

/** Whatever a field holds as a text; some hold an object with a value, such as an amount of money. */
function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return Object.hasOwn(value, 'value') ? textOf(value['value']) : JSON.stringify(value);
}
