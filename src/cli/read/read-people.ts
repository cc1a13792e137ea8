import { parse as parseCsv } from 'csv-parse/sync';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { refuseFact } from '../../domain/people/known-facts.ts';
import { type WrittenPerson, writtenPerson } from '../../domain/people/roster.ts';
import { Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { readTextFile } from './read-file.ts';

/**
 * People from a file: YAML or JSON (a list), NDJSON (one a line), or CSV, where every column but handle, name, email, zone
 * and aliases is an attribute.
 */
export function readPeople(io: Io, path: string): WrittenPerson[] {
  const text = readTextFile(io, path);
  const names = new Map<string, Entry>();
  const emails = new Map<string, Entry>();
  return entriesOf(path, text).map((own) => {
    const { line, entry } = own;
    const parsed = writtenPerson.safeParse(withoutNulls(entry));
    if (!parsed.success) throw refusedAt(path, line, sayIssue(parsed.error.issues[0]));
    const { handle, aliases = [], email, attributes, later = [] } = parsed.data;
    // A name that is two people's is nobody's.
    const take = (what: string, name: string, known: Map<string, Entry>) => {
      const key = known === emails ? name.toLowerCase() : name.normalize('NFC');
      const before = known.get(key);
      if (before && before !== own)
        throw refusedAt(path, line, `the ${what} ${JSON.stringify(name)} is that of line ${before.line}`);
      known.set(key, own);
    };
    take('handle', handle, names);
    for (const alias of aliases) take('alias', alias, names);
    if (email !== undefined) take('email', email, emails);
    for (const facts of [attributes, ...later.map((change) => change.attributes)])
      for (const [name, value] of Object.entries(facts ?? {})) {
        const why = refuseFact(name, value);
        if (why) throw refusedAt(path, line, `${name} ${JSON.stringify(value.slice(0, 60))} ${why}`);
      }
    return parsed.data;
  });
}

/** What is null is not said. */
function withoutNulls(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(withoutNulls);
  if (typeof entry !== 'object' || entry === null) return entry;
  const said = Object.entries(entry).filter(([, value]) => value !== null);
  return Object.fromEntries(said.map(([name, value]) => [name, withoutNulls(value)]));
}

interface Entry {
  readonly line: number;
  readonly entry: unknown;
}

function sayIssue(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join('.') ?? '';
  return `${place === '' ? '' : `${place} `}${issue?.message ?? ''}`;
}

function entriesOf(path: string, text: string): Entry[] {
  if (/\.csv$/i.test(path)) return csvEntries(path, text);
  if (/\.(ndjson|jsonl)$/i.test(path)) return lineEntries(path, text);
  return listEntries(path, text);
}

function lineEntries(path: string, text: string): Entry[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((written, index) => {
      if (written.trim() === '') return [];
      try {
        return [{ line: index + 1, entry: JSON.parse(written) as unknown }];
      } catch (error) {
        throw refusedAt(path, index + 1, firstLine(error));
      }
    });
}

/** YAML, of which JSON is a part: a list, or one under `people`. */
function listEntries(path: string, text: string): Entry[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [fault] = document.errors;
  if (fault) throw refusedAt(path, counter.linePos(fault.pos[0]).line, firstLine(fault));
  const { contents } = document;
  const list = isMap(contents) ? contents.get('people', true) : contents;
  if (!isSeq(list)) throw refusedAt(path, 1, 'expected a list of people');
  const entries = document.toJS({ maxAliasCount: 10 }) as unknown;
  const values = Array.isArray(entries) ? entries : (entries as { people: unknown[] }).people;
  return values.map((entry, index) => {
    const node = list.items[index];
    const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return { line: counter.linePos(start).line, entry };
  });
}

function csvEntries(path: string, text: string): Entry[] {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parseCsv(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    });
    return rows.map(({ record, info }) => ({ line: info.lines, entry: personOfRow(record) }));
  } catch (error) {
    throw refused(path, firstLine(error));
  }
}

function personOfRow({ handle, name, email, zone, aliases, ...attributes }: Record<string, string>) {
  const given = { name, email, zone };
  return {
    handle,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    ...(aliases ? { aliases: aliases.split(/[;|]/) } : {}),
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
  };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/[.:]$/, '');
}

function refusedAt(path: string, line: number, why: string): Failure {
  return refused(path, `line ${line}: ${why}`);
}

function refused(path: string, why: string): Failure {
  return new Failure(`${path} holds no people we can read: ${why}.`, {
    code: 'people-refused',
    mend: 'Each needs a handle of its own; zone (Europe/Berlin), attributes, aliases and later are read too.',
  });
}
