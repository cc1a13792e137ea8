import type { Micros } from '../../events/event.ts';

/** An award that stands. */
export interface AwardAt {
  readonly personId: string;
  readonly scope: string;
  readonly state: 'pending' | 'confirmed';
  readonly earnedAt: Micros;
}

/** What another decision makes of one award: null before: gained; null after: lost; else moved. */
export interface AwardChangeAt {
  readonly personId: string;
  readonly scope: string;
  readonly before: AwardAt | null;
  readonly after: AwardAt | null;
}

export interface AwardDiff {
  /** By person and scope. */
  readonly changes: readonly AwardChangeAt[];
  readonly gained: number;
  readonly lost: number;
  /** Earned at another moment, or in another state. */
  readonly moved: number;
  readonly kept: number;
  /** How many people it is about. */
  readonly people: number;
}

/**
 * Compares the awards that stand with those that would.
 *
 * Example: Ana's award of 2026-W10 is there before and not after: `{ lost: 1, people: 1 }`.
 */
export function compareAwards(before: Iterable<AwardAt>, after: Iterable<AwardAt>): AwardDiff {
  const left = new Map([...before].map((award) => [keyOf(award), award]));
  const changes: AwardChangeAt[] = [];
  let kept = 0;
  for (const award of after) {
    const { personId, scope } = award;
    const old = left.get(keyOf(award)) ?? null;
    left.delete(keyOf(award));
    if (old && old.state === award.state && old.earnedAt === award.earnedAt) kept++;
    else changes.push({ personId, scope, before: old, after: award });
  }
  for (const award of left.values()) {
    const { personId, scope } = award;
    changes.push({ personId, scope, before: award, after: null });
  }
  const gained = changes.filter((change) => change.before === null).length;
  const lost = changes.filter((change) => change.after === null).length;
  return {
    changes: changes.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    gained,
    lost,
    moved: changes.length - gained - lost,
    kept,
    people: new Set(changes.map(({ personId }) => personId)).size,
  };
}

/** What a scope says: `2026-W10~T1|silver|2026-03-02` is the window, the object in it, the tier, and where it began. */
export function readScope(scope: string): { window: string; tier: string | null; start: string | null } {
  const [key = '', tier = '', start = null] = scope.split('|');
  return {
    window: sayWindow(key),
    tier: tier === '' ? null : tier,
    start,
  };
}

/**
 * A window's key as people read it, with the object it is about.
 *
 * Example: `sayWindow('2026-W10~KB%207')` is `2026-W10 KB 7`.
 */
export function sayWindow(key: string): string {
  const [, window = key, object] = /^([^~]*)~(.*)$/.exec(key) ?? [];
  return object === undefined ? window : `${window} ${decodeURIComponent(object)}`;
}

function keyOf({ personId, scope }: { personId: string; scope: string }): string {
  return `${personId} ${scope}`;
}
