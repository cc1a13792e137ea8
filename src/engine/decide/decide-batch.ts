import type { ScopeCell } from '../../domain/achievements/cells/cells.ts';
import {
  type ChainChange,
  foldLinks,
  foldMarks,
  foldScopes,
  type LinkChange,
} from '../../domain/achievements/cells/fold-deeds.ts';
import type { Decision } from '../../domain/achievements/judging/decide.ts';
import { closesAt, isLookedBackTo } from '../../domain/achievements/judging/quiet.ts';
import { isTogether } from '../../domain/achievements/language/rule.ts';
import { addDeeds, type Deed, type Fact } from '../../domain/achievements/reading/read-deeds.ts';
import type { Micros } from '../../domain/events/event.ts';
import type { Tx } from '../../store/database.ts';
import type { CellStore, LinkUse } from '../cells/cell-store.ts';
import { loadLinks } from '../cells/load-links.ts';
import type { StoredCell } from '../cells/stored-cell.ts';
import { decideTouched } from './decide-touched.ts';
import type { Decider } from './decider.ts';
import type { Directory, SourceInfo } from './directory.ts';
import { noteMembers } from './note-members.ts';

export interface Cause {
  readonly seq: number;
  readonly text: string;
}

export interface DecidedBatch {
  readonly deeds: readonly Deed[];
  readonly links: readonly LinkChange[];
  readonly decisions: readonly Decision[];
  /** Windows with something new. */
  readonly touched: ReadonlySet<ScopeCell>;
  /** The event that took something back in a window. */
  readonly causes: ReadonlyMap<ScopeCell, Cause>;
}

/**
 * Folds facts into the cells and decides every window whose award that can change, once; with `tellAll` also the others,
 * for senders that ask what their events did.
 */
export async function decideBatch(
  tx: Tx,
  decider: Decider,
  facts: readonly Fact[],
  now: Micros,
  tellAll: boolean,
): Promise<DecidedBatch> {
  const folded = await foldFacts(tx, decider, facts, now, tellAll);
  const moving = tellAll ? folded.touched : loudOf(decider, folded.touched, now);
  const decisions = await decideTouched(tx, decider, moving, now);
  return { ...folded, decisions };
}

/** Most events only move a count; their windows need no deciding. */
export function loudOf(
  { rules, cells, directory }: Decider,
  touched: Iterable<ScopeCell>,
  now: Micros,
): ScopeCell[] {
  const loud: ScopeCell[] = [];
  for (const cell of touched) {
    const rule = rules.rules.get(cell.achievementId);
    if (!rule || (cells.isQuiet(rule, cell, now) && !isLookedBackTo(rule, cell, now))) continue;
    const person = isTogether(rule) ? directory.person(cell.personId) : undefined;
    // What is known at the end of a window is decided by the timer of its end.
    if (person && (closesAt(rule, cell, person) ?? now) > now) continue;
    loud.push(cell);
  }
  return loud;
}

/** Folds facts into the cells without deciding: for a replay, which decides once at its end. */
export async function foldFacts(
  tx: Tx,
  decider: Decider,
  facts: readonly Fact[],
  now: Micros,
  tellMisses = false,
) {
  const { workspaceId, cells } = decider;
  cells.startTurn();
  const deeds = await readAll(tx, decider, facts, now, tellMisses);
  const objects = linksOf(deeds, cells);
  await loadLinks(tx, decider, objects);
  const links = foldLinks(deeds, cells);
  for (const object of objects) cells.noteLink(object);
  const chains = foldMarks(deeds, cells);
  const missing = scopesOf(deeds, links, chains, cells);
  if (missing.size > 0) await cells.load(tx, workspaceId, missing);
  const touched = foldScopes(deeds, links, chains, cells);
  for (const cell of touched) cells.markDirty(cell);
  await noteMembers(tx, decider, touched as Set<StoredCell>, now);
  return { deeds, links, touched, causes: causesOf(links, cells) };
}

/** The objects that deeds speak of; the deeds know their cells from then on. */
export function linksOf(deeds: readonly Deed[], cells: CellStore): LinkUse[] {
  const uses: LinkUse[] = [];
  const find = ({ rule: { achievementId }, fact: { seq } }: Deed, link: string) => {
    const cell = cells.link(achievementId, link);
    uses.push({ achievementId, link, cell, seq });
    return cell;
  };
  for (const deed of deeds) {
    if (deed.kind === 'cancel' || deed.kind === 'mark') deed.object = find(deed, deed.link);
    if (deed.kind === 'evidence' && deed.links.length > 0)
      deed.objects = deed.links.map((link) => find(deed, link));
  }
  return uses;
}

/** The windows that deeds and what was taken back fall into, as far as they are not in memory. */
function scopesOf(
  deeds: readonly Deed[],
  changes: readonly LinkChange[],
  chains: readonly ChainChange[],
  cells: CellStore,
): Set<StoredCell> {
  const scopes = new Set<StoredCell>();
  for (const deed of deeds) {
    if (deed.kind !== 'evidence' && deed.kind !== 'guard') continue;
    const cell = cells.scope(deed.rule.achievementId, deed.person.id, deed.windowKey);
    deed.cell = cell;
    if (!cell.known) scopes.add(cell);
  }
  for (const { achievementId, evidence } of changes) {
    const cell = cells.scope(achievementId, evidence.personId, evidence.windowKey);
    if (!cell.known) scopes.add(cell);
  }
  for (const { achievementId, credit } of chains) {
    const cell = cells.scope(achievementId, credit.person.id, credit.windowKey);
    if (!cell.known) scopes.add(cell);
  }
  return scopes;
}

/** Reads every fact through the rules that listen to it; strangers are matched or made first. */
async function readAll(
  tx: Tx,
  decider: Decider,
  facts: readonly Fact[],
  now: Micros,
  tellMisses: boolean,
): Promise<Deed[]> {
  const { rules, directory, workspaceId } = decider;
  const sources = await sourcesOf(tx, directory, facts);
  const strangers = new Map<string, { source: SourceInfo; actor: string; events: number }>();
  const find = (slug: string, actor: string) => {
    const person = directory.find(slug, actor);
    if (person) return person;
    const source = sources.get(slug);
    const key = `${slug} ${actor}`;
    const known = strangers.get(key);
    if (known) known.events++;
    else if (source) strangers.set(key, { source, actor, events: 1 });
    return null;
  };
  const deeds: Deed[] = [];
  const readWith = (by: typeof find) => {
    deeds.length = 0;
    for (const fact of facts) addDeeds(deeds, rules.listeners(fact.event.type), fact, by, tellMisses);
  };
  readWith(find);
  if (strangers.size === 0) return deeds;
  await directory.match(tx, workspaceId, strangers, now);
  readWith(directory.find);
  return deeds;
}

/** Sources by slug; read again when a fact comes through one that was made since. */
async function sourcesOf(
  tx: Tx,
  directory: Directory,
  facts: readonly Fact[],
): Promise<Map<string, SourceInfo>> {
  const bySlug = () => new Map([...directory.sources.values()].map((source) => [source.slug, source]));
  const known = bySlug();
  if (facts.every((fact) => known.has(fact.event.source))) return known;
  await directory.loadSources(tx);
  return bySlug();
}

function causesOf(links: readonly LinkChange[], cells: CellStore): Map<ScopeCell, Cause> {
  const causes = new Map<ScopeCell, Cause>();
  for (const { achievementId, evidence, by } of links) {
    const cell = cells.scope(achievementId, evidence.personId, evidence.windowKey);
    causes.set(cell, { seq: by.seq, text: by.type });
  }
  return causes;
}
