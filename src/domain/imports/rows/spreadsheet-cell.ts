const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Writes a cell that no spreadsheet takes for a formula: always quoted, and with an apostrophe before anything that
 * begins like one. `readCell` gives the text back.
 *
 * Example: `writeCell('=1+1')` is `"'=1+1"`.
 */
export function writeCell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Undoes the apostrophe of `writeCell`, after a CSV parser has undone the quotes. */
export function readCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
