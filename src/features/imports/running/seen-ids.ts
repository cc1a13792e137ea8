const maxIds = 2_000_000;

/** Which ids came before, as 53-bit hashes: some 30 bytes an id. Counting stops at two million. */
export class SeenIds {
  readonly #hashes = new Set<number>();

  /** True if the id came before. */
  add(id: string): boolean {
    const hash = hash53(id);
    if (this.#hashes.has(hash)) return true;
    if (this.#hashes.size < maxIds) this.#hashes.add(hash);
    return false;
  }
}

function hash53(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x9e3779b1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
