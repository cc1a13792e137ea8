import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Mapping, mappingSchema } from './mapping.ts';
import { compileTime } from './parse-time.ts';

/** What is wrong with a mapping, and where: `history.resolved.enter`. */
export interface MappingProblem {
  readonly path: string;
  readonly message: string;
}

export type ParsedMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] };

/**
 * Reads a mapping from its YAML text.
 *
 * Example: a file whose `format` is `xls` answers
 * `{ ok: false, problems: [{ path: 'format', message: 'Invalid option: expected one of "csv"|"ndjson", got "xls"' }] }`.
 */
export function parseMapping(yaml: string): ParsedMapping {
  if (yaml.length > 256 * 1024) return failed([{ path: '', message: 'expected at most 256 KiB of YAML' }]);
  // Cells are read in the same form: an accent may be written in two ways.
  const document = parseDocument(yaml.normalize('NFC'));
  const broken = document.errors[0];
  if (broken) return failed([{ path: '', message: `not YAML: ${broken.message.split('\n')[0] ?? ''}` }]);
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    return failed([
      { path: '', message: `not YAML: ${error instanceof Error ? error.message : String(error)}` },
    ]);
  }
  const parsed = mappingSchema.safeParse(value);
  if (!parsed.success) return failed(parsed.error.issues.map((issue) => explain(issue, value)));
  const formats = parsed.data.time.formats.flatMap((format, at) => {
    const compiled = compileTime([format], 'UTC');
    return typeof compiled === 'string' ? [{ path: `time.formats.${at}`, message: compiled }] : [];
  });
  return formats.length > 0 ? failed(formats) : { ok: true, mapping: parsed.data };
}

function failed(problems: readonly MappingProblem[]): ParsedMapping {
  return { ok: false, problems };
}

/** Names the value that was found; of a union, speaks of the branch that came furthest. */
function explain(issue: z.core.$ZodIssue, root: unknown, base: readonly PropertyKey[] = []): MappingProblem {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((errors) => errors[0]).filter((first) => first !== undefined);
    const found = valueAt(root, path);
    const furthest = branches
      .filter((first) => typeof found !== 'object' || first.path.length > 0 || first.code !== 'invalid_type')
      .sort((a, b) => b.path.length - a.path.length)[0];
    if (furthest) return explain(furthest, root, path);
  }
  const found = valueAt(root, path);
  const shown =
    found === undefined || typeof found === 'object' ? '' : `, got ${JSON.stringify(found).slice(0, 80)}`;
  return { path: path.map(String).join('.'), message: issue.message + shown };
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
