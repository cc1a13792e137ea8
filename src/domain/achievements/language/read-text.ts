import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { beginningOfTime, endOfTime } from '../../time/window.ts';
import { type DefinitionProblem, parseDefinition } from './parse-definition.ts';
import { compileVersion, type RuleVersion } from './rule.ts';

/** Reads and compiles a text as it would be decided by; each problem with the line it is about. */
export function readText(text: string): { version: RuleVersion } | { problems: DefinitionProblem[] } {
  const parsed = parseDefinition(text);
  const read =
    'problems' in parsed
      ? parsed
      : compileVersion(parsed.definition, { version: 1, from: beginningOfTime, to: endOfTime });
  if (!('problems' in read)) return read;
  const find = makeLineFinder(text);
  return {
    problems: read.problems.map((problem) => ({ ...problem, line: problem.line ?? find(problem.path) })),
  };
}

/** `conditions.yaml:7: earn.count.where "data." does not …`: a problem as one line, as compilers say it. */
export function sayProblem(file: string, { path, line, message }: DefinitionProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}: ${path === '' ? '' : `${path} `}${message}`;
}

/** The line of a path such as `guard.0.ratio.of`; of the nearest line around it where it is not written. */
function makeLineFinder(text: string): (path: string) => number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (path) => {
    let node: unknown = document.contents;
    let offset = startOf(node);
    for (const step of path.split('.')) {
      const next = stepInto(node, step);
      // A list of one may be written without the list.
      if (next === null && /^\d+$/.test(step)) continue;
      if (next === null) break;
      node = next.value;
      offset = next.offset ?? offset;
    }
    return offset === null ? null : lines.linePos(offset).line;
  };
}

function stepInto(node: unknown, step: string): { value: unknown; offset: number | null } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    return pair ? { value: pair.value, offset: startOf(pair.key) } : null;
  }
  if (!isSeq(node)) return null;
  const value = node.items[Number(step)];
  return value === undefined ? null : { value, offset: startOf(value) };
}

function startOf(node: unknown): number | null {
  return (node as Node | null)?.range?.[0] ?? null;
}
