import { readsFacts } from '../../../domain/people/reads-facts.ts';
import { digestsOf, NameEraser } from '../../../domain/privacy/erasers.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { Directory } from '../../../engine/decide/directory.ts';
import { loadRules } from '../../../engine/decide/rule-index.ts';
import type { Engine } from '../../../engine/engine.ts';
import { creditPaths, erasureKey, Privacy } from '../../../engine/privacy.ts';
import { type Concerned, changePeople } from '../../../engine/upkeep/decide-people.ts';
import type { WorkspaceEngine } from '../../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../../store/database.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { recordAudit, redactAudit } from '../../audit/actions.ts';
import { keepAnAdminWithout } from '../../sign-in/actions.ts';
import { commonWords, type Leaving, namesOf, withMerged } from '../names-of.ts';
import type { ErasedList } from './erased-list.ts';
import { anonymise } from './own-rows.ts';
import { aboutEntries, makeReader, redactEntry, redactTables } from './redact-tables.ts';
import { findNaming, rewriteCells, rewriteEvents, rewriteLinks } from './stored-events.ts';

export interface EraseDeps {
  readonly database: Database;
  readonly engine: Engine;
  /** Who was erased, where no backup of the database reaches; none in tests that restore nothing. */
  readonly erasedList?: ErasedList;
}

const atOnceMax = 1000;

interface Wanted {
  readonly leaving: readonly Leaving[];
  readonly common: ReadonlySet<string>;
  readonly eraser: NameEraser;
  /** Events that name them, up to a number. */
  readonly known: readonly number[];
  readonly upTo: number;
}

/**
 * Erases everybody for whom it was asked, all in one transaction: many cost hardly more than one. What names them in
 * events is looked for beside the work; the rest waits for nobody, and events wait for it. Answers how many that were.
 */
export async function eraseRequested(deps: EraseDeps, workspaceId: string): Promise<number> {
  const workspace = await deps.engine.workspace(workspaceId);
  // One after the other: whoever comes second finds nobody left, where it would give them another pseudonym.
  const run = (underWay.get(workspace) ?? Promise.resolve())
    .catch(() => 0)
    .then(() => eraseAll(deps, workspace));
  underWay.set(workspace, run);
  return run;
}

const underWay = new WeakMap<WorkspaceEngine, Promise<number>>();

async function eraseAll({ database, erasedList }: EraseDeps, workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId } = workspace;
  const asked = await database.inWorkspace(workspaceId, (tx) => readRequested(tx, workspaceId));
  // A process that was stopped may have left their bytes on the disk.
  if (asked.length === 0) return wipeErased(database, workspaceId);
  const ids = withMerged(
    workspace.directory,
    asked.map(({ person_id }) => person_id),
  );
  const wanted = await lookAhead(database, workspace, ids);
  await changePeople(workspace, {
    isDeep: true,
    begin: async (tx) => {
      const { changed, concerned } = await eraseIn(tx, workspace, ids, wanted);
      await tx.query(
        `update erasures set state = 'wiping', changed = $3,
           message = 'Nobody can read of them any more; their old bytes are being taken off the disk.'
         where workspace_id = $1 and erasure_id = any ($2::uuid[])`,
        [workspaceId, asked.map(({ erasure_id }) => erasure_id), changed],
      );
      return { answer: null, concerned };
    },
    end: async (tx) => {
      const erased = await tx.query<{ handle: string }>(
        'select handle from people where workspace_id = $1 and person_id = any ($2::uuid[]) order by handle',
        [workspaceId, ids],
      );
      const deeds = erased.map(({ handle }) => ({ action: 'person.erased' as const, subject: handle }));
      await recordAudit(tx, workspaceId, 'server', ...deeds);
    },
  });
  await erasedList?.keep(database, workspaceId);
  return wipeErased(database, workspaceId);
}

/** Takes what was overwritten off the disk, and only then says that it is done. Answers for how many. */
async function wipeErased(database: Database, workspaceId: string): Promise<number> {
  const inState = (tx: Tx) =>
    tx.query<{ erasure_id: string }>(
      `select erasure_id from erasures where workspace_id = $1 and state = 'wiping'`,
      [workspaceId],
    );
  const erased = (await database.inWorkspace(workspaceId, inState)).map(({ erasure_id }) => erasure_id);
  if (erased.length === 0) return 0;
  const large = await database.wipe();
  const left =
    large.length === 0
      ? null
      : `Free room of ${large.join(', ')} may hold old bytes of theirs until it is used again: too large, too busy, or too little room on the disk to write them anew.`;
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `update erasures set state = 'done', done_at = $3, message = $4
       where workspace_id = $1 and erasure_id = any ($2::uuid[])`,
      [workspaceId, erased, toTimestamp(Date.now() * 1000), left],
    ),
  );
  return erased.length;
}

