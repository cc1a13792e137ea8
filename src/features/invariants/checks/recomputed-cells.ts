import type { ScopeCell } from '../../../domain/achievements/cells/cells.ts';
import type { Fact } from '../../../domain/achievements/reading/read-deeds.ts';
import type { FindPerson } from '../../../domain/achievements/reading/reading.ts';
import { findMiscounts } from '../../../engine/boards/find-miscounts.ts';
import { CellStore } from '../../../engine/cells/cell-store.ts';
import { foldFacts } from '../../../engine/decide/decide-batch.ts';
import { Directory } from '../../../engine/decide/directory.ts';
import { RuleIndex } from '../../../engine/decide/rule-index.ts';
import { readFacts } from '../../../engine/log/read-events.ts';
import { groupKey } from '../fold-afresh.ts';
import { Breaches, breachesMax, type Group, type Invariant, type Looking } from '../invariant.ts';

const chunkEvents = 500;

/** I11: what is remembered of people equals what their events give. */
export const recomputedCells: Invariant = {
  id: 'I11',
  kind: 'replay',
  sentence:
    'Counts, streaks and standings equal those that the stored events give, in memory and as a restart would read them; boards count each award and recognition once.',
  means:
    'Somebody’s next award may come too early or too late, and what they see of their progress or their place may be wrong.',
  mend: 'Restart the server first: what is only in memory is read again. If it stays, delete the cells named as the owner, set workspaces.snapshot_seq to 0 and restart: they are folded again from the events. Boards are counted again by: smallwins board recount. Then report it, for it is a fault of ours.',
  pauses: false,
  async examine(looking, group) {
    const { workspace, directory } = looking;
    const memory = workspace.cells;
    const breaches = new Breaches();
    const onDisk = await readAsARestart(looking, group);
    let checked = 0;
    let people = 0;
    for (const rule of group.rules) {
      for (const personId of group.people) {
        const key = groupKey(rule.achievementId, personId);
        const stored = byWindow(onDisk.get(key) ?? []);
        const fresh = byWindow(group.cells.get(key) ?? []);
        for (const windowKey of new Set([...stored.keys(), ...fresh.keys()])) {
          checked++;
          const wanted = textOf(fresh.get(windowKey));
          const where = `${rule.key}, ${windowKey}, of ${directory.person(personId)?.handle ?? personId}`;
          if (textOf(stored.get(windowKey)) !== wanted)
            breaches.add(
              `On disk, ${where} is not what its events give.`,
              rule.achievementId,
              personId,
              windowKey,
            );
          const live =
            memory === workspace.cells ? memory.peek(rule.achievementId, personId, windowKey) : undefined;
          // What is newer than this view of the data cannot be compared with it.
          const isOfNow =
            workspace.decidedSeq === looking.decidedSeq &&
            workspace.replayedSeq === null &&
            live?.known === true;
          if (isOfNow && !isNewer(live, looking.decidedSeq) && textOf(live) !== wanted)
            breaches.add(
              `In memory, ${where} is not what its events give.`,
              rule.achievementId,
              personId,
              windowKey,
            );
        }
        if (++people % 50 === 0) await looking.goOn();
      }
    }
    checked += await checkBoards(looking, group, breaches);
    return breaches.found({ checked, isAll: group.isAll, note: null });
  },
};

/** What boards count of these people, and how many have each total, with a count from nothing. */
async function checkBoards(
  { tx, workspace: { workspaceId }, directory }: Looking,
  { people }: Group,
  breaches: Breaches,
): Promise<number> {
  for (const { person_id, period, kept, wanted } of await findMiscounts(
    tx,
    workspaceId,
    people,
    breachesMax,
  )) {
    const whose = person_id === null ? 'how many people' : (directory.person(person_id)?.handle ?? person_id);
    breaches.add(
      `Boards of ${period} keep ${kept} for ${whose}, where counting gives ${wanted}.`,
      ...(person_id === null ? [period] : [person_id, period]),
    );
  }
  const [row] = await tx.query<{ tallies: number }>(
    'select count(*) as tallies from board_tallies where workspace_id = $1 and person_id = any ($2)',
    [workspaceId, people],
  );
  return row?.tallies ?? 0;
}

/** The cells on disk with the events since the watermark folded in, the way a restart does it. */
async function readAsARestart(looking: Looking, group: Group): Promise<Map<string, ScopeCell[]>> {
  const { tx, workspace, now } = looking;
  const { workspaceId } = workspace;
  const cells = new CellStore();
  const read = async () => {
    const found = new Map<string, ScopeCell[]>();
    for (const { achievementId } of group.rules) {
      for (const cell of await cells.loadPeople(tx, workspaceId, achievementId, group.people)) {
        const key = groupKey(achievementId, cell.personId);
        const own = found.get(key);
        if (own) own.push(cell);
        else found.set(key, [cell]);
      }
      await looking.goOn();
    }
    return found;
  };
  await read();
  const decider = {
    workspaceId,
    cells,
    rules: new RuleIndex(group.rules),
    directory: new Onlooker(looking.directory, group.find),
  };
  const [row] = await tx.query<{ snapshot_seq: number }>(
    'select snapshot_seq from workspaces where workspace_id = $1',
    [workspaceId],
  );
  for (let after: number | null = row?.snapshot_seq ?? 0; after !== null; ) {
    const facts: Fact[] = (await readFacts(tx, workspaceId, after, chunkEvents)).filter(
      ({ seq }) => seq <= group.seq,
    );
    await foldFacts(tx, decider, facts, now);
    after = facts.at(-1)?.seq ?? null;
    await looking.goOn();
  }
  return read();
}

/** Sees some people of a directory, and makes none. */
class Onlooker extends Directory {
  constructor(directory: Directory, find: FindPerson) {
    super();
    for (const [id, source] of directory.sources) this.sources.set(id, source);
    this.find = find;
    this.person = directory.person;
  }

  override async match(): Promise<void> {}
}

function byWindow(cells: readonly ScopeCell[]): Map<string, ScopeCell> {
  return new Map(
    cells.filter((cell) => cell.items.length + cell.points.length > 0).map((cell) => [cell.windowKey, cell]),
  );
}

/** All that deciding looks at. */
function textOf(cell: ScopeCell | undefined): string {
  if (!cell) return '';
  const items = cell.items.map(({ seq, value, holdUntil, distinct, cancelledBy }) => {
    const taken = [...cancelledBy].map(([link, by]) => `${link}=${by.seq}`).sort();
    return [seq, value, holdUntil, distinct, ...taken].join(',');
  });
  const points = cell.points.map(({ seq, guard, portion }) => `${seq},${guard},${portion}`);
  return [...items, ...points.sort()].join('|');
}

function isNewer({ items, points, tornBy }: ScopeCell, seq: number): boolean {
  if ((tornBy ?? 0) > seq || points.some((point) => point.seq > seq)) return true;
  return items.some((item) => item.seq > seq || [...item.cancelledBy.values()].some((by) => by.seq > seq));
}
