import type { AwardState, Decision } from '../../domain/achievements/judging/decide.ts';
import { progressOf } from '../../domain/achievements/judging/progress.ts';
import type { Standing } from '../../domain/achievements/judging/standing.ts';
import { windowOf } from '../../domain/achievements/judging/window-of.ts';
import type { AchievementDefinition } from '../../domain/achievements/language/definition.ts';
import { isClosing, partsOf } from '../../domain/achievements/language/measure.ts';
import { type Rule, versionAt } from '../../domain/achievements/language/rule.ts';
import { saidIn, tierIn } from '../../domain/achievements/language/translations.ts';
import { factsAt, type Person } from '../../domain/achievements/reading/person.ts';
import type { MissDeed } from '../../domain/achievements/reading/read-deeds.ts';
import { unpackReceipt } from '../../domain/achievements/receipts/pack-receipt.ts';
import { makeReceipt, type Receipt, type ReceiptItem } from '../../domain/achievements/receipts/receipt.ts';
import { sayCancelled, sayLimited, stateSentence } from '../../domain/achievements/receipts/sentences.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isolate } from '../../domain/language/isolate.ts';
import type { Language } from '../../domain/language/languages.ts';
import {
  capitalise,
  formatNumber,
  sayAmount,
  sayDuration,
  sayMoment,
  sayNumber,
} from '../../domain/language/say.ts';
import { sayFrom, sayMiss, wordsIn } from '../../domain/language/words.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { beginningOfTime, endOfTime, type Window } from '../../domain/time/window.ts';
import { standingsOf } from '../../engine/decide/decide-touched.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import {
  type AwardRow,
  presentAchievement,
  presentPerson,
  standingNames,
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
  language: Language,
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
  const answer = [
    verdictSentence(row, language) ?? stateSentence(row.state, unpacked, version.definition, language),
  ];
  return presentReceipt({
    rule,
    person,
    window,
    receipt,
    definition: version.definition,
    state: row.state,
    answer,
    misses,
    language,
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
  language: Language,
): Promise<ReceiptView | null> {
  const version = versionAt(rule, at) ?? rule.versions.at(-1);
  if (!version) return null;
  const window = windowOf(version, factsAt(person, at).zone, at);
  const decision = await standingIn(tx, workspace, rule, person, window, now);
  if (!decision) return null;
  const receipt = makeReceipt(decision, now);
  const misses = await findMisses(tx, workspace, rule, person, window);
  const { standing } = decision;
  const { definition } = standing.version;
  const answer = answerFor({ standing, receipt, definition, person, window, misses }, at, language);
  const state = standingNames[standing.state];
  return presentReceipt({ rule, person, window, receipt, definition, state, answer, misses, language });
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
  language: Language,
): string[] {
  const { explain: say, state } = wordsIn[language];
  const { who } = standing.version;
  if (who) {
    const eligible = who.evaluate({ person: factsAt(person, at).attributes });
    if (!eligible.ok || eligible.value !== true) return [say.notFor(isolate(person.name), who.text)];
  }
  if (['pending', 'confirmed', 'in_review', 'declined'].includes(standing.state))
    return [stateSentence(standing.state as AwardState, receipt, definition, language)];
  if (standing.state === 'overruled') return [state.takenBack];
  if (standing.state === 'alreadyHeld') return [say.alreadyHeld];
  if (standing.state === 'limited') return [sayLimited(standing.version.limit, language)];
  if (standing.state === 'coolingDown') return [say.coolingDown];
  if (standing.state === 'guardOpen') {
    const open = standing.guards.filter((guard) => !guard.met);
    const guards = open.map((guard) =>
      say.guard(sayGuard(guard.text, definition, language), `${guard.of}`, `${guard.to}`),
    );
    return [say.guardOpen(guards.join(', '))];
  }
  const answer = [sayProgress(standing, window, language)];
  const cancelled = receipt.items.filter((item) => item.use === 'cancelled');
  const first = cancelled[0];
  const more = cancelled.length - 1;
  if (first)
    answer.push(
      say.cancelled(
        sayCancelled(first, definition, language),
        more,
        more > 0 ? sayNumber(more, language) : null,
      ),
    );
  if (misses.length > 0)
    answer.push(capitalise(say.misses(misses.length, sayNumber(misses.length, language))));
  return answer;
}

function sayProgress(standing: Standing, window: Window, language: Language): string {
  const { value, needed, version } = standing;
  if (isClosing(version.measure)) return sayCompared(standing, language);
  const { explain: say } = wordsIn[language];
  const left =
    window.endsAt === endOfTime ? say.toGo : say.by(sayMoment(window.endsAt, window.zone, language));
  if (needed < 1)
    return say.share(sayAmount(value, needed, language), sayAmount(needed, needed, language), left);
  const more = needed - value;
  return say.count(
    formatNumber(value, language),
    formatNumber(needed, language),
    more,
    sayNumber(more, language),
    left,
  );
}

/** Where a person stands in what is only known once the window has closed. */
function sayCompared({ value, needed, neededFrom, version, window }: Standing, language: Language): string {
  const { explain: say } = wordsIn[language];
  const when = say.closes(sayMoment(window.endsAt, window.zone, language));
  const from = sayFrom(neededFrom, language);
  if (version.measure.kind === 'share')
    return `${say.ownShare(sayAmount(value, needed, language), from, sayAmount(needed, needed, language))} ${when}`;
  return `${say.ownPlace(formatNumber(value, language), from, formatNumber(needed, language))} ${when}`;
}

/** A quality condition by what it is called, or by its numbers. */
function sayGuard(text: string, definition: AchievementDefinition, language: Language): string {
  const numbers = /^at least ([\d.]+) % of at least (\d+)$/.exec(text);
  if (numbers) return wordsIn[language].guardShare(numbers[1] ?? '', numbers[2] ?? '');
  return saidIn(definition, text, language);
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
  language: Language;
}

function presentReceipt(parts: Parts): ReceiptView {
  const { person, window, receipt, definition, state, answer, misses, language } = parts;
  const events = [
    ...receipt.items.map((item) => presentItem(item, definition, window.zone, language)),
    ...misses.map((miss) => presentMiss(miss, language)),
  ];
  return {
    achievement: presentAchievement(
      definition,
      receipt.version,
      language,
      tierRank(definition, receipt.tier),
    ),
    person: presentPerson(person, receipt.earnedAt ?? window.startsAt),
    window: {
      kind: window.kind,
      key: window.key,
      startsAt: window.startsAt === beginningOfTime ? null : formatInstant(window.startsAt),
      endsAt: window.endsAt === endOfTime ? null : formatInstant(window.endsAt),
      zone: window.zone,
    },
    tier: receipt.tier,
    tierName: receipt.tier === null ? null : tierIn(definition, receipt.tier, language),
    state,
    answer,
    value: receipt.value,
    provisional: receipt.provisional,
    needed: receipt.needed,
    progress: progressOf(partsOf(definition).measure, receipt, receipt.items.length > 0),
    neededFrom: sayFrom(receipt.neededFrom, language),
    earnedAt: receipt.earnedAt === null ? null : formatInstant(receipt.earnedAt),
    settlesAt: receipt.settlesAt === null ? null : formatInstant(receipt.settlesAt),
    events: events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    moreEvents: receipt.more,
    guards: receipt.guards.map((guard) => ({
      text: sayGuard(guard.text, definition, language),
      of: guard.of,
      to: guard.to,
      needed: guard.atLeast,
      met: guard.met,
    })),
    hold: receipt.hold === null ? null : sayDuration(receipt.hold, language),
    cooldown: receipt.cooldown === null ? null : sayDuration(receipt.cooldown, language),
  };
}

function presentItem(
  item: ReceiptItem,
  definition: AchievementDefinition,
  zone: string,
  language: Language,
): ReceiptEvent {
  const { explain: say } = wordsIn[language];
  const reasons: Record<ReceiptItem['use'], string | null> = {
    counted: null,
    provisional: say.provisional,
    cancelled: item.by
      ? say.cancelledOn(sayCancelled(item, definition, language), sayMoment(item.by.at, zone, language))
      : say.takenBack,
    duplicate: say.duplicate,
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

function presentMiss(deed: MissDeed, language: Language): ReceiptEvent {
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
    reason: sayMiss(deed.why, language),
    heldUntil: null,
  };
}
