import {
  type AwardOnRecord,
  type AwardState,
  decideCells,
  nextAwardState,
} from '../../../domain/achievements/judging/decide.ts';
import type { Verdict } from '../../../domain/achievements/judging/review.ts';
import type { Rule } from '../../../domain/achievements/language/rule.ts';
import { type PackedReceipt, unpackReceipt } from '../../../domain/achievements/receipts/pack-receipt.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import { groupKey } from '../fold-afresh.ts';
import { Breaches, type Group, type Invariant, type Looking } from '../invariant.ts';

interface AwardRow {
  award_id: string;
  person_id: string;
  scope: string;
  version: number;
  state: AwardState;
  earned_at: Micros;
  settles_at: Micros | null;
  verdict: Verdict | null;
  receipt: PackedReceipt;
}

const peoplePerStep = 200;

/** I5: an award is what its evidence gives. */
export const replayedAwards: Invariant = {
  id: 'I5',
  kind: 'replay',
  sentence:
    'Deciding the stored events again, by the version of the rule that was valid then, gives the same awards, earned at the same moment.',
  means: 'An award cannot be proved by what is stored, or one that is due is missing.',
  mend: 'Look at the award’s receipt and the events of its window. If events were changed or removed by hand, restore them. If nobody touched the data, this is a fault of ours: keep a backup and report it.',
  pauses: false,
  async examine(looking, group) {
    const breaches = new Breaches();
    let checked = 0;
    for (const rule of group.rules) {
      for (let start = 0; start < group.people.length; start += peoplePerStep) {
        checked += await compare(
          looking,
          group,
          rule,
          group.people.slice(start, start + peoplePerStep),
          breaches,
        );
        await looking.goOn();
      }
    }
    return breaches.found({ checked, isAll: group.isAll, note: null });
  },
};

async function compare(
  { tx, workspace, directory, now }: Looking,
  group: Group,
  rule: Rule,
  people: readonly string[],
  breaches: Breaches,
): Promise<number> {
  const rows = await tx.query<AwardRow>(
    `select award_id, person_id, scope, version, state, earned_at, settles_at, verdict, receipt from awards
     where workspace_id = $1 and achievement_id = $2 and person_id = any ($3::uuid[])`,
    [workspace.workspaceId, rule.achievementId, people],
  );
  const onRecord = new Map(rows.map((row) => [`${row.person_id} ${row.scope}`, row]));
  const cells = people.flatMap((personId) => group.cells.get(groupKey(rule.achievementId, personId)) ?? []);
  const versions = new Map<string, number>();
  for (const { person, cell, scope, standing } of decideCells(rule, cells, directory.person, now, (own) =>
    recordOf(rows, own.personId),
  )) {
    const row = onRecord.get(`${person.id} ${scope}`) ?? null;
    onRecord.delete(`${person.id} ${scope}`);
    versions.set(`${person.id} ${cell.windowKey}`, standing.version.version);
    // Its hold ends about now; whether that is done in time is for another check.
    if (row && isDue(row, now)) continue;
    const current = row && { ...recordedAs(row), settlesAt: standing.settlesAt };
    const state = nextAwardState(current, standing);
    if (state === null) continue;
    const said =
      standing.earnedAt === null ? state : `${state}, earned at ${formatInstant(standing.earnedAt)}`;
    breaches.add(
      row
        ? `${rule.key}, ${scope}, of ${person.handle} is ${row.state}, earned at ${formatInstant(row.earned_at)}; its events give ${said}.`
        : `${rule.key}, ${scope}, of ${person.handle} is missing; the events give ${said}.`,
      ...(row ? [row.award_id] : [person.id, rule.achievementId]),
    );
  }
  for (const row of onRecord.values()) {
    const isStanding = row.state === 'pending' || row.state === 'confirmed';
    const version = versions.get(`${row.person_id} ${row.scope.split('|')[0]}`);
    // An edit of the rule takes no award back, even where the new text knows no such tier.
    if (isStanding && (version === undefined || version === row.version))
      breaches.add(`${rule.key}, ${row.scope}, is ${row.state} and no stored event gives it.`, row.award_id);
  }
  for (const row of rows)
    if (!addsUp(rule, row))
      breaches.add(`The receipt of ${rule.key}, ${row.scope}, does not add up to its value.`, row.award_id);
  return rows.length;
}

function recordOf(rows: readonly AwardRow[], personId: string): Map<string, AwardOnRecord> {
  return new Map(
    rows.flatMap((row) => (row.person_id === personId ? [[row.scope, recordedAs(row)] as const] : [])),
  );
}

function recordedAs({ state, earned_at, settles_at, version, verdict }: AwardRow): AwardOnRecord {
  return { state, earnedAt: earned_at, settlesAt: settles_at, version, verdict };
}

function isDue({ state, settles_at }: AwardRow, now: Micros): boolean {
  return state === 'pending' && settles_at !== null && settles_at <= now;
}

/** For plain totals, what a receipt lists makes up its value. */
function addsUp(rule: Rule, { version, receipt: packed }: AwardRow): boolean {
  const measure = rule.versions.find((each) => each.version === version)?.measure;
  const receipt = unpackReceipt(packed);
  if (measure?.kind !== 'total' || receipt.more > 0) return true;
  const sum = receipt.items.reduce(
    (total, { use, value }) => total + (use === 'counted' || use === 'provisional' ? value : 0),
    0,
  );
  return Math.abs(sum - receipt.value) < 1e-6;
}
