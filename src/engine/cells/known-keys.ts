const bitsPerKey = 16;
const hashes = 6;
const firstCapacity = 1 << 16;

interface Layer {
  readonly bits: Uint32Array;
  readonly mask: number;
  readonly capacity: number;
  count: number;
}

/**
 * Remembers keys in two bytes each (a Bloom filter that grows): what it does not know was surely never added, what it
 * knows was very probably added. So most of what is new need not be asked for.
 *
 * Example: `keys.add(hashKey('a b')); keys.has(hashKey('a b'))` → true
 */
export class KnownKeys {
  readonly #layers: Layer[] = [makeLayer(firstCapacity)];

  add(hash: KeyHash): void {
    let layer = this.#layers.at(-1);
    if (!layer || layer.count >= layer.capacity) {
      layer = makeLayer((layer?.capacity ?? firstCapacity) * 4);
      this.#layers.push(layer);
    }
    layer.count++;
    let place = mix(hash.low);
    const step = mix(hash.high) | 1;
    for (let n = 0; n < hashes; n++) {
      const bit = place & layer.mask;
      layer.bits[bit >>> 5] = (layer.bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
      place = (place + step) | 0;
    }
  }

  has(hash: KeyHash): boolean {
    return this.#layers.some((layer) => isIn(layer, hash));
  }
}

export interface KeyHash {
  readonly low: number;
  readonly high: number;
}

/** Two hashes of a text that begins with what was hashed before. */
export function hashKey(text: string, before: KeyHash = start): KeyHash {
  let { low, high } = before;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return { low, high };
}

const start: KeyHash = { low: 0x811c9dc5 | 0, high: 0x9747b28c | 0 };

function isIn({ bits, mask }: Layer, hash: KeyHash): boolean {
  let place = mix(hash.low);
  const step = mix(hash.high) | 1;
  for (let n = 0; n < hashes; n++) {
    const bit = place & mask;
    if (((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    place = (place + step) | 0;
  }
  return true;
}

/** Spreads each bit over all of them. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function makeLayer(capacity: number): Layer {
  const size = capacity * bitsPerKey;
  return { bits: new Uint32Array(size / 32), mask: size - 1, capacity, count: 0 };
}
