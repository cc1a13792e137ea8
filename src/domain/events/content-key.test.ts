import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentKey } from './content-key.ts';
import type { Json, JsonObject } from './event.ts';

const event = {
  type: 'a.b',
  at: 5,
  subject: null,
  sequence: '',
  data: { a: 1, b: [{ c: 'x', d: null }] } as JsonObject,
};

/** The same value with every object's keys in the opposite order. */
function reversed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

test('the order of keys makes no difference', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
      const same = { ...event, data: data as JsonObject };
      expect(contentKey({ ...event, data: reversed(same.data) as JsonObject })).toBe(contentKey(same));
    }),
  );
});

test('any other content gives another key', () => {
  const others = [
    { type: 'a.c' },
    { at: 6 },
    { subject: '' },
    { sequence: '1' },
    { data: {} },
    { data: { ...event.data, a: '1' } },
    { data: { ...event.data, a: true } },
    { data: { ...event.data, e: null } },
    { data: { a: 1, b: [{ c: 'x' }, { d: null }] } },
    { data: { a: 1, b: { '0': { c: 'x', d: null } } } },
    { data: { a: 1, b: ['c', 'x', 'd', null] } },
    { data: { a: 1, b: { c: 'x', d: null } } },
    { data: { a: 1, b: [{ members: ['c', 'x', 'd', null] }] } },
  ];
  const keys = new Set([event, ...others.map((change) => ({ ...event, ...change }))].map(contentKey));
  expect(keys.size).toBe(others.length + 1);
});

test('different data never share a key', () => {
  const data = fc.dictionary(fc.constantFrom('a', 'members'), fc.jsonValue({ maxDepth: 2 }), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(data, data, (one, other) => {
      const [a, b] = [one, other].map((value) => JSON.parse(JSON.stringify(value)) as JsonObject);
      fc.pre(a !== undefined && b !== undefined);
      let isEqual = true;
      try {
        expect(a).toEqual(b);
      } catch {
        isEqual = false;
      }
      expect(contentKey({ ...event, data: a }) === contentKey({ ...event, data: b })).toBe(isEqual);
    }),
  );
});

test('a time that was not sent does not make a repeat a contradiction', () => {
  const unsent = { ...event, hasTime: false };
  expect(contentKey({ ...unsent, at: 9 })).toBe(contentKey(unsent));
  expect(contentKey({ ...event, hasTime: true })).toBe(contentKey(event));
});
