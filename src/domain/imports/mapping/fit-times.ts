import { nameColumns } from './columns.ts';
import type { Mapping } from './mapping.ts';
import { compileTime } from './parse-time.ts';

/** A mapping that stands: its text and what was read from it. */
export interface KnownMapping {
  readonly yaml: string;
  readonly mapping: Mapping;
}

/** The first rows of a file. NDJSON has the names found in its lines for a header. */
export interface Sample {
  readonly format: 'csv' | 'ndjson';
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Times as files write them, the surest first. */
export const timeFormats = [
  'rfc3339',
  'YYYY-MM-DD HH:mm:ss',
  'YYYY-MM-DDTHH:mm:ss',
  'YYYY-MM-DD HH:mm:ss.SSS',
  'YYYY/MM/DD HH:mm:ss.SSS',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY-MM-DD HH:mm',
  'D/M/YYYY HH:mm:ss',
  'D/M/YYYY HH:mm',
  'M/D/YYYY HH:mm:ss',
  'M/D/YYYY HH:mm',
  'D-M-YYYY HH:mm:ss',
  'D-M-YYYY HH:mm',
  'M-D-YYYY HH:mm:ss',
  'M-D-YYYY HH:mm',
  'D.M.YYYY HH:mm:ss',
  'D.M.YYYY HH:mm',
  'D/MMM/YY h:mm A',
  'D MMM YYYY HH:mm:ss',
  'D MMM YYYY HH:mm',
  'M/D/YYYY h:mm:ss A',
  'M/D/YYYY h:mm A',
  'M/D/YYYY, h:mm A',
  'D/M/YYYY h:mm:ss A',
  'D/M/YYYY h:mm A',
  'MMM D, YYYY h:mm A',
  'YYYY-MM-DD',
  'D/M/YYYY',
  'M/D/YYYY',
  'D.M.YYYY',
  'D-M-YYYY',
  'M-D-YYYY',
  'excel',
];

/** What a day and a month may have changed places in. */
const swapped = /^(D|M)([/-])(D|M)(?!M)/;

/** Whether the same dates read with day and month in each other's place. */
export function isEither(format: string, cells: readonly string[]): boolean {
  return swapped.test(format) && reads(otherOrder(format), cells);
}

function otherOrder(format: string): string {
  return format.replace(swapped, '$3$2$1');
}

export function doubt({ column, format }: { column: string; format: string }): string {
  return `# The dates in ${JSON.stringify(column)} can be read as ${format} and as ${otherOrder(format)}. Say under "formats" which it is.\n`;
}

function reads(format: string, cells: readonly string[]): boolean {
  const parse = compileTime([format], 'UTC');
  return typeof parse !== 'string' && cells.every((cell) => parse(cell) !== null);
}

interface Unread {
  readonly column: string;
  readonly cells: readonly string[];
}

/**
 * A known mapping for a file whose dates are written otherwise, as a tool writes them in another country: with the formats
 * that read them, under a name of its own. As it stands where it reads them already, and where nothing else does.
 *
 * Example: of an export with `3/22/2026 9:15 AM` under `Created`, the mapping `jira-issues` becomes `jira-issues-own` and
 * begins its formats with `M/D/YYYY h:mm A`.
 */
export function withTimesOf(sample: Sample, { yaml, mapping }: KnownMapping): string {
  const unread = unreadTimes(sample, mapping);
  if (unread.length === 0) return yaml;
  // Day before month everywhere, or nowhere: one file writes in one way. With halves of a day the month is mostly first.
  const isHalved = unread.some(({ cells }) => cells.some((cell) => /[ap]\.?m\.?$/i.test(cell)));
  const inOrders = (isHalved ? ['M', 'D'] : ['D', 'M']).map((first) =>
    formatsFor(
      unread,
      timeFormats.filter((format) => (swapped.exec(format)?.[1] ?? first) === first),
    ),
  );
  const found = inOrders.find((formats) => formats !== null);
  if (!found) return yaml;
  const [format = ''] = found;
  const isOpen = inOrders.every((formats) => formats?.some((one) => swapped.test(one)));
  const listed = found.map((one) => JSON.stringify(one)).join(', ');
  const fitted = yaml.replace(/^(mapping: .+)$/m, '$1-own').replace(/^( +formats: \[)/m, `$1${listed}, `);
  return `${isOpen ? doubt({ column: unread[0]?.column ?? '', format }) : ''}${fitted}`;
}

/** The cells of each column of times that the formats of a mapping do not read. */
function unreadTimes({ header, rows }: Sample, { events, also, missing, time }: Mapping): Unread[] {
  const parse = compileTime(time.formats, time.zone, time.locale);
  if (typeof parse === 'string') return [];
  const columns = nameColumns(header);
  const names = new Set((events ?? []).flatMap(({ at }) => (typeof at === 'string' ? [at] : [])));
  return [...names].flatMap((name) => {
    const index = [name, ...(also[name] ?? [])]
      .map((one) => columns.indexOf(one))
      .find((found) => found !== undefined);
    const column = index === undefined ? undefined : columns.names[index];
    if (index === undefined || column === undefined) return [];
    const cells = rows
      .map((row) => (row[index] ?? '').trim())
      .filter((cell) => cell !== '' && !missing.includes(cell) && parse(cell) === null);
    return cells.length === 0 ? [] : [{ column, cells }];
  });
}

/** One format for each column, or null where one of them has none. */
function formatsFor(unread: readonly Unread[], among: readonly string[]): string[] | null {
  const found = unread.map(({ cells }) => among.find((format) => reads(format, cells)));
  return found.every((format) => format !== undefined) ? [...new Set(found)] : null;
}
