import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../domain/events/event.ts';
import { BinaryWriter } from './binary-writer.ts';
import { writeJsonField } from './write-json.ts';

const lead = 5;

function written(value: Json): string {
  const to = new BinaryWriter(Buffer.allocUnsafe(8));
  writeJsonField(to, value);
  expect(to.written.readInt32BE(0)).toBe(to.length - 4);
  expect(to.written[4]).toBe(1);
  return to.written.toString('utf8', lead);
}

test('a value is written as JSON.stringify writes it', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ maxLength: 400 }),
    fc.constantFrom('"', '\\', '\u0000', '\u001f', '\u007f', '\u0080', 'é', '😀', '\ud800', '__proto__', '1'),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(null, -0, 1e21, 1e-7, Number.NaN, Number.POSITIVE_INFINITY),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (each) => {
      expect(written(each as Json)).toBe(Buffer.from(JSON.stringify(each)).toString());
    }),
    { numRuns: 2000 },
  );
});

test('keys that objects have of their own accord are written like others', () => {
  const parsed = JSON.parse('{"__proto__":1,"10":2,"2":3,"constructor":{"a":[]}}') as Json;
  expect(written(parsed)).toBe(JSON.stringify(parsed));
});
