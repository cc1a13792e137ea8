/** One escape of a JSON string, or two that make one character. */
const escapes = /\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[^u]/g;
const broken = /^\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})$/;

/**
 * The same JSON with a replacement character where an escape makes none: half of a pair, as programs leave it that cut a
 * text between two halves, and the null character, which no text can hold.
 */
export function withWholeCharacters(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text.replace(escapes, (one) => (broken.test(one) ? '\\ufffd' : one)));
}
