import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import { composeCells } from '../../domain/achievements/judging/compose.ts';
import { type Decision, decideCells, nextAwardState } from '../../domain/achievements/judging/decide.ts';
import { noteQuiet } from '../../domain/achievements/judging/quiet.ts';
import {
  isChained,
  isTogether,
  partsOfRule,
  type Rule,
  windowsBack,
} from '../../domain/achievements/language/rule.ts';
import type { Micros } from '../../domain/events/event.ts';
import { keysAround } from '../../domain/time/window-key.ts';
import type { Tx } from '../../store/database.ts';
import type { StoredCell } from '../cells/stored-cell.ts';
import type { Decider } from './decider.ts';
import { noteMembers } from './note-members.ts';

/** Decides windows, and what is made of the awards that this changes. */
export async function decideTouched(
  tx: Tx,
  decider: Decider,
  touched: Iterable<ScopeCell>,
  now: Micros,
): Promise<Decision[]> {
  const { rules, cells } = decider;
  cells.startTurn();
  const byRule = new Map<Rule, ScopeCell[]>();
  for (const cell of touched) {
    const rule = rules.rules.get(cell.achievementId);
    if (!rule) continue;
    const own = byRule.get(rule);
    if (own) own.push(cell);
    else byRule.set(rule, [cell]);
  }
  const decided = new Map<Rule, Decision[]>();
  for (const [rule, own] of byRule) {
    if (partsOfRule(rule).length > 0) continue;
    const decisions = await decideRule(tx, decider, rule, own, now);
    noteAllQuiet(rule, decisions);
    decided.set(rule, decisions);
  }
  // Parts come before what is made of them.
  for (const whole of rules.wholes) {
    const people = new Set((byRule.get(whole) ?? []).map(({ personId }) => personId));
    for (const key of partsOfRule(whole)) {
      const part = rules.byKey(key);
      for (const decision of (part && decided.get(part)) ?? [])
        if (isNews(decider, decision)) people.add(decision.person.id);
    }
    if (people.size === 0) continue;
    const decisions = await decideWhole(tx, decider, whole, people, now);
    const own = decisions.map(({ cell }) => cells.scope(whole.achievementId, cell.personId, cell.windowKey));
    await noteMembers(tx, decider, own, now);
    decided.set(whole, decisions);
  }
  return [...decided.values()].flat();
}

/** Where some people stand with a rule in all their windows, whatever it is made of. */
async function decidePeople(
  tx: Tx,
  decider: Decider,
  rule: Rule,
  people: ReadonlySet<string>,
  now: Micros,
): Promise<Decision[]> {
  if (partsOfRule(rule).length > 0) return decideWhole(tx, decider, rule, people, now);
  const { cells, workspaceId } = decider;
  const own = await cells.loadPeople(tx, workspaceId, rule.achievementId, people);
  return decideRule(tx, decider, rule, own, now);
}

/** Where one person stands with a rule, for reading: with the window asked for, whether or not there is anything in it. */
export async function standingsOf(
  tx: Tx,
  decider: Decider,
  rule: Rule,
  asked: ScopeCell,
  now: Micros,
): Promise<Decision[]> {
  const decided = await decideFor(tx, decider, rule, asked, now);
  // What is gone has nothing to say of where somebody stands.
  return decided.filter(({ standing }) => standing.start === null || standing.state !== 'open');
}

async function decideFor(
  tx: Tx,
  decider: Decider,
  rule: Rule,
  asked: ScopeCell,
  now: Micros,
): Promise<Decision[]> {
  const { cells, workspaceId, directory } = decider;
  const { personId } = asked;
  const onRecord = (cell: ScopeCell) => cells.awards(cell);
  if (partsOfRule(rule).length > 0) {
    const decided = await decideWhole(tx, decider, rule, new Set([personId]), now);
    const found = decided.some(({ cell }) => cell === asked);
    return found ? decided : [...decided, ...decideCells(rule, [asked], directory.person, now, onRecord)];
  }
  if (isTogether(rule)) return decideRule(tx, decider, rule, [asked], now);
  const isMany = isChained(rule) || rule.versions.some(({ evidence }) => evidence.per !== null);
  const own = isMany ? await cells.loadPeople(tx, workspaceId, rule.achievementId, [personId]) : [];
  return decideCells(rule, new Set([...own, asked]), directory.person, now, onRecord);
}

