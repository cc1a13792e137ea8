import type { Json, Micros } from '../../events/event.ts';
import { quote } from '../../refusal.ts';
import { formatInstant } from '../../time/instant.ts';
import { type Finding, RowProblem } from '../finding.ts';
import { type Columns, nearestName } from '../mapping/columns.ts';
import type { Field, Mapping } from '../mapping/mapping.ts';
import { compileTime, type ParseTime } from '../mapping/parse-time.ts';

/** The cells a mapping reads, in the order of `RowReader.columns`; a missing value is the empty text. */
export type CompactRow = readonly string[];
export type ReadText = (row: CompactRow) => string;
/** Undefined means "no value": the field is left out. */
export type ReadValue = (row: CompactRow) => Json | undefined | RowProblem;
export type ReadTime = (row: CompactRow) => Micros | null | RowProblem;

/** Nothing before these is written in two ways; a file of Latin letters is passed over quickly. */
const mayCompose = /[\u0300-\uffff]/;

/**
 * Turns the columns and fields that a mapping names into functions over compact rows, and notes what is wrong with
 * them: a column that the file does not have is a finding that names the nearest one.
 */
export class RowReader {
  readonly columns: string[] = [];
  readonly findings: Finding[] = [];
  readonly #indexes: (number | undefined)[] = [];
  readonly #slots = new Map<string, number>();
  readonly #missing: ReadonlySet<string>;
  readonly #samePerson: ReadonlyMap<string, string>;
  readonly #parseTime: ParseTime;
  readonly #toNumber: (text: string) => number | null;
  readonly #numberLike: string;

  /** `file` is null for NDJSON, whose lines need not share their keys. */
  constructor(
    readonly mapping: Mapping,
    readonly file: Columns | null,
  ) {
    this.#missing = new Set(mapping.missing);
    this.#samePerson = new Map(Object.entries(mapping.same_person));
    const parseTime = compileTime(mapping.time.formats, mapping.time.zone, mapping.time.locale);
    if (typeof parseTime === 'string') throw new Error(parseTime);
    this.#parseTime = parseTime;
    this.#toNumber = numberReader(mapping.decimal);
    this.#numberLike = `a number like 12 or 3${mapping.decimal ?? '.'}5`;
  }

  /** Takes from a file's row what the mapping reads. */
  compact(cells: readonly string[]): CompactRow {
    return this.#indexes.map((index) => this.clean(index === undefined ? '' : (cells[index] ?? '')));
  }

  /** Trims a cell and writes its accents in one way; the mapping's words for "no value" become the empty text. */
  clean(cell: string): string {
    const trimmed = cell.trim();
    const text = mayCompose.test(trimmed) ? trimmed.normalize('NFC') : trimmed;
    return this.#missing.has(text) ? '' : text;
  }

  text(column: string): ReadText {
    const slot = this.slot(column);
    return (row) => row[slot] ?? '';
  }

  /** One column, or several joined by a blank. Null where it is empty. */
  time(columns: string | readonly string[]): ReadTime {
    const parts = typeof columns === 'string' ? [columns] : columns;
    const reads = parts.map((column) => this.text(column));
    const name = parts.join(' ');
    return (row) => {
      const text = reads
        .map((read) => read(row))
        .join(' ')
        .trim();
      if (text === '') return null;
      return this.#parseTime(text) ?? this.#badTime(text, name);
    };
  }

  field(field: Field): ReadValue {
    if (typeof field === 'string') return this.#convert(this.text(field), field, undefined);
    if (field.value !== undefined) return () => field.value;
    if (field.hours_between) return this.#hoursBetween(...field.hours_between);
    const read = field.column !== undefined ? this.text(field.column) : this.#template(field.template ?? '');
    const map = field.map ? new Map(Object.entries(field.map)) : null;
    const mapped: ReadText = map ? (row) => map.get(read(row)) ?? read(row) : read;
    return this.#convert(mapped, field.column ?? field.template ?? '', field.as);
  }

  /** The place of a column in the compact row. */
  slot(column: string): number {
    const known = this.#slots.get(column);
    if (known !== undefined) return known;
    const index = this.#indexOf(column);
    if (this.file && index === undefined && !this.mapping.optional.includes(column))
      this.#unknownColumn(column, this.file.names);
    this.#indexes.push(index);
    this.#slots.set(column, this.columns.length);
    return this.columns.push(column) - 1;
  }

