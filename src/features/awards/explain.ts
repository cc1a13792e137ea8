import type { AwardState, Decision } from '../../domain/achievements/judging/decide.ts';
import { progressOf } from '../../domain/achievements/judging/progress.ts';
import type { Standing } from '../../domain/achievements/judging/standing.ts';
import { windowOf } from '../../domain/achievements/judging/window-of.ts';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { isClosing, partsOf } from '../../domain/achievements/language/measure.ts';
import { type Rule, versionAt } from '../../domain/achievements/language/rule.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { MissDeed } from '../../domain/achievements/reading/read-deeds.ts';
import { unpackReceipt } from '../../domain/achievements/receipts/pack-receipt.ts';
import { makeReceipt, type Receipt, type ReceiptItem } from '../../domain/achievements/receipts/receipt.ts';
import {
  formatNumber,
  sayAmount,
  sayCancelled,
  sayDuration,
  sayLimited,
  sayMoment,
  sayNumber,
  stateSentence,
} from '../../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../../domain/events/event.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime, endOfTime, type Window } from '../../domain/time/window.ts';
import { standingsOf } from '../../engine/decide/decide-touched.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import {
  type AwardRow,
  presentAchievement,
  presentPerson,
  tierRank,
  verdictSentence,
  versionOf,
} from '../present.ts';
import type { ReceiptEvent, Receipt as ReceiptView } from './api.ts';
import { findMisses } from './find-misses.ts';

/** The receipt of an award as it was decided, with the events that did not count beside it. */
export async function explainAward(
  tx: Tx,
  workspace: WorkspaceEngine,
  row: AwardRow,
  tellsAll = true,
): Promise<ReceiptView | null> {
  const rule = workspace.rules.rules.get(row.achievement_id);
  const person = workspace.directory.person(row.person_id);
  if (!rule || !person) return null;
  const version = versionOf(rule, row.version);
  const window = {
    kind: row.window_kind,
    key: row.window_key,
    startsAt: row.window_starts_at ?? beginningOfTime,
    endsAt: row.window_ends_at ?? endOfTime,
    zone: row.zone,
  } as Window;
  const misses = tellsAll ? await findMisses(tx, workspace, rule, person, window) : [];
  const unpacked = unpackReceipt(row.receipt);
  const receipt = tellsAll ? unpacked : withoutMisses(unpacked);
  const answer = [verdictSentence(row) ?? stateSentence(row.state, receipt, version.definition)];
  return presentReceipt({
    rule,
    person,
    window,
    receipt,
    definition: version.definition,
    state: row.state,
    answer,
    misses,
  });
}

/** What counts, and nothing of what was taken back. */
function withoutMisses(receipt: Receipt): Receipt {
  return { ...receipt, items: receipt.items.filter(({ use }) => use === 'counted' || use === 'provisional') };
}

/** Why a person has earned an achievement in a window, or has not yet: computed now from what is on record. */
export async function explainStanding(
  tx: Tx,
  workspace: WorkspaceEngine,
  rule: Rule,
  person: Person,
  at: Micros,
  now: Micros,
): Promise<ReceiptView | null> {
  const version = versionAt(rule, at) ?? rule.versions.at(-1);
  if (!version) return null;
  const window = windowOf(version, factsAt(person, at).zone, at);
  const decision = await standingIn(tx, workspace, rule, person, window, now);
  if (!decision) return null;
  const receipt = makeReceipt(decision, now);
  const misses = await findMisses(tx, workspace, rule, person, window);
  const { definition } = decision.standing.version;
  const answer = answerFor({ standing: decision.standing, receipt, definition, person, window, misses }, at);
  const state = stateNames[decision.standing.state];
  return presentReceipt({ rule, person, window, receipt, definition, state, answer, misses });
}

/** The tier to speak of: the lowest one not yet reached, else the highest. */
export async function standingIn(
  tx: Tx,
  workspace: WorkspaceEngine,
  rule: Rule,
  person: Person,
  window: Window,
  now: Micros,
): Promise<Decision | undefined> {
  const { cells, workspaceId } = workspace;
  const key = { achievementId: rule.achievementId, personId: person.id, windowKey: window.key };
  await cells.load(tx, workspaceId, [key]);
  const cell = cells.scope(key.achievementId, key.personId, key.windowKey);
  const all = await standingsOf(tx, workspace, rule, cell, now);
  const own = all.filter((decision) => decision.cell === cell);
  return (
    own.find(({ standing }) => standing.state !== 'confirmed' && standing.state !== 'pending') ?? own.at(-1)
  );
}

