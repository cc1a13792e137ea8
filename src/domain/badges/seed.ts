function mix(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A stable 64-bit fingerprint of some texts as hex; the parts are kept apart, so `['a','b']` is not `['ab']`. */
export function fingerprint(...parts: readonly string[]): string {
  const text = JSON.stringify(parts);
  const half = (basis: number): string => mix(text, basis).toString(16).padStart(8, '0');
  return half(0x811c9dc5) + half(0x1b873593);
}

/** One stable choice among `count` for a text; `aspect` makes choices independent of each other. */
export function pick(text: string, aspect: string, count: number): number {
  return mix(`${aspect}\u0000${text}`, 0x811c9dc5) % count;
}