/** With cooldown or once all windows of the people concerned; where people share a window, everybody's. */
async function decideRule(
  tx: Tx,
  { workspaceId, cells, directory }: Decider,
  rule: Rule,
  own: readonly ScopeCell[],
  now: Micros,
): Promise<Decision[]> {
  const { achievementId } = rule;
  const back = windowsBack(rule);
  const touched = own.map(({ windowKey }) => windowKey);
  // What is reached in a window may also change what those after it ask for.
  const wanted = new Set(back > 0 ? touched.flatMap((key) => [key, ...keysAround(key, 0, back)]) : touched);
  let all = own;
  if (isTogether(rule)) {
    const seen = new Set([...wanted].flatMap((key) => [key, ...keysAround(key, back, 0)]));
    all = await cells.loadEverybody(tx, workspaceId, achievementId, isChained(rule) ? null : [...seen]);
  } else if (isChained(rule)) {
    const people = own.map(({ personId }) => personId);
    all = await cells.loadPeople(tx, workspaceId, achievementId, people);
  }
  const onRecord = (cell: ScopeCell) => cells.awards(cell);
  const part = isChained(rule) ? null : wanted;
  return decideCells(rule, new Set([...all, ...own]), directory.person, now, onRecord, part);
}

/** Counts the awards of some people, as they stand now, towards what is made of them. */
async function decideWhole(
  tx: Tx,
  decider: Decider,
  whole: Rule,
  people: ReadonlySet<string>,
  now: Micros,
): Promise<Decision[]> {
  const { workspaceId, rules, cells, directory } = decider;
  const everybody = new Set(people);
  if (isTogether(whole)) {
    for (const { personId } of await cells.loadEverybody(tx, workspaceId, whole.achievementId, null))
      everybody.add(personId);
  }
  const parts: Decision[] = [];
  for (const key of partsOfRule(whole)) {
    const part = rules.byKey(key);
    if (part) parts.push(...(await decidePeople(tx, decider, part, everybody, now)));
  }
  // Windows of which nothing is left still have their award on record.
  const own = new Set(await cells.loadPeople(tx, workspaceId, whole.achievementId, everybody));
  const counted = new Map<StoredCell, ScopeCell>();
  for (const composed of composeCells(whole, parts)) {
    if (!everybody.has(composed.personId)) continue;
    const cell = cells.scope(whole.achievementId, composed.personId, composed.windowKey);
    counted.set(cell, composed);
    own.add(cell);
  }
  await cells.load(tx, workspaceId, own);
  for (const cell of own) {
    cell.items = counted.get(cell)?.items ?? [];
    cell.most = cell.items.length;
    cell.quiet = null;
  }
  return decideCells(whole, own, directory.person, now, (cell) => cells.awards(cell));
}

function isNews({ cells }: Decider, { cell, scope, standing }: Decision): boolean {
  return nextAwardState(cells.awards(cell).get(scope) ?? null, standing) !== null;
}

/** The caller brings the awards on record into line with the decisions, so from then on they hold. */
function noteAllQuiet(rule: Rule, decided: readonly Decision[]): void {
  for (let start = 0; start < decided.length; ) {
    const first = decided[start];
    if (!first) return;
    let end = start + 1;
    while (decided[end]?.cell === first.cell) end++;
    noteQuiet(rule, first.cell, first.person, decided.slice(start, end));
    start = end;
  }
}
