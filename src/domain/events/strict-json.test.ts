import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '../refusal.ts';
import { defaultJsonCaps, parseDocument, parseElements, parseStrict } from './strict-json.ts';

const bytes = (text: string) => Buffer.from(text);
const refusalOf = (input: string | Uint8Array) =>
  parseStrict(typeof input === 'string' ? bytes(input) : input) as Refusal;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const members = (count: number) => Array.from({ length: count }, (_, index) => `"k${index}":${index}`).join();
const stockMembers = Reflect.ownKeys(Object.prototype).join();

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype).join()).toBe(stockMembers);
});

describe('what is well-formed but not taken is refused by name and place', () => {
  const cases: [string, string, string, number][] = [
    ['{"a":1,"a":2}', 'json-duplicate-key', '/a', 8],
    ['{"a":1,"\\u0061":2}', 'json-duplicate-key', '/a', 8],
    ['{"\\u0061":1,"a":2}', 'json-duplicate-key', '/a', 13],
    ['{"x":[{},{"é":1,"b":{"é":0},"é":2}]}', 'json-duplicate-key', '/x/1/é', 31],
    ['{"":1,"":2}', 'json-duplicate-key', '/', 7],
    [`{${members(50)},"k7":1}`, 'json-duplicate-key', '/k7', 432],
    ['{"a/b":{"c~d":"\\u0000"}}', 'json-null-character', '/a~1b/c~0d', 15],
    ['{"a\\u0000":1}', 'json-null-character', '/a\ufffd', 2],
    ['["\\ud800"]', 'json-lone-surrogate', '/0', 2],
    ['["\\udc00"]', 'json-lone-surrogate', '/0', 2],
    ['["\\udc00\\ud800"]', 'json-lone-surrogate', '/0', 2],
    ['["\\ud800x\\udc00"]', 'json-lone-surrogate', '/0', 2],
    ['["\\ud800\\n"]', 'json-lone-surrogate', '/0', 2],
    ['["\\ud800\\ud800\\udc00"]', 'json-lone-surrogate', '/0', 2],
    ['{"\\ud800":1}', 'json-lone-surrogate', '/\ufffd', 2],
    ['[0,9007199254740992]', 'json-number-out-of-range', '/1', 3],
    ['-9007199254740993', 'json-number-out-of-range', '', 0],
    ['[1e400]', 'json-number-out-of-range', '/0', 1],
    ['[-1E+400]', 'json-number-out-of-range', '/0', 1],
    ['[1e-400]', 'json-number-out-of-range', '/0', 1],
    [`[0.${'0'.repeat(400)}1]`, 'json-number-out-of-range', '/0', 1],
    ['[123456789012345678.5]', 'json-number-out-of-range', '/0', 1],
    ['{"__proto__":{"admin":true}}', 'json-forbidden-key', '/__proto__', 2],
    ['{"a":{"__pro\\u0074o__":1}}', 'json-forbidden-key', '/a/__proto__', 7],
    ['{"constructor":{"prototype":{"admin":true}}}', 'json-forbidden-key', '/constructor/prototype', 17],
    [nested(65), 'json-too-deep', '/0'.repeat(64), 64],
    [`{${members(10_001)}}`, 'json-too-many-keys', '/k10000', 127_782],
    [`["${'x'.repeat(262_145)}"]`, 'json-string-too-long', '/0', 2],
    [`{"${'x'.repeat(262_145)}":1}`, 'json-string-too-long', `/${'x'.repeat(499)}…`, 2],
  ];
  test.each(cases.map((row) => [row[0].slice(0, 60), ...row] as const))(
    '%s',
    (_name, text, code, pointer, offset) => {
      const refusal = refusalOf(text);
      expect([refusal.code, refusal.status, refusal.pointer]).toEqual([code, 400, pointer]);
      expect(refusal.data.offset).toBe(offset);
      expect(refusal.message).toMatch(/\. [A-Z][^.]+\.$/);
    },
  );
});

describe('what is just within the rules is taken', () => {
  const texts = [
    '0',
    '-0.5e-3',
    '[9007199254740991,-9007199254740991,9007199254740991.0]',
    '[0e999,0.0e-999]',
    '[1355517523.000005]',
    '"\\ud83d\\ude00 \u{1f600} \\\\u0000 \\" \\/"',
    '{"constructor":1,"prototype":{"constructor":2},"toString":3,"hasOwnProperty":4}',
    '{"a":{"a":{"a":1}},"A":[{"a":1},{"a":2}]}',
    ' \t\r\n[ ] ',
    nested(64),
    `{${members(10_000)}}`,
    `["${'x'.repeat(262_144)}"]`,
    '{"\\u0061":1,"b":2}',
    '{"a":{"prototype":1},"constructor":[{"prototype":1}]}',
  ];
  test.each(texts.map((text) => [text.slice(0, 60), text]))('%s', (_name, text) => {
    expect(parseStrict(bytes(text))).toEqual({ value: JSON.parse(text) });
  });
});

