import { splitHolder } from '../domain/achievements/cells.ts';
import { type Decision, decideHolders } from '../domain/achievements/decide.ts';
import {
  foldLinks,
  foldScopes,
  type LinkChange,
  linksOf,
  scopesOf,
} from '../domain/achievements/fold-deeds.ts';
import { type Deed, type Fact, readDeeds } from '../domain/achievements/read-deeds.ts';
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
  /** By `achievement holder`: the event that took something back there. */
  readonly causes: ReadonlyMap<string, { seq: number; text: string }>;
}

/** Folds facts into the cells and decides every window they touch, once. */
export async function decideBatch(
  tx: Tx,
  decider: Decider,
  facts: readonly Fact[],
  now: Micros,
): Promise<DecidedBatch> {
  const folded = await foldFacts(tx, decider, facts, now);
  const decisions = await decideTouched(tx, decider, folded.touched, now);
  return { ...folded, decisions };
}

/** Folds facts into the cells without deciding: for a replay, which decides once at its end. */
export async function foldFacts(tx: Tx, decider: Decider, facts: readonly Fact[], now: Micros) {
  const { workspaceId, cells } = decider;
  const deeds = await readAll(tx, decider, facts, now);
  await cells.load(tx, workspaceId, linksOf(deeds));
  const links = foldLinks(deeds, cells);
  for (const { achievementId, holder } of linksOf(deeds)) cells.markDirty(achievementId, holder);
  await cells.load(tx, workspaceId, scopesOf(deeds, links));
  const touched = foldScopes(deeds, links, cells);
  for (const [achievementId, holders] of touched)
    for (const holder of holders) cells.markDirty(achievementId, holder);
  return { deeds, links, touched, causes: causesOf(links) };
}

/** Decides windows; with cooldown or once, all windows of the people concerned. */
export async function decideTouched(
  tx: Tx,
  { workspaceId, rules, cells, directory }: Decider,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
  now: Micros,
): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const [achievementId, holders] of touched) {
    const rule = rules.rules.get(achievementId);
    if (!rule) continue;
    const all = isChained(rule) ? await wholeChains(tx, workspaceId, rule, holders, cells) : holders;
    decisions.push(...decideHolders(rule, all, cells, directory.person, now));
  }
  return decisions;
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
async function readAll(tx: Tx, decider: Decider, facts: readonly Fact[], now: Micros): Promise<Deed[]> {
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
  const read = (fact: Fact, by: typeof find) =>
    rules.listeners(fact.event.type).flatMap((rule) => readDeeds(rule, fact, by));
  const deeds = facts.map((fact) => read(fact, find));
  if (strangers.size === 0) return deeds.flat();
  await directory.match(tx, workspaceId, strangers, now);
  return facts.flatMap((fact, index) => {
    const first = deeds[index] ?? [];
    return first.some((deed) => deed.kind === 'miss' && deed.outcome === 'nobody')
      ? read(fact, directory.find)
      : first;
  });
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
  for (const link of links) {
    if (link.by) causes.set(`${link.achievementId} ${link.holder}`, { seq: link.by.seq, text: link.by.type });
  }
  return causes;
}
