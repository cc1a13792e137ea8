import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../events/event.ts';
import { compileExpression } from '../language/expression.ts';
import { compilePlain } from './plain-condition.ts';

const names = ['a', 'b'];
const placeOf = (name: string) => names.indexOf(name);
const values: fc.Arbitrary<Json | undefined> = fc.oneof(
  fc.constantFrom<(Json | undefined)[]>(
    undefined,
    null,
    true,
    false,
    'true',
    'x',
    'x y',
    '3',
    '',
    [],
    {},
    [1],
  ),
  fc.constantFrom(0, 1, 2, 3, 3.5, -2, -0.5, 1e21, 0.1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);
const part = fc.oneof(
  fc.constantFrom('data.a', '!data.a', '! data.b', 'data.b', 'data.a == true', 'data.b == false'),
  fc.constantFrom('data.a == "x"', "data.b == 'x y'", 'data.a=="3"', 'data.b == ""', 'data.a == "true"'),
  fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('==', '>=', '<=', '>', '<'),
      fc.constantFrom('3', '0', '-2', '3.5', '0.1'),
    )
    .map(([name, sign, literal]) => `data.${name} ${sign} ${literal}`),
);

describe('simple conditions', () => {
  test('are true exactly where the interpreter answers true', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), values, values, (parts, a, b) => {
        const text = parts.join(' && ');
        const plain = compilePlain(text, placeOf);
        const full = compileExpression(text);
        if (!plain || 'problem' in full) throw new Error(`${text} is not simple.`);
        const found = Object.entries({ a, b }).filter(([, value]) => value !== undefined);
        const result = full.evaluate({ data: Object.fromEntries(found) });
        const columns = [a, b].map((value) => [value === undefined ? '' : JSON.stringify(value)]);
        expect(plain(columns, 0)).toBe(result.ok && result.value === true);
      }),
      { numRuns: 3000 },
    );
  });

  test('anything else is left to the interpreter', () => {
    const others = [
      'data.a || data.b',
      'data.a != "x"',
      'data.a.b',
      'has(data.a)',
      'data.a == "x\\n"',
      'data.a in [1]',
      '(data.a)',
      'data.a == 1u',
      'data.a == data.b',
      'data.a > "x"',
      'data.a == "x && y"',
      'event.a',
      'data.c',
    ];
    for (const text of others) expect(compilePlain(text, placeOf), text).toBeNull();
  });
});
