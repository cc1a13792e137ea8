import { constants, createGunzip } from 'node:zlib';
import { defaultJsonCaps, parseStrict } from '../../domain/events/strict-json.ts';
import { nameColumns } from '../../domain/imports/mapping/columns.ts';
import type { KnownMapping } from '../../domain/imports/mapping/fit-times.ts';
import { proposeMapping } from '../../domain/imports/mapping/propose-mapping.ts';
import { jsonCell, jsonColumns } from '../../domain/imports/rows/json-row.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { ImportFailure } from './import-failure.ts';
import { type FileRow, readTable } from './reading/read-table.ts';

export interface Proposal {
  /** The mapping, as YAML. */
  readonly mapping: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const headBytes = 64 * 1024;
const maxRows = 20;

/** Proposes a mapping from the first 64 KiB of a file. */
export async function propose(
  body: AsyncIterable<Uint8Array>,
  known: readonly KnownMapping[],
): Promise<Proposal> {
  const head = await readHead(body);
  const start = head.toString('latin1').trimStart().replace(/^ï»¿/, '');
  const format = start.startsWith('{') ? 'ndjson' : 'csv';
  const rows = await firstRows(head, format);
  const [first, ...rest] = rows;
  if (!first) {
    throw new Refusal('empty-file', 422, { message: 'The file is empty: not even a header stands in it.' });
  }
  if (format === 'csv') {
    const mapping = proposeMapping({ format, header: first, rows: rest }, known);
    return { mapping, columns: nameColumns(first).names, rows: rest };
  }
  const values = rows.flatMap((cells) => {
    const parsed = parseStrict(Buffer.from(cells[0] ?? ''), { ...defaultJsonCaps, largeNumbers: 'text' });
    return isRefusal(parsed) ? [] : [parsed.value];
  });
  const columns = [...new Set(values.flatMap((value) => jsonColumns(value)))];
  const cells = values.map((value) => columns.map((column) => jsonCell(value, column)));
  return { mapping: proposeMapping({ format, header: columns, rows: cells }, known), columns, rows: cells };
}

/** The first bytes, unpacked as far as they go if the file is gzipped. */
async function readHead(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const head = await firstBytes(body);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  const unpacked = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH });
  unpacked.end(head);
  try {
    return await firstBytes(unpacked);
  } catch {
    throw new Refusal('bad-gzip', 422, {
      message: 'The file begins like gzip but is damaged. Pack it again.',
    });
  }
}

async function firstBytes(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= headBytes) break;
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}

/** The head ends somewhere: whatever goes wrong after the first rows is the cut, not the file. */
async function firstRows(head: Buffer, format: 'csv' | 'ndjson'): Promise<string[][]> {
  const rows: FileRow[] = [];
  const pieces = (async function* () {
    yield head;
  })();
  try {
    for await (const some of readTable(pieces, { format, separator: 'auto', encoding: 'auto' })) {
      rows.push(...some);
      if (rows.length > maxRows) break;
    }
  } catch (error) {
    if (!(error instanceof ImportFailure)) throw error;
    if (rows.length === 0)
      throw new Refusal(error.code.replaceAll('_', '-'), 422, { message: error.message });
  }
  const whole =
    head.length < headBytes || rows.length > maxRows ? rows : rows.slice(0, Math.max(1, rows.length - 1));
  return whole.slice(0, maxRows + 1).map(({ cells }) => [...cells]);
}
