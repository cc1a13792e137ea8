import { describe, expect, test } from 'vitest';
import { findMentions } from '../../domain/recognition/plain-text.ts';
import { mentionAt, partsOf, withMention } from './mention.ts';

describe('a mention', () => {
  test('is being typed after an @ that begins a word, up to the caret', () => {
    expect(mentionAt('Thanks @an', 10)).toEqual({ from: 7, search: 'an' });
    expect(mentionAt('Thanks @"an', 11)).toEqual({ from: 7, search: 'an' });
    expect(mentionAt('Thanks @ana and', 10)).toEqual({ from: 7, search: 'an' });
    expect(mentionAt('@نو', 3)).toEqual({ from: 0, search: 'نو' });
  });

  test('is none in an address, after a space, or with nothing typed yet', () => {
    expect(mentionAt('ana@exa', 7)).toBeNull();
    expect(mentionAt('@ana an', 7)).toBeNull();
    expect(mentionAt('@', 1)).toBeNull();
  });

  test.each(['ana', 'Resolved by 11', 'ana.maria', 'z-', 'نوعة', 'a"b'.replace('"', "'")])(
    'of %s is written so that it is read again',
    (handle) => {
      const { text, caret } = withMention('So did @x, thanks', 9, { from: 7, search: 'x' }, handle);
      expect(text.slice(caret)).toBe(', thanks');
      expect(findMentions(text)).toEqual([handle]);
    },
  );

  test('shows as who it is, and as text where nobody is called so', () => {
    expect(
      partsOf('So did @ana. And @"Resolved by 11", not @nobody.', new Set(['ana', 'Resolved by 11'])),
    ).toEqual([
      { text: 'So did ' },
      { handle: 'ana' },
      { text: '. And ' },
      { handle: 'Resolved by 11' },
      { text: ', not @nobody.' },
    ]);
  });
});