describe('what is not JSON is refused with what was expected', () => {
  test.each([
    ['', 'ends too early, at byte 0, where a value', 0],
    ['[1,2', 'ends too early, at byte 4, where "," or "]"', 4],
    ['[1,]', 'byte 3 is "]", where a value', 3],
    ['{"a":1,}', 'where a key in double quotes', 7],
    ['{a:1}', 'where a key in double quotes', 1],
    ["{'a':1}", 'where a key in double quotes', 1],
    ['{"a" 1}', 'where ":"', 5],
    ['{"a":1]', 'where "," or "}"', 6],
    ['[01]', 'no digit after a leading zero', 2],
    ['[1.]', 'where a digit', 3],
    ['[-]', 'where a digit', 2],
    ['[1e+]', 'where a digit', 4],
    ['[+1]', 'where a value', 1],
    ['[NaN]', 'where a value', 1],
    ['[tru]', 'where true was', 4],
    ['"\n"', 'instead of a control character', 1],
    ['"a', 'where a closing quote', 2],
    ['"a\\"', 'where a closing quote', 4],
    ['"a\\', 'where a closing quote', 3],
    ['"\\x41"', 'where an escape that JSON has', 1],
    ['"\\u00g0"', 'where an escape that JSON has', 1],
    ['"\\u00"', 'where an escape that JSON has', 1],
    ['{} {}', 'where the end', 3],
    ['[1]\0', 'byte 3 is 0x00, where the end', 3],
  ])('%j', (text, reason, offset) => {
    const refusal = refusalOf(text);
    expect([refusal.code, refusal.status, refusal.data]).toEqual(['json-syntax', 400, { offset }]);
    expect(refusal.message).toContain(reason);
  });

  test.each([
    [[0x22, 0xff, 0x22], 'json-not-utf8', 1],
    [[0x22, 0x61, 0xc0, 0x80, 0x22], 'json-not-utf8', 2],
    [[0x22, 0xed, 0xa0, 0x80, 0x22], 'json-not-utf8', 1],
    [[0x22, 0xe2, 0x82], 'json-not-utf8', 1],
    [[0xef, 0xbb, 0xbf, 0x7b, 0x7d], 'json-byte-order-mark', 0],
    [[0xff, 0xfe, 0x7b, 0x00], 'json-byte-order-mark', 0],
    [[0xfe, 0xff, 0x00, 0x7b], 'json-byte-order-mark', 0],
  ])('the bytes %j', (input, code, offset) => {
    const refusal = refusalOf(Uint8Array.from(input));
    expect([refusal.code, refusal.status, refusal.data]).toEqual([code, 400, { offset }]);
  });
});

describe('each element of an array is judged apart', () => {
  const elements = (text: string, maxElements = 10) => parseElements(bytes(text), maxElements);

  test('a finding is about its element alone, seen from that element', () => {
    const parsed = elements(` [ {"a":1} , {"b":[1e999]}, ${nested(70)},{"c":1,"c":2} ,"ok"] `);
    const seen = (parsed as Exclude<typeof parsed, Refusal>).map((element) => [
      'value' in element ? element.value : [element.refusal.code, element.refusal.pointer],
      Buffer.from(element.bytes).toString(),
    ]);
    expect(seen).toEqual([
      [{ a: 1 }, '{"a":1}'],
      [['json-number-out-of-range', '/b/0'], '{"b":[1e999]}'],
      [['json-too-deep', '/0'.repeat(64)], nested(70)],
      [['json-duplicate-key', '/c'], '{"c":1,"c":2}'],
      ['ok', '"ok"'],
    ]);
  });

  test('caps are per element', () => {
    const parsed = elements(`[{${members(9000)}},{${members(9000)}}]`);
    expect(Array.isArray(parsed) && parsed.every((element) => 'value' in element)).toBe(true);
  });

  test('an empty array has no elements', () => {
    expect(elements(' [ ] ')).toEqual([]);
  });

  test.each([
    ['[{"a":1},{"b":tru}]', 'json-syntax', '/1/b'],
    ['[{"a":1,"a":2},', 'json-syntax', '/1'],
    ['[1 2]', 'json-syntax', ''],
    ['[1]x', 'json-syntax', ''],
    ['{"a":1}', 'json-syntax', ''],
    ['[1,2,3,4,5,6,7,8,9,10,11]', 'too-many-events', null],
  ])('%s is refused as a whole', (text, code, pointer) => {
    const refusal = elements(text) as Refusal;
    expect([refusal.code, refusal.pointer]).toEqual([code, pointer]);
  });
});