  /** How many of the columns the file has. */
  get found(): number {
    return this.#indexes.filter((index) => index !== undefined).length;
  }

  #indexOf(column: string): number | undefined {
    const names = [column, ...(this.mapping.also[column] ?? [])];
    return names.map((name) => this.file?.indexOf(name)).find((index) => index !== undefined);
  }

  #unknownColumn(column: string, names: readonly string[]): void {
    const nearest = nearestName(column, names);
    const hint =
      nearest === null
        ? `its columns are ${quote(names.join(', '), 200)}`
        : `the nearest is ${quote(nearest)}`;
    this.findings.push({
      row: 1,
      level: 'error',
      code: 'unknown_column',
      message: `The file has no column ${quote(column)}; ${hint}.`,
      column,
    });
  }

  #badTime(text: string, column: string): RowProblem {
    const expected = this.mapping.time.formats.join(' or ');
    return new RowProblem(
      'bad_time',
      `${quote(column)} is ${quote(text)}, which is not a time like ${expected}.`,
      column,
    );
  }

  #template(template: string): ReadText {
    const parts = template.split(/\{([^{}]+)\}/);
    const reads = parts.map((part, index): ReadText => (index % 2 === 1 ? this.text(part) : () => part));
    return (row) =>
      reads
        .map((read) => read(row))
        .join('')
        .trim();
  }

  #hoursBetween(from: string, to: string): ReadValue {
    const [readFrom, readTo] = [this.time(from), this.time(to)];
    return (row) => {
      const [start, end] = [readFrom(row), readTo(row)];
      if (start instanceof RowProblem) return start;
      if (end instanceof RowProblem) return end;
      return start === null || end === null ? undefined : hoursBetween(start, end);
    };
  }

  #convert(read: ReadText, column: string, as: Exclude<Field, string>['as']): ReadValue {
    const convert = this.#converter(as, column);
    return (row) => {
      const text = read(row);
      return text === '' ? undefined : convert(text);
    };
  }

  #converter(
    as: Exclude<Field, string>['as'],
    column: string,
  ): (text: string) => Json | undefined | RowProblem {
    if (as === 'number')
      return (text) => this.#toNumber(text) ?? problem('bad_number', text, column, this.#numberLike);
    if (as === 'boolean')
      return (text) => toBoolean(text) ?? problem('bad_boolean', text, column, 'true or false');
    if (as === 'person') return (text) => this.#samePerson.get(text) ?? text;
    if (as === 'known_person') return (text) => this.#samePerson.get(text);
    if (as !== 'time') return (text) => text;
    return (text) => {
      const at = this.#parseTime(text);
      return at === null ? this.#badTime(text, column) : formatInstant(at);
    };
  }
}

/** Hours from one moment to another, to the thousandth. */
export function hoursBetween(from: Micros, to: Micros): number {
  return Math.round((to - from) / 3_600_000) / 1000;
}

function problem(code: string, text: string, column: string, expected: string): RowProblem {
  return new RowProblem(code, `${quote(column)} is ${quote(text)}, expected ${expected}.`, column);
}

/**
 * Reads numbers as they are written where `decimal` is the sign before tenths. Thousands may be grouped only where that
 * sign is said: `1.234` is a thousand to some and one to others.
 *
 * Example: `numberReader(',')("1.234,5")` is 1234.5.
 */
function numberReader(decimal: Mapping['decimal']): (text: string) => number | null {
  if (decimal === undefined) return toNumber;
  const [sign, group] = decimal === ',' ? [',', '.'] : ['\\.', ','];
  const grouped = new RegExp(`^-?\\d{1,3}([${group}'’ \u00a0\u202f])\\d{3}(\\1\\d{3})*(${sign}\\d+)?$`);
  return (text) => {
    const plain = grouped.test(text) ? text.replace(new RegExp(`[${group}'’ \u00a0\u202f]`, 'g'), '') : text;
    if (decimal === ',' && plain.includes('.')) return null;
    return toNumber(plain.replace(decimal, '.'));
  };
}

function toNumber(text: string): number | null {
  if (!/^-?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(text)) return null;
  const number = Number(text);
  // A whole number that a double cannot hold would be another one.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : null;
}

function toBoolean(text: string): boolean | null {
  const folded = text.toLowerCase();
  if (['true', 'yes', 'y', '1'].includes(folded)) return true;
  return ['false', 'no', 'n', '0'].includes(folded) ? false : null;
}
