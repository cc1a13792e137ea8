import { Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';

/** What a condition or a field expression sees. */
export interface ExpressionScope {
  readonly data?: unknown;
  readonly event?: unknown;
  readonly person?: unknown;
  /** For review conditions: what an award rests on. */
  readonly receipt?: unknown;
}

export type Evaluated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string };

/** A compiled CEL expression: no clock, no random source, no network. */
export interface Expression {
  readonly text: string;
  evaluate(scope: ExpressionScope): Evaluated;
}

const sourceBytesMax = 4096;
const macros = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const ofEvents = ['data', 'event', 'person'];

const environment = makeEnvironment();

/**
 * Compiles a CEL text, or says what is wrong with it.
 *
 * Example: `compileExpression('data.sla_met && data.reopens == 0')`.
 */
export function compileExpression(
  text: string,
  names: readonly string[] = ofEvents,
): Expression | { readonly problem: string } {
  if (text.trim() === '') return { problem: 'is empty' };
  if (Buffer.byteLength(text) > sourceBytesMax) return { problem: `is longer than ${sourceBytesMax} bytes` };
  const path = plainPath(text, names);
  if (path) return { text, evaluate: (scope) => readPath(scope, path) };
  try {
    const run = environment.parse(text);
    const problem = findProblem(run.ast as unknown as Node, 0, names);
    if (problem) return { problem };
    return { text, evaluate: (scope) => guarded(() => run(scope as Record<string, unknown>)) };
  } catch (error) {
    return { problem: `is not a valid condition: ${firstLine(error)}` };
  }
}

function guarded(run: () => unknown): Evaluated {
  try {
    return found(run());
  } catch (error) {
    return { ok: false, why: sayFailure(firstLine(error)) };
  }
}

const yes: Evaluated = { ok: true, value: true };
const no: Evaluated = { ok: true, value: false };

/** Most conditions answer yes or no, millions of times. */
function found(value: unknown): Evaluated {
  if (value === true) return yes;
  return value === false ? no : { ok: true, value };
}

function sayFailure(message: string): string {
  const missing = /^No such key: (.+)$/.exec(message);
  return missing ? `has no field ${missing[1]}` : message;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** `data.resolved_by` and its like need no interpreter. */
function plainPath(text: string, names: readonly string[]): string[] | undefined {
  const trimmed = text.trim();
  if (!/^[a-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+$/.test(trimmed)) return undefined;
  const path = trimmed.split('.');
  return names.includes(path[0] ?? '') ? path : undefined;
}

function readPath(scope: ExpressionScope, path: readonly string[]): Evaluated {
  let value: unknown = scope;
  for (const name of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, name)) {
      return { ok: false, why: `has no field ${name}` };
    }
    value = (value as Record<string, unknown>)[name];
  }
  return found(value);
}

/** A part of a parsed condition. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
}

/** The tree of a CEL text; null for one that does not parse. */
export function parseTree(text: string): Node | null {
  try {
    return environment.parse(text).ast as unknown as Node;
  } catch {
    return null;
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

/** Refuses what could run long or reach outside: `matches`, nested list macros, unknown variables. */
function findProblem(node: Node, macroDepth: number, names: readonly string[]): string | undefined {
  const args: unknown[] = Array.isArray(node.args) ? node.args : [node.args];
  let depth = macroDepth;
  if (node.op === 'rcall') {
    const name = String(args[0]);
    if (name === 'matches') return 'uses matches(): write re2(text, "pattern"), which always ends in time';
    if (macros.has(name)) depth++;
    if (depth > 1)
      return `nests ${name}() inside another list macro, whose time grows with the square of the list`;
  }
  if (node.op === 'id' && macroDepth === 0 && !names.includes(String(node.args))) {
    return `names ${String(node.args)}; it can use ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  }
  for (const child of args.flat(2)) {
    const problem = isNode(child) ? findProblem(child, depth, names) : undefined;
    if (problem) return problem;
  }
  return undefined;
}

function makeEnvironment(): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: true, limits: { maxAstNodes: 500, maxDepth: 32 } });
  // JSON numbers are doubles and CEL's literals integers: `data.count + 1` should simply work.
  const operations: Record<string, (a: number, b: number) => number> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '%': (a, b) => a % b,
  };
  for (const [sign, apply] of Object.entries(operations)) {
    const run = (a: unknown, b: unknown) => apply(Number(a), Number(b));
    made.registerOperator(`double ${sign} int: double`, run);
    made.registerOperator(`int ${sign} double: double`, run);
  }
  made.registerOperator('double % double: double', (a: unknown, b: unknown) => Number(a) % Number(b));
  const patterns = new Map<string, RE2JS>();
  made.registerFunction('re2(string, string): bool', (text: string, pattern: string) => {
    if (pattern.length > 1024) throw new Error('pattern is longer than 1024 characters');
    if (text.length > 16_384) throw new Error('text is longer than 16384 characters');
    let compiled = patterns.get(pattern);
    if (!compiled) {
      compiled = RE2JS.compile(pattern);
      if (patterns.size > 1000) patterns.clear();
      patterns.set(pattern, compiled);
    }
    return compiled.matcher(text).find();
  });
  return made;
}
