import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problems, sayProblem } from '../problems.ts';
import { achievementsProblems } from './achievements-problems.ts';
import { boardsProblems } from './boards-problems.ts';
import { chatsProblems } from './chats-problems.ts';
import { commonProblems } from './common-problems.ts';
import { databasesProblems } from './databases-problems.ts';
import { englishOnly } from './english-only.ts';
import { importsProblems } from './imports-problems.ts';
import { peopleProblems } from './people-problems.ts';
import { recognitionProblems } from './recognition-problems.ts';
import { signInProblems } from './sign-in-problems.ts';
import { signOnProblems } from './sign-on-problems.ts';
import { sourcesProblems } from './sources-problems.ts';

const source = new URL('../../../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('web/'))
  .map((path) => ({ path, text: readFileSync(new URL(path, source), 'utf8') }));

/** Where a code stands in the source; what makes a refusal of it puts `before` in front. */
const places: readonly { in?: RegExp; code: RegExp; before?: string }[] = [
  { code: /\bRefusal\(\s*'([a-z0-9-]+)'/g },
  { code: /\bnew Unreadable\(\s*'([a-z-]+)'/g },
  { code: /\bnotGenuine\(\s*'([a-z-]+)'/g },
  { code: /\bnew FetchFailure\(\s*'[a-z-]+',\s*'([a-z-]+)'/g, before: 'access-' },
  { code: /\bnew SourceFailure\(\s*'([a-z-]+)'/g, before: 'database-' },
  { in: /source-failure\.ts$/, code: /\[\s*'([a-z-]+)',\s*'/g, before: 'database-' },
  { in: /imports\/reading\/(decode|inflate|read-table)\.ts$/, code: /\bnew ImportFailure\(\s*'([a-z_]+)'/g },
  { in: /events\/json-refusals\.ts$/, code: /^\s+\| '([a-z-]+)'/gm, before: 'json-' },
  { in: /sign-in\/admit\.ts$/, code: /\brefuse\('([a-z-]+)'/g },
  { in: /achievements\/plan\.ts$/, code: /^\s+'([a-z]+-achievement)',$/gm },
  { in: /(engine\/log\/.*|events\/routes)\.ts$/, code: /\bcode: '([a-z-]+)'/g },
];

/** Files in which a refusal's code is worked out; `places` finds where it comes from. */
const workedOut = [
  'connectors/delivery.ts',
  'connectors/reading.ts',
  'domain/events/json-refusals.ts',
  'domain/refusal.ts',
  'features/achievements/plan.ts',
  'features/authenticity/routes.ts',
  'features/database-sources/actions.ts',
  'features/events/routes.ts',
  'features/fetch-back/fetch-clerk.ts',
  'features/hooks/routes.ts',
  'features/imports/propose.ts',
  'features/previews/routes.ts',
  'features/read-valid-from.ts',
  'features/sign-in/sso/enter.ts',
];

const codes = new Set(
  places.flatMap(({ in: where, code, before = '' }) =>
    files
      .filter(({ path }) => where?.test(path) ?? true)
      .flatMap(({ text }) => [...text.matchAll(code)])
      .map(([, found = '']) => before + found.replaceAll('_', '-')),
  ),
);

test('every code is found where a refusal is made, in subfolders too', () => {
  expect(codes.size).toBeGreaterThan(200);
  expect(places.filter((place) => place.in && !files.some(({ path }) => place.in?.test(path)))).toEqual([]);
  expect([...codes]).toEqual(
    expect.arrayContaining(['provider-unreachable', 'not-invited', 'unwise-achievement', 'json-too-deep']),
  );
  const dynamic = files.filter(({ text }) => /\bnew Refusal\(\s*[^'\s]/.test(text)).map(({ path }) => path);
  expect(dynamic.sort()).toEqual(workedOut);
});

test('whatever people are refused with has its sentence in every language', () => {
  const program = new Set(englishOnly);
  expect([...codes].filter((code) => !problems[code] && !program.has(code)).sort()).toEqual([]);
});

test('nothing is said of a code that does not exist, nor of one that only programs meet', () => {
  expect([...Object.keys(problems), ...englishOnly].filter((code) => !codes.has(code))).toEqual([]);
  expect(englishOnly.filter((code) => problems[code])).toEqual([]);
  expect(new Set(englishOnly).size).toBe(englishOnly.length);
});

test('a code stands in one area alone', () => {
  const areas = [
    achievementsProblems,
    boardsProblems,
    chatsProblems,
    commonProblems,
    databasesProblems,
    importsProblems,
    peopleProblems,
    recognitionProblems,
    signInProblems,
    signOnProblems,
    sourcesProblems,
  ];
  const all = areas.flatMap((area) => Object.keys(area));
  expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
  expect(all.sort()).toEqual(Object.keys(problems).sort());
});

test('a sentence fills in only what its pattern finds, the same in both languages', () => {
  const filled = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();
  for (const [code, said] of Object.entries(problems))
    for (const { of, de, es } of said) {
      const groups = new RegExp(`${of?.source ?? ''}|`).exec('')?.length ?? 1;
      expect(filled(de), code).toEqual(filled(es));
      expect(filled(de).every((sign) => Number(sign.slice(1)) < groups)).toBe(true);
    }
});

/** What a placeholder of a message may stand for; one of them has to fit the pattern. */
const samples = ['7', 'ana', 'ana@example.com', '2026-03-02', 'It is so.'];

/** Sentences put together from parts, which `problems.test.ts` beside the folder tries. */
const inParts = new Set(['bad-words', 'not-triable']);

/** An example in a comment, and what only a collector of metrics asks, whose code others share. */
const notForPeople = new Set(['domain/refusal.ts', 'features/metrics/routes.ts']);

/** The English sentences of the source, with something in each placeholder; those made elsewhere are not among them. */
function sentences(text: string): { code: string; said: string[] }[] {
  const made = /\bnew Refusal\(\s*'([a-z-]+)',[^;{]*\{\s*message:\s*(?:'([^'\n]+)'|`([^`]+)`),/g;
  return [...text.matchAll(made)].map(([, code = '', plain, template = '']) => ({
    code,
    said: samples.map((sample) =>
      (plain ?? template)
        .replace(/\$\{(?:JSON\.stringify|quote)\([^}]*\)\}/g, `"${sample}"`)
        .replace(/\$\{[^}]*\}/g, sample),
    ),
  }));
}

test('the patterns fit the sentences as they are refused with', () => {
  const told = files
    .filter(({ path }) => !notForPeople.has(path))
    .flatMap(({ text }) => sentences(text))
    .filter(({ code }) => problems[code] && !inParts.has(code));
  expect(told.length).toBeGreaterThan(80);
  const unheard = told.filter(({ code, said }) =>
    said.every((message) => sayProblem({ code, message }, 'de') === message),
  );
  expect(unheard.map(({ code, said }) => `${code}: ${said[1]}`)).toEqual([]);
});
