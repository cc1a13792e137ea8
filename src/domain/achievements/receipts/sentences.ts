import type { Language } from '../../language/languages.ts';
import {
  capitalise,
  formatNumber,
  sayAmount,
  sayDay,
  sayDuration,
  sayMoment,
  sayNumber,
} from '../../language/say.ts';
import { wordsIn } from '../../language/words.ts';
import { endOfTime, type Window } from '../../time/window.ts';
import type { AwardState } from '../judging/decide.ts';
import type { Standing } from '../judging/standing.ts';
import type { AchievementDefinition } from '../language/definition.ts';
import { isClosing, partsOf } from '../language/measure.ts';
import { cancelsOf } from '../language/rule.ts';
import { saidIn } from '../language/translations.ts';
import type { Receipt, ReceiptItem } from './receipt.ts';

/** "8 of 10, two to go, until Friday". */
export function ringLine(
  standing: Pick<Standing, 'value' | 'needed' | 'provisional' | 'state' | 'window' | 'settlesAt' | 'version'>,
  language: Language,
): string {
  const { value, needed, window, state, version } = standing;
  const { ring } = wordsIn[language];
  if (version.measure.kind === 'best' && state === 'open') {
    const best = formatNumber(value, language);
    const line = value === needed ? ring.best(best) : ring.behind(best, formatNumber(needed, language));
    return untilDeadline(line, window, language);
  }
  const [own, goal] = [sayAmount(value, needed, language), sayAmount(needed, needed, language)];
  const progress = value > needed ? ring.over(own, goal) : ring.progress(own, goal);
  if (state === 'confirmed') return value > needed ? progress : ring.done(progress);
  if (state === 'pending')
    return ring.waiting(progress, sayMoment(standing.settlesAt ?? window.endsAt, window.zone, language));
  if (state === 'coolingDown') return ring.coolingDown(progress);
  if (state === 'alreadyHeld') return ring.alreadyHeld(progress);
  if (state === 'guardOpen') return ring.guardOpen(progress);
  if (state === 'in_review') return ring.inReview(progress);
  if (state === 'limited') return sayLimited(version.limit, language);
  const left = needed - value;
  return untilDeadline(
    needed < 1 ? progress : ring.toGo(progress, left, sayNumber(left, language)),
    window,
    language,
  );
}

/** Why somebody who reached it comes too late. */
export function sayLimited(limit: number | null, language: Language): string {
  return wordsIn[language].limited(limit ?? 1, sayNumber(limit ?? 1, language));
}

function untilDeadline(line: string, window: Window, language: Language): string {
  const { ring } = wordsIn[language];
  if (window.endsAt === endOfTime) return line;
  return window.kind === 'day'
    ? ring.tonight(line)
    : ring.until(line, sayDay(window.endsAt - 1, window.zone, window.kind === 'week', language));
}

/** What the person reads of an award, and what colleagues read; the definition is in the reader's language already. */
export function deedSentence(
  definition: AchievementDefinition,
  to: 'you' | 'they',
  values: { value: number; needed: number },
  language: Language,
): string {
  const written = to === 'you' ? definition.you : definition.they;
  if (!written) return definition.sentence;
  return written
    .replaceAll('{value}', formatNumber(values.value, language))
    .replaceAll('{needed}', formatNumber(values.needed, language))
    .replaceAll('{needed_words}', sayNumber(values.needed, language));
}

/** Why an award is in its state: kind, exact, about the deed. */
export function stateSentence(
  award: AwardState,
  receipt: Receipt,
  definition: AchievementDefinition,
  language: Language,
): string {
  const { state: say } = wordsIn[language];
  if (award === 'pending') {
    const until =
      receipt.settlesAt === null
        ? say.now
        : say.untilMoment(sayMoment(receipt.settlesAt, receipt.zone, language));
    const condition = isClosing(partsOf(definition).measure)
      ? say.ifClosing
      : receipt.hold
        ? say.ifHeld(sayDuration(receipt.hold, language))
        : say.ifWindow;
    return say.pending(until, condition);
  }
  if (award === 'withdrawn' || award === 'revoked') {
    const cancelled = latestCancelled(receipt);
    const still = receipt.value;
    const why = cancelled ? sayCancelled(cancelled, definition, language) : say.noLonger;
    const sentence = award === 'withdrawn' ? say.withdrawn(why) : say.revoked(why);
    return still > 0 ? `${sentence} ${capitalise(say.others(still, sayNumber(still, language)))}` : sentence;
  }
  if (award === 'confirmed') return receipt.hold ? say.confirmedHeld : say.confirmed;
  return award === 'in_review' ? say.inReview : say.declined;
}

/** "Ticket 4711 was reopened". */
export function sayCancelled(
  item: ReceiptItem,
  definition: AchievementDefinition,
  language: Language,
): string {
  const words = wordsIn[language];
  const same = cancelsOf(definition)[0]?.same ?? '';
  const noun = (same.split('.').at(-1) ?? 'event').replaceAll('_', ' ');
  const deed = (item.by?.type.split('.').at(-1) ?? 'taken back').replaceAll('_', ' ');
  const say = item.by?.say;
  return words.cancelled(
    words.nouns[noun] ?? capitalise(noun),
    item.object ?? item.id,
    say ? saidIn(definition, say, language) : words.was(words.deeds[deed] ?? deed),
  );
}

function latestCancelled(receipt: Receipt): ReceiptItem | undefined {
  return receipt.items.filter((item) => item.by).sort((a, b) => (b.by?.at ?? 0) - (a.by?.at ?? 0))[0];
}
