import { stringify } from 'yaml';
import { planImport } from '../plan-import.ts';
import { nameColumns } from './columns.ts';
import { doubt, isEither, type KnownMapping, type Sample, timeFormats, withTimesOf } from './fit-times.ts';
import type { Mapping } from './mapping.ts';
import { compileTime } from './parse-time.ts';

/**
 * Proposes a mapping for a file: a known one whose columns are all there (the one that reads most of them), or else
 * "rows are events" with a guessed time, id, type and actor.
 *
 * Example: a header of `when,user,action` with times in `when` proposes an event for each row, at `when`,
 * with `actor: user`.
 */
export function proposeMapping(sample: Sample, known: readonly KnownMapping[]): string {
  if (sample.format === 'ndjson' && sample.header.includes('specversion')) {
    const passThrough = known.find(({ mapping }) => mapping.cloudevents);
    if (passThrough) return passThrough.yaml;
  }
  const fitting = known
    .filter(({ mapping }) => mapping.format === sample.format && !mapping.cloudevents)
    .map((one) => ({ ...one, reads: columnsRead(one.mapping, sample.header) }))
    .filter(({ reads }) => reads >= 3)
    .sort((a, b) => b.reads - a.reads);
  return fitting[0] ? withTimesOf(sample, fitting[0]) : guessMapping(sample);
}

/** How many columns of the file a mapping reads; 0 if the header lacks one of them. */
function columnsRead(mapping: Mapping, header: readonly string[]): number {
  const plan = planImport(mapping, header, 'sample');
  return 'form' in plan && plan.form !== 'cloudevents' ? plan.rows.found : 0;
}

/**
 * Proposes a mapping for JSON that was delivered: one event for each object, of a type that somebody still has to name.
 *
 * Example: `{ "id": 7, "title": "Reset", "writer": "ana" }` sent to `docs` proposes `docs.object.received` with the id
 * `7`, `by: writer` and `title`, at the moment it was received.
 */
export function proposeDelivery(
  name: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const { names, time, id, actor, used } = guessParts({ format: 'ndjson', header, rows });
  const rest = names.filter((column) => !used.has(column) || column === id);
  return stringify({
    smallwins: 1,
    mapping: name,
    title: name,
    format: 'ndjson',
    ...(time.found && time.format !== 'rfc3339' ? { time: { formats: [time.format], zone: 'UTC' } } : {}),
    events: [
      {
        type: `${slug(name)}.object.received`,
        ...(id === undefined ? {} : { id: [id] }),
        ...(time.found ? { at: time.column } : {}),
        ...(id === undefined ? {} : { subject: id }),
        data: { ...(actor === undefined ? {} : { by: actor }), ...otherFields(rest, 'by') },
      },
    ],
  });
}

function guessMapping(sample: Sample): string {
  const { names, values, time, id, actor, pick, used } = guessParts(sample);
  const type = pick(
    /event|type|activity|action|status|stage|state/i,
    (cells) => new Set(cells).size <= 20 && cells.length > 0,
  );
  const cells = type === undefined ? [] : (values[names.indexOf(type)] ?? []);
  const text = stringify({
    smallwins: 1,
    mapping: 'my-file',
    title: 'My file',
    format: sample.format,
    time: { formats: [time.format], zone: 'UTC' },
    events: [
      {
        type:
          type === undefined
            ? 'imported.row.added'
            : {
                column: type,
                map: Object.fromEntries(
                  [...new Set(cells)].map((cell) => [cell, `imported.row.${slug(cell)}`]),
                ),
              },
        ...(id === undefined ? {} : { id: [id] }),
        at: time.column,
        data: {
          ...(actor === undefined ? {} : { actor: { column: actor, as: 'person' } }),
          ...otherFields(
            names.filter((name) => !used.has(name) || name === id || name === type),
            'actor',
          ),
        },
      },
    ],
  });
  return `${isEither(time.format, values[names.indexOf(time.column)] ?? []) ? doubt(time) : ''}${text}`;
}

/** What the columns are for, by their names and cells. */
function guessParts(sample: Sample) {
  const names = nameColumns(sample.header).names;
  const values = names.map((_, index) =>
    sample.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const time = guessTime(names, values);
  const used = new Set(time.found ? [time.column] : []);
  const pick = (pattern: RegExp, fits: (cells: readonly string[]) => boolean = () => true) => {
    const index = names.findIndex(
      (name, at) => !used.has(name) && pattern.test(name) && fits(values[at] ?? []),
    );
    const name = index < 0 ? undefined : names[index];
    if (name !== undefined) used.add(name);
    return name;
  };
  const id = pick(
    /(^|[\s_.-])(id|key|number|no)$|^uuid/i,
    (cells) => cells.length === sample.rows.length && new Set(cells).size === cells.length,
  );
  const actor =
    pick(
      /agent|assignee|owner|user|rep$|actor|author|writer|worker|colleague|resource|employee|person|member|_by$|\bby$/i,
    ) ??
    pick(/./, (cells) => cells.length > 0 && cells.every((cell) => /^\S+@\S+$/.test(cell))) ??
    pick(/name/i);
  return { names, values, time, id, actor, pick, used };
}

function guessTime(
  names: readonly string[],
  values: readonly (readonly string[])[],
): { column: string; format: string; found: boolean } {
  const hinted = names
    .map((name, index) => ({
      name,
      index,
      hint: /time|date|when|_at$|\bat$|created|updated|stamp/i.test(name),
    }))
    .sort((a, b) => Number(b.hint) - Number(a.hint) || a.index - b.index);
  for (const { name, index, hint } of hinted) {
    const cells = values[index] ?? [];
    const epochs = hint ? (cells.every((cell) => /^\d{13}$/.test(cell)) ? ['epoch_ms'] : ['epoch_s']) : [];
    const format = [...timeFormats, ...epochs].find((candidate) => {
      const parse = compileTime([candidate], 'UTC');
      return cells.length > 0 && typeof parse !== 'string' && cells.every((cell) => parse(cell) !== null);
    });
    if (format !== undefined) return { column: name, format, found: true };
  }
  return { column: hinted[0]?.name ?? 'time', format: 'rfc3339', found: false };
}

function otherFields(names: readonly string[], taken: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of names.slice(0, 40)) {
    const base = slug(name);
    let field = base;
    for (let nth = 2; Object.hasOwn(fields, field) || field === taken; nth++) field = `${base}_${nth}`;
    fields[field] = name;
  }
  return fields;
}

function slug(text: string): string {
  const plain = text.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40);
  return words === '' ? 'value' : words;
}
