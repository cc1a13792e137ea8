import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCell, writeCell } from './spreadsheet-cell.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', "'=1"])(
  '%j is not a formula any more',
  (text) => {
    expect(writeCell(text)).toMatch(/^"'/);
  },
);

test('every text comes back as it was', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^['=+@\-＝]{0,4}[a-z"',;\n]{0,4}$/),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row = []]: string[][] = parse(`${cells.map(writeCell).join(',')}\r\n`);
      expect(row.map(readCell)).toEqual(cells);
    }),
  );
});
