import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportFailure } from '../import-failure.ts';

const maxInflatedBytes = 4 * 1024 ** 3;

/** The bytes of a file, unpacked if it is gzipped, with a cap so that a small bomb cannot run for ever. */
export async function* inflate(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const all = restOf(first.value, iterator);
  const gzipped = first.value[0] === 0x1f && first.value[1] === 0x8b;
  let total = 0;
  for await (const bytes of gzipped ? gunzip(all) : all) {
    total += bytes.length;
    if (total > maxInflatedBytes) {
      throw new ImportFailure(
        'too_large',
        'The file unpacks to more than 4 GiB. Split it and import the parts.',
      );
    }
    yield bytes;
  }
}

async function* restOf(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: 256 * 1024 });
  // A failure of either end reaches the loop below through the stream itself.
  pipeline(Readable.from(chunks, { objectMode: true }), unpacked, () => {});
  try {
    for await (const bytes of unpacked) yield bytes;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!/^Z_|^ERR_/.test(code)) throw error;
    throw new ImportFailure(
      'bad_gzip',
      'The file begins like gzip but is damaged or cut off. Pack it again.',
    );
  }
}
