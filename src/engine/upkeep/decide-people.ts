import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { listenedTypes, partsOfRule, type Rule } from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Tx } from '../../store/database.ts';
import { CellStore } from '../cells/cell-store.ts';
import { loadWindows } from '../cells/load-cells.ts';
import { appendCells, writeSnapshot } from '../cells/snapshot.ts';
import { foldFacts } from '../decide/decide-batch.ts';
import { decideTouched } from '../decide/decide-touched.ts';
import type { Decider } from '../decide/decider.ts';
import { Directory } from '../decide/directory.ts';
import { RuleIndex } from '../decide/rule-index.ts';
import { type AwardChange, findChanges, writeAwards } from '../decide/write-awards.ts';
import { readFacts } from '../log/read-events.ts';
import type { WorkspaceEngine } from '../workspace-engine.ts';
import { refuseWhilePaused } from './awarding-pause.ts';
import { silence, withoutSnapshots } from './decide-always.ts';
import { asOwner } from './lease.ts';
import { takeBack } from './take-back.ts';

const chunkEvents = 5000;
const peoplePerList = 1000;
const awardsPerWrite = 1000;

/** Whose past is to be decided anew. */
export interface Concerned {
  readonly people: ReadonlySet<string>;
  /** Told in the entry of each award that changes. */
  readonly cause: string;
  /** Whether what has changed can make a difference to an achievement. */
  touches(rule: Rule): boolean;
}

/** What became of awards. */
export interface AwardMoves {
  readonly gained: number;
  readonly lost: number;
  readonly moved: number;
}

export interface PeopleChange<T> {
  /** Events, rules or awards are written, too: the whole memory is read again. */
  readonly isDeep?: boolean;
  /** Writes the change; answers whose past it concerns, if anybody's. */
  begin(tx: Tx): Promise<{ readonly answer: T; readonly concerned: Concerned | null }>;
  /** Done last in the same transaction. */
  end(tx: Tx, moves: AwardMoves, answer: T): Promise<void>;
}

const noMoves: AwardMoves = { gained: 0, lost: 0, moved: 0 };

/**
 * Changes who people are, what is true of them or which names are theirs, and decides their past anew as if it had always
 * been known: silently, awards by entries and never by deletion, all in one transaction. Only their cells are folded
 * again; where people share a window, the others in it are decided with them.
 */
export async function changePeople<T>(
  workspace: WorkspaceEngine,
  change: PeopleChange<T>,
): Promise<{ answer: T; moves: AwardMoves }> {
  refuseWhilePaused(workspace);
  const done = await workspace.exclusively(async () => {
    refuseWhilePaused(workspace);
    // Everything committed is on disk then, so that the memory can be thrown away without a replay.
    await writeSnapshot(workspace);
    return withoutSnapshots(workspace, async () => {
      const written = await orRefusal(() => asOwner(workspace, (tx) => changeIn(tx, workspace, change)));
      if (isRefusal(written)) return written;
      if (written.isDecided || change.isDeep) {
        await workspace.load();
        workspace.learn();
      } else await reloadPeople(workspace);
      return written;
    });
  });
  if (isRefusal(done)) throw done;
  return { answer: done.answer, moves: done.moves };
}

/** An expected "no" has changed nothing, so nothing in memory has to be read again. */
async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}

async function reloadPeople(workspace: WorkspaceEngine): Promise<void> {
  const directory = new Directory(workspace.directory.privacy);
  await workspace.options.database.inWorkspace(workspace.workspaceId, (tx) => directory.load(tx));
  workspace.directory = directory;
}

async function changeIn<T>(tx: Tx, workspace: WorkspaceEngine, change: PeopleChange<T>) {
  const { answer, concerned } = await change.begin(tx);
  const isDecided = concerned !== null && concerned.people.size > 0 && workspace.committedSeq > 0;
  const moves = isDecided ? await decideAnew(tx, workspace, concerned) : noMoves;
  await change.end(tx, moves, answer);
  return { answer, moves, isDecided };
}

async function decideAnew(tx: Tx, workspace: WorkspaceEngine, concerned: Concerned): Promise<AwardMoves> {
  const { workspaceId, options, committedSeq } = workspace;
  const { people } = concerned;
  const now = options.now();
  const all = [...workspace.rules.rules.values()];
  const rules = all.filter((rule) => partsOfRule(rule).length === 0 && concerned.touches(rule));
  const only: Decider = {
    workspaceId,
    directory: await SomePeople.read(tx, people),
    cells: new CellStore(),
    rules: new RuleIndex(all, rules),
  };
  const touched = await forget(tx, only, rules, [...people]);
  const types = [...new Set(rules.flatMap((rule) => [...listenedTypes(rule)]))];
  for (let after = 0; types.length > 0; ) {
    const facts = await readFacts(tx, workspaceId, after, chunkEvents, types);
    for (const cell of (await foldFacts(tx, only, facts, now)).touched) touched.add(cell);
    const last = facts.at(-1);
    if (!last) break;
    after = last.seq;
  }
  await only.cells.load(tx, workspaceId, touched as Set<ScopeCell>);
  for (const cell of await wholesOf(tx, only, concerned, rules)) touched.add(cell);
  const changes = await writeDecisions(tx, only, touched, concerned, now);
  await appendCells(tx, workspaceId, only.cells, committedSeq);
  return movesOf(changes);
}

