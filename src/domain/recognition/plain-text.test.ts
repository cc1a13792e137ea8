import { describe, expect, test } from 'vitest';
import { isRefusal } from '../refusal.ts';
import { findListedWord, findMentions, foldText, readPlainText } from './plain-text.ts';

const read = (text: string) => readPlainText(text, 40, '/what');
const codeOf = (text: string) => {
  const answer = read(text);
  return isRefusal(answer) ? answer.code : 'fine';
};

describe('a text for others', () => {
  test.each(['Grüße aus Köln', '¡Qué ayuda!', '👩‍👩‍👧 🎉', 'שָׁלוֹם', 'two\nlines', 'İstanbul', 'ngự trị'])(
    '"%s" stays as it is',
    (text) => expect(read(text)).toBe(text.normalize('NFC')),
  );

  test.each([
    ['a\u0000b', 'unseen-character'],
    ['a\u0007b', 'unseen-character'],
    ['a\u202eb', 'unseen-character'],
    ['a\ud800b', 'unseen-character'],
    [`a${'\u0301'.repeat(30)}`, 'stacked-marks'],
    ['x'.repeat(41), 'text-too-long'],
  ])('%j is refused by name', (text, code) => expect(codeOf(text)).toBe(code));

  test('forty emoji are forty characters', () => expect(codeOf('🎉'.repeat(40))).toBe('fine'));

  test('a refusal says where and how to mend it', () => {
    const answer = read('ab\u0000');
    expect(isRefusal(answer) && [answer.pointer, answer.message]).toEqual([
      '/what',
      'The text holds the character U+0000, which cannot be shown. Remove it at place 3 and send it again.',
    ]);
  });

  test('what folds alike looks alike', () => {
    expect(foldText('Ｔｅａｍ  Pláyer\u200b')).toBe('team player');
  });

  test('a listed word is found as a whole word, however it is dressed', () => {
    expect(findListedWord('That was a LÁZY\u200b idea', ['lazy'])).toBe('lazy');
    expect(findListedWord('A lazybones', ['lazy'])).toBeNull();
    expect(findListedWord('Anything', ['', ' '])).toBeNull();
  });

  test('mentions are handles, also with spaces, and no mail addresses', () => {
    expect(findMentions('@ana, see @"Resolved by 11" and mail bo@example.org; @ana.')).toEqual([
      'ana',
      'Resolved by 11',
    ]);
  });
});
