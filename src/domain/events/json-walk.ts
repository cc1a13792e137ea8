import { pointerStep } from '../refusal.ts';
import { JsonCursor } from './json-cursor.ts';
import { judgeEscapes, spanText } from './json-escapes.ts';
import { JsonKeys } from './json-keys.ts';
import type { JsonCaps, JsonFinding } from './json-refusals.ts';

const OBJECT = 0x7b;
const ARRAY = 0x5b;
const CLOSE_OBJECT = 0x7d;
const CLOSE_ARRAY = 0x5d;
const QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
const MINUS = 0x2d;
const MAX_POINTER_LENGTH = 500;
const FORBIDDEN_KEY_LENGTH = '__proto__'.length;

/**
 * Walks over JSON bytes (valid UTF-8) and builds nothing. Stops at the first `fault`; notes the first `finding` of
 * each value and walks on, so that one element of a batch can be bad alone.
 */
export class JsonWalk extends JsonCursor {
  finding: JsonFinding | null = null;
  /** Where numbers begin and end that are to be kept as text, one after the other. */
  readonly asText: number[] = [];
  private caps: JsonCaps = { maxDepth: -1, maxKeys: 0, maxStringBytes: 0 };
  private depth = 0;
  private keyCount = 0;
  private kinds = new Uint8Array(256);
  private readonly keys = new JsonKeys();
  /** By depth: the object's first key; its newest key or the array's index; whether to compare keys by a set. */
  private firstKey = new Int32Array(0);
  private place = new Int32Array(0);
  private bySet = new Uint8Array(0);

  override begin(bytes: Uint8Array, caps: JsonCaps): void {
    super.begin(bytes, caps);
    if (this.caps.maxDepth !== caps.maxDepth) {
      this.firstKey = new Int32Array(caps.maxDepth + 1);
      this.place = new Int32Array(caps.maxDepth + 1);
      this.bySet = new Uint8Array(caps.maxDepth + 1);
    }
    this.caps = caps;
  }

  /** Walks over one whole value; false at a fault. */
  value(): boolean {
    this.finding = null;
    this.asText.length = 0;
    this.depth = 0;
    this.keyCount = 0;
    this.keys.size = 0;
    for (;;) {
      const byte = this.peek();
      let opened = false;
      if (byte === OBJECT || byte === ARRAY) opened = this.open(byte);
      else this.scalar(byte);
      if (this.fault) return false;
      if (!opened && !this.another()) return this.fault === null;
    }
  }

  /** Where the walk is, from the value it began at; empty once something was found, and cut if very long. */
  pointer(): string {
    let pointer = '';
    for (let depth = 1; depth <= this.depth && !this.finding; depth++) {
      const place = this.place[depth] as number;
      if (place < 0) break;
      const step = this.kinds[depth - 1] === OBJECT ? this.keys.text(this.bytes, place) : place;
      pointer += pointerStep(step);
      if (pointer.length > MAX_POINTER_LENGTH) return `${pointer.slice(0, MAX_POINTER_LENGTH)}…`;
    }
    return pointer;
  }

