import type { Json } from '../../events/event.ts';

/**
 * The cell of a JSON object that a column names: a key, or a path of keys joined by dots. Objects and lists come as
 * JSON; null and what is absent as the empty text.
 *
 * Example: `jsonCell({ deal: { owner: 'Ana' } }, 'deal.owner')` is `Ana`.
 */
export function jsonCell(value: Json, column: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  if (Object.hasOwn(value, column)) return cellText(value[column]);
  for (let dot = column.indexOf('.'); dot > 0; dot = column.indexOf('.', dot + 1)) {
    const key = column.slice(0, dot);
    if (Object.hasOwn(value, key)) return jsonCell(value[key] ?? null, column.slice(dot + 1));
  }
  return '';
}

/** The columns of a JSON object, nested ones as paths, in order; at most 200. */
export function jsonColumns(value: Json, prefix = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const columns = Object.entries(value).flatMap(([key, inner]) => {
    const nested = prefix.split('.').length < 4 ? jsonColumns(inner, `${prefix}${key}.`) : [];
    return nested.length > 0 ? nested : [`${prefix}${key}`];
  });
  return columns.slice(0, 200);
}

function cellText(value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