describe('hostile sizes stay fast', () => {
  test.each([
    ['depth 1,000', nested(1000), 'json-too-deep'],
    ['depth 8,000', '{"a":'.repeat(8000), 'json-too-deep'],
    ['depth 1,000,000', nested(1e6), 'json-too-deep'],
    ['depth 1,000,000, never closed', '['.repeat(1e6), 'json-too-deep'],
    ['1,000,000 keys', `{${members(1e6)}}`, 'json-too-many-keys'],
    [
      '10,000 long keys that differ late',
      `{${Array.from({ length: 10_000 }, (_, i) => `"${'x'.repeat(80)}${i}x"`).join(':1,')}:1}`,
      null,
    ],
    ['300,000 digits', `[${'9'.repeat(300_000)}]`, 'json-number-out-of-range'],
    ['100,000 escapes', `["${'\\u0041'.repeat(40_000)}"]`, null],
  ])('%s', (_name, text, code) => {
    const input = bytes(text);
    const startedAt = performance.now();
    const parsed = parseStrict(input);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(isRefusal(parsed) ? parsed.code : null).toBe(code);
  });
});

const exact = fc
  .jsonValue({ maxDepth: 6 })
  .filter((value) => !/"__proto__"|e\+|\d{16}|\\u0000|\\ud[89a-f]/.test(JSON.stringify(value)));

test('any JSON value reads as JSON.parse reads it, however it is spaced', () => {
  fc.assert(
    fc.property(exact, fc.constantFrom(undefined, 1, '\t', '\r\n '), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parseStrict(bytes(text))).toEqual({ value: JSON.parse(text) });
    }),
    { numRuns: 2000 },
  );
});

test('random damage is read as JSON.parse reads it, or refused; nothing is thrown', () => {
  const damage = fc.array(
    fc.tuple(
      fc.nat(),
      fc.constantFrom('cut', 'set', 'add'),
      fc.oneof(fc.nat(255), fc.constantFrom(...Buffer.from('{}[]",:\\u0e-'))),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(exact, damage, (value, changes) => {
      const list = [...bytes(JSON.stringify({ a: [value, 1.5], é: 'x\n' }))];
      for (const [place, how, byte] of changes) {
        list.splice(place % list.length, how === 'add' ? 0 : 1, ...(how === 'cut' ? [] : [byte]));
      }
      const input = Uint8Array.from(list);
      const parsed = parseDocument(input);
      if (isRefusal(parsed)) return;
      expect('refusal' in parsed ? parsed.refusal.status : parsed.value).toEqual(
        'refusal' in parsed ? 400 : JSON.parse(Buffer.from(input).toString()),
      );
    }),
    { numRuns: 5000 },
  );
});

test('bytes that JSON.parse takes are never called a syntax error, and the other way round', () => {
  const tokens = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b\\n"',
    '1',
    '-0.5',
    '1e2',
    'true',
    'null',
    ' ',
    '"',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const parsed = parseDocument(bytes(text));
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(isRefusal(parsed)).toBe(!isJson);
    }),
    { numRuns: 20_000 },
  );
});

test('a duplicate is found in an object of any size, wherever it stands and however it is escaped', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 80 }),
      fc.nat(),
      fc.nat(),
      fc.boolean(),
      (names, from, to, isEscaped) => {
        const safe = names.filter((name) => !name.includes('\0') && name !== '__proto__');
        fc.pre(safe.length > 0);
        const twice = safe[from % safe.length] as string;
        const written = isEscaped
          ? [...twice]
              .flatMap((c) => c.split(''))
              .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
              .join('')
          : JSON.stringify(twice).slice(1, -1);
        const keys = safe.map((name) => JSON.stringify(name));
        expect(isRefusal(parseStrict(bytes(`{${keys.map((key) => `${key}:{"x":1}`).join()}}`)))).toBe(false);
        keys.splice(to % (keys.length + 1), 0, `"${written}"`);
        expect(refusalOf(`{${keys.map((key) => `${key}:{"x":1}`).join()}}`).code).toBe('json-duplicate-key');
      },
    ),
    { numRuns: 500 },
  );
});

test('other caps can be given', () => {
  const caps = { ...defaultJsonCaps, maxDepth: 2, maxKeys: 1, maxStringBytes: 3 };
  const codes = ['[[[]]]', '{"a":1,"b":2}', '["abcd"]', '[["abc"]]'].map((text) => {
    const parsed = parseStrict(bytes(text), caps);
    return isRefusal(parsed) ? parsed.code : null;
  });
  expect(codes).toEqual(['json-too-deep', 'json-too-many-keys', 'json-string-too-long', null]);
});
