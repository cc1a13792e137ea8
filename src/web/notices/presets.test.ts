import { expect, test } from 'vitest';
import { matrixOf, presetOf, presetsFor } from './presets.ts';

test('there is a choice for each channel that is there', () => {
  expect(presetsFor(['app'])).toEqual(['usual', 'silent']);
  expect(presetsFor(['app', 'mail'])).toEqual(['usual', 'weekly', 'silent']);
  expect(presetsFor(['app', 'mail', 'chat'])).toEqual(['usual', 'weekly', 'silent', 'chat']);
});

test('a matrix is known for the choice that made it, until something in it is changed', () => {
  for (const name of ['usual', 'weekly', 'silent'] as const)
    expect(presetOf(matrixOf(name), ['app', 'mail'])).toBe(name);
  expect(presetOf({ ...matrixOf('weekly'), award: { app: 'now' } }, ['app', 'mail'])).toBeNull();
});
