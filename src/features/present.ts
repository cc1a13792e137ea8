import type { AwardState } from '../domain/achievements/judging/decide.ts';
import type { Verdict } from '../domain/achievements/judging/review.ts';
import type { AchievementDefinition } from '../domain/achievements/language/definition.ts';
import { partsOf } from '../domain/achievements/language/measure.ts';
import type { Rule, RuleVersion } from '../domain/achievements/language/rule.ts';
import { inLanguage, tierIn } from '../domain/achievements/language/translations.ts';
import type { Person } from '../domain/achievements/reading/person.ts';
import { factsAt } from '../domain/achievements/reading/person.ts';
import { type PackedReceipt, unpackReceipt } from '../domain/achievements/receipts/pack-receipt.ts';
import { deedSentence, stateSentence } from '../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../domain/events/event.ts';
import type { Language } from '../domain/language/languages.ts';
import { wordsIn } from '../domain/language/words.ts';
import { formatInstant } from '../domain/time/instant.ts';
import type { WorkspaceEngine } from '../engine/workspace-engine.ts';
import type { AchievementCard } from './achievements/api.ts';
import type { Award } from './awards/api.ts';
import type { PersonCard } from './people/api.ts';

export interface AwardRow {
  award_id: string;
  achievement_id: string;
  person_id: string;
  scope: string;
  version: number;
  window_kind: string;
  window_key: string;
  window_starts_at: Micros | null;
  window_ends_at: Micros | null;
  zone: string;
  tier: string | null;
  state: AwardState;
  earned_at: Micros;
  granted_at: Micros;
  settles_at: Micros | null;
  verdict: Verdict | null;
  verdict_reason: string | null;
  verdict_at: Micros | null;
  receipt: PackedReceipt;
}

export const awardColumns = `award_id, achievement_id, person_id, scope, version, window_kind, window_key, window_starts_at,
  window_ends_at, zone, tier, state, earned_at, granted_at, settles_at, verdict,
  verdict_reason, verdict_at, receipt`;

export function presentPerson(person: Person | undefined, at: Micros): PersonCard {
  if (!person) return { handle: '', name: 'Somebody', team: null, role: null };
  const { attributes } = factsAt(person, at);
  return {
    handle: person.handle,
    name: person.name,
    team: attributes.team ?? null,
    role: attributes.role ?? null,
  };
}

/** The version of a rule by its number; the newest one for a number nobody knows. */
export function versionOf(rule: Rule, version?: number): RuleVersion {
  const found = rule.versions.find((candidate) => candidate.version === version) ?? rule.versions.at(-1);
  if (!found) throw new Error(`Achievement ${rule.key} has no version.`);
  return found;
}

export function presentAchievement(
  definition: AchievementDefinition,
  version: number,
  language: Language,
  tier = 0,
): AchievementCard {
  const read = inLanguage(definition, language);
  const { achievement: key, name, sentence, because, family, kind, badge } = read;
  const seed = definition.badge.name ?? definition.name;
  return {
    key,
    name,
    sentence,
    because,
    family,
    kind,
    version,
    badge: { name: badge.name ?? name, meaning: badge.meaning ?? sentence, family, kind, tier, seed },
  };
}

/** The place of a tier among its siblings, 1 the lowest; 0 without tiers. */
export function tierRank(definition: AchievementDefinition, tier: string | null): number {
  const { reach } = partsOf(definition);
  if (tier === null || typeof reach === 'number' || !('tiers' in reach)) return 0;
  const order = Object.entries(reach.tiers).sort(([, a], [, b]) => a - b);
  return Math.min(4, order.findIndex(([name]) => name === tier) + 1);
}

export function presentAward(row: AwardRow, workspace: WorkspaceEngine, language: Language): Award | null {
  const rule = workspace.rules.rules.get(row.achievement_id);
  if (!rule) return null;
  const { definition } = versionOf(rule, row.version);
  const read = inLanguage(definition, language);
  const values = { value: row.receipt.value, needed: row.receipt.needed };
  return {
    id: row.award_id,
    achievement: presentAchievement(definition, row.version, language, tierRank(definition, row.tier)),
    person: presentPerson(workspace.directory.person(row.person_id), row.earned_at),
    state: row.state,
    tier: row.tier,
    tierName: row.tier === null ? null : tierIn(definition, row.tier, language),
    window: {
      kind: row.window_kind,
      key: row.window_key,
      startsAt: row.window_starts_at === null ? null : formatInstant(row.window_starts_at),
      endsAt: row.window_ends_at === null ? null : formatInstant(row.window_ends_at),
      zone: row.zone,
    },
    earnedAt: formatInstant(row.earned_at),
    grantedAt: formatInstant(row.granted_at),
    settlesAt: row.settles_at === null ? null : formatInstant(row.settles_at),
    youSentence: deedSentence(read, 'you', values, language),
    theySentence: deedSentence(read, 'they', values, language),
    stateSentence:
      verdictSentence(row, language) ??
      stateSentence(row.state, unpackReceipt(row.receipt), definition, language),
  };
}

/** What a person has decided of an award, where that is why it is in its state. */
export function verdictSentence(
  { state, verdict, verdict_reason: reason }: AwardRow,
  language: Language,
): string | null {
  const { state: say } = wordsIn[language];
  if (verdict === 'declined' && state === 'declined') return say.declinedFor(reason ?? '');
  if (verdict === 'revoked' && (state === 'revoked' || state === 'withdrawn'))
    return say.takenBackFor(reason ?? '');
  return null;
}

export function presentAwards(
  rows: readonly AwardRow[],
  workspace: WorkspaceEngine,
  language: Language,
): Award[] {
  return rows.flatMap((row) => presentAward(row, workspace, language) ?? []);
}

/** How the API calls where a person stands. */
export const standingNames = {
  open: 'not_yet',
  guardOpen: 'not_yet',
  coolingDown: 'cooling_down',
  alreadyHeld: 'confirmed',
  limited: 'not_yet',
  in_review: 'in_review',
  declined: 'declined',
  overruled: 'revoked',
  pending: 'pending',
  confirmed: 'confirmed',
} as const;
