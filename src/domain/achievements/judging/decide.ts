import type { Micros } from '../../events/event.ts';
import { keysAround } from '../../time/window-key.ts';
import type { ScopeCell } from '../cells/cells.ts';
import { isRepeated } from '../language/measure.ts';
import { isChained, isTogether, type Rule, windowsBack } from '../language/rule.ts';
import type { Person } from '../reading/person.ts';
import { evaluateScope } from './evaluate.ts';
import { type Reached, reachedBy, withQuantiles } from './quantile.ts';
import { reviewed, type Verdict } from './review.ts';
import { type Chain, extendChain, newChain, type Standing } from './standing.ts';
import { judgeTogether, type Part } from './together.ts';

const standingStates: ReadonlySet<string> = new Set(['pending', 'confirmed', 'in_review']);

/** What is on record of a window's awards, by scope. */
export type OnRecord = (cell: ScopeCell) => ReadonlyMap<string, AwardOnRecord>;

const noRecord: ReadonlyMap<string, AwardOnRecord> = new Map();

/** The result for one scope: a person's window and tier. */
export interface Decision {
  readonly rule: Rule;
  readonly person: Person;
  readonly cell: ScopeCell;
  /** `2016-W12|silver`, or `ever|silver|2016-03-21` for a streak: at most one award of a person stands for it. */
  readonly scope: string;
  readonly standing: Standing;
}

export type AwardState = 'pending' | 'confirmed' | 'withdrawn' | 'in_review' | 'declined' | 'revoked';

/** What is already on record for a scope. */
export interface AwardOnRecord {
  readonly state: AwardState;
  readonly earnedAt: Micros;
  readonly settlesAt: Micros | null;
  readonly version: number;
  /** What a person has decided of it, which outlives what the engine thinks; null for nothing. */
  readonly verdict: Verdict | null;
}

/** The state an award should have, given where the person stands and what is on record; null: nothing to write. */
export function nextAwardState(current: AwardOnRecord | null, standing: Standing): AwardState | null {
  const stands = standingStates.has(standing.state);
  if (!current) return stands ? (standing.state as AwardState) : null;
  if (!stands) {
    if (current.state === 'in_review' && standing.state === 'declined') return 'declined';
    if (current.state === 'pending' || current.state === 'in_review') return 'withdrawn';
    return current.state === 'confirmed' ? 'revoked' : null;
  }
  const moved =
    current.earnedAt !== standing.earnedAt ||
    current.version !== standing.version.version ||
    (standing.state === 'pending' && current.settlesAt !== standing.settlesAt);
  return current.state !== standing.state || moved ? (standing.state as AwardState) : null;
}

/**
 * Decides the given windows of people for one rule. Where windows depend on each other (cooldown, once), `cells` must be
 * all windows of each person; where people depend on each other, everybody's of each window. `onRecord` names the scopes
 * of a window that have an award; only the windows `wanted` are decided, those before them looked back to.
 */
export function decideCells(
  rule: Rule,
  cells: Iterable<ScopeCell>,
  personOf: (id: string) => Person | undefined,
  now: Micros,
  onRecord: OnRecord = () => noRecord,
  wanted: ReadonlySet<string> | null = null,
): Decision[] {
  if (isTogether(rule)) return decideTogether(rule, cells, personOf, now, onRecord, wanted);
  const byPerson = new Map<string, ScopeCell[]>();
  for (const cell of cells) {
    const list = byPerson.get(cell.personId);
    if (list) list.push(cell);
    else byPerson.set(cell.personId, [cell]);
  }
  const decisions: Decision[] = [];
  for (const [personId, own] of byPerson) {
    const person = personOf(personId);
    if (!person) continue;
    const chain = newChain();
    for (const cell of inChainOrder(rule, own, person, now)) {
      addDecisions(
        decisions,
        { rule, person, cell, chain, onRecord },
        evaluateScope(rule, cell, person, now, chain),
      );
    }
  }
  return decisions;
}