  /** Enters an object or array; true if a value follows, false if it was empty or at a fault. */
  private open(kind: number): boolean {
    if (this.depth === this.caps.maxDepth) this.find('too-deep', this.at, '');
    if (this.depth === this.kinds.length) this.growKinds();
    this.kinds[this.depth++] = kind;
    this.at++;
    const isObject = kind === OBJECT;
    if (!this.finding) {
      this.firstKey[this.depth] = this.keys.size;
      this.place[this.depth] = isObject ? -1 : 0;
      this.bySet[this.depth] = 0;
    }
    if (this.peek() === (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
      this.close();
      return false;
    }
    return isObject ? this.key() : true;
  }

  private close(): void {
    this.at++;
    if (!this.finding) {
      const first = this.firstKey[this.depth] as number;
      if (this.bySet[this.depth] === 1) this.findRepeated(first);
      this.keys.size = first;
    }
    this.depth--;
  }

  /** After a value: leaves what ends here; true if another value follows. */
  private another(): boolean {
    while (this.depth > 0) {
      const byte = this.peek();
      const inObject = this.kinds[this.depth - 1] === OBJECT;
      if (byte === COMMA) {
        this.at++;
        if (inObject) return this.key();
        if (!this.finding) this.place[this.depth] = (this.place[this.depth] as number) + 1;
        return true;
      }
      if (byte !== (inObject ? CLOSE_OBJECT : CLOSE_ARRAY)) {
        return this.fail(inObject ? '"," or "}"' : '"," or "]"');
      }
      this.close();
    }
    return false;
  }

  private key(): boolean {
    if (this.peek() !== QUOTE) return this.fail('a key in double quotes');
    const start = this.at + 1;
    if (!this.string()) return false;
    const end = this.at - 1;
    if (!this.finding) this.place[this.depth] = this.keys.add(this.bytes, start, end);
    if (!this.judgeString(start, end)) return false;
    if (!this.finding) this.judgeKey(start, end);
    if (this.peek() !== COLON) return this.fail('":"');
    this.at++;
    return true;
  }

  private judgeKey(start: number, end: number): void {
    const first = this.firstKey[this.depth] as number;
    if (++this.keyCount > this.caps.maxKeys) this.find('too-many-keys', start, '');
    else if ((this.hasEscapes || end - start === FORBIDDEN_KEY_LENGTH) && this.isForbiddenKey()) {
      this.find('forbidden-key', start, this.newestKey());
    } else if (this.bySet[this.depth] === 0) {
      if (this.hasEscapes || this.keys.isLarge(first)) this.bySet[this.depth] = 1;
      else if (this.keys.repeats(this.bytes, first)) this.find('duplicate-key', start, this.newestKey());
    }
  }

  /** `__proto__` anywhere, and `prototype` inside `constructor`: what a careless merge would follow. */
  private isForbiddenKey(): boolean {
    const key = this.newestKey();
    if (key === '__proto__') return true;
    if (key !== 'prototype' || this.depth < 2 || this.kinds[this.depth - 2] !== OBJECT) return false;
    return this.keys.text(this.bytes, this.place[this.depth - 1] as number) === 'constructor';
  }

  private findRepeated(first: number): void {
    const repeated = this.keys.firstRepeated(this.bytes, first);
    if (repeated < 0) return;
    this.place[this.depth] = repeated;
    this.find('duplicate-key', this.keys.start(repeated), this.newestKey());
  }

  private newestKey(): string {
    return this.keys.text(this.bytes, this.place[this.depth] as number);
  }

  private scalar(byte: number): boolean {
    if (byte === QUOTE) {
      const start = this.at + 1;
      return this.string() && this.judgeString(start, this.at - 1);
    }
    if (byte === MINUS || (byte >= 0x30 && byte <= 0x39)) {
      const start = this.at;
      if (!this.number()) return false;
      if (this.isDoubtful) this.judgeNumber(start);
      return true;
    }
    if (byte === 0x74) return this.word('true');
    if (byte === 0x66) return this.word('false');
    if (byte === 0x6e) return this.word('null');
    return this.fail('a value');
  }

  private judgeString(start: number, end: number): boolean {
    if (this.hasEscapes) {
      const verdict = judgeEscapes(this.bytes, start, end);
      if (typeof verdict === 'number') {
        this.at = verdict;
        return this.fail('an escape that JSON has');
      }
      if (verdict !== 'clean') this.find(verdict, start, '');
    }
    if (end - start > this.caps.maxStringBytes) this.find('string-too-long', start, '');
    return true;
  }

  private judgeNumber(start: number): void {
    const text = spanText(this.bytes, start, this.at);
    const value = Number(text);
    const vanished = value === 0 && /^[^eE]*[1-9]/.test(text);
    if (!vanished && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return;
    if (this.caps.largeNumbers === 'text') this.asText.push(start, this.at);
    else this.find('number-out-of-range', start, text);
  }

  private find(kind: JsonFinding['kind'], offset: number, text: string): void {
    this.finding ??= { kind, pointer: this.pointer(), offset, text };
  }

  private growKinds(): void {
    const kinds = new Uint8Array(this.kinds.length * 2);
    kinds.set(this.kinds);
    this.kinds = kinds;
  }
}
