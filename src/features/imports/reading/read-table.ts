import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { guessSeparator } from '../../../domain/imports/mapping/guess-separator.ts';
import type { Mapping } from '../../../domain/imports/mapping/mapping.ts';
import { ImportFailure } from '../import-failure.ts';
import { decode } from './decode.ts';
import { inflate } from './inflate.ts';

/** One row of a file. `line` is where it begins; a line of NDJSON is one cell. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type FileFormat = Pick<Mapping, 'format' | 'separator' | 'encoding'>;

const maxRowBytes = 4 * 1024 * 1024;

/**
 * Streams the rows of a file, as many at once as stand in a piece of it: a turn of the loop for each row would cost more
 * than the row. The first row of a CSV is its header. Memory does not grow with the file.
 */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<readonly FileRow[]> {
  const texts = decode(inflate(chunks), format.encoding, onBytes);
  if (format.format === 'ndjson') yield* readLines(texts);
  else yield* readCsv(texts, format.separator);
}

async function* readCsv(
  texts: AsyncIterable<string>,
  wanted: Mapping['separator'],
): AsyncGenerator<readonly FileRow[]> {
  const iterator = texts[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  // A line by which a spreadsheet is told the separator; it is no header.
  const told = /^sep=([,;\t])\r?\n/i.exec(first.value);
  const text = told ? first.value.slice(told[0].length) : first.value;
  const guessed = told?.[1] ?? guessSeparator(text);
  const separator = wanted === 'auto' ? guessed : wanted === 'tab' ? '\t' : wanted;
  const rows: FileRow[] = [];
  const before = told ? 1 : 0;
  let endOfLast = 0;
  const parser = parse({
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // Files that were put together from others have both.
    record_delimiter: text.includes('\n') || !text.includes('\r') ? ['\r\n', '\n'] : ['\r'],
    max_record_size: maxRowBytes,
    // Taken here, in the turn of the write, and kept from the stream behind it.
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: before + lines - (lines - endOfLast > 1 ? lineBreaks(cells) : 0), cells });
      endOfLast = lines;
      return null;
    },
  });
  const ended = finished(parser.resume());
  ended.catch(() => undefined);
  const take = () => rows.splice(0);
  for await (const piece of prepend(text, iterator)) {
    parser.write(piece);
    if (rows.length > 0) yield take();
    if (parser.errored) break;
  }
  parser.end();
  try {
    await ended;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportFailure(
      'bad_csv',
      error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
        ? `A quote opened after line ${before + endOfLast} is not closed. Close it, or double it ("") where it is part of the text.`
        : `After line ${before + endOfLast}: ${error.message}`,
    );
  }
  if (rows.length > 0) yield take();
}

async function* prepend(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<readonly FileRow[]> {
  let rest = '';
  let line = 0;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxRowBytes)
      throw new ImportFailure('bad_ndjson', `Line ${line + 1} is longer than 4 MiB.`);
    const rows: FileRow[] = [];
    for (const each of lines) {
      line++;
      if (each.trim() !== '') rows.push({ line, cells: [each.replace(/\r$/, '')] });
    }
    if (rows.length > 0) yield rows;
  }
  if (rest.trim() !== '') yield [{ line: line + 1, cells: [rest.replace(/\r$/, '')] }];
}
