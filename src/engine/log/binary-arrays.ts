import type { Micros } from '../../domain/events/event.ts';
import { BinaryWriter } from './binary-writer.ts';

/** Type numbers of PostgreSQL, fixed for ever. */
const oids = {
  boolean: 16,
  bytes: 17,
  int8: 20,
  int2: 21,
  text: 25,
  timestamp: 1184,
  uuid: 2950,
  json: 3802,
} as const;
const bytesGuess = 32;

/**
 * PostgreSQL's binary form of a one-dimensional array, as a parameter for `unnest($1::text[])`: rows reach the server
 * as columns, with nothing to quote and little to parse, for a quarter less work than as JSON.
 *
 * Example: `textArray(['a', null])`
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  return makeArray(oids.text, values, (to, value) => {
    if (value === null) to.nullField();
    else to.textField(value);
  });
}

/** JSON texts as `jsonb[]`. */
export function jsonArray(texts: readonly string[]): Buffer {
  return makeArray(oids.json, texts, (to, value) => to.jsonField(value));
}

/** Bytes as texts, one character a byte, as `bytea[]`. */
export function bytesArray(values: readonly string[]): Buffer {
  return makeArray(oids.bytes, values, (to, value) => to.bytesField(value));
}

export function uuidArray(uuids: readonly (string | null)[]): Buffer {
  return makeArray(oids.uuid, uuids, (to, value) => {
    if (value === null) to.nullField();
    else to.uuidField(value);
  });
}

export function int8Array(values: readonly (number | null)[]): Buffer {
  return makeArray(oids.int8, values, (to, value) => {
    if (value === null) to.nullField();
    else to.int8Field(value);
  });
}

/** 64-bit numbers given as their two halves, as `bigint[]`. */
export function hashArray(values: readonly { high: number; low: number }[]): Buffer {
  return makeArray(oids.int8, values, (to, { high, low }) => to.int64Field(high, low));
}

export function int2Array(values: readonly number[]): Buffer {
  return makeArray(oids.int2, values, (to, value) => to.int2Field(value));
}

/** Microseconds as `timestamptz[]`. */
export function timestampArray(values: readonly (Micros | null)[]): Buffer {
  return makeArray(oids.timestamp, values, (to, value) => {
    if (value === null) to.nullField();
    else to.timestampField(value);
  });
}

export function booleanArray(values: readonly boolean[]): Buffer {
  return makeArray(oids.boolean, values, (to, value) => to.booleanField(value));
}

/** One dimension, counted from 1. */
function makeArray<T>(
  oid: number,
  values: readonly T[],
  write: (to: BinaryWriter, value: T) => void,
): Buffer {
  const to = new BinaryWriter(Buffer.allocUnsafe(bytesGuess * (values.length + 1)));
  to.int32(1);
  to.int32(values.some((value) => value === null) ? 1 : 0);
  to.int32(oid);
  to.int32(values.length);
  to.int32(1);
  for (const value of values) write(to, value);
  return to.written;
}
