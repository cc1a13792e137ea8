/** What an achievement would have done to one's own history. Shares are of people active: see `activity.ts`. */
export interface PreviewReport {
  readonly achievement: string;
  /** What was left out for the sake of small groups, in one sentence. */
  readonly spared?: string | undefined;
  readonly history: {
    /** Events of the types it listens to. */
    readonly events: number;
    /** RFC 3339; null without any. */
    readonly from: string | null;
    readonly to: string | null;
    /** Events by somebody no person matches. */
    readonly byNobody: number;
  };
  /** What a share is of: people active in a day, week, month or quarter; or ever, where it looks at all time. */
  readonly window: 'day' | 'week' | 'month' | 'quarter' | 'ever';
  readonly awards: number;
  readonly people: { readonly active: number; readonly reached: number };
  /** Of all windows of people active in them, how many were reached; null without any. */
  readonly share: number | null;
  readonly verdict: { readonly kind: PreviewVerdict; readonly sentence: string };
  readonly windows: readonly PreviewWindow[];
  /** By ISO week of the deed that earned it. */
  readonly weeks: readonly PreviewWeek[];
  /** Lowest first; one, named null, without tiers. */
  readonly tiers: readonly PreviewTier[];
  readonly segments: { readonly by: string; readonly items: readonly PreviewSegment[] } | null;
  /** Lowest to highest share among segments of enough people; null where there are not two. */
  readonly parity: PreviewParity | null;
  readonly notices: {
    /** Awards for each active person and day of the history. */
    readonly perPersonDay: number;
    /** The most that one person would have heard of on one day of theirs. */
    readonly mostOnOneDay: number | null;
  };
  /** Who would get what and when in the next seven days, were they like the last seven of the history. */
  readonly ahead?: NoticeAhead | undefined;
  readonly gaming: PreviewGaming;
  /** Windows in which somebody came within a fifth of the lowest threshold, and did not reach it. */
  readonly nearMisses: { readonly windows: number; readonly people: number } | null;
  /** What other thresholds would have reached, lowest first. */
  readonly curve: readonly Reached[];
  /** The highest threshold that reaches a wished share; null for it where none does. */
  readonly wished: { readonly share: number; readonly reached: Reached | null } | null;
}

export interface NoticeAhead {
  readonly from: string;
  readonly to: string;
  /** How many people would be told anything. */
  readonly people: number;
  /** The most immediate notices of one person on one day of theirs; null under works-council mode. */
  readonly mostOnOneDay: number | null;
  readonly sums: readonly {
    readonly channel: string;
    readonly bundle: 'now' | 'daily' | 'weekly';
    readonly messages: number;
  }[];
  /** By time; empty under works-council mode. */
  readonly items: readonly {
    readonly person: string;
    readonly channel: string;
    readonly bundle: 'now' | 'daily' | 'weekly';
    readonly at: string;
    readonly what: readonly string[];
    readonly count: number;
  }[];
  readonly more: number;
}

export type PreviewVerdict = 'too_few' | 'too_hard' | 'in_range' | 'too_easy';

export interface PreviewWindow {
  readonly key: string;
  readonly active: number;
  readonly reached: number;
  readonly nearMisses: number;
}

export interface PreviewWeek {
  readonly week: string;
  readonly active: number;
  /** People who earned it in this week. */
  readonly people: number;
  readonly awards: number;
}

export interface PreviewTier {
  readonly tier: string | null;
  /** Null where it differs by segment. */
  readonly needed: number | null;
  readonly awards: number;
  readonly people: number;
  readonly share: number | null;
}

export interface PreviewSegment {
  /** Null for those who have none. */
  readonly segment: string | null;
  readonly people: number;
  readonly active: number;
  readonly reached: number;
  readonly share: number;
  readonly awards: number;
  /** False for fewer than five people and for those without a segment. */
  readonly compared: boolean;
}

export interface PreviewParity {
  readonly lowest: string;
  readonly highest: string;
  readonly ratio: number;
  /** The four-fifths rule: at least 0.8. */
  readonly passes: boolean;
}

export interface PreviewGaming {
  /** Counted events, and how many of them were removed: the tenth that came fastest after the person's one before. */
  readonly evidence: number;
  readonly removed: number;
  /** The longest gap that was still removed, in seconds; null if nothing was. */
  readonly withinSeconds: number | null;
  readonly awardsLeft: number;
}

export interface Reached {
  readonly threshold: number;
  readonly share: number;
}
