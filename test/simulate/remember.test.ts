import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { checkAndRemember } from './remember.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('what a property failed on is written down, shrunk, and tried first from then on', async () => {
  const file = pathToFileURL(join(folder.path, 'small.json'));
  const tried: number[] = [];
  const small = (limit: number) =>
    fc.property(fc.nat(100_000), (n) => {
      tried.push(n);
      return n < limit;
    });
  await expect(checkAndRemember('small', small(50), 200, { file })).rejects.toThrow('Property failed');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([[50]]);
  tried.length = 0;
  await expect(checkAndRemember('small', small(50), 200, { file })).rejects.toThrow('Property failed');
  expect(tried[0]).toBe(50);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([[50]]);
  tried.length = 0;
  await checkAndRemember('small', small(200_000), 5, { file });
  expect(tried).toHaveLength(6);
});
