import { expect, test } from 'vitest';
import type { PreviewReport } from '../achievements/trying/preview-report.ts';
import { sparePreview } from './spare-preview.ts';

const segment = (people: number, active = people) => ({
  segment: `s${people}${active}`,
  people,
  active,
  reached: 1,
  share: 0.1,
  awards: 1,
  compared: people >= 5,
});
const report = {
  people: { active: 12, reached: 3 },
  windows: [4, 5].map((active) => ({ key: `w${active}`, active, reached: 1, nearMisses: 0 })),
  weeks: [5, 4].map((active) => ({ week: `2026-W${active}`, active, people: 1, awards: 1 })),
  segments: { by: 'person.team', items: [segment(4), segment(5), segment(9, 2)] },
  nearMisses: { windows: 9, people: 4 },
  notices: { perPersonDay: 0.1, mostOnOneDay: 3 },
} as unknown as PreviewReport;

test('under works-council mode a preview holds no figure on fewer than five people', () => {
  const spared = sparePreview(report);
  expect(spared.windows.map(({ key }) => key)).toEqual(['w5']);
  expect(spared.weeks.map(({ week }) => week)).toEqual(['2026-W5']);
  expect(spared.segments?.items.map(({ people }) => people)).toEqual([5]);
  expect(spared.nearMisses).toBeNull();
  expect(spared.notices.mostOnOneDay).toBeNull();
  expect(spared.spared).toContain('fewer than five');
});

test('on fewer than five people in all it says nothing but that', () => {
  expect(() => sparePreview({ ...report, people: { active: 4, reached: 4 } })).toThrow('Fewer than 5 people');
});
