import type { HistoryProfile } from '../../features/imports/api.ts';
import { formatNumber, formatShare } from '../clock/format.ts';
import { texts } from './texts.ts';

const { history: say } = texts;

/** The history in sentences: numbers one can check against the tool's own reports. */
export function profileLines(profile: HistoryProfile): { label: string; value: string; note: string }[] {
  const share = (part: number): string =>
    profile.objects > 0 ? say.share(formatShare(part / profile.objects)) : '';
  const days = (value: number | null): string =>
    value === null ? '–' : say.days(formatNumber(Math.round(value * 10) / 10));
  return [
    {
      label: say.objects,
      value: formatNumber(profile.objects),
      note: say.by(formatNumber(profile.people)),
    },
    {
      label: say.resolved,
      value: formatNumber(profile.resolved),
      note: say.never(formatNumber(profile.neverResolved)) + lacking(profile),
    },
    { label: say.clean, value: formatNumber(profile.clean), note: share(profile.clean) },
    {
      label: say.reopened,
      value: formatNumber(profile.reopened),
      note: say.soon(formatNumber(profile.reopenedWithin72Hours)),
    },
    {
      label: say.median,
      value: days(profile.medianDaysToResolve),
      note: say.most(days(profile.p90DaysToResolve)),
    },
    {
      label: say.week,
      value: formatNumber(profile.resolvedWithin7Days),
      note: share(profile.resolvedWithin7Days),
    },
  ];
}

function lacking({ withoutResolver, withoutTime }: HistoryProfile): string {
  if (withoutResolver === undefined || withoutTime === undefined) return '';
  return say.lacking(formatNumber(withoutResolver), formatNumber(withoutTime));
}
