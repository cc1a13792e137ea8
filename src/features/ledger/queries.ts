import type { Micros } from '../../domain/events/event.ts';
import { armOf, heldPercent, judgeWorth, type TriedKind, triedKinds } from '../../domain/notices/ledger.ts';
import type { Channel, NoticeKind } from '../../domain/notices/preferences.ts';
import { maySayOf } from '../../domain/privacy/groups.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database, Tx } from '../../store/database.ts';
import { Kept } from '../../store/kept.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import type { LedgerView } from './api.ts';

/** An award that somebody had so often before is a low-stakes one. */
const hadBefore = 3;
const lookedBackMicros = 90 * 86_400_000_000;

/** One thing one person is told. */
export interface Subject {
  readonly personId: string;
  readonly kind: NoticeKind;
  readonly subjectId: string;
}

export async function heldPercentOf(tx: Tx, workspaceId: string): Promise<number> {
  const [row] = await tx.query<{ held_percent: number }>(
    'select held_percent from ledger_settings where workspace_id = $1',
    [workspaceId],
  );
  return row?.held_percent ?? heldPercent;
}

/** Which of some notices may be tried at all: of awards only those that are no news to their person. */
export async function triedOf<T extends Subject>(
  tx: Tx,
  workspaceId: string,
  subjects: readonly T[],
): Promise<T[]> {
  const tried = subjects.filter(({ kind }) => (triedKinds as readonly string[]).includes(kind));
  const awards = tried.filter(({ kind }) => kind === 'award').map(({ subjectId }) => subjectId);
  if (awards.length === 0) return tried;
  const rows = await tx.query<{ award_id: string }>(
    `select a.award_id from awards a where a.workspace_id = $1 and a.award_id = any ($2::uuid[]) and a.tier is null
       and (select count(*) from (select from awards b where b.workspace_id = $1 and b.person_id = a.person_id
         and b.achievement_id = a.achievement_id and b.state = 'confirmed' and b.earned_at < a.earned_at limit $3) had) >= $3`,
    [workspaceId, awards, hadBefore],
  );
  const low = new Set(rows.map(({ award_id }) => award_id));
  return tried.filter(({ kind, subjectId }) => kind !== 'award' || low.has(subjectId));
}

/** The subjects among some that wait for the digest by chance. */
export async function heldOf(
  tx: Tx,
  workspaceId: string,
  subjects: readonly Subject[],
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const chosen = chosenOf(workspaceId, subjects, await heldPercentOf(tx, workspaceId));
  return idsOf(chosen.length === 0 ? [] : await triedOf(tx, workspaceId, chosen));
}

const keptPercent = new Kept(['ledger_settings'], heldPercentOf);

/** The same without a transaction; most often out of memory alone. */
export async function heldNow(
  database: Pick<Database, 'look' | 'writes'>,
  workspaceId: string,
  subjects: readonly Subject[],
): Promise<ReadonlySet<string>> {
  if (subjects.length === 0) return new Set();
  const chosen = chosenOf(workspaceId, subjects, await keptPercent.of(database, workspaceId));
  if (chosen.length === 0) return new Set();
  return idsOf(await database.look(workspaceId, (tx) => triedOf(tx, workspaceId, chosen)));
}

/** Those whom chance has chosen to wait. */
function chosenOf(workspaceId: string, subjects: readonly Subject[], percent: number): Subject[] {
  return subjects.filter(
    ({ personId, subjectId }) => armOf(workspaceId, personId, subjectId, percent) === 'held',
  );
}

function idsOf(subjects: readonly Subject[]): ReadonlySet<string> {
  return new Set(subjects.map(({ subjectId }) => subjectId));
}

export interface KindCounts {
  readonly told: { readonly n: number; readonly acted: number };
  readonly held: { readonly n: number; readonly acted: number };
  readonly people: number;
}

