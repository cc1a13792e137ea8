import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { languages } from '../../domain/language/languages.ts';

const web = new URL('..', import.meta.url);
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).map((path) =>
  path.replaceAll('\\', '/'),
);
const folders = files.filter((path) => path.endsWith('/texts.ts')).map((path) => path.slice(0, -9));
const others = languages.filter((language) => language !== 'en');

/** Not words: they are the same in every language, and have to be. */
const data =
  /(^|\.)(tone|typeHint|ownerCommand|resumeCommand)$|exampleBadge\.(name|family|kind|tier)$|^factHints\.(start_date|workdays|hours|holidays|leave)$/;
/** Words that a language has taken over as they are. */
const shared = new Set(
  'Admin,Bot User OAuth Token,Chat,Demo,Feed,HTTP,Name,Passkey,Passkeys,Person,Signing Secret,Slack,Microsoft Teams,Smallwins,System,Team,Teams,Version ,demo,Ring,in,en, min, h,No,Error,Admirable,in  ms,Europe/Berlin'.split(
    ',',
  ),
);

type Leaf = string | number | ((...given: never[]) => string);

function leavesOf(value: unknown, path = ''): Map<string, Leaf> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value as Leaf]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...leavesOf(inner, path ? `${path}.${key}` : key)]),
  );
}

/** The words in a text; of a function, those it is written with. */
function wordsOf(leaf: Leaf): string {
  if (typeof leaf !== 'function') return String(leaf);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', `(${leaf.toString()})`, ts.ScriptTarget.Latest, true));
  return found.join('');
}

/** Empty, as it is in English, or wanting; null if it is well translated. */
function faultOf(path: string, english: Leaf, own: Leaf | undefined): string | null {
  if (own === undefined) return 'is missing';
  if (typeof own !== typeof english) return 'is of another kind';
  const [theirs, ours] = [wordsOf(english), wordsOf(own)];
  if (data.test(path)) return theirs === ours ? null : 'is no text and has to be as in texts.ts';
  if (/\p{L}/u.test(theirs) && !/\p{L}/u.test(ours)) return 'is empty';
  if (/\p{L}{2}/u.test(theirs) && theirs === ours && !shared.has(ours)) return `is still English: ${ours}`;
  return null;
}

async function wordsIn(folder: string, language: string): Promise<Map<string, Leaf>> {
  const name = language === 'en' ? 'texts.ts' : `texts.${language}.ts`;
  return leavesOf({ ...(await import(new URL(`${folder}/${name}`, web).href)) });
}

describe('every screen speaks every language', () => {
  test('there are screens to look at', () => {
    expect(folders.length).toBeGreaterThan(15);
  });

  test.each(folders.flatMap((folder) => others.map((language) => [folder, language] as const)))(
    '%s in %s',
    async (folder, language) => {
      const english = await wordsIn(folder, 'en');
      const own = await wordsIn(folder, language);
      const faults = [...english].flatMap(([path, leaf]) => {
        if (typeof leaf === 'function' && path === 'summary') return [];
        const fault = faultOf(path, leaf, own.get(path));
        return fault === null ? [] : `${folder}/texts.${language}.ts: ${path} ${fault}`;
      });
      const more = [...own.keys()].filter((path) => !english.has(path));
      expect([...faults, ...more.map((path) => `${path} is not in texts.ts`)]).toEqual([]);
    },
  );

  test('what is wanting is found', () => {
    expect(faultOf('a', 'Close', undefined)).toBe('is missing');
    expect(faultOf('a', 'Close', 'Close')).toContain('still English');
    expect(faultOf('a', 'Close', '')).toBe('is empty');
    expect(
      faultOf(
        'a',
        (n: number) => `${n} left`,
        (n: number) => `${n} left`,
      ),
    ).toContain('still English');
    expect(
      faultOf(
        'a',
        (n: number) => `${n} left`,
        (n: number) => `noch ${n}`,
      ),
    ).toBeNull();
    expect(faultOf('states.tone', 'won', 'gewonnen')).toContain('no text');
    expect(faultOf('a', 'Team', 'Team')).toBeNull();
  });
});

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'alt',
  'label',
  'placeholder',
  'title',
]);

/** Text between tags, in attributes that are read out, and sentences anywhere else in a component. */
function inlineWords(path: string, text: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const say = (node: ts.Node, words: string): void => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1} ${words.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text.replace(/&\w+;/g, ''))) say(node, node.text);
    else if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    ) {
      const at = node.parent;
      const isSpoken = ts.isJsxAttribute(at) && spoken.has(at.name.getText()) && /\p{L}{2}/u.test(node.text);
      const isStyle = ts.findAncestor(
        node,
        (one) => ts.isJsxAttribute(one) && /class/i.test(one.name.getText()),
      );
      const isSentence = /^\p{Lu}\p{Ll}+ \p{Ll}|\p{Ll} \p{Ll}+ \p{Ll}.*[.?:]|^ (and|or|of|for|to|in) /u.test(
        node.text,
      );
      if (isSpoken || (isSentence && !isStyle)) say(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe('no component holds words', () => {
  const components = files.filter((path) => path.endsWith('.tsx'));

  test('all of them keep their words in texts.ts', () => {
    const found = components.flatMap((path) =>
      inlineWords(path, readFileSync(new URL(path, web), 'utf8')).filter(
        (words) => !/ (Smallwins|index\.html has no #app)$/.test(words),
      ),
    );
    expect(components.length).toBeGreaterThan(80);
    expect(found).toEqual([]);
  });

  test.each([
    '<p>Two words</p>',
    '<button aria-label="Close" />',
    "<p>{isLast ? ' and ' : ', '}</p>",
    '<p>{`Nothing here ${name} yet`}</p>',
    "<p>{isOpen ? 'Show everything' : ''}</p>",
  ])('%s is found', (text) => {
    expect(inlineWords('a.tsx', `const a = ${text};`)).toHaveLength(1);
  });
  test('class names and keys are not', () => {
    expect(
      inlineWords('a.tsx', 'const a = <p className="Small faint text" key="Enter">{texts.a}</p>;'),
    ).toEqual([]);
  });
});
