import type { Tx } from '../../store/database.ts';
import { hashArray, int8Array, textArray, uuidArray } from '../log/binary-arrays.ts';
import type { BinaryWriter } from '../log/binary-writer.ts';
import { copyRows } from '../log/copy-rows.ts';
import { asOwner } from '../upkeep/lease.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import type { CellStore, CellText, LinkNote } from './cell-store.ts';

const rowsPerWrite = 2000;
const notesPerWrite = 10_000;
const writersMax = 2;
/** Above this many cells the oldest clean ones leave the memory. */
const cellsMax = 400_000;

const clearSql = `
  delete from cells c using unnest($2::uuid[], $3::uuid[], $4::text[]) as r (a, p, w)
  where c.workspace_id = $1 and c.achievement_id = r.a and c.person_id = r.p and c.window_key = r.w`;

/**
 * Appends what is new in the cells behind the hot path. Nothing waits for it: until the watermark moves, a restart
 * replays the events since the last one. One after the other, for the watermark covers what those before took.
 */
export function writeSnapshot(workspace: WorkspaceEngine): Promise<number> {
  const written = workspace.snapshotTurn.then(() => writeAll(workspace));
  workspace.snapshotTurn = written.catch(() => undefined);
  return written;
}

async function writeAll(workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId, cells, foldedSeq } = workspace;
  let written = 0;
  let isAll = true;
  // The next rows are made while the database writes those before.
  const writing: Promise<void>[] = [];
  const write = async (texts: readonly CellText[], notes: readonly LinkNote[]) => {
    if (writing.length >= writersMax) await writing.shift();
    const writes = writeRows(workspace, cells, texts, notes);
    // Whoever waits for it hears of a failure; nobody may, once another has failed.
    writes.catch(() => undefined);
    writing.push(writes);
    written += texts.length + notes.length;
  };
  const notes = cells.takeLinkNotes(foldedSeq);
  for (let start = 0; start < notes.length; start += notesPerWrite)
    await write([], notes.slice(start, start + notesPerWrite));
  for (let left = cells.dirtyCount; left > 0; left -= rowsPerWrite) {
    const taken = cells.takeFresh(foldedSeq, rowsPerWrite);
    isAll &&= taken.isAll;
    if (taken.texts.length === 0) break;
    await write(taken.texts, []);
  }
  await Promise.all(writing);
  cells.foldUp();
  // Had the memory been thrown away meanwhile, these rows would still be right, but the watermark must not move.
  if (workspace.cells === cells && isAll) {
    await asOwner(workspace, (tx) =>
      tx.query('update workspaces set snapshot_seq = greatest(snapshot_seq, $2) where workspace_id = $1', [
        workspaceId,
        foldedSeq,
      ]),
    );
    workspace.snapshotSeq = Math.max(workspace.snapshotSeq, foldedSeq);
    cells.evict(cellsMax, foldedSeq);
  }
  return written;
}

/** Writes rows, or makes them new again. */
async function writeRows(
  workspace: WorkspaceEngine,
  cells: CellStore,
  texts: readonly CellText[],
  notes: readonly LinkNote[],
): Promise<void> {
  try {
    await asOwner(workspace, async (tx) => {
      await clear(tx, workspace.workspaceId, texts);
      copyRows(tx, 'cell_log', cellColumns, texts, writeCell);
      copyRows(tx, 'link_log', ['hash', 'seq'], notes, writeNote);
    });
  } catch (error) {
    cells.giveBack(texts, notes);
    throw error;
  }
}

const cellColumns = ['achievement_id', 'person_id', 'window_key', 'text'];

function writeCell(to: BinaryWriter, { cell, text }: CellText): void {
  to.uuidField(cell.achievementId);
  to.uuidField(cell.personId);
  to.textField(cell.windowKey);
  to.textField(text);
}

function writeNote(to: BinaryWriter, { hash, seq }: LinkNote): void {
  to.int64Field(hash.high, hash.low);
  to.int8Field(seq);
}

/** Writes all that is new in cells of its own in one transaction with what else it does; notes that are there stay. */
export async function appendCells(
  tx: Tx,
  workspaceId: string,
  cells: CellStore,
  committed: number,
): Promise<void> {
  const { texts } = cells.takeFresh(committed, Number.MAX_SAFE_INTEGER);
  await clear(tx, workspaceId, texts);
  copyRows(tx, 'cell_log', cellColumns, texts, writeCell);
  const notes = cells.takeLinkNotes(committed);
  for (let start = 0; start < notes.length; start += notesPerWrite) {
    const some = notes.slice(start, start + notesPerWrite);
    await tx.query(
      `insert into link_log (hash, seq) select distinct h, s from unnest($2::bigint[], $3::bigint[]) as n (h, s)
       where not exists (select from links where workspace_id = $1 and hash = h and seq = s)`,
      [workspaceId, hashArray(some.map(({ hash }) => hash)), int8Array(some.map(({ seq }) => seq))],
    );
  }
}

/** Removes what is written anew as a whole. */
async function clear(tx: Tx, workspaceId: string, texts: readonly CellText[]): Promise<void> {
  const whole = texts.flatMap(({ isWhole, cell }) => (isWhole ? [cell] : []));
  if (whole.length === 0) return;
  await tx.query(clearSql, [
    workspaceId,
    uuidArray(whole.map(({ achievementId }) => achievementId)),
    uuidArray(whole.map(({ personId }) => personId)),
    textArray(whole.map(({ windowKey }) => windowKey)),
  ]);
}
