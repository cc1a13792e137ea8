import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const web = join(import.meta.dirname, '..');
const at = (path: string): string => relative(web, path);

/** What a module loads at once: its own styles and modules, and theirs. What is loaded later is not among it. */
function loadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !path.startsWith(web)) return found;
  found.add(path);
  if (path.endsWith('.css')) return found;
  const source = readFileSync(path, 'utf8');
  for (const [, to = ''] of source.matchAll(/^(?:import|\} from|export .* from)[^'\n]*'(\.[^']+)'/gm))
    if (/\.(css|tsx?)$/.test(to)) loadedWith(join(dirname(path), to), found);
  return found;
}

function styledIn(path: string): string[] {
  const rules = readFileSync(path, 'utf8').replace(/\/\*.*?\*\//gs, '');
  const selectors = rules.replace(/\{[^{}]*\}/g, '{}');
  return [...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);
}

function usedIn(path: string): string[] {
  const attributes = readFileSync(path, 'utf8').matchAll(
    /className=(?:"([^"]*)"|\{`((?:[^`])*)`\}|\{([^{}]*)\})/g,
  );
  return [...attributes].flatMap(([, plain, template, code]) => {
    if (code !== undefined) return [...code.matchAll(/'([^']*)'/g)].flatMap(([, one = '']) => one.split(' '));
    return (plain ?? template?.replace(/\$\{[^}]*\}/g, ' ') ?? '').split(/\s+/);
  });
}

const routes = readFileSync(join(web, 'routes.tsx'), 'utf8');
const always = loadedWith(join(web, 'main.tsx'));
const screens = [...routes.matchAll(/import\('\.\/([^']+)'\)/g)].map(([, path = '']) => join(web, path));
const everything = new Map(screens.map((screen) => [screen, new Set([...always, ...loadedWith(screen)])]));
const sheets = new Set(
  [...everything.values()].flatMap((all) => [...all]).filter((one) => one.endsWith('.css')),
);
const classes = new Map([...sheets].map((sheet) => [sheet, new Set(styledIn(sheet))]));
const styled = new Set([...classes.values()].flatMap((names) => [...names]));

// Styles come with the screen that names them. Those of another screen are there only for who came by that screen.
test('A screen that is opened by its address has the styles that it uses.', () => {
  expect(screens.length).toBeGreaterThan(30);
  const missing = [...everything].flatMap(([screen, loaded]) => {
    const here = new Set([...loaded].flatMap((one) => [...(classes.get(one) ?? [])]));
    return [...loaded]
      .filter((one) => one.endsWith('.tsx'))
      .flatMap((one) => usedIn(one).map((name) => ({ one, name })))
      .filter(({ name }) => styled.has(name) && !here.has(name))
      .map(({ one, name }) => `${at(screen)}: ${at(one)} uses .${name}`);
  });
  expect([...new Set(missing)]).toEqual([]);
});
