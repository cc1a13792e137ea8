import { expect, test } from 'vitest';
import { groupOf, placeOf } from './places.ts';

test.each([
  ['/', '/', undefined],
  ['/feed/12', '/feed', undefined],
  ['/achievements/clean-close', '/achievements', undefined],
  ['/files', '/files', 'programme'],
  ['/sources', '/sources', 'data'],
  ['/sources/events', '/sources/events', 'data'],
  ['/events/7', '/sources/events', 'data'],
  ['/people/ana/facts', '/people', 'data'],
  ['/endpoints', '/endpoints', 'data'],
  ['/audit', '/audit', 'administration'],
  ['/teams', undefined, undefined],
  ['/account', undefined, undefined],
])('%s is at %s in the group %s', (path, place, group) => {
  expect(placeOf(path)?.to).toBe(place);
  expect(groupOf(path)?.key).toBe(group);
});
