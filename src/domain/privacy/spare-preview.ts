import type { PreviewReport } from '../achievements/trying/preview-report.ts';
import { Refusal } from '../refusal.ts';
import { groupMin, maySayOf } from './groups.ts';

/** What works-council mode leaves of a preview: nothing that rests on fewer than five people, nothing on one of them. */
export function sparePreview(report: PreviewReport): PreviewReport {
  if (!maySayOf(report.people.active, true))
    throw new Refusal('too-few-people', 409, {
      message: `Fewer than ${groupMin} people did any of this. Works-council mode shows no figures on so few; try it on more of the history.`,
    });
  const { nearMisses, segments } = report;
  return {
    ...report,
    windows: report.windows.filter(({ active }) => maySayOf(active, true)),
    weeks: report.weeks.filter(({ active }) => maySayOf(active, true)),
    segments: segments && {
      ...segments,
      items: segments.items.filter(({ people, active }) => maySayOf(Math.min(people, active), true)),
    },
    nearMisses: nearMisses && maySayOf(nearMisses.people, true) ? nearMisses : null,
    notices: { ...report.notices, mostOnOneDay: null },
    spared: 'Works-council mode is on: weeks, groups and figures of fewer than five people are left out.',
  };
}
