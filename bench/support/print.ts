import type { Judged } from './judge.ts';

/** The table of one run. */
export function printTable(lines: readonly Judged[]): string {
  const head = ['bench', 'ratio', 'goal', 'measured', 'limit', 'rounds', 'limit spread', 'verdict'];
  const rows = lines.map((line) => [
    line.name,
    line.ratio.toFixed(2),
    line.goal === null ? '–' : `${line.goal}${line.floor === null ? '' : ` (floor ${line.floor})`}`,
    `${count(line.measured)} ${line.unit}`,
    `${count(line.limit)} ${line.unit}`,
    String(line.runs),
    `${line.spread.toFixed(2)} ×`,
    line.verdict,
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const format = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const notes = lines.map((line) => `${line.name}: ${line.note}`);
  return [format(head), ...rows.map(format), '', ...notes].join('\n');
}

/** One object a line, for machines. */
export function printJson(lines: readonly Judged[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

export function count(value: number): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }).format(value);
}
