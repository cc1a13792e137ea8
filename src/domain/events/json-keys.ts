import { decodeKey } from './json-escapes.ts';

/** Beyond so many keys in one object, they are compared by a set instead of one by one. */
const MAX_COMPARED = 32;

/** The keys of the objects that are open while a JSON text is walked, as spans of its bytes. */
export class JsonKeys {
  /** How many keys are held. */
  size = 0;
  private starts = new Int32Array(256);
  private ends = new Int32Array(256);
  private marks = new Int32Array(256);

  add(bytes: Uint8Array, start: number, end: number): number {
    if (this.size === this.starts.length) this.grow();
    const key = this.size++;
    this.starts[key] = start;
    this.ends[key] = end;
    this.marks[key] = mark(bytes, start, end);
    return key;
  }

  /** Whether the newest key is among those of its object, which begin at `first`; unescaped keys only. */
  repeats(bytes: Uint8Array, first: number): boolean {
    const key = this.size - 1;
    const wanted = this.marks[key];
    for (let other = first; other < key; other++) {
      if (this.marks[other] === wanted && this.same(bytes, key, other)) return true;
    }
    return false;
  }

  /** Whether an object with keys from `first` on is too large for `repeats`. */
  isLarge(first: number): boolean {
    return this.size - first > MAX_COMPARED;
  }

  /** The first key from `first` on that stood before, after unescaping; -1 if none. */
  firstRepeated(bytes: Uint8Array, first: number): number {
    const seen = new Set<string>();
    for (let key = first; key < this.size; key++) {
      const text = this.text(bytes, key);
      if (seen.has(text)) return key;
      seen.add(text);
    }
    return -1;
  }

  start(key: number): number {
    return this.starts[key] as number;
  }

  /** A key as it reads after unescaping. */
  text(bytes: Uint8Array, key: number): string {
    return decodeKey(bytes, this.starts[key] as number, this.ends[key] as number);
  }

  private same(bytes: Uint8Array, a: number, b: number): boolean {
    let left = this.starts[a] as number;
    let right = this.starts[b] as number;
    const end = this.ends[a] as number;
    if (end - left !== (this.ends[b] as number) - right) return false;
    while (left < end) if (bytes[left++] !== bytes[right++]) return false;
    return true;
  }

  private grow(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.marks = doubled(this.marks);
  }
}

/** Length and three bytes: enough to tell most keys apart without reading them. */
function mark(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  const first = bytes[start] as number;
  const middle = bytes[(start + end) >> 1] as number;
  return ((end - start) << 24) | (first << 16) | (middle << 8) | (bytes[end - 1] as number);
}

function doubled(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2);
  to.set(from);
  return to;
}
