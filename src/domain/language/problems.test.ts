import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problems, sayProblem } from './problems.ts';

const source = new URL('../../', import.meta.url);
const folders = ['features/sign-in', 'features/recognitions', 'features/feed', 'domain/recognition'];
const files = [
  ...folders.flatMap((folder) => readdirSync(new URL(folder, source)).map((name) => `${folder}/${name}`)),
  'features/viewer.ts',
  'features/word-list.ts',
  'features/parse-input.ts',
  'server/authorize.ts',
].filter((path) => path.endsWith('.ts') && !path.includes('.test.'));
/** Told to the operator of the machine alone. */
const operators = new Set(['unknown-workspace']);

test('whatever people are refused with has its sentence in every language', () => {
  const codes = files.flatMap((path) =>
    [...readFileSync(new URL(path, source), 'utf8').matchAll(/new Refusal\(\s*'([a-z-]+)'/g)].map(
      ([, code = '']) => code,
    ),
  );
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !operators.has(code) && !problems[code])).toEqual([]);
});

test.each([
  [
    'self-recognition',
    'Ana is you. Recognition goes to somebody else; take yourself off the list.',
    /^Ana, das bist du/,
  ],
  [
    'text-too-long',
    'The text has 700 characters; 600 fit. Keep what matters most.',
    /700 Zeichen; 600 passen/,
  ],
  [
    'rephrase',
    '“dumm” is on this workspace’s list of words to rephrase. Say it in another way.',
    /^„dumm“ steht/,
  ],
  [
    'single-sign-on-only',
    'This workspace is entered with Acme alone. Use “Sign in with Acme” on the sign-in page.',
    /über Acme hinein/,
  ],
  ['unknown-team', 'No team here is called "Süd $1". Choose one from the list.', /heißt "Süd \$1"\./],
  ['nobody-to-recognise', 'Süd is only you. Choose a colleague.', /^„Süd“ bist nur du/],
  [
    'nobody-to-recognise',
    'Nobody is named. Choose at least one colleague, or a team.',
    /^Niemand ist genannt/,
  ],
  [
    'not-yours',
    'Only whoever wrote a comment can change or delete it. You can report it.',
    /^Einen Kommentar/,
  ],
  ['bad-input', '/password: at least 12 characters', /mindestens 12 Zeichen/],
])('%s: %s', (code, message, german) => {
  expect(sayProblem({ code, message }, 'de')).toMatch(german);
  expect(sayProblem({ code, message }, 'en')).toBe(message);
  expect(sayProblem({ code, message }, 'es')).not.toMatch(/\$\d\.|undefined/);
});

test('what has no translation is said in English rather than not at all', () => {
  expect(sayProblem({ code: 'bad-cursor', message: 'Start again.' }, 'de')).toBe('Start again.');
});

test('nobody is shouted at, nor addressed in two ways', () => {
  const all = Object.values(problems).flat();
  expect(
    all.filter(({ de, es }) => /!|[\p{Ll},] (Sie|Ihnen)\b/u.test(de) || /[!¡]|\busted/.test(es)),
  ).toEqual([]);
});