/** What people did within a day, of those told at once and of those who were not; only where the day is over. */
export async function countTrials(
  tx: Tx,
  { workspaceId }: WorkspaceEngine,
  now: Micros,
): Promise<Map<TriedKind, KindCounts>> {
  const rows = await tx.query<{
    kind: TriedKind;
    arm: 'told' | 'held';
    n: number;
    acted: number;
    people: number;
  }>(
    `select t.kind, t.arm, count(*)::int as n, count(distinct t.person_id)::int as people,
       count(*) filter (where t.acted > 0 or t.kind = 'pattern' and (
         exists (select from recognitions r where r.workspace_id = $1 and r.giver_id = t.person_id
           and r.given_at > t.at and r.given_at <= t.at + interval '24 hours')
         or exists (select from award_notes w where w.workspace_id = $1 and w.writer_id = t.person_id
           and w.at > t.at and w.at <= t.at + interval '24 hours')))::int as acted
     from notice_trials t left join notice_demotions d on d.workspace_id = $1 and d.kind = t.kind
     where t.workspace_id = $1 and t.at > $2 and t.at <= $3 and t.at > coalesce(d.lifted_at, '-infinity')
     group by t.kind, t.arm`,
    [workspaceId, toTimestamp(now - lookedBackMicros), toTimestamp(now - 86_400_000_000)],
  );
  const none = { n: 0, acted: 0 };
  const of = (kind: TriedKind, arm: 'told' | 'held') =>
    rows.find((row) => row.kind === kind && row.arm === arm);
  return new Map(
    triedKinds.map((kind) => {
      const [told, held] = [of(kind, 'told'), of(kind, 'held')];
      return [
        kind,
        {
          told: told ? { n: told.n, acted: told.acted } : none,
          held: held ? { n: held.n, acted: held.acted } : none,
          people: Math.max(told?.people ?? 0, held?.people ?? 0),
        },
      ];
    }),
  );
}

/** What each kind of notice is worth, and how much of it is looked at. */
export async function readLedger(tx: Tx, workspace: WorkspaceEngine): Promise<LedgerView> {
  const { workspaceId, directory } = workspace;
  const now = workspace.options.now();
  const counts = await countTrials(tx, workspace, now);
  const demotions = await tx.query<{ kind: string; since: Micros; lifted_at: Micros | null }>(
    'select kind, since, lifted_at from notice_demotions where workspace_id = $1',
    [workspaceId],
  );
  const openings = await tx.query<{
    kind: string;
    channel: Channel;
    told: number;
    viewed: number;
    clicked: number;
  }>(openingsSql, [workspaceId, toTimestamp(now - lookedBackMicros)]);
  const { isWorksCouncil } = directory.privacy;
  return {
    heldPercent: await heldPercentOf(tx, workspaceId),
    days: lookedBackMicros / 86_400_000_000,
    kinds: triedKinds.map((kind) => {
      const { told, held, people } = counts.get(kind) ?? {
        told: { n: 0, acted: 0 },
        held: { n: 0, acted: 0 },
        people: 0,
      };
      const maySay = people === 0 || maySayOf(people, isWorksCouncil);
      const demotion = demotions.find((one) => one.kind === kind);
      return {
        kind,
        worth: maySay ? judgeWorth(told, held) : null,
        demotedSince: demotion && demotion.lifted_at === null ? formatInstant(demotion.since) : null,
        liftedAt: demotion?.lifted_at ? formatInstant(demotion.lifted_at) : null,
        looked: maySay
          ? openings
              .filter((row) => row.kind === kind)
              .map(({ channel, told, viewed, clicked }) => ({ channel, told, viewed, clicked }))
          : [],
      };
    }),
  };
}

/** In the app what was announced, on other channels what was sent; beside it what of it was seen and followed. */
const openingsSql = `
  with told as (
    select coalesce(f.kind, 'award') as kind, 'app' as channel, n.person_id, coalesce(n.finding_id, n.award_ids[1]) as subject_id
    from announcements n left join findings f on f.workspace_id = n.workspace_id and f.finding_id = n.finding_id
    where n.workspace_id = $1 and n.kind = 'notice' and n.at > $2 and (n.finding_id is not null or cardinality(n.award_ids) > 0)
    union all
    select l.kind, l.channel, l.person_id, l.subject_id from notice_lines l
    where l.workspace_id = $1 and l.state = 'told' and l.at > $2
  )
  select told.kind, told.channel, count(*)::int as told, count(o.viewed_at)::int as viewed, count(o.clicked_at)::int as clicked
  from told left join notice_openings o on o.workspace_id = $1 and o.person_id = told.person_id and o.kind = told.kind
    and o.subject_id = told.subject_id and o.channel = told.channel
  group by 1, 2 order by 1, 2`;
