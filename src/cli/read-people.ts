import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { type WrittenPerson, writtenPerson } from '../domain/people/roster.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { readTextFile } from './read-file.ts';

/**
 * People from a file: YAML or JSON (a list), NDJSON (one a line), or CSV, where every column but handle, name, email, zone
 * and aliases is an attribute.
 */
export function readPeople(io: Io, path: string): WrittenPerson[] {
  const text = readTextFile(io, path);
  return entriesOf(path, text).map((entry, index) => {
    const parsed = writtenPerson.safeParse(entry);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') ?? '';
    throw refused(path, `person ${index + 1}: ${place === '' ? '' : `${place} `}${issue?.message ?? ''}`);
  });
}

function entriesOf(path: string, text: string): unknown[] {
  try {
    if (/\.csv$/i.test(path)) return csvEntries(text);
    if (/\.(ndjson|jsonl)$/i.test(path))
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown);
    const document = parseYaml(text) as unknown;
    const list =
      typeof document === 'object' && document !== null && 'people' in document ? document.people : document;
    if (!Array.isArray(list)) throw new Error('expected a list of people');
    return list;
  } catch (error) {
    throw refused(path, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function csvEntries(text: string): unknown[] {
  const rows: Record<string, string>[] = parseCsv(text, { columns: true, bom: true, trim: true });
  return rows.map((row) => {
    const { handle, name, email, zone, aliases, ...attributes } = row;
    const given = { name, email, zone };
    return {
      handle,
      ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
      ...(aliases ? { aliases: aliases.split(/[;|]/) } : {}),
      attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    };
  });
}

function refused(path: string, why: string): Failure {
  return new Failure(`${path} holds no people we can read: ${why}.`, {
    code: 'people-refused',
    mend: 'Each needs a handle; zone (Europe/Berlin), attributes, aliases and later are read too.',
  });
}
