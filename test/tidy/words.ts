import ts from 'typescript';
import { lineAt, type SourceFile } from './source-files.ts';

/** Where something untidy stands, and how to mend it. */
export interface Finding {
  readonly line: number;
  readonly what: string;
  readonly mend: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly mend: string;
}

const IMPURE: readonly Rule[] = [
  {
    pattern: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b/g,
    mend: 'take the moment as a parameter',
  },
  {
    pattern: /\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b/g,
    mend: 'take a seed or the bytes as a parameter',
  },
  { pattern: /\bprocess\.\w+/g, mend: 'take the value as a parameter' },
  {
    pattern:
      /['"]node:(?:fs|net|https?|http2|tls|dgram|dns|child_process|worker_threads|cluster|os|process)\b/g,
    mend: 'do input and output outside src/domain and hand the result in',
  },
];

/** What a pure function may not touch. */
export function findImpure(file: SourceFile): Finding[] {
  return IMPURE.flatMap(({ pattern, mend }) => matches(file.code, pattern, mend));
}

/** Words that say a thing is unfinished. */
export function findUnfinished(file: SourceFile): Finding[] {
  return matches(
    file.text,
    /\b(?:TODO|FIXME|XXX|HACK)\b/g,
    'finish it, or write an issue and delete the remark',
  );
}

/** Paths that exist on one machine only. */
export function findMachinePaths(file: SourceFile): Finding[] {
  const pattern = /(?<=^|[\s'"`(=:])\/(?:work|home|root|Users)\/[\w.-]+/gm;
  return matches(file.text, pattern, 'write a path relative to the clone, or take it from a setting');
}

/** Default exports have no name of their own to search for. */
export function findDefaultExports(file: SourceFile): Finding[] {
  return matches(file.code, /^export default\b|\bas default\b/gm, 'export it by name');
}

/** Uses of the type `any`; only files that hold the word are parsed. */
export function findAny(file: SourceFile): Finding[] {
  if (!/\bany\b/.test(file.code)) return [];
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, false, kind);
  const findings: Finding[] = [];
  const visit = (node: ts.Node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const line = lineAt(file.text, node.end);
      findings.push({ line, what: 'the type any', mend: 'use unknown and narrow it' });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return findings;
}

/** A document has one title, outside its code blocks. */
export function findTitleFaults(file: SourceFile): Finding[] {
  const prose = file.text.replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ' '));
  const titles = [...prose.matchAll(/^# .+/gm)];
  if (titles.length === 1) return [];
  const line = titles[1] ? lineAt(prose, titles[1].index + 1) : 1;
  return [
    {
      line,
      what: `${titles.length} titles`,
      mend: 'give the document exactly one line that starts with "# "',
    },
  ];
}

/** What a screen takes from a slice that is not a type. */
export function findSliceValues(file: SourceFile): Finding[] {
  const mend = 'import its type alone; put what both need into src/domain';
  return matches(file.text, /^import (?!type )\{[^}]*\} from '[./]+\/features\/[^']+'/gm, mend).filter(
    ({ what }) =>
      (what.match(/\{([^}]*)\}/)?.[1] ?? '')
        .split(',')
        .some((name) => name.trim() !== '' && !/^\s*type /.test(name)),
  );
}

function matches(text: string, pattern: RegExp, mend: string): Finding[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: lineAt(text, match.index + match[0].length),
    what: match[0].trim(),
    mend,
  }));
}
