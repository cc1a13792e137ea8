import { isNode, type Node, parseTree } from './expression.ts';

type Literal = string | number | boolean | null;

/** What conditions that hold together say of one field. */
interface Said {
  allowed: readonly Literal[] | null;
  readonly excluded: Set<Literal>;
  min: number;
  max: number;
  minIsOpen: boolean;
  maxIsOpen: boolean;
}

/** What is known of fields where all of some conditions hold. Of parts joined by anything but `&&` it knows nothing. */
export interface Conjuncts {
  /** No event can meet them all. */
  readonly isContradictory: boolean;
  /** The only values a field can have; null where they are not listed. */
  allowed(field: string): readonly Literal[] | null;
  /** The most a field can be. */
  most(field: string): number;
}

/**
 * Reads what conditions say together: flags, comparisons of a field with a value, and lists of values.
 *
 * Example: `readConjuncts(['data.score >= 4', 'data.score < 3']).isContradictory` is true.
 */
export function readConjuncts(texts: readonly string[]): Conjuncts {
  const fields = new Map<string, Said>();
  let isFalse = false;
  for (const text of texts)
    for (const part of partsOf(parseTree(text))) {
      if (part.op === 'value' && part.args === false) isFalse = true;
      const one = told(part);
      if (one) note(saidOf(fields, one.field), one);
    }
  return {
    isContradictory: isFalse || [...fields.values()].some(isEmpty),
    allowed: (field) => fields.get(canonical(field))?.allowed ?? null,
    most: (field) => fields.get(canonical(field))?.max ?? Number.POSITIVE_INFINITY,
  };
}

function canonical(field: string): string {
  return pathOf(parseTree(field)) ?? field;
}

function partsOf(node: Node | null): Node[] {
  if (node === null) return [];
  return node.op === '&&' ? argsOf(node).flatMap((arg) => (isNode(arg) ? partsOf(arg) : [])) : [node];
}

/** One field and what it has to be; null for what is not that simple. */
interface Told {
  readonly field: string;
  readonly sign: string;
  readonly values: readonly Literal[];
}

function told(part: Node): Told | null {
  const [first, second] = argsOf(part);
  const flag = pathOf(part);
  if (flag !== null) return { field: flag, sign: 'in', values: [true] };
  const [left, right] = [pathOf(first), pathOf(second)];
  if (part.op === '!_') return left === null ? null : { field: left, sign: 'in', values: [false] };
  if (part.op === 'in' && isNode(second) && second.op === 'list') {
    const values = argsOf(second).flatMap((each) => literalOf(each) ?? []);
    return left === null || values.length < argsOf(second).length
      ? null
      : { field: left, sign: 'in', values };
  }
  const [field, value] = left === null ? [right, literalOf(first)] : [left, literalOf(second)];
  if (field === null || value === undefined) return null;
  const sign = left === null ? (mirrored[part.op] ?? part.op) : part.op;
  return { field, sign: sign === '==' ? 'in' : sign, values: [value] };
}

const mirrored: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function note(said: Said, { sign, values }: Told): void {
  const [value] = values;
  if (sign === 'in')
    said.allowed = said.allowed === null ? values : said.allowed.filter((one) => values.includes(one));
  if (sign === '!=' && value !== undefined) said.excluded.add(value);
  if (typeof value !== 'number') return;
  if ((sign === '>' || sign === '>=') && value >= said.min) {
    said.minIsOpen = sign === '>' || (value === said.min && said.minIsOpen);
    said.min = value;
  }
  if ((sign === '<' || sign === '<=') && value <= said.max) {
    said.maxIsOpen = sign === '<' || (value === said.max && said.maxIsOpen);
    said.max = value;
  }
}

function saidOf(fields: Map<string, Said>, path: string): Said {
  const known = fields.get(path);
  if (known) return known;
  const [min, max] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const said = { allowed: null, excluded: new Set<Literal>(), min, max, minIsOpen: false, maxIsOpen: false };
  fields.set(path, said);
  return said;
}

function isEmpty({ allowed, excluded, min, max, minIsOpen, maxIsOpen }: Said): boolean {
  if (min > max || (min === max && (minIsOpen || maxIsOpen))) return true;
  const isBounded = min > Number.NEGATIVE_INFINITY || max < Number.POSITIVE_INFINITY;
  const fits = (value: Literal) => {
    if (excluded.has(value)) return false;
    if (!isBounded) return true;
    if (typeof value !== 'number') return false;
    return (minIsOpen ? value > min : value >= min) && (maxIsOpen ? value < max : value <= max);
  };
  return allowed !== null && !allowed.some(fits);
}

/** `data.a` and `data["a"]` are one path; null for anything else. */
function pathOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.op === 'id') return String(node.args);
  const [of, name] = argsOf(node);
  const key = node.op === '.' ? name : node.op === '[]' ? literalOf(name) : undefined;
  const before = typeof key === 'string' ? pathOf(of) : null;
  return before === null ? null : `${before}.${String(key)}`;
}

/** Undefined for what is no literal. */
function literalOf(node: unknown): Literal | undefined {
  if (!isNode(node)) return undefined;
  if (node.op === '-_') {
    const value = literalOf(Array.isArray(node.args) ? node.args[0] : node.args);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const { args } = node;
  if (typeof args === 'bigint') return Number(args);
  return typeof args === 'string' || typeof args === 'number' || typeof args === 'boolean' || args === null
    ? args
    : undefined;
}

function argsOf({ args }: Node): unknown[] {
  return Array.isArray(args) ? args : [args];
}
