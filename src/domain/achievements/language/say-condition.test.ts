import { expect, test } from 'vitest';
import { sayCondition, sayField } from './say-condition.ts';

test.each([
  ['data.sla_met', '“sla met”'],
  ['!data.reopened', 'not “reopened”'],
  ['data.sla_met && data.priority <= 2', '“sla met” and “priority” at most 2'],
  ['!has(person.role) || person.role == "agent"', '“role” not known or “role” is “agent”'],
  [`data.kind != 'call' && data.minutes > 2.5`, '“kind” is not “call” and “minutes” above 2.5'],
])('%s reads %s', (written, said) => {
  expect(sayCondition(written, 'en')).toBe(said);
});

test('It reads in the language of whoever reads.', () => {
  const text = '!has(person.role) || person.role == "agent"';
  expect(sayCondition(text, 'de')).toBe('„role“ unbekannt oder „role“ gleich „agent“');
  expect(sayCondition(text, 'es')).toBe('«role» desconocido o «role» igual a «agent»');
  expect(sayField('data.resolved_by', 'de')).toBe('„resolved by“');
});

test.each([
  'data.a && data.b || data.c',
  'size(data.fields) > 2',
  'data.name == "a && b"',
  '(data.a)',
  'data.a ? data.b : data.c',
])('%s is more than words can say, and stays as it is written', (written) => {
  expect(sayCondition(written, 'en')).toBe(written);
  expect(sayField(written, 'en')).toBe(written);
});
