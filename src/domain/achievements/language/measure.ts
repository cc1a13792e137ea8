import { type Duration, parseDuration } from '../../time/duration.ts';
import type { WindowKind } from '../../time/window.ts';
import { type AchievementDefinition, weekdays } from './definition.ts';

/** What is asked of the counted events of a window, once they are read. */
export type Measure =
  /** Their total: `count`, `sum`, `first`, `nth`. */
  | { readonly kind: 'total' }
  /** The same within any stretch of so many days. */
  | { readonly kind: 'rolling'; readonly within: Duration }
  | { readonly kind: 'ratio'; readonly min: number; readonly wilson: boolean }
  | {
      readonly kind: 'streak';
      readonly per: Period;
      readonly atLeast: number;
      readonly breaks: boolean;
      readonly freezes: number;
    }
  | { readonly kind: 'run'; readonly breaks: boolean; readonly within: Duration | null }
  | Best
  | { readonly kind: 'share'; readonly min: number };

/** People of a group are compared once a window has closed. */
export interface Best {
  readonly kind: 'best';
  readonly by: 'sum' | 'mean' | 'least' | 'most';
  readonly wins: 'highest' | 'lowest';
  /** Fewer events, and a person is not compared. */
  readonly min: number;
  /** Fewer people, and nobody is. */
  readonly people: number;
  /** So many places, or the best part. */
  readonly places: { readonly first: number } | { readonly top: number };
}

/** Whether it is only known once the window has closed for everybody. */
export function isClosing({ kind }: Measure): boolean {
  return kind === 'best' || kind === 'share';
}

/** Whether it can be completed many times in one window, each time told apart by where it began. */
export function isRepeated({ kind }: Measure): boolean {
  return kind === 'run' || kind === 'streak' || kind === 'rolling';
}

export type Period = 'workday' | 'day' | 'week' | 'month';

/** Where a window ends before its time: minutes into the day, or days into the week. */
export type Until = { readonly minutes: number } | { readonly days: number };

export type Reach =
  | number
  | { readonly tiers: Readonly<Record<string, number>> }
  | {
      readonly by: string;
      readonly of: Readonly<Record<string, number>>;
      readonly otherwise: number;
      /** Where the numbers come from, if they are not written down. */
      readonly from?: string;
    }
  | Quantile;

/** What is needed follows from what people reached in the windows before. */
export interface Quantile {
  readonly quantile: number;
  readonly by?: string | undefined;
  readonly over: number;
  readonly shrink: number;
  readonly floor: number;
  readonly ceiling?: number | undefined;
}

export function isQuantile(reach: Reach): reach is Quantile {
  return typeof reach === 'object' && 'quantile' in reach;
}

/** Events that belong together, and what is counted of them. */
export interface PairingText {
  readonly path: string;
  readonly steps: readonly { readonly event: string | string[]; readonly where?: string | undefined }[];
  readonly same: string;
  readonly within: Duration | null;
  readonly hours: 'all' | 'business';
  /** lag: the first step waits for the second from the first time it is open. */
  readonly kind: 'lag' | 'sequence';
}

/** How events are read, whatever is measured: the texts of their conditions. */
export interface EvidenceText {
  readonly path: string;
  readonly event: string | string[];
  readonly where?: string | undefined;
  readonly distinct?: string | undefined;
  readonly credit: string;
  readonly value?: string | undefined;
  readonly hit?: string | undefined;
  readonly per?: string | undefined;
  readonly group?: string | undefined;
}

/** The parts of `earn`, whichever measure it names. */
export interface EarnParts {
  readonly evidence: EvidenceText;
  readonly measure: Measure;
  readonly reach: Reach;
  readonly window: WindowKind;
  readonly until: Until | null;
  readonly once: boolean;
  readonly pairing: PairingText | null;
  /** Other achievements whose awards are counted; null where events are. */
  readonly of: readonly string[] | null;
}

const total: Measure = { kind: 'total' };
const unpaired = { once: false, pairing: null, of: null } as const;
const ever = { window: 'ever', until: null, ...unpaired } as const;

/**
 * Takes `earn` apart.
 *
 * Example: `first: { … }` is a total of 1, ever, once.
 */
