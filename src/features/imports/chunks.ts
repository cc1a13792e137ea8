import type { Database, Tx } from '../../store/database.ts';

const chunkBytes = 256 * 1024;

/** A body that is longer than allowed. */
export class BodyTooLong extends Error {}

/** What is known of a file once it is stored. */
export interface StoredBody {
  readonly bytes: number;
  /** Bytes of the file unpacked; a guess for gzip, whose last four bytes say it up to 4 GiB. */
  readonly inflatedBytes: number;
}

/** Stores a body in pieces as it comes in; no more than one piece is in memory. */
export async function storeChunks(
  tx: Tx,
  workspaceId: string,
  importId: string,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredBody> {
  let waiting: Uint8Array[] = [];
  let [waitingBytes, bytes, chunk] = [0, 0, 0];
  let first: Buffer | null = null;
  let last = Buffer.alloc(0);
  const flush = async () => {
    const piece = Buffer.concat(waiting);
    first ??= piece.subarray(0, 2);
    last = Buffer.concat([last, piece.subarray(-4)]).subarray(-4);
    await tx.query(
      'insert into import_chunks (workspace_id, import_id, chunk, bytes) values ($1, $2, $3, $4)',
      [workspaceId, importId, chunk++, piece],
    );
    [waiting, waitingBytes] = [[], 0];
  };
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) throw new BodyTooLong();
    waiting.push(part);
    waitingBytes += part.length;
    if (waitingBytes >= chunkBytes) await flush();
  }
  if (waitingBytes > 0) await flush();
  const start = first as Buffer | null;
  const gzipped = start !== null && start[0] === 0x1f && start[1] === 0x8b && last.length === 4;
  return { bytes, inflatedBytes: gzipped ? last.readUInt32LE(0) : bytes };
}

/** The stored body again, piece by piece, each in a transaction of its own. */
export async function* readChunks(
  database: Database,
  workspaceId: string,
  importId: string,
): AsyncGenerator<Buffer> {
  for (let chunk = 0; ; chunk++) {
    const rows = await database.inWorkspace(workspaceId, (tx) =>
      tx.query<{ bytes: Buffer }>(
        'select bytes from import_chunks where workspace_id = $1 and import_id = $2 and chunk = $3',
        [workspaceId, importId, chunk],
      ),
    );
    const found = rows[0];
    if (!found) return;
    yield found.bytes;
  }
}
