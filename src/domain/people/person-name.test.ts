import { describe, expect, test } from 'vitest';
import { cutName, foldHandle, refuseName } from './person-name.ts';

describe('handles that look alike are one', () => {
  test.each([
    ['case', 'Ana', 'ana'],
    ['composed and decomposed accents', 'jos\u00e9', 'jose\u0301'],
    ['full width', 'ａｎａ', 'ana'],
    ['ligatures', 'ﬁn', 'fin'],
    ['a Cyrillic a', 'аna', 'ana'],
    ['a whole word in Cyrillic', 'сора', 'copa'],
    ['Greek capitals', 'ΑΝΝΑ'.replaceAll('Ν', 'v'), 'avva'],
    ['a Turkish dotted I', 'İrem', 'irem'],
    ['a dotless i', 'ırem', 'irem'],
    ['a zero-width joiner', 'an\u200da', 'ana'],
    ['mathematical letters', '𝐚𝐧𝐚', 'ana'],
  ])('%s', (_what, one, other) => {
    expect(foldHandle(one)).toBe(foldHandle(other));
  });

  test.each([
    ['an accent is another letter', 'jose', 'josé'],
    ['a digit is no letter', 'ana1', 'anal'],
    ['other names', 'ana', 'anna'],
    ['other scripts', '田中', '田口'],
  ])('%s', (_what, one, other) => {
    expect(foldHandle(one)).not.toBe(foldHandle(other));
  });
});

describe('names', () => {
  test.each([
    'Ana Öztürk',
    'Ngự Trị',
    'زویی لِوی',
    'می‌خواهم',
    'שָׁלוֹם',
    'Mc·Mahon',
    'X Æ A-12',
    '李小龍',
    'O’Neill',
    '👩‍💻 Ada',
  ])('%s is one', (name) => expect(refuseName(name)).toBeNull());

  test.each([
    ['a right-to-left override', 'Ana\u202etxt.exe', 'U+202E'],
    ['an isolate', '\u2066Ana', 'U+2066'],
    ['a zero-width space', 'An\u200ba', 'U+200B'],
    ['half a pair', 'An\ud800a', 'U+D800'],
    ['NUL', 'An\0a', 'U+0000'],
    ['a line separator', 'An\u2028a', 'U+2028'],
    ['a Hangul filler', '\u3164', 'U+3164'],
    ['nothing but marks', '\u0301\u0301', 'nothing that can be read'],
    ['nothing but joiners', '\u200d\u200c', 'nothing that can be read'],
    ['a thousand marks', `Z${'\u0334'.repeat(1000)}`, 'more than six marks'],
  ])('%s is none', (_what, name, words) => expect(refuseName(name)).toContain(words));
});

test('a name is cut between letters, never within one', () => {
  expect(cutName('Zoe\u0308 Ada', 3)).toBe('Zo');
  expect(cutName('Zo\u00eb Ada', 4)).toBe('Zoë ');
  expect(cutName('Ada 👩‍👩‍👧 Lovelace', 9)).toBe('Ada ');
  expect(cutName('Ada', 200)).toBe('Ada');
});
