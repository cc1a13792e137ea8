import type { Micros } from '../domain/events/event.ts';

/** Type numbers of PostgreSQL, fixed for ever. */
const oids = { bytes: 17, int8: 20, int2: 21, text: 25, timestamp: 1184, uuid: 2950, json: 3802 } as const;
/** 2000-01-01, from which PostgreSQL counts. */
const epoch: Micros = 946_684_800_000_000;
const headBytes = 20;

/**
 * PostgreSQL's binary form of a one-dimensional array, as a parameter for `unnest($1::text[])`: rows reach the server
 * as columns, with nothing to quote and little to parse, for a quarter less work than as JSON.
 *
 * Example: `textArray(['a', null])`
 */
export function textArray(values: readonly (string | null)[]): Buffer {
  return writeTexts(values, oids.text, 0);
}

/** JSON texts as `jsonb[]`. */
export function jsonArray(texts: readonly string[]): Buffer {
  return writeTexts(texts, oids.json, 1);
}

/** Bytes given in hex as `bytea[]`. */
export function bytesArray(hex: readonly string[]): Buffer {
  return writeHex(hex, oids.bytes);
}

export function uuidArray(uuids: readonly string[]): Buffer {
  return writeHex(
    uuids.map((uuid) => uuid.replaceAll('-', '')),
    oids.uuid,
  );
}

export function int8Array(values: readonly number[]): Buffer {
  const buffer = makeArray(oids.int8, values.length, 12 * values.length);
  let at = headBytes;
  for (const value of values) at = writeInt64(buffer, value, at);
  return buffer;
}

export function int2Array(values: readonly number[]): Buffer {
  const buffer = makeArray(oids.int2, values.length, 6 * values.length);
  let at = headBytes;
  for (const value of values) {
    buffer.writeInt32BE(2, at);
    buffer.writeInt16BE(value, at + 4);
    at += 6;
  }
  return buffer;
}

/** Microseconds as `timestamptz[]`. */
export function timestampArray(values: readonly Micros[]): Buffer {
  const buffer = makeArray(oids.timestamp, values.length, 12 * values.length);
  let at = headBytes;
  for (const value of values) at = writeInt64(buffer, value - epoch, at);
  return buffer;
}

function writeInt64(buffer: Buffer, value: number, at: number): number {
  buffer.writeInt32BE(8, at);
  buffer.writeInt32BE(Math.floor(value / 2 ** 32), at + 4);
  buffer.writeInt32BE(value | 0, at + 8);
  return at + 12;
}

/** `version` is the byte that leads each `jsonb`; 0 for none. */
function writeTexts(values: readonly (string | null)[], oid: number, version: 0 | 1): Buffer {
  // No text takes more than three bytes a UTF-16 unit.
  let most = 0;
  for (const value of values) most += 5 + (value === null ? 0 : value.length * 3);
  const buffer = makeArray(oid, values.length, most);
  let at = headBytes;
  for (const value of values) {
    if (value === null) {
      buffer.writeInt32BE(-1, at);
      buffer.writeInt32BE(1, 4);
      at += 4;
      continue;
    }
    if (version > 0) buffer.writeUInt8(version, at + 4);
    const bytes = version + buffer.write(value, at + 4 + version, 'utf8');
    buffer.writeInt32BE(bytes, at);
    at += 4 + bytes;
  }
  return buffer.subarray(0, at);
}

function writeHex(values: readonly string[], oid: number): Buffer {
  let size = 0;
  for (const value of values) size += 4 + value.length / 2;
  const buffer = makeArray(oid, values.length, size);
  let at = headBytes;
  for (const value of values) {
    const bytes = buffer.write(value, at + 4, 'hex');
    buffer.writeInt32BE(bytes, at);
    at += 4 + bytes;
  }
  return buffer;
}

/** One dimension, no nulls yet, counted from 1. */
function makeArray(oid: number, count: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(headBytes + bytes);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(count, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}
