import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { foldLinks, foldMarks, foldScopes } from '../../domain/achievements/cells/fold-deeds.ts';
import { MemoryCells } from '../../domain/achievements/cells/memory-cells.ts';
import { isTogether, partsOfRule, type Rule } from '../../domain/achievements/language/rule.ts';
import { addDeeds, type Deed, type Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { FindPerson } from '../../domain/achievements/reading/reading.ts';
import { RuleIndex } from '../../engine/decide/rule-index.ts';
import { readFacts } from '../../engine/log/read-events.ts';
import { readPause } from '../../engine/upkeep/awarding-pause.ts';
import type { Group, Looking } from './invariant.ts';

/** So many events are read in one go; the server does other things between two. */
const chunkEvents = 500;
/** About so much history is in memory at a time. */
const eventsPerGroup = 250_000;
/** Above that, a look between two full ones leaves folding to them. */
const eventsPerLook = 100_000;

export function groupKey(achievementId: string, personId: string): string {
  return `${achievementId} ${personId}`;
}

/** The groups of a look: everybody, in as many groups as fit into memory; none where that has to wait for a full look. */
export async function* foldAfresh(looking: Looking): AsyncGenerator<Group> {
  const { workspace, isFull, tx, directory } = looking;
  // People who have changed meanwhile may be others in this view of the data, and the next look begins again.
  if (!workspace.isFree || workspace.directory !== directory) return;
  const { rules: live } = workspace;
  const events = workspace.decidedSeq;
  if (!isFull && events > eventsPerLook) return;
  const rules = await comparable(looking, live);
  const upTo = (await readPause(tx, workspace.workspaceId))?.seq ?? Number.MAX_SAFE_INTEGER;
  const groups = Math.max(1, Math.ceil(events / eventsPerGroup));
  for (let turn = 0; turn < groups; turn++) {
    const people = new Set<string>();
    for (const { id } of directory.people) if (turnOf(id, groups) === turn) people.add(id);
    const find: FindPerson = (source, actor) => {
      const person = directory.find(source, actor);
      return person && people.has(person.id) ? person : null;
    };
    const { cells, seq } = await foldAll(looking, rules, find, upTo);
    // A rule changed meanwhile: what was folded is of the past, and the next look begins again.
    if (workspace.rules !== live) return;
    const isAll = groups === 1 && rules.length === live.rules.size;
    yield { rules, people: [...people], find, cells: byPerson(cells), seq, isAll };
  }
}

function turnOf(personId: string, groups: number): number {
  return Number.parseInt(personId.slice(-6), 16) % groups;
}

/** The rules whose stored history is folded, of which this view of the data and the engine know the same versions. */
async function comparable({ tx, workspace }: Looking, { rules }: RuleIndex): Promise<Rule[]> {
  const rows = await tx.query<{ achievement_id: string; versions: number }>(
    `select achievement_id, count(*) as versions from achievements join achievement_versions using (workspace_id, achievement_id)
     where workspace_id = $1 and state = 'live' and backfilled group by achievement_id`,
    [workspace.workspaceId],
  );
  return rows.flatMap(({ achievement_id, versions }) => {
    const rule = rules.get(achievement_id);
    const isOfOne = rule !== undefined && !isTogether(rule) && partsOfRule(rule).length === 0;
    return rule && isOfOne && rule.versions.length === versions ? [rule] : [];
  });
}

async function foldAll(looking: Looking, rules: readonly Rule[], find: FindPerson, upTo: number) {
  const index = new RuleIndex(rules);
  const cells = new MemoryCells();
  let seq = 0;
  for (;;) {
    const facts = await readFacts(looking.tx, looking.workspace.workspaceId, seq, chunkEvents);
    const known = facts.filter((fact) => fact.seq <= upTo);
    fold(known, index, find, cells);
    seq = known.at(-1)?.seq ?? seq;
    if (known.length < chunkEvents) return { cells, seq };
    await looking.goOn();
  }
}

function fold(facts: readonly Fact[], index: RuleIndex, find: FindPerson, cells: MemoryCells): void {
  const deeds: Deed[] = [];
  for (const fact of facts) {
    const listeners = index.listeners(fact.event.type);
    if (listeners.length > 0) addDeeds(deeds, listeners, fact, find, false);
  }
  const touched = foldScopes(deeds, foldLinks(deeds, cells), foldMarks(deeds, cells), cells);
  // Nothing of this is written down.
  for (const cell of touched) cell.fresh = null;
}

function byPerson({ scopes }: MemoryCells): Map<string, ScopeCell[]> {
  const groups = new Map<string, ScopeCell[]>();
  for (const cell of scopes.values()) {
    const key = groupKey(cell.achievementId, cell.personId);
    const own = groups.get(key);
    if (own) own.push(cell);
    else groups.set(key, [cell]);
  }
  return groups;
}
