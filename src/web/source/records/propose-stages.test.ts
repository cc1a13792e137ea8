import { expect, test } from 'vitest';
import { moved, proposeStages } from './propose-stages.ts';

test('what was said stays first, and what came since is proposed by its name', () => {
  const stages = { deal: [{ name: 'Signed', means: 'open' as const }], ticket: [] };
  const seen = { deal: ['New', 'Signed', 'Closed Lost'], ticket: ['Reopened', 'Erledigt', 'Unresolved'] };
  expect(proposeStages({ stages, seen })).toEqual({
    deal: [
      { name: 'Signed', means: 'open' },
      { name: 'New', means: 'open' },
      { name: 'Closed Lost', means: 'lost' },
    ],
    ticket: [
      { name: 'Reopened', means: 'open' },
      { name: 'Erledigt', means: 'resolved' },
      { name: 'Unresolved', means: 'open' },
    ],
  });
});

test('a stage moves by one place', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
