import type { Tx } from '../../store/database.ts';
import type { Later } from '../../store/together.ts';
import { BinaryWriter } from './binary-writer.ts';

const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const copyData = 0x64;
const copyDone = 0x63;

/**
 * Above so many rows a copy costs more for each: PostgreSQL goes through all that it holds in memory of one, whenever it
 * takes up or lets go of a row.
 */
const rowsMax = 250;

/**
 * Copies rows into a log: by far the fastest way in. `write` writes a row's fields. The workspace is no column of it: the
 * table takes the transaction's own.
 *
 * Example: `copyRows(tx, 'link_log', ['hash', 'seq'], notes, (to, { hash, seq }) => { to.int64Field(hash.high, hash.low); to.int8Field(seq); })`
 */
export function copyRows<T>(
  tx: Pick<Tx, 'later'>,
  log: string,
  columns: readonly string[],
  rows: readonly T[],
  write: (to: BinaryWriter, row: T) => void,
  failure?: Later['failure'],
): void {
  for (let start = 0; start < rows.length; start += rowsMax) {
    const copy = copySome(log, columns, rows, start, write);
    tx.later(failure ? { ...copy, failure } : copy);
  }
}

function copySome<T>(
  log: string,
  columns: readonly string[],
  rows: readonly T[],
  start: number,
  write: (to: BinaryWriter, row: T) => void,
): Later {
  const to = new BinaryWriter(spare.pop() ?? Buffer.allocUnsafeSlow(firstRoom));
  to.byte(copyData);
  to.int32(0);
  for (const byte of head) to.byte(byte);
  const end = Math.min(start + rowsMax, rows.length);
  for (let index = start; index < end; index++) {
    to.int16(columns.length);
    write(to, rows[index] as T);
  }
  to.int16(-1);
  to.int32At(1, to.length - 1);
  to.byte(copyDone);
  to.int32(4);
  return {
    name: `copy-${log}`,
    text: `copy ${log} (${columns.join(', ')}) from stdin (format binary)`,
    rows: to.written,
    sent() {
      if (spare.length < sparesMax && to.room.length <= roomMax) spare.push(to.room);
    },
  };
}

/** Room that is written over again and again. */
const spare: Buffer[] = [];
const sparesMax = 32;
const firstRoom = 128 * 1024;
const roomMax = 512 * 1024;
