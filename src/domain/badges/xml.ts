const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// What XML 1.0 cannot carry even escaped: control characters, lone surrogates, two non-characters.
const unspeakable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** Text safe in XML content and in quoted attributes; characters XML cannot carry become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(unspeakable, '\ufffd').replace(/[&<>"']/g, (found) => named[found] ?? '');
}

/** A number as short as the picture allows: two decimals, never `-0`. */
export function num(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** One element; attributes that are `undefined` are left out. `tag('path', { d: 'M0 0' })` is `<path d="M0 0"/>`. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly string[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}
