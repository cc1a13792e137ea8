import type { Language } from '../language/languages.ts';
import { sayNumber } from '../language/say.ts';
import { keysAround } from '../time/window-key.ts';
import { teamWords } from './words.ts';

/** One confirmed award of the week looked at, and what its person had of the same achievement before. */
export interface WeekAward {
  readonly id: string;
  readonly person: string;
  readonly achievement: string;
  /** "Clean close". */
  readonly name: string;
  /** "Resolved five tickets, and none came back." */
  readonly deed: string;
  readonly at: number;
  readonly windowKey: string;
  readonly tier: string | null;
  /** The place of its tier among its siblings, 1 the lowest; 0 without tiers. */
  readonly tierRank: number;
  /** For a streak: how many periods of what. */
  readonly streak: { readonly periods: number; readonly per: string } | null;
  /** Whether an earlier week has one of the same achievement. */
  readonly hadBefore: boolean;
  /** The highest tier of earlier weeks; 0 for none. */
  readonly bestTierBefore: number;
  /** Windows of the same achievement with an award, this one's included. */
  readonly windows: ReadonlySet<string>;
}

/** What somebody did in the week beside awards, and what they usually do. */
export interface WeekOf {
  readonly person: string;
  /** Awards confirmed in each of the weeks before, the latest last. */
  readonly awardsBefore: readonly number[];
  /** To how many colleagues they gave recognition. */
  readonly gaveTo: number;
  /** From how many colleagues they received it. */
  readonly receivedFrom: number;
  /** A whole week in which they were expected, of which it may be said that nothing came of it. */
  readonly mayBeQuiet?: boolean;
}

export type PatternKind = 'streak' | 'first' | 'tier' | 'again' | 'more' | 'gave' | 'received' | 'quiet';

/** A fact about somebody's week that is worth a word: something done, or that somebody who did much has gone quiet. */
export interface Pattern {
  readonly person: string;
  readonly kind: PatternKind;
  readonly sentence: string;
  /** The award it is about, if it is about one. */
  readonly award: string | null;
}

const order: readonly PatternKind[] = [
  'streak',
  'first',
  'tier',
  'again',
  'more',
  'received',
  'gave',
  'quiet',
];
const quietAfter = 4;
const eachMax = 2;
const inARowLeast = 3;
const lookedBack = 26;
const colleaguesLeast = 3;

/**
 * What is worth a word of a week, at most two facts a person. What is told of few comes first, and of one kind people
 * stay in the order given: never in one of how much they did.
 *
 * Example: somebody's first Clean close gives "Clean close for the first time. Resolved five tickets, and none came back."
 */
export function findPatterns(
  awards: readonly WeekAward[],
  weeks: readonly WeekOf[],
  language: Language,
): Pattern[] {
  const byPerson = new Map<string, WeekAward[]>();
  for (const award of awards) {
    const own = byPerson.get(award.person);
    if (own) own.push(award);
    else byPerson.set(award.person, [award]);
  }
  const all = weeks.flatMap((week) => {
    const own = [...(byPerson.get(week.person) ?? [])].sort((a, b) => b.at - a.at);
    const found = [
      ...once(own.flatMap((award) => ofAward(award, language))),
      ...ofWeek(week, own.length, language),
    ];
    return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, eachMax);
  });
  const count = (kind: PatternKind) => all.filter((one) => one.kind === kind).length;
  const counts = new Map(order.map((kind) => [kind, count(kind)]));
  const rarity = ({ kind }: Pattern) => counts.get(kind) ?? 0;
  return all.sort((a, b) => rarity(a) - rarity(b) || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** An award says one thing, and an achievement says it once: its strongest. */
function once(found: readonly (Pattern & { achievement: string })[]): Pattern[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap(({ achievement, ...pattern }) => {
      if (seen.has(achievement)) return [];
      seen.add(achievement);
      return [pattern];
    });
}

function ofAward(award: WeekAward, language: Language): (Pattern & { achievement: string })[] {
  const { id, person, achievement, name, deed } = award;
  const words = teamWords[language];
  const make = (kind: PatternKind, sentence: string) => [{ person, kind, sentence, award: id, achievement }];
  if (award.streak) {
    const { periods, per } = award.streak;
    return make('streak', `${words.streak(atStart(periods, language), per, name)} ${deed}`);
  }
  if (!award.hadBefore) return make('first', `${words.first(name)} ${deed}`);
  if (award.tierRank > award.bestTierBefore && award.tier !== null)
    return make('tier', `${words.tier(name, award.tier)} ${deed}`);
  const row = inARow(award);
  if (row) return make('again', `${words.again(name, sayNumber(row.count, language), row.per)} ${deed}`);
  return [];
}

/** How many windows up to this one have an award without a gap. */
function inARow({ windowKey, windows }: WeekAward): { count: number; per: string } | null {
  const per = perOf(windowKey);
  if (per === null) return null;
  let count = 1;
  for (const key of keysAround(windowKey, lookedBack, 0).reverse()) {
    if (!windows.has(key)) break;
    count++;
  }
  return count < inARowLeast ? null : { count, per };
}

/** Days off would break a row of days, so rows are told of longer windows only. */
function perOf(windowKey: string): string | null {
  if (/^\d{4}-W\d{2}$/.test(windowKey)) return 'week';
  if (/^\d{4}-\d{2}$/.test(windowKey)) return 'month';
  return /^\d{4}-Q\d$/.test(windowKey) ? 'quarter' : null;
}

function ofWeek(
  { person, awardsBefore, gaveTo, receivedFrom, mayBeQuiet }: WeekOf,
  awards: number,
  language: Language,
): Pattern[] {
  const words = teamWords[language];
  const found: Pattern[] = [];
  const most = Math.max(0, ...awardsBefore);
  const lately = awardsBefore.slice(-quietAfter);
  const wasBusy = lately.length === quietAfter && lately.every((count) => count > 0);
  if (mayBeQuiet && wasBusy && awards === 0 && gaveTo === 0)
    found.push({
      person,
      kind: 'quiet',
      sentence: words.quiet(sayNumber(quietAfter, language)),
      award: null,
    });
  if (awards >= inARowLeast && awards > most && most > 0)
    found.push({
      person,
      kind: 'more',
      sentence: words.more(atStart(awards, language), sayNumber(awardsBefore.length, language)),
      award: null,
    });
  if (receivedFrom >= colleaguesLeast)
    found.push({
      person,
      kind: 'received',
      sentence: words.received(atStart(receivedFrom, language)),
      award: null,
    });
  if (gaveTo >= colleaguesLeast)
    found.push({
      person,
      kind: 'gave',
      sentence: words.gave(sayNumber(gaveTo, language)),
      award: null,
    });
  return found;
}

function atStart(count: number, language: Language): string {
  const word = sayNumber(count, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
