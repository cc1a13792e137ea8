/** A column of JSON texts, one an event; empty where an event has no such field. */
export type JsonColumn = readonly string[];

/** Whether the condition holds for the event at a place, given the column of each field it names. */
export type PlainCondition = (columns: readonly JsonColumn[], place: number) => boolean;

type Test = (text: string) => boolean;

const name = '[A-Za-z][A-Za-z0-9_]*';
const flag = new RegExp(`^(!?)\\s*data\\.(${name})$`);
const comparison = new RegExp(`^data\\.(${name})\\s*(==|>=|<=|>|<)\\s*(\\S.*)$`);
const number = /^-?\d{1,15}(\.\d{1,15})?$/;
/** Nothing that JSON or CEL would write in another way. */
const quoted = /^(?:"([\w .:/-]*)"|'([\w .:/-]*)')$/;

const tests: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
};

/**
 * A simple condition as a function on JSON texts, that is true exactly where the interpreter answers true; null for any
 * other. Simple are flags, comparisons of a field with a number, and a text it has to be, joined by `&&`.
 *
 * Example: `data.sla_met && data.priority <= 2`.
 */
export function compilePlain(text: string, placeOf: (name: string) => number): PlainCondition | null {
  const parts: { column: number; test: Test }[] = [];
  for (const part of text.split('&&')) {
    const found = readPart(part.trim());
    if (!found) return null;
    parts.push({ column: placeOf(found.name), test: found.test });
  }
  const [first] = parts;
  if (!first || parts.some(({ column }) => column < 0)) return null;
  if (parts.length === 1) {
    const { column, test } = first;
    return (columns, place) => test(columns[column]?.[place] ?? '');
  }
  return (columns, place) => parts.every(({ column, test }) => test(columns[column]?.[place] ?? ''));
}

function readPart(part: string): { name: string; test: Test } | null {
  const [, not, flagged] = flag.exec(part) ?? [];
  if (flagged !== undefined) return { name: flagged, test: isText(not === '!' ? 'false' : 'true') };
  const [, compared, sign = '', literal = ''] = comparison.exec(part) ?? [];
  if (compared === undefined) return null;
  if (number.test(literal)) return { name: compared, test: isNumber(sign, Number(literal)) };
  if (sign !== '==') return null;
  if (literal === 'true' || literal === 'false') return { name: compared, test: isText(literal) };
  const [, double, single = double] = quoted.exec(literal) ?? [];
  return single === undefined ? null : { name: compared, test: isText(`"${single}"`) };
}

function isText(wanted: string): Test {
  return (text) => text === wanted;
}

function isNumber(sign: string, wanted: number): Test {
  const compare = tests[sign] ?? (() => false);
  return (text) => isNumeric(text) && compare(Number(text), wanted);
}

/** Whether a JSON text is a number: nothing else begins so. */
export function isNumeric(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 45 || (first >= 48 && first <= 57);
}
