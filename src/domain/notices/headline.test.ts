import { expect, test } from 'vitest';
import { headline } from './headline.ts';

const award = { kind: 'award', title: 'Clean close', from: '' } as const;
const note = { kind: 'note', title: 'Clean close', from: 'Ana' } as const;

test.each([
  [[award], 'en', 'You earned “Clean close”'],
  [[note], 'de', 'Ana hat dir zu „Clean close“ geschrieben'],
  [[{ kind: 'mention', title: '', from: 'Ana\nB' }], 'es', 'Ana B te ha escrito un comentario'],
  [[award, note], 'en', '2 things about your work'],
  [[{ kind: 'nudge', title: 'x', from: '' }], 'en', 'x'],
] as const)('%j in %s is one line', (news, language, line) => {
  expect(headline(news, language)).toBe(line);
});
