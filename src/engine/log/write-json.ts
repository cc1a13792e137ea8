import type { Json } from '../../domain/events/event.ts';
import type { BinaryWriter } from './binary-writer.ts';

const version = 1;

/**
 * Writes a value as a field of JSON, byte for byte as `JSON.stringify` does, without a text in between: an event's text would be made
 * of pieces, put together and copied only to be sent.
 *
 * Example: `writeJsonField(to, { by: 'ana' })`
 */
export function writeJsonField(to: BinaryWriter, value: Json): void {
  const start = to.length;
  to.int32(0);
  to.byte(version);
  writeJson(to, value);
  to.int32At(start, to.length - start - 4);
}

function writeJson(to: BinaryWriter, value: Json): void {
  if (typeof value === 'string') to.quoted(value);
  else if (typeof value === 'number') to.ascii(Number.isFinite(value) ? String(value) : 'null');
  else if (typeof value === 'boolean') to.ascii(value ? 'true' : 'false');
  else if (value === null) to.ascii('null');
  else if (Array.isArray(value)) writeList(to, value);
  else writeObject(to, value);
}

function writeList(to: BinaryWriter, list: readonly Json[]): void {
  to.byte(0x5b);
  for (let index = 0; index < list.length; index++) {
    if (index > 0) to.byte(0x2c);
    writeJson(to, list[index] ?? null);
  }
  to.byte(0x5d);
}

function writeObject(to: BinaryWriter, object: { readonly [name: string]: Json }): void {
  to.byte(0x7b);
  let isFirst = true;
  for (const name of Object.keys(object)) {
    if (isFirst) isFirst = false;
    else to.byte(0x2c);
    to.quoted(name);
    to.byte(0x3a);
    writeJson(to, object[name] ?? null);
  }
  to.byte(0x7d);
}
