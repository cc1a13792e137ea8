import type { Client } from '../../../src/cli/client.ts';
import { countBy } from './arithmetic.ts';
import { awards, eventsOnce, type Fact, fact, ofImport, peopleOf, standingAwards } from './ask.ts';

export const changesAchievements = ['moves-week'];

const moves = eventsOnce({ type: 'crm.deal.stage_changed', with: 'data' });
const lost = eventsOnce({ type: 'crm.deal.lost', with: 'data' });
const done = eventsOnce({ type: 'sales.task.completed', with: 'data' });
const stages = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const reasons = stages.slice(0, 5);

async function deepest(workspace: Client): Promise<number[]> {
  const byDeal = new Map<string | null, number>();
  for (const { subject, data } of await moves(workspace))
    byDeal.set(subject, Math.max(byDeal.get(subject) ?? 0, Number(data?.stage_to)));
  const counts = countBy([...byDeal.values()], String);
  return stages.map((stage) => counts.get(stage) ?? 0);
}

/** How many moves go forward or back, of those that somebody is credited with. */
const credited = (isForward: boolean) => async (workspace: Client) =>
  (await moves(workspace)).filter(({ data }) => {
    const [from, to] = [Number(data?.stage_from), Number(data?.stage_to)];
    return data?.by !== undefined && (isForward ? to > from : to < from);
  }).length;

/** The activities were imported last, so their import is the first of the list. */
export const changesFacts: readonly Fact[] = [
  ofImport('changes: rows, and of them rejected', [7680, 0], ({ rows, rejected }) => [rows, rejected], 1),
  ofImport('activities: rows, and of them rejected', [2273, 0], ({ rows, rejected }) => [rows, rejected]),
  // Counted by hand: 1,144 done activities name 1,143 deals, four of which the change log tells of.
  ofImport(
    'activities: deals that no event is about',
    '1139 of 1143 objects in "deal_id" are in no crm.deal event',
    ({ findings }) =>
      findings.find(({ code }) => code === 'orphan_reference')?.message.split(', such')[0] ?? null,
  ),
  ofImport(
    'activities not done, said to tell nothing',
    '1129 of 2273 rows tell nothing by this mapping',
    ({ findings }) => findings.find(({ code }) => code === 'no_event')?.message.split(';')[0] ?? null,
  ),
  fact('deals by deepest stage, 1 to 9', [2, 20, 45, 76, 141, 157, 188, 194, 170], deepest),
  fact('deals lost by reason, 1 to 5', [193, 204, 215, 197, 188], async (workspace) => {
    const counts = countBy(await lost(workspace), ({ data }) => String(data?.reason));
    return reasons.map((reason) => counts.get(reason) ?? 0);
  }),
  fact('forward moves credited', 4434, credited(true)),
  fact('backward moves', 6, credited(false)),
  awards('owner-weeks with at least 3 forward moves', 28, { achievement: 'moves-week', tier: 'three' }),
  fact('owners of those weeks', 27, async (workspace) => {
    const three = await standingAwards(workspace, { achievement: 'moves-week', tier: 'three' });
    return peopleOf(three).length;
  }),
  awards('owner-weeks with 5 forward moves', 0, { achievement: 'moves-week', tier: 'five' }),
  fact(
    'done activities by type',
    { after_close_call: 307, follow_up: 266, meeting: 281, sc_2: 290 },
    async (workspace) => {
      const counts = countBy(await done(workspace), ({ data }) => String(data?.kind));
      return Object.fromEntries([...counts].sort());
    },
  ),
];
