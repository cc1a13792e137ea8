/** Which receipt: of an award that is or was held, or of one that is not there yet. */
export type ReceiptOf =
  | { award: string }
  | { achievement: string; window?: string | undefined; person?: string | undefined };

/** As it stands in the search part of an address: `award:ID`, `explain:KEY:WINDOW:PERSON`. */
export function sheetOf(of: ReceiptOf): string {
  const parts = 'award' in of ? ['award', of.award] : ['explain', of.achievement, of.window, of.person];
  return parts.map((part) => encodeURIComponent(part ?? '')).join(':');
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

export function receiptOfSheet(sheet: string | undefined): ReceiptOf | null {
  const [kind, key, window, person] = (sheet ?? '').split(':').map(decode);
  if (kind === 'award' && key) return { award: key };
  if (kind !== 'explain' || !key) return null;
  return { achievement: key, window: window || undefined, person: person || undefined };
}

/** The receipt's own address. */
export function pathOf(of: ReceiptOf): string {
  if ('award' in of) return `/awards/${encodeURIComponent(of.award)}`;
  const search = new URLSearchParams();
  if (of.person) search.set('person', of.person);
  if (of.window) search.set('window', of.window);
  const query = search.toString();
  return `/explain/${encodeURIComponent(of.achievement)}${query ? `?${query}` : ''}`;
}
