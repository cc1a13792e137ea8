import { createReadStream, createWriteStream } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream as FileStream } from 'node:stream/web';
import type { ImportView } from '../../../features/imports/api.ts';
import type { Client } from '../../client.ts';
import { Failure } from '../../failure.ts';
import type { Io } from '../../io.ts';
import type { Output } from '../../say/output.ts';
import { ProgressBar } from '../../say/progress-bar.ts';

const headBytes = 64 * 1024;

export interface Upload {
  readonly path: string;
  readonly bytes: number;
  readonly mapping: string;
  readonly source: string;
  readonly dryRun: boolean;
}

/** Sends the file; a body that breaks off leaves nothing behind. */
export async function upload(
  client: Client,
  output: Output,
  wanted: Upload,
  signal: AbortSignal,
): Promise<ImportView> {
  const bar = new ProgressBar(output.io, 'Sending');
  const file = createReadStream(wanted.path);
  const parts = (async function* () {
    let sent = 0;
    for await (const part of file as AsyncIterable<Buffer>) {
      sent += part.length;
      bar.draw(sent, wanted.bytes);
      yield part;
    }
  })();
  try {
    return await client.ask<ImportView>('/v1/imports', {
      method: 'POST',
      query: {
        name: basename(wanted.path),
        mapping: wanted.mapping,
        source: wanted.source,
        dryRun: wanted.dryRun ? 'true' : undefined,
      },
      // Piece by piece: Readable.toWeb would read 65,536 pieces ahead.
      stream: FileStream.from(parts) as ReadableStream,
      signal,
    });
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new Failure('Cancelled before the file was sent; nothing was imported.', { code: 'cancelled' });
  } finally {
    file.destroy();
    bar.clear();
  }
}

/** A mapping that could fit, judged by the head of the file. */
export async function proposeMapping(client: Client, path: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of createReadStream(path, { end: headBytes - 1 })) parts.push(part as Buffer);
  const { mapping } = await client.ask<{ mapping: string }>('/v1/imports/propose', {
    method: 'POST',
    stream: Buffer.concat(parts),
  });
  return mapping;
}

/** Writes the rejected rows, with the reason of each, to a file. */
export async function saveRejects(client: Client, io: Io, importId: string, path: string): Promise<void> {
  const { body } = await client.send(`/v1/imports/${importId}/rejects`);
  if (body === null) return;
  try {
    await pipeline(Readable.fromWeb(body as FileStream), createWriteStream(resolve(io.cwd, path)));
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}.`, { code: 'unwritable-file' });
  }
}
