import { quote, Refusal } from '../refusal.ts';

/** Caps on one JSON document, or on each element of a batch. */
export interface JsonCaps {
  readonly maxDepth: number;
  readonly maxKeys: number;
  /** Per string and key, as written. */
  readonly maxStringBytes: number;
  /** What becomes of a number that cannot be held exactly: refused unless told, or kept as its own text. */
  readonly largeNumbers?: 'text';
}

/** Well-formed JSON that Smallwins does not take. */
export interface JsonFinding {
  readonly kind:
    | 'too-deep'
    | 'too-many-keys'
    | 'string-too-long'
    | 'duplicate-key'
    | 'forbidden-key'
    | 'null-character'
    | 'lone-surrogate'
    | 'number-out-of-range';
  readonly pointer: string;
  readonly offset: number;
  /** The number or the key in question. */
  readonly text: string;
}

/** Where the bytes stop being JSON. */
export interface JsonFault {
  readonly expected: string;
  readonly pointer: string;
  readonly offset: number;
}

/** `json-duplicate-key` and the like; status 400. */
export function refuseFinding(finding: JsonFinding, caps: JsonCaps): Refusal {
  return new Refusal(`json-${finding.kind}`, 400, {
    message: findingMessage(finding, caps),
    pointer: finding.pointer,
    data: { offset: finding.offset },
  });
}

/** `json-syntax`, status 400. */
export function refuseFault(fault: JsonFault, bytes: Uint8Array): Refusal {
  const byte = bytes[fault.offset];
  const found =
    byte === undefined
      ? `The JSON ends too early, at byte ${fault.offset}`
      : `This is not JSON: byte ${fault.offset} is ${byteName(byte)}`;
  return new Refusal('json-syntax', 400, {
    message: `${found}, where ${fault.expected} was expected. Send the output of a JSON library.`,
    pointer: fault.pointer,
    data: { offset: fault.offset },
  });
}

function findingMessage({ kind, text }: JsonFinding, caps: JsonCaps): string {
  switch (kind) {
    case 'too-deep':
      return `The JSON is nested too deep: more than ${caps.maxDepth} objects and arrays inside each other. Flatten it.`;
    case 'too-many-keys':
      return `The JSON has more than ${caps.maxKeys} keys. Send only the fields that rules need.`;
    case 'string-too-long':
      return `A string is longer than ${caps.maxStringBytes} bytes. Shorten it or leave it out.`;
    case 'duplicate-key':
      return `The key ${quote(text)} stands twice in one object, so its value is uncertain. Send each key once.`;
    case 'forbidden-key':
      return `The key ${quote(text)} is not taken, because it can change how objects behave. Rename it.`;
    case 'null-character':
      return 'A string holds the null character \\u0000, which cannot be stored. Remove it.';
    case 'lone-surrogate':
      return 'A string holds half of a surrogate pair (\\ud800 to \\udfff), which is no character. Send both or none.';
    case 'number-out-of-range':
      return `The number ${quote(text)} cannot be held exactly: it must be between -9007199254740991 and 9007199254740991. Send it as a string.`;
  }
}

function byteName(byte: number): string {
  const hex = `0x${byte.toString(16).padStart(2, '0')}`;
  return byte > 0x20 && byte < 0x7f ? quote(String.fromCharCode(byte)) : hex;
}
