import { expect, test } from 'vitest';
import { isRefusal, pointerStep, quote, Refusal } from './refusal.ts';

const refusal = new Refusal('invalid-time', 422, { message: 'No.', pointer: '/time', data: { offset: 3 } });

test('a refusal about a member is moved into the document that holds it', () => {
  expect(refusal.under('/5')).toEqual(
    new Refusal('invalid-time', 422, { message: 'No.', pointer: '/5/time', data: { offset: 3 } }),
  );
  expect(new Refusal('x', 400, { message: 'No.' }).under('/5').pointer).toBe('/5');
});

test('a refusal can be told from any result', () => {
  expect(isRefusal(refusal)).toBe(true);
  expect([null, 0, 'no', {}, new Error('no')].some(isRefusal)).toBe(false);
});

test('facts are added without losing those that stood', () => {
  expect(refusal.with({ line: 7 }).data).toEqual({ offset: 3, line: 7 });
});

test.each([
  ['short', '"short"'],
  ['x'.repeat(70), `"${'x'.repeat(60)}…"`],
  [`${'x'.repeat(59)}😀`, `"${'x'.repeat(59)}…"`],
  ['\0\n', '"\\u0000\\n"'],
  [{ a: 1 }, '{"a":1}'],
  [undefined, 'undefined'],
])('%j is quoted in a message as %s', (value, expected) => {
  expect(quote(value)).toBe(expected);
});

test('a pointer step escapes what would read as a separator', () => {
  expect(pointerStep('a/b~c')).toBe('/a~1b~0c');
  expect(pointerStep(5)).toBe('/5');
});