/** Windows as they follow each other; objects of one window, where awards depend on each other, as they are completed. */
function inChainOrder(rule: Rule, own: ScopeCell[], person: Person, now: Micros): ScopeCell[] {
  const byKey = own.sort((a, b) => (a.windowKey < b.windowKey ? -1 : 1));
  if (!isChained(rule) || rule.versions.every(({ evidence }) => evidence.per === null)) return byKey;
  const completedAt = new Map(
    byKey.map((cell) => {
      const standings = evaluateScope(rule, cell, person, now);
      const earned = standings.flatMap(({ earnedAt }) => earnedAt ?? []);
      return [cell, Math.min(...earned, Number.MAX_SAFE_INTEGER)];
    }),
  );
  return byKey.sort((a, b) => (completedAt.get(a) ?? 0) - (completedAt.get(b) ?? 0));
}

/**
 * The same where people of a window depend on each other (best, share, limit): `cells` must be everybody's cells of each
 * window.
 */
function decideTogether(
  rule: Rule,
  cells: Iterable<ScopeCell>,
  personOf: (id: string) => Person | undefined,
  now: Micros,
  onRecord: OnRecord,
  wanted: ReadonlySet<string> | null,
): Decision[] {
  const chains = new Map<string, Chain>();
  const windows = new Map<string, Part[]>();
  for (const cell of cells) {
    const person = personOf(cell.personId);
    if (!person) continue;
    const chain = chains.get(person.id) ?? newChain();
    chains.set(person.id, chain);
    const parts = windows.get(cell.windowKey);
    if (parts) parts.push({ cell, person, chain });
    else windows.set(cell.windowKey, [{ cell, person, chain }]);
  }
  const decisions: Decision[] = [];
  const back = windowsBack(rule);
  const reached = new Map<string, Reached[]>();
  for (const [window, parts] of [...windows].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (back > 0) reached.set(window, reachedBy(rule, parts, now));
    if (wanted && !wanted.has(window)) continue;
    const before = back > 0 ? keysAround(window, back, 0).map((key) => reached.get(key) ?? []) : [];
    for (const [{ cell, person, chain }, standings] of judgeTogether(withQuantiles(rule, before), parts, now))
      addDecisions(decisions, { rule, person, cell, chain, onRecord }, standings);
  }
  return decisions;
}

interface Decided extends Part {
  readonly rule: Rule;
  readonly onRecord: OnRecord;
}

function addDecisions(
  decisions: Decision[],
  { rule, person, cell, chain, onRecord }: Decided,
  standings: readonly Standing[],
): void {
  const record = onRecord(cell);
  for (const judged of standings) {
    const scope = scopeOf(cell, judged);
    const standing = reviewed(judged, cell, person, record.get(scope)?.verdict ?? null);
    extendChain(chain, standing, person);
    decisions.push({ rule, person, cell, scope, standing });
  }
  decisions.push(...vanished(rule, person, cell, standings, record.keys()));
}

function scopeOf(cell: ScopeCell, { tier, start }: Standing): string {
  const scope = `${cell.windowKey}|${tier ?? ''}`;
  return start === null ? scope : `${scope}|${start}`;
}

/** Awards of runs and streaks that are there no more, because a late event has broken or moved them. */
function vanished(
  rule: Rule,
  person: Person,
  cell: ScopeCell,
  standings: readonly Standing[],
  onRecord: Iterable<string>,
): Decision[] {
  const base = standings.at(-1);
  // A new version that measures otherwise says nothing of what earlier ones gave.
  if (!base || !isRepeated(base.version.measure)) return [];
  const standing = new Set(
    standings.filter(({ start }) => start !== null).map((each) => scopeOf(cell, each)),
  );
  const decisions: Decision[] = [];
  for (const scope of onRecord) {
    const [, tier = '', start] = scope.split('|');
    if (start === undefined || standing.has(scope)) continue;
    const gone = {
      ...base,
      tier: tier === '' ? null : tier,
      start,
      state: 'open' as const,
      completing: null,
    };
    decisions.push({ rule, person, cell, scope, standing: { ...gone, earnedAt: null, settlesAt: null } });
  }
  return decisions;
}
