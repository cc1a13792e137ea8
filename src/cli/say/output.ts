import type { Io } from '../io.ts';

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red';
const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
  yellow: [33, 39],
  red: [31, 39],
};

/** Says things: results to standard output, as text or as JSON, and everything about the work to standard error. */
export class Output {
  readonly io: Io;
  readonly isJson: boolean;

  constructor(io: Io, isJson: boolean) {
    this.io = io;
    this.isJson = isJson;
  }

  /** A line of the result, for people. Nothing with `--json`. */
  line(text = ''): void {
    if (!this.isJson) this.io.out(`${harmless(text)}\n`);
  }

  /** The result, for programs: one JSON document in one line. Nothing without `--json`. */
  json(value: unknown): void {
    if (this.isJson) this.io.out(`${JSON.stringify(value)}\n`);
  }

  /** A line about the work. */
  note(text: string): void {
    this.io.err(`${harmless(text)}\n`);
  }

  paint(text: string, ...styles: readonly Style[]): string {
    if (!this.io.hasColor) return text;
    return styles.reduce(
      (painted, style) => `\u001b[${codes[style][0]}m${painted}\u001b[${codes[style][1]}m`,
      text,
    );
  }

  /** Rows under a header, columns aligned. */
  table(header: readonly string[], rows: readonly (readonly string[])[]): void {
    const widths = header.map((name, column) =>
      Math.max(name.length, ...rows.map((row) => (row[column] ?? '').length)),
    );
    const align = (row: readonly string[]) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ');
    this.line(this.paint(align(header).trimEnd(), 'dim'));
    for (const row of rows) this.line(align(row).trimEnd());
  }
}

/** Names and messages come from outside: what would move a terminal's cursor is shown as a dot. Colours of ours stay. */
function harmless(text: string): string {
  return text.replace(
    /(?!\n)\p{Cc}(\[\d{1,2}m)?|[\u202a-\u202e\u2066-\u2069]/gu,
    (found, style: string | undefined) =>
      style !== undefined && found.startsWith('\u001b') ? found : `·${style ?? ''}`,
  );
}
