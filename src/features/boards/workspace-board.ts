import { aboveShown, type Standing, type TotalCount } from '../../domain/boards/standings.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import type { Board } from './api.ts';
import { type Looker, periodOf, presentBoard } from './queries.ts';

const ranksShown = 10;

/** What everybody sees of a period alike; who is just above a total is found once for all who have it. */
interface Shared {
  readonly totals: readonly TotalCount[];
  readonly first: readonly Standing[];
  readonly above: Map<number, Promise<Standing[]>>;
}

const shared = new Kept<Shared>(
  ['board_totals', 'board_tallies', 'board_hidden'],
  async (tx, workspaceId, period) => ({
    totals: await tx.prepared<{ total: number; people: number }>(
      'board-totals',
      'select total, people from board_totals where workspace_id = $1 and period = $2',
      [workspaceId, period],
    ),
    first: await tx.prepared<Standing>(
      'board-first',
      `select person_id as id, total from board_tallies where workspace_id = $1 and period = $2 and shown
       order by total desc, person_id limit ${ranksShown}`,
      [workspaceId, period],
    ),
    above: new Map(),
  }),
);

/** Everybody of the workspace: the first, whoever is just above, and one's own place. */
export async function readWorkspaceBoard(
  database: Pick<Database, 'look' | 'writes'>,
  looker: Looker,
): Promise<Board> {
  const { workspaceId } = looker.workspace;
  const period = periodOf(looker).key;
  const me = await database.look(workspaceId, (tx) => readOwnTotal(tx, looker, period));
  const { totals, first, above } = await shared.of(database, workspaceId, period);
  let justAbove = above.get(me.total);
  if (!justAbove) {
    justAbove = database.look(workspaceId, (tx) => readAbove(tx, workspaceId, period, me.total));
    above.set(me.total, justAbove);
    justAbove.catch(() => above.delete(me.total));
  }
  const candidates = new Map([...first, ...(await justAbove)].map((one) => [one.id, one]));
  return presentBoard('workspace', looker, withOwn(totals, me), [...candidates.values()], me, ranksShown);
}

/** What was counted between two looks may be in the one and not yet in the other: nobody stands on a total nobody has. */
function withOwn(
  totals: readonly TotalCount[],
  me: { readonly total: number; readonly isHidden: boolean },
): readonly TotalCount[] {
  if (me.isHidden || me.total === 0 || totals.some(({ total }) => total === me.total)) return totals;
  return [...totals, { total: me.total, people: 1 }];
}

async function readOwnTotal(
  tx: Tx,
  { workspace: { workspaceId }, personId }: Looker,
  period: string,
): Promise<{ total: number; isHidden: boolean }> {
  const names = [workspaceId, personId];
  const [own] = await tx.prepared<{ total: number; hidden: boolean }>(
    'board-own-total',
    'select awards + recognitions as total, not shown as hidden from board_tallies where workspace_id = $1 and person_id = $2 and period = $3',
    [...names, period],
  );
  if (own) return { total: own.total, isHidden: own.hidden };
  const hidden = await tx.prepared(
    'board-hidden',
    'select from board_hidden where workspace_id = $1 and person_id = $2',
    names,
  );
  return { total: 0, isHidden: hidden.length > 0 };
}

async function readAbove(tx: Tx, workspaceId: string, period: string, total: number): Promise<Standing[]> {
  // Nobody is just above somebody for whom nothing counts.
  if (total === 0) return [];
  return tx.prepared<Standing>(
    'board-above',
    `select person_id as id, total from board_tallies where workspace_id = $1 and period = $2 and shown and total > $3
     order by total, person_id desc limit ${aboveShown}`,
    [workspaceId, period, total],
  );
}
