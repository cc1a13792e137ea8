import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { beginningOfTime, endOfTime } from '../../time/window.ts';
import { type DefinitionProblem, parseDefinition } from './parse-definition.ts';
import { compileVersion, type RuleVersion } from './rule.ts';
import { sayIssue, unknownLines } from './say-issue.ts';

/** Reads and compiles a text as it would be decided by; each problem with the line it is about. */
export function readText(text: string): { version: RuleVersion } | { problems: DefinitionProblem[] } {
  const parsed = parseDefinition(text);
  const read =
    'problems' in parsed
      ? parsed
      : compileVersion(parsed.definition, { version: 1, from: beginningOfTime, to: endOfTime });
  if (!('problems' in read)) return read;
  return { problems: read.problems.flatMap(makeExplainer(text)) };
}

/** `conditions.yaml:7: earn.count.where "data." does not …`: a problem as one line, as compilers say it. */
export function sayProblem(file: string, { path, line, message }: DefinitionProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}: ${path === '' ? '' : `${path} `}${message}`;
}

/** Says each problem with its line and with the value that is there; what is not known at all, each line apart. */
function makeExplainer(text: string): (problem: DefinitionProblem) => DefinitionProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (path: string) => {
    const offset = offsetOf(document.contents, path);
    return offset === null ? null : lines.linePos(offset).line;
  };
  return ({ path, line, message }) => {
    const unknown = unknownLines(message).map((name) => (path === '' ? name : `${path}.${name}`));
    if (unknown.length > 0)
      return unknown.map((each) => ({ path: each, line: lineOf(each), message: 'is not known here' }));
    const value: unknown = path === '' ? undefined : document.getIn(path.split('.'));
    return [
      {
        path,
        line: line ?? lineOf(path),
        message: sayIssue(message, isNode(value) ? value.toJSON() : value),
      },
    ];
  };
}

/** Where a path such as `guard.0.ratio.of` begins; where what is around it begins if it is not written. */
function offsetOf(contents: unknown, path: string): number | null {
  let node = contents;
  let offset = startOf(node);
  for (const step of path.split('.')) {
    const next = stepInto(node, step);
    // A list of one may be written without the list.
    if (next === null && /^\d+$/.test(step)) continue;
    if (next === null) break;
    node = next.value;
    offset = next.offset ?? offset;
  }
  return offset;
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
