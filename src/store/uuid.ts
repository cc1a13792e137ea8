import { randomFillSync } from 'node:crypto';

/**
 * A UUIDv7: 48 bits of Unix milliseconds, then 74 random bits, so keys made later sort later.
 *
 * Example: `uuidv7()`, or in a test `uuidv7(1_700_000_000_000, new Uint8Array(10))`
 * → `018bcfe5-6800-7000-8000-000000000000`.
 */
export function uuidv7(nowMs: number = Date.now(), random: Uint8Array = tenRandom()): string {
  if (!Number.isInteger(nowMs) || nowMs < 0 || nowMs >= 2 ** 48) {
    throw new RangeError(`uuidv7: ${nowMs} is not a whole number of milliseconds since 1970.`);
  }
  if (random.length < 10) throw new RangeError(`uuidv7: 10 random bytes are needed, ${random.length} came.`);
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes.readUInt8(6) & 0x0f);
  bytes[8] = 0x80 | (bytes.readUInt8(8) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Drawn ahead: to ask for ten costs as much as to ask for thousands. */
const drawn = Buffer.alloc(10 * 400);
let used = drawn.length;

function tenRandom(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 10;
  return drawn.subarray(used - 10, used);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether `text` has the shape of a UUID of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