/** Removes what was folded of these people; answers the windows it was in, for what they held may be gone. */
async function forget(
  tx: Tx,
  { workspaceId, cells }: Decider,
  rules: readonly Rule[],
  people: readonly string[],
): Promise<Set<ScopeCell>> {
  const touched = new Set<ScopeCell>();
  for (const { achievementId } of rules) {
    for (let start = 0; start < people.length; start += peoplePerList) {
      const some = people.slice(start, start + peoplePerList);
      for (const { personId, windowKey } of await loadWindows(tx, workspaceId, achievementId, some))
        touched.add(cells.scope(achievementId, personId, windowKey));
    }
  }
  const values = [workspaceId, rules.map(({ achievementId }) => achievementId), people];
  const theirs = 'workspace_id = $1 and achievement_id = any ($2::uuid[]) and person_id = any ($3::uuid[])';
  await tx.query(`delete from cells where ${theirs}`, values);
  await tx.query(`delete from window_members where ${theirs}`, values);
  return touched;
}

/** What counts awards of these people, or its own windows in their days. */
async function wholesOf(
  tx: Tx,
  { workspaceId, rules, cells }: Decider,
  { people, touches }: Concerned,
  changed: readonly Rule[],
): Promise<ScopeCell[]> {
  const above = new Set(changed.flatMap((rule) => rules.wholesOf(rule.achievementId)));
  const wholes = rules.wholes.filter((whole) => above.has(whole) || touches(whole));
  const found: ScopeCell[] = [];
  for (const whole of wholes) {
    const parts = partsOfRule(whole).flatMap((key) => rules.byKey(key)?.achievementId ?? []);
    const holders = await tx.query<{ id: string }>(
      `select distinct person_id as id from awards
       where workspace_id = $1 and achievement_id = any ($2::uuid[]) and person_id = any ($3::uuid[])`,
      [workspaceId, [...parts, whole.achievementId], [...people]],
    );
    for (const { id } of holders) found.push(cells.scope(whole.achievementId, id, 'ever'));
  }
  return found;
}

async function writeDecisions(
  tx: Tx,
  only: Decider,
  touched: ReadonlySet<ScopeCell>,
  { cause }: Concerned,
  now: Micros,
): Promise<AwardChange[]> {
  const { workspaceId, cells } = only;
  const decisions = await decideTouched(tx, only, touched, now);
  const changes = findChanges(decisions, cells, now, { history: true, causes: new Map() }).map(
    (change): AwardChange => ({ ...change, silent: true, cause }),
  );
  for (let start = 0; start < changes.length; start += awardsPerWrite)
    await writeAwards(tx, workspaceId, changes.slice(start, start + awardsPerWrite), now);
  await silence(tx, workspaceId, changes);
  // Where nothing is left in a window, no version of now may speak for the award that it gave.
  const decided = new Set(decisions.map(({ cell, scope }) => `${keyOf(cell)} ${scope}`));
  const gone = [...touched].flatMap((cell) =>
    cell.items.length > 0 || partsOfRule(only.rules.rules.get(cell.achievementId) ?? noRule).length > 0
      ? []
      : [...cells.awards(cell)].flatMap(([scope, { id }]) =>
          decided.has(`${keyOf(cell)} ${scope}`) ? [] : [id],
        ),
  );
  await takeBack(tx, workspaceId, gone, cause, now);
  return changes;
}

const noRule: Rule = { achievementId: '', key: '', versions: [] };

function keyOf({ achievementId, personId }: ScopeCell): string {
  return `${achievementId} ${personId}`;
}

function movesOf(changes: readonly AwardChange[]): AwardMoves {
  const stands = (state: string | null) => state === 'pending' || state === 'confirmed';
  const count = (is: (before: boolean, after: boolean) => boolean) =>
    changes.filter(({ before, state }) => is(stands(before), stands(state))).length;
  return {
    gained: count((before, after) => !before && after),
    lost: count((before, after) => before && !after),
    moved: count((before, after) => before && after),
  };
}

/** Sees the names of some people, and makes none: events of others are not read again. */
class SomePeople extends Directory {
  #isRead = false;

  static async read(tx: Tx, people: ReadonlySet<string>): Promise<SomePeople> {
    const directory = new SomePeople();
    await directory.load(tx);
    directory.#isRead = true;
    // Without sources, nobody's name is looked for twice.
    directory.sources.clear();
    const { find } = directory;
    directory.find = (slug, actor) => {
      const person = find(slug, actor);
      return person && people.has(person.id) ? person : null;
    };
    return directory;
  }

  override async loadSources(tx: Tx): Promise<void> {
    if (!this.#isRead) await super.loadSources(tx);
  }

  override async match(): Promise<void> {}
}
