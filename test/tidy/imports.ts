import { posix } from 'node:path';
import { lineAt, type SourceFile } from './source-files.ts';

/** One file using another, or a package. */
export interface Import {
  readonly from: string;
  readonly line: number;
  /** A path in the repository, or the name of a package or of a part of Node.js. */
  readonly to: string;
}

const IMPORT =
  /^[ \t]*(?:import|export)\b(?:[^'"`;=]*?\bfrom)?\s*['"]([^'"\n]+)['"]|\bimport\s*\(\s*['"]([^'"\n]+)['"]/gm;

/** What a file imports; type imports count, too. */
export function readImports(file: SourceFile): Import[] {
  return [...file.code.matchAll(IMPORT)].map((match) => {
    const specifier = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '');
    const offset = match.index + match[0].length;
    const to = specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : specifier;
    return { from: file.path, line: lineAt(file.code, offset), to };
  });
}

/** Whether a file may import another, by the table of ARCHITECTURE.md; the reason if not. */
export function refuseDirection({ from, to }: Pick<Import, 'from' | 'to'>): string | null {
  if (!from.startsWith('src/') || from.includes('.test.')) return null;
  if (/^(test|bench|scripts|clients)\//.test(to)) return 'src imports nothing from tests, benches or scripts';
  if (!to.startsWith('src/')) return null;
  const layer = from.split('/')[1] ?? '';
  const target = to.split('/')[1] ?? '';
  const isAllowed = MAY_IMPORT[layer];
  if (isAllowed === undefined || layer === target || isAllowed(target, to)) {
    return layer === 'features' && target === 'features' ? refuseFeature(from, to) : null;
  }
  return `src/${layer} may not import src/${target}`;
}

const isOneOf =
  (...layers: readonly string[]) =>
  (target: string) =>
    layers.includes(target);

const MAY_IMPORT: Readonly<Record<string, (target: string, to: string) => boolean>> = {
  domain: () => false,
  store: isOneOf('domain'),
  connectors: isOneOf('domain'),
  engine: isOneOf('domain', 'store'),
  features: isOneOf('domain', 'store', 'engine', 'connectors'),
  server: (target) => target !== 'web' && target !== 'cli',
  cli: (target) => target !== 'web',
  web: (target, to) => target === 'domain' || (target === 'features' && to.endsWith('/api.ts')),
};

function refuseFeature(from: string, to: string): string | null {
  const isOwn = from.split('/')[2] === to.split('/')[2];
  // A file beside the folders belongs to all features.
  const isOpen = /\/(api|actions|queries)\.ts$|^src\/features\/[^/]+$/.test(to);
  return isOwn || isOpen ? null : 'another feature is used through its api, actions or queries';
}

/** Every group of files that import each other in a ring, as one path through it. */
export function findCycles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports) edges.set(from, [...(edges.get(from) ?? []), to]);
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) cycles.push([...path.slice(start), file]);
    if (start !== -1 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return cycles;
}