const stateNames = {
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

interface Question {
  standing: Standing;
  receipt: Receipt;
  definition: AchievementDefinition;
  person: Person;
  window: Window;
  misses: readonly MissDeed[];
}

function answerFor(
  { standing, receipt, definition, person, window, misses }: Question,
  at: Micros,
): string[] {
  const { who } = standing.version;
  if (who) {
    const eligible = who.evaluate({ person: factsAt(person, at).attributes });
    if (!eligible.ok || eligible.value !== true)
      return [`This achievement is not for ${person.name}: it asks for ${who.text}.`];
  }
  if (['pending', 'confirmed', 'in_review', 'declined'].includes(standing.state))
    return [stateSentence(standing.state as AwardState, receipt, definition)];
  if (standing.state === 'overruled') return ['A person took it back.'];
  const { measure } = standing.version;
  const answer = [
    isClosing(measure)
      ? sayCompared(standing)
      : standing.needed < 1
        ? `${sayAmount(standing.value, standing.needed)} so far, ${sayAmount(standing.needed, standing.needed)} needed ${leftIn(window)}.`
        : `${formatNumber(standing.value)} of ${formatNumber(standing.needed)} so far; ${sayNumber(standing.needed - standing.value)} more ${leftIn(window)}.`,
  ];
  if (standing.state === 'alreadyHeld') return ['It is held already, and it is given once.'];
  if (standing.state === 'limited') return [sayLimited(standing.version.limit)];
  if (standing.state === 'coolingDown') return ['The number is reached, but the last award is too recent.'];
  if (standing.state === 'guardOpen') {
    const open = standing.guards.filter((guard) => !guard.met);
    return [
      `The number is reached; still open: ${open.map((guard) => `${guard.text} (${guard.of} of ${guard.to})`).join(', ')}.`,
    ];
  }
  const cancelled = receipt.items.filter((item) => item.use === 'cancelled');
  const first = cancelled[0];
  if (first)
    answer.push(
      `${sayCancelled(first, definition)}${cancelled.length > 1 ? `, and ${sayNumber(cancelled.length - 1)} more like it` : ''}: taken back.`,
    );
  if (misses.length > 0)
    answer.push(`${capitalise(sayNumber(misses.length))} did not count; the reasons are below.`);
  return answer;
}

/** Where a person stands in what is only known once the window has closed. */
function sayCompared({ value, needed, neededFrom, version, window }: Standing): string {
  const when = `It is decided once the window has closed for everybody, ${sayMoment(window.endsAt, window.zone)} for this person.`;
  if (version.measure.kind === 'share')
    return `${sayAmount(value, needed)} so far (${neededFrom}), ${sayAmount(needed, needed)} needed. ${when}`;
  return `${formatNumber(value)} so far; ${neededFrom} has ${formatNumber(needed)}. ${when}`;
}

function leftIn(window: Window): string {
  if (window.endsAt === endOfTime) return 'to go';
  return `by ${sayMoment(window.endsAt, window.zone)}`;
}

interface Parts {
  rule: Rule;
  person: Person;
  window: Window;
  receipt: Receipt;
  definition: AchievementDefinition;
  state: ReceiptView['state'];
  answer: string[];
  misses: readonly MissDeed[];
}

function presentReceipt({ person, window, receipt, definition, state, answer, misses }: Parts): ReceiptView {
  const events = [
    ...receipt.items.map((item) => presentItem(item, definition, window.zone)),
    ...misses.map(presentMiss),
  ];
  return {
    achievement: presentAchievement(definition, receipt.version, tierRank(definition, receipt.tier)),
    person: presentPerson(person, receipt.earnedAt ?? window.startsAt),
    window: {
      kind: window.kind,
      key: window.key,
      startsAt: window.startsAt === beginningOfTime ? null : formatInstant(window.startsAt),
      endsAt: window.endsAt === endOfTime ? null : formatInstant(window.endsAt),
      zone: window.zone,
    },
    tier: receipt.tier,
    state,
    answer,
    value: receipt.value,
    provisional: receipt.provisional,
    needed: receipt.needed,
    progress: progressOf(partsOf(definition).measure, receipt, receipt.items.length > 0),
    neededFrom: receipt.neededFrom === 'fixed' ? 'for everyone' : receipt.neededFrom,
    earnedAt: receipt.earnedAt === null ? null : formatInstant(receipt.earnedAt),
    settlesAt: receipt.settlesAt === null ? null : formatInstant(receipt.settlesAt),
    events: events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    moreEvents: receipt.more,
    guards: receipt.guards.map((guard) => ({
      text: guard.text,
      of: guard.of,
      to: guard.to,
      needed: guard.atLeast,
      met: guard.met,
    })),
    hold: receipt.hold === null ? null : sayDuration(receipt.hold),
    cooldown: receipt.cooldown === null ? null : sayDuration(receipt.cooldown),
  };
}

function presentItem(item: ReceiptItem, definition: AchievementDefinition, zone: string): ReceiptEvent {
  const reasons: Record<ReceiptItem['use'], string | null> = {
    counted: null,
    provisional: 'It counts; its hold still runs.',
    cancelled: item.by
      ? `${sayCancelled(item, definition)} on ${sayMoment(item.by.at, zone)}.`
      : 'It was taken back.',
    duplicate: 'The same one counts already in this window.',
  };
  return {
    seq: item.seq,
    id: item.id,
    source: item.source,
    type: item.type,
    at: formatInstant(item.at),
    object: item.object,
    value: item.value,
    use: item.use,
    reason: reasons[item.use],
    heldUntil: item.holdUntil === null ? null : formatInstant(item.holdUntil),
  };
}

function presentMiss(deed: MissDeed): ReceiptEvent {
  const { event, seq } = deed.fact;
  return {
    seq,
    id: event.id,
    source: event.source,
    type: event.type,
    at: formatInstant(event.at),
    object: event.subject,
    value: 0,
    use: 'not_matching',
    reason: `It ${deed.why}.`,
    heldUntil: null,
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
