import type { PreviewReport, PreviewVerdict } from './preview-report.ts';

/** More than this share, each window: too easy. */
export const easyAbove = 0.6;
/** Less than this share: too hard. */
export const hardBelow = 0.05;
/** Fewer people cannot be judged, nor compared. */
export const peopleMin = 5;

/** What the share of windows reached says of a threshold. */
export function verdictOf(active: number, share: number | null): PreviewVerdict {
  if (active < peopleMin || share === null) return 'too_few';
  if (share > easyAbove) return 'too_easy';
  return share < hardBelow ? 'too_hard' : 'in_range';
}

export function verdictSentence(
  kind: PreviewVerdict,
  { active, share, window }: { active: number; share: number | null; window: PreviewReport['window'] },
): string {
  if (kind === 'too_few') {
    const people = active === 1 ? '1 person was' : `${active} people were`;
    return `Too little history to judge: ${people} active, and it takes ${peopleMin}.`;
  }
  const reach = `${sayShare(share ?? 0)} of the people active ${window === 'ever' ? 'at all' : `in a ${window}`} reach it`;
  if (kind === 'too_easy') return `Too easy: ${reach}. Above ${sayShare(easyAbove)} it says little.`;
  if (kind === 'too_hard')
    return `Too hard: ${reach}. Below ${sayShare(hardBelow)} most people will never see it.`;
  return `In range: ${reach}.`;
}

/** `3.2 %`, `54 %`; what is more than nothing is not called nothing. */
export function sayShare(share: number): string {
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return 'under 0.1 %';
  return `${percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)} %`;
}
