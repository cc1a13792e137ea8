import { factsAt } from '../../domain/achievements/reading/person.ts';
import { type BoardPeriod, boardPeriods, withEarlier } from '../../domain/boards/board-period.ts';
import { peersMin } from '../../domain/boards/peer-groups.ts';
import {
  type BoardView,
  countTotals,
  type Standing,
  type TotalCount,
  viewBoard,
} from '../../domain/boards/standings.ts';
import type { Micros } from '../../domain/events/event.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { type Window, windowAt } from '../../domain/time/window.ts';
import { readStandings } from '../../engine/boards/peer-standings.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { presentPerson } from '../present.ts';
import type { Board, BoardName, BoardsOverview } from './api.ts';

const peerRanks = 3;
const historyBefore = 7;

/** Whoever looks at a board; without an id, somebody for whom nothing counts. */
export interface Looker {
  readonly personId: string | null;
  readonly workspace: WorkspaceEngine;
  readonly zone: string;
  readonly now: Micros;
  readonly kind: BoardPeriod;
}

export function periodOf({ kind, zone, now }: Looker): Window {
  return windowAt(kind, zone, now);
}

/** Groups stand for the quarter, whatever period is looked at. */
export function quarterOf({ zone, now }: Looker): Window {
  return windowAt('quarter', zone, now);
}

const presented = new WeakMap<Window, BoardsOverview['period']>();

export function presentPeriod(window: Window): BoardsOverview['period'] {
  const before = presented.get(window);
  if (before) return before;
  const { kind, key, startsAt, endsAt, zone } = window;
  const known = boardPeriods.find((one) => one === kind) ?? 'month';
  const period = { kind: known, key, startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt), zone };
  presented.set(window, period);
  return period;
}

/** What counts for somebody in a period and those before it. */
export async function readOwn(
  tx: Tx,
  looker: Looker,
): Promise<Pick<BoardsOverview, 'own' | 'history' | 'isHidden'>> {
  const { key } = periodOf(looker);
  const keys = withEarlier(key, historyBefore);
  const rows = await tx.prepared<{ period: string; awards: number; recognitions: number }>(
    'board-own',
    'select period, awards, recognitions from board_tallies where workspace_id = $1 and person_id = $2 and period = any ($3)',
    [looker.workspace.workspaceId, looker.personId, keys],
  );
  const history = keys.map((one) => {
    const row = rows.find(({ period }) => period === one);
    return { key: one, awards: row?.awards ?? 0, recognitions: row?.recognitions ?? 0 };
  });
  const { awards = 0, recognitions = 0 } = history.at(-1) ?? {};
  const isHidden = looker.personId !== null && (await isHiddenFrom(tx, looker, looker.personId));
  return { own: { awards, recognitions, total: awards + recognitions }, history, isHidden };
}

async function isHiddenFrom(tx: Tx, { workspace }: Looker, personId: string): Promise<boolean> {
  const rows = await tx.prepared(
    'board-hidden',
    'select from board_hidden where workspace_id = $1 and person_id = $2',
    [workspace.workspaceId, personId],
  );
  return rows.length > 0;
}

interface Member {
  person_id: string;
  total: number;
  is_hidden: boolean;
}
/** Somebody's group of this quarter; null as long as they have none, or too few of it are left. */
export async function readPeerBoard(database: Pick<Database, 'look'>, looker: Looker): Promise<Board | null> {
  const { workspace, personId } = looker;
  if (personId === null) return null;
  const { workspaceId, directory } = workspace;
  const quarter = quarterOf(looker);
  const standings = await database.look(workspaceId, (tx) =>
    readStandings(tx, workspaceId, quarter.key, personId),
  );
  if (!standings) return null;
  const totals = standings.totals[periodOf(looker).key]?.split(' ') ?? [];
  const members: Member[] = [];
  let size = 0;
  for (const [at, id] of standings.people.entries()) {
    if (directory.rootOf(id) !== id) continue;
    const isHidden = standings.hidden.includes(at);
    members.push({ person_id: id, total: Number(totals[at] ?? 0), is_hidden: isHidden });
    if (!isHidden) size++;
  }
  if (size < peersMin) return null;
  const { level, segment } = standings;
  const group = { size, level, segment, until: presentPeriod(quarter).endsAt };
  return { ...presentMembers('peers', looker, members), group };
}

/** The board of somebody's team of now; null without a team. */
export async function readTeamBoard(tx: Tx, looker: Looker): Promise<Board | null> {
  const { workspace, personId, now } = looker;
  const team = teamOf(looker);
  if (team === null) return null;
  const people = [...workspace.directory.people].filter(
    (person) => factsAt(person, now).attributes.team === team,
  );
  // Of a few, works-council mode says nothing together.
  if (!maySayOf(people.length, workspace.directory.privacy.isWorksCouncil)) return null;
  const members = await tx.query<Member>(
    `select p as person_id, coalesce(t.total, 0) as total, h.person_id is not null as is_hidden
     from unnest($2::uuid[]) as p
     left join board_tallies t on t.workspace_id = $1 and t.person_id = p and t.period = $3
     left join board_hidden h on h.workspace_id = $1 and h.person_id = p`,
    [workspace.workspaceId, people.map(({ id }) => id), periodOf(looker).key],
  );
  const isAlone = members.filter((one) => one.person_id !== personId && !one.is_hidden).length === 0;
  return { ...presentMembers('team', looker, members), missing: isAlone ? 'few' : null };
}

export function teamOf({ workspace, personId, now }: Looker): string | null {
  const person = workspace.directory.person(personId ?? '');
  return (person && factsAt(person, now).attributes.team) || null;
}

function presentMembers(name: BoardName, looker: Looker, members: readonly Member[]): Board {
  const standings = members
    .filter((one) => !one.is_hidden)
    .map(({ person_id: id, total }): Standing => ({ id, total }));
  const own = members.find((one) => one.person_id === looker.personId);
  const me = { total: own?.total ?? 0, isHidden: own?.is_hidden ?? false };
  return presentBoard(name, looker, countTotals(standings), standings, me, peerRanks);
}

export function presentBoard(
  name: BoardName,
  looker: Looker,
  counts: readonly TotalCount[],
  candidates: readonly Standing[],
  me: { readonly total: number; readonly isHidden: boolean },
  firstRanks: number,
): Board {
  const { personId, workspace, now } = looker;
  const view: BoardView = viewBoard(counts, candidates, { id: personId ?? '', ...me }, firstRanks);
  return {
    board: name,
    period: presentPeriod(periodOf(looker)),
    places: view.places.map(({ id, rank, sharing, total }) => ({
      person: presentPerson(workspace.directory.person(id), now),
      rank,
      sharing,
      total,
      isMe: id === personId,
    })),
    own:
      personId === null
        ? null
        : {
            rank: view.own?.rank ?? null,
            sharing: view.own?.sharing ?? 0,
            total: me.total,
            toNext: view.toNext,
            isUpper: view.isUpper,
          },
    isHidden: me.isHidden,
    group: null,
    missing: null,
  };
}
