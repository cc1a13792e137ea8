import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines, hunksOf } from './line-diff.ts';

const say = (before: string, after: string) =>
  diffLines(before, after).map(({ sign, text }) => `${sign}${text}`);

test('what changed is said line by line, removals first', () => {
  expect(say('a\nb\nc\n', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  expect(say('', 'a')).toEqual(['+a']);
  expect(say('a\nb', 'a\nb\n')).toEqual([' a', ' b']);
  expect(say('a\r\nb', 'a\nb')).toEqual([' a', ' b']);
});

test('the old text and what is taken and added always make the new one, with no line too many', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before.join('\n'), after.join('\n'));
      const without = (sign: string) => lines.filter((line) => line.sign !== sign).map(({ text }) => text);
      expect(without('+')).toEqual(before);
      expect(without('-')).toEqual(after);
    }),
  );
});

test('very long texts are shown as replaced', () => {
  const long = (name: string) => Array.from({ length: 3000 }, (_, n) => `${name}${n}`).join('\n');
  const lines = diffLines(`${long('a')}\nsame`, `${long('b')}\nsame`);
  expect(lines).toHaveLength(6001);
});

test('unchanged lines far from a change are left out', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\nh\ni';
  const shown = hunksOf(diffLines(before, before.replace('c', 'C').replace('h', 'H')), 1);
  expect(shown.map((line) => (line === null ? '…' : `${line.sign}${line.text}`))).toEqual([
    ' b',
    '-c',
    '+C',
    ' d',
    '…',
    ' g',
    '-h',
    '+H',
    ' i',
  ]);
});
