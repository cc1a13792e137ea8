/** The columns of a file by name; `Variant#2` is the second one called "Variant". */
export interface Columns {
  readonly names: readonly string[];
  indexOf(name: string): number | undefined;
}

/**
 * Names the columns of a header, so that each can be addressed.
 *
 * Example: `nameColumns(['Variant', 'index', 'Variant']).names` is `['Variant', 'index', 'Variant#2']`.
 */
export function nameColumns(header: readonly string[]): Columns {
  const seen = new Map<string, number>();
  const indexes = new Map<string, number>();
  // A name that only one column has, whatever its case, its blanks and its underscores.
  const alike = new Map<string, number | null>();
  const names = header.map((cell, index) => {
    const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim().normalize('NFC');
    const nth = (seen.get(base) ?? 0) + 1;
    seen.set(base, nth);
    const name = nth === 1 ? base : `${base}#${nth}`;
    indexes.set(name, index);
    if (nth === 1) indexes.set(`${base}#1`, index);
    alike.set(plain(name), alike.has(plain(name)) ? null : index);
    return name;
  });
  return { names, indexOf: (name) => indexes.get(name) ?? alike.get(plain(name)) ?? undefined };
}

/** The name most like `wanted`, for "did you mean"; null when none is close. */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.ceil(wanted.length / 2));
  for (const name of names.slice(0, 1000)) {
    const [one, other] = [fold(wanted), fold(name)];
    const within = one.length > 2 && other.length > 2 && (one.includes(other) || other.includes(one));
    const distance = within ? 1.5 : editDistance(one, other);
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function fold(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
