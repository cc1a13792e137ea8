import type { Mapping } from '../../domain/imports/mapping.ts';
import { ImportFailure } from './import-failure.ts';

/**
 * Text of a file's bytes; a byte order mark decides over the mapping and is dropped. Bytes that are not text in that
 * encoding become U+FFFD, which the row reader finds and names.
 */
export async function* decode(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Mapping['encoding'],
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const bytes of chunks) {
    decoder ??= new TextDecoder(encodingOf(bytes, encoding));
    onBytes(bytes.length);
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield last;
}

function encodingOf(bytes: Uint8Array, wanted: Mapping['encoding']): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    throw new ImportFailure('bad_encoding', 'The file is UTF-16 with the high byte first. Save it as UTF-8.');
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : wanted;
}
