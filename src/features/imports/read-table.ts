import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { guessSeparator } from '../../domain/imports/guess-separator.ts';
import type { Mapping } from '../../domain/imports/mapping.ts';
import { decode } from './decode.ts';
import { ImportFailure } from './import-failure.ts';
import { inflate } from './inflate.ts';

/** One row of a file. `line` is where it begins; a line of NDJSON is one cell. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type FileFormat = Pick<Mapping, 'format' | 'separator' | 'encoding'>;

const maxRowBytes = 4 * 1024 * 1024;

/** Streams the rows of a file; the first row of a CSV is its header. Memory does not grow with the file. */
export async function* readTable(
  chunks: AsyncIterable<Uint8Array>,
  format: FileFormat,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<FileRow> {
  const texts = decode(inflate(chunks), format.encoding, onBytes);
  if (format.format === 'ndjson') yield* readLines(texts);
  else yield* readCsv(texts, format.separator);
}

async function* readCsv(texts: AsyncIterable<string>, wanted: Mapping['separator']): AsyncGenerator<FileRow> {
  const iterator = texts[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const separator = wanted === 'auto' ? guessSeparator(first.value) : wanted === 'tab' ? '\t' : wanted;
  const parser = parse({
    delimiter: separator,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRowBytes,
  });
  pipeline(Readable.from(prepend(first.value, iterator)), parser, () => {});
  let endOfLast = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      yield { line: info.lines - (info.lines - endOfLast > 1 ? lineBreaks(record) : 0), cells: record };
      endOfLast = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportFailure(
      'bad_csv',
      error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
        ? `A quote opened after line ${endOfLast} is not closed. Close it, or double it ("") where it is part of the text.`
        : `After line ${endOfLast}: ${error.message}`,
    );
  }
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

async function* readLines(texts: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let rest = '';
  let line = 0;
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxRowBytes)
      throw new ImportFailure('bad_ndjson', `Line ${line + 1} is longer than 4 MiB.`);
    for (const each of lines) {
      line++;
      if (each.trim() !== '') yield { line, cells: [each.replace(/\r$/, '')] };
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, cells: [rest.replace(/\r$/, '')] };
}
