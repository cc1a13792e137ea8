import { expect, test } from 'vitest';
import type { MailItem } from './mail/notice-mail.ts';
import { composePush } from './push-note.ts';

const award: MailItem = {
  kind: 'award',
  title: 'Clean close',
  text: 'You closed five tickets and none came back.',
  from: null,
  badge: null,
  link: 'https://wins.example.com/awards/1',
};
const note: MailItem = {
  kind: 'note',
  title: 'Clean close',
  text: 'Between us: well done with Ada.',
  from: 'Ana',
  badge: null,
  link: 'https://wins.example.com/awards/2',
};

test('an award says what was done, and leads to it', () => {
  expect(composePush([award], 'now', 'en', false)).toEqual({
    title: 'You earned “Clean close”',
    body: 'You closed five tickets and none came back.',
    path: '/awards/1',
  });
});

test('words that somebody wrote stay in the app', () => {
  for (const items of [[note], [award, note]])
    expect(JSON.stringify(composePush(items, 'now', 'de', false))).not.toContain('Between us');
  expect(composePush([note], 'now', 'de', false)).toMatchObject({
    title: 'Ana hat dir zu „Clean close“ geschrieben',
    body: '',
  });
});

test('a discreet one says neither what nor who', () => {
  const said = composePush([note], 'now', 'es', true);
  expect(said).toEqual({ title: 'Smallwins', body: 'Algo nuevo para ti', path: '/awards/2' });
});

test('several lead to the inbox, and the longest name fits', () => {
  const long = { ...award, title: '🏅'.repeat(500) };
  const said = composePush([long, note], 'daily', 'en', false);
  expect(said).toMatchObject({ title: 'Your day: 2 things', path: '/inbox' });
  expect([...said.body]).toHaveLength(240);
  expect(said.body.endsWith('🏅…')).toBe(true);
});
