import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Json, SourceEvent } from '../../src/domain/events/event.ts';
import { formatInstant } from '../../src/domain/time/instant.ts';
import { makeEvents } from '../hot-path/make-events.ts';

const texts =
  'by team channel text ticket priority reason language survey account direction outcome deal next_step pipeline currency article section tags';
const numbers = 'minutes replies score scale stage_from stage_to amount words';
const booleans = 'sla_met first after_hours reviewed';
const fields = `${texts} ${numbers} ${booleans}`.split(' ');
const own = ['id', 'type', 'at', 'subject'];
const rowsAtOnce = 20_000;

/** How the file below becomes the hot path's events again. */
export const historyMapping = `smallwins: 1
mapping: bench-history
title: The events of the hot path, one row for each
format: csv
time: { formats: [rfc3339] }
events:
  - type: { column: type }
    id: [id]
    at: at
    subject: subject
    data:
${lines('text', texts)}${lines('number', numbers)}${lines('boolean', booleans)}`;

function lines(as: string, names: string): string {
  return names
    .split(' ')
    .map((name) => `      ${name}: { column: ${name}, as: ${name === 'by' ? 'person' : as} }\n`)
    .join('');
}

/** The events of such a file, piece by piece: they depend on where a piece begins. */
export function* historyEvents(first: number, rows: number): Generator<SourceEvent[]> {
  for (let done = 0; done < rows; done += rowsAtOnce)
    yield makeEvents(first + done, Math.min(rowsAtOnce, rows - done), 'bench');
}

/** Events of the hot path as a CSV, piece by piece. */
export function* historyFile(first: number, rows: number): Generator<Buffer> {
  yield Buffer.from(`${[...own, ...fields].join(',')}\n`);
  for (const events of historyEvents(first, rows)) yield Buffer.from(events.map(toRow).join(''));
}

function toRow({ id, type, at, subject, data }: SourceEvent): string {
  const cells = [id, type, formatInstant(at), subject ?? '', ...fields.map((field) => toText(data[field]))];
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}

function toText(value: Json | undefined): string {
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined ? '' : String(value);
}

/** Writes such a file; its size in bytes. */
export async function writeHistoryFile(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  await pipeline(Readable.from(historyFile(0, rows)), file);
  return file.bytesWritten;
}
