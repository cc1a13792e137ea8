import type { Micros } from '../../events/event.ts';
import { formatInstant } from '../../time/instant.ts';
import { endOfTime, type Window } from '../../time/window.ts';
import { offsetMs } from '../../time/zone.ts';
import type { AwardState } from '../judging/decide.ts';
import type { Standing } from '../judging/standing.ts';
import type { AchievementDefinition } from '../language/definition.ts';
import { isClosing, partsOf } from '../language/measure.ts';
import { cancelsOf } from '../language/rule.ts';
import type { Receipt, ReceiptItem } from './receipt.ts';

const numerals = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "five" up to twelve, then digits. */
export function sayNumber(value: number): string {
  return numerals[value] ?? String(Math.round(value * 100) / 100);
}

/** "8 of 10, two to go, until Friday". */
export function ringLine(
  standing: Pick<Standing, 'value' | 'needed' | 'provisional' | 'state' | 'window' | 'settlesAt' | 'version'>,
): string {
  const { value, needed, window, state, version } = standing;
  if (version.measure.kind === 'best' && state === 'open') return bestLine(value, needed, standing);
  const progress =
    value > needed
      ? `${sayAmount(needed, needed)} needed, ${sayAmount(value, needed)} done`
      : `${sayAmount(value, needed)} of ${sayAmount(needed, needed)}`;
  if (state === 'confirmed') return value > needed ? progress : `${progress}, done`;
  if (state === 'pending')
    return `${progress}, waiting until ${sayMoment(standing.settlesAt ?? window.endsAt, window.zone)}`;
  if (state === 'coolingDown') return `${progress}, the last award is too recent`;
  if (state === 'alreadyHeld') return `${progress}, held already`;
  if (state === 'guardOpen') return `${progress}, a quality condition is still open`;
  if (state === 'in_review') return `${progress}, a person is looking at it`;
  if (state === 'limited') return sayLimited(version.limit);
  if (needed < 1) return `${progress}${sayDeadline(window)}`;
  return `${progress}, ${sayNumber(needed - value)} to go${sayDeadline(window)}`;
}

/** "12, the best so far is 15, until Sunday". */
function bestLine(value: number, needed: number, { window }: Pick<Standing, 'window'>): string {
  const own = formatNumber(value);
  const line =
    value === needed ? `${own}, the best so far` : `${own}, the best so far is ${formatNumber(needed)}`;
  return `${line}${sayDeadline(window)}`;
}

/** Why somebody who reached it comes too late. */
export function sayLimited(limit: number | null): string {
  return `The first ${limit === null || limit === 1 ? 'one has' : `${sayNumber(limit)} have`} it already.`;
}

function sayDeadline(window: Window): string {
  if (window.endsAt === endOfTime) return '';
  return window.kind === 'day' ? ', until tonight' : `, until ${sayDay(window.endsAt - 1, window)}`;
}

function sayDay(at: Micros, window: Window): string {
  const options: Intl.DateTimeFormatOptions =
    window.kind === 'week' ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: window.zone }).format(at / 1000);
}

/** "Thursday 24 March, 14:05" in the person's zone. */
export function sayMoment(at: Micros, zone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(at / 1000);
  return `${day.replace(',', '')}, ${clock(at, zone)}`;
}

function clock(at: Micros, zone: string): string {
  const ms = Math.floor(at / 1000);
  return formatInstant((ms + offsetMs(zone, ms)) * 1000).slice(11, 16);
}

/** What the person reads of an award, and what colleagues read. */
export function deedSentence(
  definition: AchievementDefinition,
  to: 'you' | 'they',
  values: { value: number; needed: number },
): string {
  const written = to === 'you' ? definition.you : definition.they;
  if (!written) return definition.sentence;
  return written
    .replaceAll('{value}', formatNumber(values.value))
    .replaceAll('{needed}', formatNumber(values.needed))
    .replaceAll('{needed_words}', sayNumber(values.needed));
}

/** Why an award is in its state: kind, exact, about the deed. */
export function stateSentence(
  state: AwardState,
  receipt: Receipt,
  definition: AchievementDefinition,
): string {
  const still = receipt.value;
  if (state === 'pending') {
    const until =
      receipt.settlesAt === null ? 'for now' : `until ${sayMoment(receipt.settlesAt, receipt.zone)}`;
    const hold = isClosing(partsOf(definition).measure)
      ? 'nothing that comes late changes it'
      : receipt.hold
        ? `nothing is taken back within ${sayDuration(receipt.hold)}`
        : 'the window closes as it stands';
    return `It waits ${until} and is confirmed if ${hold}.`;
  }
  if (state === 'withdrawn' || state === 'revoked') {
    const cancelled = latestCancelled(receipt);
    const others =
      still > 0
        ? ` ${capitalise(sayNumber(still))} ${still === 1 ? 'other still counts' : 'others still count'}.`
        : '';
    const why = cancelled ? sayCancelled(cancelled, definition) : 'A condition is no longer met';
    return state === 'withdrawn'
      ? `${why}, so this one waits.${others}`
      : `${why}, so this one was taken back.${others}`;
  }
  if (state === 'confirmed') return receipt.hold ? 'Confirmed: its hold has ended.' : 'Confirmed.';
  return state === 'in_review' ? 'A person is looking at it.' : 'A person declined it.';
}

/** "Ticket 4711 was reopened". */
export function sayCancelled(item: ReceiptItem, definition: AchievementDefinition): string {
  const same = cancelsOf(definition)[0]?.same ?? '';
  const noun = capitalise((same.split('.').at(-1) ?? 'event').replaceAll('_', ' '));
  const verb =
    item.by?.say ?? `was ${(item.by?.type.split('.').at(-1) ?? 'taken back').replaceAll('_', ' ')}`;
  return `${noun} ${item.object ?? item.id} ${verb}`;
}

export function sayDuration(text: string): string {
  const amount = Number(text.slice(0, -1));
  const unit = { m: 'minute', h: 'hour', d: 'day' }[text.slice(-1)] ?? '';
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

function latestCancelled(receipt: Receipt): ReceiptItem | undefined {
  return receipt.items.filter((item) => item.by).sort((a, b) => (b.by?.at ?? 0) - (a.by?.at ?? 0))[0];
}

export function formatNumber(value: number): string {
  return plainNumber.format(value);
}

/** Made once: making one takes longer than everything else about a page of awards. */
const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** An amount beside what is needed: below one, both are shares. "60 %", "1,200". */
export function sayAmount(amount: number, needed: number): string {
  return needed < 1 ? `${formatNumber(Math.round(amount * 1000) / 10)} %` : formatNumber(amount);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