/** How many wait to be erased, or to be taken off the disk. */
export function countRequested({ database }: EraseDeps, workspaceId: string): Promise<number> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const [row] = await tx.query<{ open: number }>(
      `select count(*) as open from erasures where workspace_id = $1 and state in ('requested', 'wiping')`,
      [workspaceId],
    );
    return row?.open ?? 0;
  });
}

function readRequested(tx: Tx, workspaceId: string) {
  return tx.query<{ erasure_id: string; person_id: string }>(
    `select erasure_id, person_id from erasures where workspace_id = $1 and state = 'requested'
     order by requested_at, erasure_id limit ${atOnceMax}`,
    [workspaceId],
  );
}

/** What can be known before anybody has to wait. */
async function lookAhead(
  database: Database,
  workspace: WorkspaceEngine,
  ids: readonly string[],
): Promise<Wanted> {
  const { workspaceId } = workspace;
  const upTo = workspace.committedSeq;
  const { leaving, common } = await database.inWorkspace(workspaceId, async (tx) => ({
    leaving: await namesOf(tx, workspaceId, ids),
    common: await commonWords(tx, workspace, new Set(ids)),
  }));
  const eraser = new NameEraser(leaving, common);
  const how = { eraser, credits: creditPaths(workspace.rules) };
  return { leaving, common, eraser, upTo, known: await findNaming(database, workspaceId, how, upTo) };
}

async function eraseIn(
  tx: Tx,
  workspace: WorkspaceEngine,
  ids: readonly string[],
  ahead: Wanted,
): Promise<{ changed: Record<string, number>; concerned: Concerned | null }> {
  const { workspaceId } = workspace;
  await refuseWhileImporting(tx, workspaceId);
  await keepAnAdminWithout(tx, workspaceId, ids);
  const { leaving, common, eraser, known, upTo } = await asOfNow(tx, workspace, ids, ahead);
  const events = await rewriteEvents(
    tx,
    workspaceId,
    { eraser, credits: creditPaths(workspace.rules) },
    known,
    upTo,
    workspace.rules,
  );
  const reader = await makeReader(tx, workspaceId, leaving, eraser, events.all);
  const gone = await anonymise(tx, workspace, leaving, eraser);
  const changed = await redactTables(tx, workspaceId, reader, false);
  const cells = await rewriteCells(tx, workspaceId, eraser, (personId) => aboutEntries(reader, personId));
  await keepNamesAway(tx, workspace, leaving, common);
  const directory = await Directory.whole(tx, new Privacy());
  await rewriteLinks(tx, workspaceId, { directory, rules: await loadRules(tx) }, events.linked);
  const entries = await redactAudit(tx, workspaceId, (entry) => redactEntry(entry, reader), 'server');
  const counted = {
    ...changed,
    event_log: events.all.size,
    cell_log: cells,
    audit_log: entries,
  };
  return {
    changed: Object.fromEntries(Object.entries(counted).filter(([, count]) => count > 0)),
    concerned:
      gone.size === 0
        ? null
        : {
            people: new Set(ids),
            cause: 'facts of somebody who was erased',
            touches: (rule) => readsFacts(rule, gone),
          },
  };
}

/** Somebody may have got another name since it was looked for: then all is looked for again. */
async function asOfNow(
  tx: Tx,
  workspace: WorkspaceEngine,
  ids: readonly string[],
  ahead: Wanted,
): Promise<Wanted> {
  const leaving = await namesOf(tx, workspace.workspaceId, ids);
  const common = await commonWords(tx, workspace, new Set(ids));
  const namesIn = (people: readonly Leaving[]) => JSON.stringify(people.map(({ id, names }) => [id, names]));
  const isSame =
    namesIn(leaving) === namesIn(ahead.leaving) &&
    [...ahead.common].every((word) => common.has(word)) &&
    common.size === ahead.common.size;
  return isSame ? ahead : { leaving, common, eraser: new NameEraser(leaving, common), known: [], upTo: 0 };
}

async function keepNamesAway(
  tx: Tx,
  { workspaceId, options }: WorkspaceEngine,
  leaving: readonly Leaving[],
  common: ReadonlySet<string>,
): Promise<void> {
  const digests = digestsOf(erasureKey(options.secret, workspaceId), leaving, common);
  await tx.query(
    `insert into erased_names (workspace_id, digest, words)
     select $1, decode(digest, 'hex'), words from json_to_recordset($2) as r (digest text, words smallint)
     on conflict (workspace_id, digest) do update set words = greatest(erased_names.words, excluded.words)`,
    [workspaceId, JSON.stringify(digests)],
  );
}

async function refuseWhileImporting(tx: Tx, workspaceId: string): Promise<void> {
  const [open] = await tx.query<{ import_id: string }>(
    `select import_id from imports where workspace_id = $1 and state in ('checking', 'checked', 'running') limit 1`,
    [workspaceId],
  );
  if (!open) return;
  throw new Refusal('import-open', 409, {
    message:
      'A file is being imported, or waits to be, and may name them. Start or cancel that import; the erasure goes on by itself then.',
  });
}
