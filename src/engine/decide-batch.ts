import { splitHolder } from '../domain/achievements/cells.ts';
import { type Decision, decideHolders } from '../domain/achievements/decide.ts';
import {
  foldLinks,
  foldScopes,
  type LinkChange,
  linksOf,
  scopesOf,
} from '../domain/achievements/fold-deeds.ts';
import { noteQuiet } from '../domain/achievements/quiet.ts';
import { addDeeds, type Deed, type Fact } from '../domain/achievements/read-deeds.ts';
import { isChained, type Rule } from '../domain/achievements/rule.ts';
import type { Micros } from '../domain/events/event.ts';
import type { Tx } from '../store/database.ts';
import type { CellStore } from './cell-store.ts';
import type { Directory, SourceInfo } from './directory.ts';
import type { RuleIndex } from './rule-index.ts';

/** What deciding needs of a workspace. */
export interface Decider {
  readonly workspaceId: string;
  readonly directory: Directory;
  readonly rules: RuleIndex;
  readonly cells: CellStore;
}

export interface DecidedBatch {
  readonly deeds: readonly Deed[];
  readonly links: readonly LinkChange[];
  readonly decisions: readonly Decision[];
  /** Achievement → windows with something new. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
  /** By `achievement holder`: the event that took something back there. */
  readonly causes: ReadonlyMap<string, { seq: number; text: string }>;
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
  const moving = tellAll ? folded.touched : withoutQuiet(decider, folded.touched, now);
  const decisions = await decideTouched(tx, decider, moving, now);
  return { ...folded, decisions };
}

/** Most events only move a count; their windows need no deciding. */
function withoutQuiet(
  { rules, cells }: Decider,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  now: Micros,
): Map<string, Set<string>> {
  const moving = new Map<string, Set<string>>();
  for (const [achievementId, holders] of touched) {
    const rule = rules.rules.get(achievementId);
    if (!rule) continue;
    const loud = new Set<string>();
    for (const holder of holders) if (!cells.isQuiet(rule, holder, now)) loud.add(holder);
    if (loud.size > 0) moving.set(achievementId, loud);
  }
  return moving;
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
  const upTo = facts.reduce((last, fact) => Math.max(last, fact.seq), 0);
  const objects = linksOf(deeds);
  await cells.load(tx, workspaceId, objects);
  const links = foldLinks(deeds, cells);
  for (const { achievementId, holder } of objects) cells.markDirty(achievementId, holder, upTo);
  await cells.load(tx, workspaceId, scopesOf(deeds, links));
  const touched = foldScopes(deeds, links, cells);
  for (const [achievementId, holders] of touched)
    for (const holder of holders) cells.markDirty(achievementId, holder, upTo);
  return { deeds, links, touched, causes: causesOf(links) };
}

/** Decides windows; with cooldown or once, all windows of the people concerned. */
export async function decideTouched(
  tx: Tx,
  { workspaceId, rules, cells, directory }: Decider,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  now: Micros,
): Promise<Decision[]> {
  cells.startTurn();
  const decisions: Decision[] = [];
  for (const [achievementId, holders] of touched) {
    const rule = rules.rules.get(achievementId);
    if (!rule) continue;
    const all = isChained(rule) ? await wholeChains(tx, workspaceId, rule, holders, cells) : holders;
    const decided = decideHolders(rule, all, cells, directory.person, now);
    noteAllQuiet(rule, decided, cells);
    for (const decision of decided) decisions.push(decision);
  }
  return decisions;
}

/** The caller brings the awards on record into line with the decisions, so from then on they hold. */
function noteAllQuiet(rule: Rule, decided: readonly Decision[], cells: CellStore): void {
  for (let start = 0; start < decided.length; ) {
    const first = decided[start];
    if (!first) return;
    let end = start + 1;
    while (decided[end]?.holder === first.holder) end++;
    const cell = cells.scope(rule.achievementId, first.holder);
    noteQuiet(rule, cell, first.person, decided.slice(start, end));
    start = end;
  }
}

function wholeChains(
  tx: Tx,
  workspaceId: string,
  rule: Rule,
  holders: ReadonlySet<string>,
  cells: CellStore,
): Promise<string[]> {
  const people = new Set([...holders].map((holder) => splitHolder(holder).personId));
  return cells.loadPeople(tx, workspaceId, rule.achievementId, people);
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

function causesOf(links: readonly LinkChange[]): Map<string, { seq: number; text: string }> {
  const causes = new Map<string, { seq: number; text: string }>();
  for (const { achievementId, holder, by } of links)
    causes.set(`${achievementId} ${holder}`, { seq: by.seq, text: by.type });
  return causes;
}
