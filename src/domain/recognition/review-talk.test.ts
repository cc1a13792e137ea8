import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { reviewCsv } from './review-talk.ts';

const none = { strengths: [], awards: [], received: [], given: [] };
const said = (what: string, who = 'Ana') => ({
  day: '2026-03-02',
  badge: { name: 'Care' },
  who: [who],
  what,
  effect: '',
  evidence: ['INC1 Ticket resolved'],
});
const read = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true }) as Record<string, string>[];

test('names and words of every script come back as they were, line breaks and quotes too', () => {
  const names = ['Zoë Ångström', 'مريم الزهراء', 'נועה לוי', '李小龙', 'Ana 👩🏽‍🚀'];
  const words = ['She said "done", twice', 'two\nlines', 'a,b;c\td', '🎯 عظيم'];
  const text = reviewCsv({
    ...none,
    received: words.map((what, index) => said(what, names[index])),
    given: [said('last', names[4])],
  });
  expect(text.startsWith('\ufeff"kind","date"')).toBe(true);
  const rows = read(text);
  expect(rows.map((row) => row.what)).toEqual([...words, 'last']);
  expect(rows.map((row) => row.colleagues)).toEqual(names);
  expect(rows.map((row) => row.kind)).toEqual(['received', 'received', 'received', 'received', 'given']);
});

test.each(['=1+1', '+44', '-2+3', '@SUM(A1)', '\t=1', '＝1', "'=1"])('%j begins no formula', (what) => {
  const cells = read(reviewCsv({ ...none, received: [said(what, what)] })).flatMap((row) => [
    row.what,
    row.colleagues,
  ]);
  for (const cell of cells) expect(cell).toMatch(/^'/);
});

test('strengths and awards have their counts', () => {
  const rows = read(
    reviewCsv({
      ...none,
      strengths: [{ name: 'Care', received: 4, given: 2, from: 3 }],
      awards: [{ day: '2026-03-02', name: 'Clean', tier: 'gold', deed: 'Five.', evidence: ['T1', 'T2'] }],
    }),
  );
  expect(rows.map(({ kind, badge, count, evidence }) => [kind, badge, count, evidence])).toEqual([
    ['strength received', 'Care', '4', ''],
    ['strength given', 'Care', '2', ''],
    ['award', 'Clean (gold)', '1', 'T1, T2'],
  ]);
});
