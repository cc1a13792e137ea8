import type { Micros } from '../../domain/events/event.ts';
import {
  bytesField,
  int2Field,
  int8Field,
  int32,
  int64Field,
  jsonField,
  nullField,
  textField,
  timestampField,
  uuidField,
} from './binary-fields.ts';

/** Type numbers of PostgreSQL, fixed for ever. */
const oids = { bytes: 17, int8: 20, int2: 21, text: 25, timestamp: 1184, uuid: 2950, json: 3802 } as const;

/**
 * PostgreSQL's binary form of a one-dimensional array, as a parameter for `unnest($1::text[])`: rows reach the server
 * as columns, with nothing to quote and little to parse, for a quarter less work than as JSON.
 *
 * Example: `textArray(['a', null])`
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  return makeArray(oids.text, values, (value) => (value === null ? nullField : textField(value)));
}

/** JSON texts as `jsonb[]`. */
export function jsonArray(texts: readonly string[]): Buffer {
  return makeArray(oids.json, texts, jsonField);
}

/** Bytes as texts, one character a byte, as `bytea[]`. */
export function bytesArray(values: readonly string[]): Buffer {
  return makeArray(oids.bytes, values, bytesField);
}

export function uuidArray(uuids: readonly string[]): Buffer {
  return makeArray(oids.uuid, uuids, uuidField);
}

export function int8Array(values: readonly number[]): Buffer {
  return makeArray(oids.int8, values, int8Field);
}

/** 64-bit numbers given as their two halves, as `bigint[]`. */
export function hashArray(values: readonly { high: number; low: number }[]): Buffer {
  return makeArray(oids.int8, values, ({ high, low }) => int64Field(high, low));
}

export function int2Array(values: readonly number[]): Buffer {
  return makeArray(oids.int2, values, int2Field);
}

/** Microseconds as `timestamptz[]`. */
export function timestampArray(values: readonly Micros[]): Buffer {
  return makeArray(oids.timestamp, values, timestampField);
}

/** One dimension, counted from 1. */
function makeArray<T>(oid: number, values: readonly T[], fieldOf: (value: T) => string): Buffer {
  let fields = '';
  let hasNull = 0;
  for (const value of values) {
    if (value === null) hasNull = 1;
    fields += fieldOf(value);
  }
  return Buffer.from(
    int32(1) + int32(hasNull) + int32(oid) + int32(values.length) + int32(1) + fields,
    'latin1',
  );
}
