import type { Language } from '../../domain/language/languages.ts';
import { foldText, readPlainText } from '../../domain/recognition/plain-text.ts';
import {
  firstValues,
  type RecognitionValue,
  shippedValues,
  valueFamilies,
  valueIn,
} from '../../domain/recognition/values.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { recordAudit } from '../audit/actions.ts';
import { notFound, type Viewer } from '../viewer.ts';
import type { ValueCard } from './api.ts';

interface ValueRow extends RecognitionValue {
  value_id: string;
  hidden: boolean;
}

/** Every workspace begins with the same six; a hidden or renamed one is not made again. */
export async function loadValues(tx: Tx, workspaceId: string): Promise<ValueRow[]> {
  const rows = await readValues(tx, workspaceId);
  if (rows.length > 0) return rows;
  const now = Date.now() * 1000;
  // A microsecond apart, for their order is the order of making.
  for (const [index, value] of firstValues.entries()) await insertValue(tx, workspaceId, value, now + index);
  return readValues(tx, workspaceId);
}

function readValues(tx: Tx, workspaceId: string): Promise<ValueRow[]> {
  return tx.prepared<ValueRow>(
    'values',
    'select value_id, key, name, meaning, kind, family, hidden from recognition_values where workspace_id = $1 order by created_at, value_id',
    [workspaceId],
  );
}

const kept = new Kept(['recognition_values'], readValues);

/** The same for looking only, out of memory as long as none of them changes. */
export async function keptValues(
  database: Pick<Database, 'inWorkspace' | 'look' | 'writes'>,
  workspaceId: string,
): Promise<ValueRow[]> {
  const rows = await kept.of(database, workspaceId);
  return rows.length > 0 ? rows : database.inWorkspace(workspaceId, (tx) => loadValues(tx, workspaceId));
}

/** A value as a reader reads it. What a workspace has worded itself stays as it is. */
export function presentValue(row: Omit<ValueRow, 'value_id'>, language: Language): ValueCard {
  const { key, kind, family, hidden } = row;
  return { key, ...valueIn(row, language), kind, family, hidden, seed: row.name };
}

const presented = new WeakMap<readonly ValueRow[], Map<Language, ReadonlyMap<string, ValueCard>>>();

/** All of them by id, put into words once as long as they are kept. */
export function presentValues(rows: readonly ValueRow[], language: Language): ReadonlyMap<string, ValueCard> {
  const known = presented.get(rows) ?? new Map<Language, ReadonlyMap<string, ValueCard>>();
  presented.set(rows, known);
  const cards =
    known.get(language) ?? new Map(rows.map((row) => [row.value_id, presentValue(row, language)]));
  known.set(language, cards);
  return cards;
}

async function insertValue(
  tx: Tx,
  workspaceId: string,
  value: RecognitionValue,
  at: number,
): Promise<boolean> {
  const made = await tx.query(
    `insert into recognition_values (workspace_id, value_id, key, name, folded, meaning, kind, family, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning 1`,
    [
      workspaceId,
      uuidv7(),
      value.key,
      value.name,
      foldText(value.name),
      value.meaning,
      value.kind,
      value.family,
      toTimestamp(at),
    ],
  );
  return made.length > 0;
}

/** Adds a value; its badge takes the shape least used so far. */
export async function addValue(
  tx: Tx,
  viewer: Viewer,
  wanted: { name: string; meaning: string; kind: ValueCard['kind']; family?: string | undefined },
): Promise<ValueCard> {
  const known = await loadValues(tx, viewer.workspaceId);
  const uses = (family: string) => known.filter((one) => one.family === family).length;
  const [rarest = 'peer'] = [...valueFamilies].sort((a, b) => uses(a) - uses(b));
  const name = orThrow(readPlainText(wanted.name, 60, '/name'));
  const value: RecognitionValue = {
    key: keyFor(
      name,
      known.map((one) => one.key),
    ),
    name,
    meaning: orThrow(readPlainText(wanted.meaning, 200, '/meaning')),
    kind: wanted.kind,
    family: wanted.family ?? rarest,
  };
  if (!(await insertValue(tx, viewer.workspaceId, value, Date.now() * 1000))) throw taken(name);
  await recordAudit(tx, viewer.workspaceId, viewer, { action: 'value.made', subject: value.key });
  return presentValue({ ...value, hidden: false }, viewer.language);
}

/** Adds badges that come with the product; one that is there already, also hidden or renamed, stays as it is. */
export async function addShippedValues(tx: Tx, viewer: Viewer, keys: readonly string[]): Promise<string[]> {
  const known = new Set((await loadValues(tx, viewer.workspaceId)).map(({ key }) => key));
  const now = Date.now() * 1000;
  const added: string[] = [];
  const wanted = shippedValues.filter(({ key }) => keys.includes(key) && !known.has(key));
  for (const [index, value] of wanted.entries()) {
    if (!(await insertValue(tx, viewer.workspaceId, value, now + index))) continue;
    await recordAudit(tx, viewer.workspaceId, viewer, { action: 'value.made', subject: value.key });
    added.push(value.key);
  }
  return added;
}

/** Renames, explains anew, hides or shows a value. Its key, and what was given for it, stay. */
export async function changeValue(
  tx: Tx,
  viewer: Viewer,
  key: string,
  change: { [Field in keyof ValueCard]?: ValueCard[Field] | undefined },
): Promise<ValueCard> {
  const known = await loadValues(tx, viewer.workspaceId);
  const before = known.find((one) => one.key === key);
  if (!before) throw notFound(`value ${key}`);
  const name = change.name === undefined ? before.name : orThrow(readPlainText(change.name, 60, '/name'));
  if (known.some((one) => one.key !== key && foldText(one.name) === foldText(name))) throw taken(name);
  const after = {
    ...before,
    name,
    meaning:
      change.meaning === undefined ? before.meaning : orThrow(readPlainText(change.meaning, 200, '/meaning')),
    kind: change.kind ?? before.kind,
    family: change.family ?? before.family,
    hidden: change.hidden ?? before.hidden,
  };
  if (after.hidden && known.every((one) => one.hidden || one.key === key))
    throw new Refusal('last-value', 409, {
      message: `${before.name} is the last badge that can be given. Add or show another one first.`,
      pointer: '/hidden',
    });
  await tx.query(
    `update recognition_values set name = $3, folded = $4, meaning = $5, kind = $6, family = $7, hidden = $8
     where workspace_id = $1 and value_id = $2`,
    [
      viewer.workspaceId,
      before.value_id,
      name,
      foldText(name),
      after.meaning,
      after.kind,
      after.family,
      after.hidden,
    ],
  );
  await recordAudit(tx, viewer.workspaceId, viewer, {
    action: 'value.changed',
    subject: key,
    details: { hidden: after.hidden },
  });
  return presentValue(after, viewer.language);
}

function keyFor(name: string, taken: readonly string[]): string {
  const plain = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const key = plain === '' ? 'value' : plain;
  if (!taken.includes(key)) return key;
  for (let number = 2; ; number++) if (!taken.includes(`${key}-${number}`)) return `${key}-${number}`;
}

function taken(name: string): Refusal {
  return new Refusal('value-exists', 409, {
    message: `There is a badge called “${name}” already, perhaps hidden or written a little differently. Choose another name.`,
    pointer: '/name',
  });
}

/** What is expected to be text; a refusal goes to whoever asked. */
export function orThrow<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw value;
  if (value === '')
    throw new Refusal('empty-text', 422, { message: 'This is empty. Write at least a word.' });
  return value;
}
