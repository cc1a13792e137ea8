import { describe, expect, test } from 'vitest';
import { packageRoot } from '../src/store/package-root.ts';
import { findCycles, readImports, refuseDirection } from './tidy/imports.ts';
import { readSourceFiles, type SourceFile } from './tidy/source-files.ts';
import {
  type Finding,
  findAny,
  findDefaultExports,
  findImpure,
  findMachinePaths,
  findSliceValues,
  findTitleFaults,
  findUnfinished,
} from './tidy/words.ts';

const LINE_LIMIT = 400;

const files = readSourceFiles(packageRoot());
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file.path));
const source = code.filter((file) => file.path.startsWith('src/'));
const imports = code.flatMap(readImports);

function list(from: readonly SourceFile[], find: (file: SourceFile) => Finding[]): string[] {
  return from.flatMap((file) =>
    find(file).map(({ line, what, mend }) => `${file.path}:${line} ${what}. Mend: ${mend}.`),
  );
}

describe('the house is tidy', () => {
  test('there is something to look at', () => {
    expect(source.length).toBeGreaterThan(20);
    expect(imports.filter((each) => each.to.startsWith('src/')).length).toBeGreaterThan(50);
  });

  test('imports go one way', () => {
    const findings = imports.flatMap((each) => {
      const reason = refuseDirection(each);
      if (reason === null) return [];
      return [
        `${each.from}:${each.line} imports ${each.to}: ${reason}. Mend: move the shared part down (ARCHITECTURE.md).`,
      ];
    });
    expect(findings).toEqual([]);
  });

  test('what is imported exists', () => {
    const paths = new Set(files.map((file) => file.path));
    const known = imports.filter((each) => /^(src|test|bench|scripts)\/.*\.(ts|tsx|mjs)$/.test(each.to));
    const findings = known.filter((each) => !paths.has(each.to));
    expect(
      findings.map((each) => `${each.from}:${each.line} imports ${each.to}, which is not there.`),
    ).toEqual([]);
  });

  test('every planted bug has its place, once', async () => {
    const file: string = '../scripts/planted-bugs/bugs.mjs';
    const { bugs }: { bugs: readonly { name: string; file: string; find: string }[] } = await import(file);
    const lost = bugs.flatMap((bug) => {
      const times = (files.find(({ path }) => path === bug.file)?.text.split(bug.find).length ?? 1) - 1;
      return times === 1
        ? []
        : [`"${bug.name}": ${bug.find} is ${times} times in ${bug.file}. Mend: bugs.mjs.`];
    });
    expect(lost).toEqual([]);
  });

  test('no files import each other in a ring', () => {
    const rings = findCycles(imports).map(
      (ring) => `${ring.join(' → ')}. Mend: move what both need to a third file.`,
    );
    expect(rings).toEqual([]);
  });

  test('src/domain is pure, and so is what judges and reads a tool’s deliveries', () => {
    const pure = source.filter(
      (file) =>
        /^src\/(domain|connectors)\//.test(file.path) &&
        !file.path.includes('.test') &&
        !file.path.endsWith('/send.ts'),
    );
    expect(list(pure, findImpure)).toEqual([]);
  });

  test('nothing is of type any', () => {
    expect(list(code, findAny)).toEqual([]);
  });

  test('everything is exported by name', () => {
    const named = code.filter((file) => !/\.config\.ts$/.test(file.path));
    expect(list(named, findDefaultExports)).toEqual([]);
  });

  test('nothing unfinished lies in src', () => {
    expect(list(source, findUnfinished)).toEqual([]);
  });

  test('no path of one machine is written down', () => {
    const others = files.filter((file) => !file.path.startsWith('test/tidy'));
    expect(list(others, findMachinePaths)).toEqual([]);
  });

  test(`no source file is longer than ${LINE_LIMIT} lines`, () => {
    const long = source.filter(
      (file) => !file.path.includes('.test.') && file.text.split('\n').length - 1 > LINE_LIMIT,
    );
    const findings = long.map(
      (file) => `${file.path}:${LINE_LIMIT + 1} ${file.text.split('\n').length - 1} lines. Mend: split it.`,
    );
    expect(findings).toEqual([]);
  });

  test('the web takes types alone from the slices: what judges requests would come along, and needs eval', () => {
    const web = source.filter((file) => file.path.startsWith('src/web/') && !file.path.includes('.test.'));
    expect(list(web, findSliceValues)).toEqual([]);
  });

  test('every document has exactly one title', () => {
    const documents = files.filter((file) => file.path.endsWith('.md'));
    expect(list(documents, findTitleFaults)).toEqual([]);
  });
});

describe('the house rules can fail', () => {
  const fileOf = (path: string, text: string): SourceFile => ({ path, text, code: text });

  test.each([
    ['src/domain/a.ts', 'src/store/b.ts'],
    ['src/store/a.ts', 'src/engine/b.ts'],
    ['src/features/people/routes.ts', 'src/features/feed/routes.ts'],
    ['src/features/people/routes.ts', 'src/server/app.ts'],
    ['src/web/people/page.tsx', 'src/features/people/queries.ts'],
    ['src/engine/a.ts', 'test/support/database.ts'],
    ['src/connectors/github/parse.ts', 'src/store/database.ts'],
    ['src/web/sources/page.tsx', 'src/connectors/connectors.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(refuseDirection({ from, to })).not.toBeNull();
  });

  test('a ring of three is found', () => {
    const edge = (from: string, to: string) => ({ from, to, line: 1 });
    expect(findCycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a')])).toEqual([
      ['a', 'b', 'c', 'a'],
    ]);
  });

  test('each banned word is found in its line', () => {
    expect(findImpure(fileOf('src/domain/a.ts', 'const a = 1;\nconst b = Date.now();'))).toMatchObject([
      { line: 2 },
    ]);
    expect(findAny(fileOf('a.ts', 'const a = 1 as any;'))).toMatchObject([{ line: 1 }]);
    expect(findDefaultExports(fileOf('a.ts', 'export default 1;'))).toHaveLength(1);
    expect(findUnfinished(fileOf('a.ts', '\n\n// TO' + 'DO later'))).toMatchObject([{ line: 3 }]);
    expect(findMachinePaths(fileOf('a.ts', "read('/ho" + "me/ann/x')"))).toHaveLength(1);
    expect(findSliceValues(fileOf('src/web/a.ts', "import { b } from '../features/c/api.ts';"))).toHaveLength(
      1,
    );
    expect(findTitleFaults(fileOf('a.md', '# One\n```\n# no title\n```\n# Two'))).toMatchObject([
      { line: 5 },
    ]);
  });
});
