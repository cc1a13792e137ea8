/** A line of a text compared with another: only in the new one, only in the old one, or in both. */
export interface DiffLine {
  readonly sign: '+' | '-' | ' ';
  readonly text: string;
}

/** Above this many comparisons the middle is shown as replaced as a whole. */
const comparisonsMax = 4_000_000;

/**
 * What to take from `before` and add to it, line by line, to get `after`.
 *
 * Example: `diffLines('a\nb', 'a\nc')` → ` a`, `-b`, `+c`.
 */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = linesOf(before);
  const now = linesOf(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  const most = Math.min(old.length, now.length) - head;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return [
    ...signed(' ', old.slice(0, head)),
    ...diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...signed(' ', old.slice(old.length - tail)),
  ];
}

/** The changed lines with `context` lines around them; null where unchanged ones are left out. */
export function hunksOf(lines: readonly DiffLine[], context: number): (DiffLine | null)[] {
  const near = new Set<number>();
  for (const [index, { sign }] of lines.entries())
    if (sign !== ' ') for (let at = index - context; at <= index + context; at++) near.add(at);
  const shown: (DiffLine | null)[] = [];
  for (const [index, line] of lines.entries()) {
    if (near.has(index)) shown.push(line);
    else if (shown.length > 0 && shown.at(-1) !== null) shown.push(null);
  }
  return shown.at(-1) === null ? shown.slice(0, -1) : shown;
}

/** By the longest common subsequence; removals before additions. */
function diffMiddle(old: readonly string[], now: readonly string[]): DiffLine[] {
  if (old.length * now.length > comparisonsMax) return [...signed('-', old), ...signed('+', now)];
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [was = '', is = ''] = [old[i], now[j]];
    if (i < old.length && j < now.length && was === is) {
      lines.push({ sign: ' ', text: was });
      i++;
      j++;
    } else if (i < old.length && (j >= now.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: was });
      i++;
    } else {
      lines.push({ sign: '+', text: is });
      j++;
    }
  }
  return lines;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function signed(sign: DiffLine['sign'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ sign, text }));
}
