import type { Micros } from '../../events/event.ts';
import { type Window, windowAt } from '../../time/window.ts';
import { atClock, localDay, startOfDay } from '../../time/zone.ts';
import type { Until } from '../language/measure.ts';
import type { RuleVersion } from '../language/rule.ts';

const shortened = new WeakMap<Window, Map<Until, Window>>();

/** The window of a version that holds an instant, as it ends for it: "before lunch" ends at noon. */
export function windowOf(version: Pick<RuleVersion, 'window' | 'until'>, zone: string, at: Micros): Window {
  const whole = windowAt(version.window, zone, at);
  const { until } = version;
  if (!until) return whole;
  let own = shortened.get(whole);
  if (!own) {
    own = new Map();
    shortened.set(whole, own);
  }
  let window = own.get(until);
  if (!window) {
    const endsAt =
      'minutes' in until
        ? atClock(zone, whole.startsAt, until.minutes)
        : startOfDay(zone, localDay(zone, whole.startsAt) + until.days);
    window = { ...whole, endsAt };
    own.set(until, window);
  }
  return window;
}
