import type pg from 'pg';
import type { Tx } from '../../store/database.ts';
import { BinaryWriter } from './binary-writer.ts';

const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyData = 0x64;
const copyDone = 0x63;

/**
 * Copies rows into a log: by far the fastest way in. `write` writes a row's fields. The workspace is no column of it: the
 * table takes the transaction's own. Answers the rows, as text, of what is asked `before` it, in the same round trip.
 *
 * Example: `copyRows(tx, 'link_log', ['hash', 'seq'], notes, (to, { hash, seq }) => { to.int64Field(hash.high, hash.low); to.int8Field(seq); })`
 */
export async function copyRows<T>(
  tx: Tx,
  log: string,
  columns: readonly string[],
  rows: readonly T[],
  write: (to: BinaryWriter, row: T) => void,
  before = '',
): Promise<readonly Row[]> {
  const to = new BinaryWriter(spare.pop() ?? Buffer.allocUnsafeSlow(firstRoom));
  to.byte(copyData);
  to.int32(0);
  for (const byte of head) to.byte(byte);
  for (const row of rows) {
    to.int16(columns.length);
    write(to, row);
  }
  to.int16(-1);
  to.int32At(1, to.length - 1);
  to.byte(copyDone);
  to.int32(4);
  const statement = `${before}copy ${log} (${columns.join(', ')}) from stdin (format binary)`;
  const found = await new Promise<readonly Row[]>((resolve, reject) => {
    tx.client.query(new CopyAtOnce(statement, to.written, { resolve, reject }));
  });
  // Of a copy that failed, bytes may still be on their way.
  if (spare.length < sparesMax && to.room.length <= roomMax) spare.push(to.room);
  return found;
}

/** Room that is written over again and again. */
const spare: Buffer[] = [];
const sparesMax = 8;
const firstRoom = 64 * 1024;
const roomMax = 4 * 1024 * 1024;

type Row = readonly (string | null)[];

interface Ends {
  resolve(rows: readonly Row[]): void;
  reject(error: Error): void;
}

/**
 * A copy whose rows are sent behind its statement, without waiting to be asked for them: should the statement fail,
 * PostgreSQL passes over them (Frontend/Backend Protocol, COPY Operations).
 */
class CopyAtOnce implements pg.Submittable {
  readonly #statement: string;
  readonly #frames: Buffer;
  readonly #ends: Ends;
  readonly #rows: Row[] = [];

  constructor(statement: string, frames: Buffer, ends: Ends) {
    this.#statement = statement;
    this.#frames = frames;
    this.#ends = ends;
  }

  /** `pg` puts its own here where a query has a time limit. */
  callback(): void {}

  submit(connection: pg.Connection): void {
    connection.stream.cork();
    connection.query(this.#statement);
    connection.stream.write(this.#frames);
    connection.stream.uncork();
  }

  handleRowDescription(): void {}

  handleDataRow({ fields }: { readonly fields: Row }): void {
    this.#rows.push(fields);
  }

  handleCommandComplete(): void {}

  handleCopyInResponse(): void {}

  handleError(error: Error): void {
    this.callback();
    this.#ends.reject(error);
  }

  handleReadyForQuery(): void {
    this.callback();
    this.#ends.resolve(this.#rows);
  }
}
