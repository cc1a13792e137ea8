import type { Json, Micros } from '../../domain/events/event.ts';
import type { Fact } from '../connector.ts';
import { changeKey, type FetchWishes } from '../fetching.ts';
import { fact } from '../reading.ts';
import { type Change, changesOf, type HubspotRecord, heldAt } from './record.ts';
import type { Surroundings } from './surroundings.ts';

/** What deriving needs besides the record. */
export interface Known {
  readonly account: string | null;
  readonly wishes: FetchWishes;
  readonly surroundings: Surroundings;
}

export type HubspotKind = 'deal' | 'ticket' | 'lead';

/** One fact of a record, under the name that this change has from whichever side it is heard. */
export function tellChange(
  { kind, id, account }: { kind: HubspotKind; id: string; account: string | null },
  type: string,
  { at, by }: { at: Micros; by: string | undefined },
  data: Readonly<Record<string, Json | undefined>>,
): Fact {
  const key = changeKey(account, { kind, id }, type, at);
  return fact(type, { key, at, about: id, by, account: account ?? undefined, data: { [kind]: id, ...data } });
}

/** Changes of several properties that were made in one go, by one user. */
export interface Going {
  readonly at: Micros;
  readonly by: string | undefined;
  readonly changes: readonly Change[];
}

/** The later changes of properties, those of one moment together. */
export function goingsOf(record: HubspotRecord, names: Iterable<string>): Going[] {
  const goings = new Map<Micros, Change[]>();
  for (const name of new Set(names))
    for (const change of changesOf(record, name))
      if (!change.isFirst) goings.set(change.at, [...(goings.get(change.at) ?? []), change]);
  return [...goings].map(([at, changes]) => ({ at, changes, by: changes.find(({ by }) => by)?.by }));
}

/** What the fields of a change are called and hold now, as an event says it. */
export function changedFields(changes: readonly Change[]) {
  const fields = changes.map(({ name }) => name).sort();
  const values = Object.fromEntries(changes.map(({ name, value }) => [name, value]));
  return { fields, fields_changed: fields.length, values };
}

/** How many of the fields were empty at a moment; undefined where nobody has said which must be filled. */
export function missingAt(record: HubspotRecord, fields: readonly string[], at: Micros): number | undefined {
  if (fields.length === 0) return undefined;
  return fields.filter((name) => heldAt(record, name, at).trim() === '').length;
}

/** The user who owned it at a moment. */
export function ownerAt(record: HubspotRecord, { users }: Surroundings, at: Micros): string | undefined {
  return users.get(heldAt(record, 'hubspot_owner_id', at));
}

/** Who made the record. */
export function makerOf({ properties, histories }: HubspotRecord): string | undefined {
  const said = properties.get('hs_created_by_user_id');
  if (said !== undefined) return said;
  const firsts = [...histories.values()].flatMap(([first]) => (first ? [first] : []));
  return firsts.sort((one, other) => one.at - other.at)[0]?.by;
}