export function partsOf({ earn }: AchievementDefinition): EarnParts {
  if ('first' in earn)
    return { evidence: { path: 'earn.first', ...earn.first }, measure: total, reach: 1, ...ever, once: true };
  if ('nth' in earn)
    return {
      evidence: { path: 'earn.nth', ...earn.nth },
      measure: total,
      reach: earn.reach,
      ...ever,
      once: true,
    };
  if ('streak' in earn) {
    const { of, per, misses, freezes } = earn.streak;
    const evidence =
      'count' in of
        ? { path: 'earn.streak.of.count', ...of.count }
        : { path: 'earn.streak.of.sum', ...of.sum };
    const breaks = misses === 'break';
    return {
      evidence,
      measure: { kind: 'streak', per, atLeast: of.reach, breaks, freezes },
      reach: earn.reach,
      ...ever,
    };
  }
  if ('run' in earn) {
    const { misses, within, ...evidence } = earn.run;
    const bound = within === undefined ? null : (parseDuration(within) ?? null);
    return {
      evidence: { path: 'earn.run', ...evidence },
      measure: { kind: 'run', breaks: misses === 'break', within: bound },
      reach: earn.reach,
      ...ever,
    };
  }
  if ('ratio' in earn) {
    const { of, min, wilson, ...evidence } = earn.ratio;
    const placed = placeOf(earn.in);
    return {
      evidence: { path: 'earn.ratio', ...evidence, hit: of },
      measure: { kind: 'ratio', min, wilson },
      reach: earn.reach,
      ...placed,
      ...unpaired,
    };
  }
  if ('best' in earn || 'share' in earn) return groupParts(earn);
  if ('all_of' in earn) {
    const reach = earn.reach ?? earn.all_of.length;
    const evidence = { path: 'earn.all_of', event: [], credit: 'event.id' };
    return { ...ever, evidence, measure: total, reach, window: earn.in, of: earn.all_of };
  }
  if ('lag' in earn || 'sequence' in earn) return pairedParts(earn);
  const evidence =
    'count' in earn ? { path: 'earn.count', ...earn.count } : { path: 'earn.sum', ...earn.sum };
  const { within, ...placed } = placeOf(earn.in);
  const measure = within ? ({ kind: 'rolling', within } as const) : total;
  return { evidence, measure, reach: earn.reach, ...placed, ...unpaired };
}

type Grouped = Extract<AchievementDefinition['earn'], { best: unknown } | { share: unknown }>;

function groupParts(earn: Grouped): EarnParts {
  const placed = { ...placeOf(earn.in), ...unpaired };
  if ('share' in earn) {
    const { of: hit, min, ...counted } = earn.share;
    const evidence = { path: 'earn.share', ...counted, hit };
    return { evidence, measure: { kind: 'share', min }, reach: earn.reach, ...placed };
  }
  const { of, wins, group, min, people } = earn.best;
  const { by, ...text } = comparedBy(of);
  const places = typeof earn.reach === 'number' ? { first: earn.reach } : earn.reach;
  return {
    evidence: { ...text, ...(group === undefined ? {} : { group }) },
    measure: { kind: 'best', by, wins, min, people, places },
    reach: typeof earn.reach === 'number' ? earn.reach : 1,
    ...placed,
  };
}

function comparedBy(of: Extract<Grouped, { best: unknown }>['best']['of']): EvidenceText & Pick<Best, 'by'> {
  const path = 'earn.best.of';
  if ('count' in of) return { path: `${path}.count`, ...of.count, by: 'sum' };
  if ('sum' in of) return { path: `${path}.sum`, ...of.sum, by: 'sum' };
  if ('mean' in of) return { path: `${path}.mean`, ...of.mean, by: 'mean' };
  if ('least' in of) return { path: `${path}.least`, ...of.least, by: 'least' };
  if ('most' in of) return { path: `${path}.most`, ...of.most, by: 'most' };
  const { of: hit, ...counted } = of.ratio;
  return { path: `${path}.ratio`, ...counted, hit, by: 'mean' };
}

type Paired = Extract<AchievementDefinition['earn'], { lag: unknown } | { sequence: unknown }>;

/** What is counted is the last step of each completed chain. */
function pairedParts(earn: Paired): EarnParts {
  const isLag = 'lag' in earn;
  const path = isLag ? 'earn.lag' : 'earn.sequence';
  const { same, credit, within } = isLag ? earn.lag : earn.sequence;
  const steps = isLag ? [earn.lag.from, earn.lag.to] : earn.sequence.steps;
  const last = steps.at(-1) ?? { event: [] };
  const { within: rolling, ...placed } = placeOf(earn.in);
  return {
    evidence: { path: isLag ? `${path}.to` : `${path}.steps.${steps.length - 1}`, ...last, credit },
    measure: rolling ? { kind: 'rolling', within: rolling } : total,
    reach: earn.reach,
    ...placed,
    ...unpaired,
    pairing: {
      path,
      steps,
      same,
      within: within === undefined ? null : (parseDuration(within) ?? null),
      hours: isLag ? earn.lag.hours : 'all',
      kind: isLag ? 'lag' : 'sequence',
    },
  };
}

type WindowText = Extract<AchievementDefinition['earn'], { count: unknown }>['in'];

function placeOf(text: WindowText): { window: WindowKind; until: Until | null; within: Duration | null } {
  if (typeof text === 'string') return { window: text, until: null, within: null };
  if ('day' in text) {
    const [hours = 0, minutes = 0] = text.day.until.split(':').map(Number);
    return { window: 'day', until: { minutes: hours * 60 + minutes }, within: null };
  }
  if ('week' in text)
    return { window: 'week', until: { days: weekdays.indexOf(text.week.until) }, within: null };
  return { window: 'ever', until: null, within: parseDuration(text.rolling) ?? null };
}
