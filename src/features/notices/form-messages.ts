import { type DueLine, type Plan, planMessages } from '../../domain/notices/timing/plan-messages.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { toTimestamp } from '../../store/timestamp.ts';
import { uuidv7 } from '../../store/uuid.ts';
import { commentStandsSql, reactionStandsSql } from '../feed/queries.ts';
import { findingStandsSql } from '../findings/queries.ts';
import { interruptionsOf, sentPeriodsOf } from './history.ts';
import { wishesOf } from './settings.ts';

const peopleMax = 500;

type DueRow = DueLine & { readonly personId: string };
type PlanOf = Plan & { readonly personId: string };

/**
 * What a line tells of still stands: nobody is congratulated on what was taken back. Each is looked up by its key; as
 * `exists` all awards of the workspace would be read for a few lines.
 */
export const standsSql = `
  coalesce(case l.kind
    when 'award' then (select a.state = 'confirmed' from awards a where a.workspace_id = l.workspace_id and a.award_id = l.subject_id)
    when 'recognition' then (select r.state = 'shown' from recognitions r where r.workspace_id = l.workspace_id and r.recognition_id = l.subject_id)
    when 'mention' then (select ${commentStandsSql} from comments c where c.workspace_id = l.workspace_id and c.comment_id = l.subject_id)
    when 'reaction' then (select ${reactionStandsSql} from reaction_notices d where d.workspace_id = l.workspace_id and d.notice_id = l.subject_id)
    when 'note' then (select n.state = 'shown' from award_notes n where n.workspace_id = l.workspace_id and n.note_id = l.subject_id)
    else (select ${findingStandsSql} from findings f where f.workspace_id = l.workspace_id and f.finding_id = l.subject_id)
  end, false)`;

/**
 * Makes messages of lines whose time has come. A digest takes along what waits for the same one and is due later because
 * its person has travelled in between: else that would miss it, and wait for the next. Answers how many people it looked at.
 */
export async function formMessages(tx: Tx, workspace: WorkspaceEngine): Promise<number> {
  const { workspaceId } = workspace;
  const now = workspace.options.now();
  await tx.query(
    `update notice_lines l set state = 'dropped'
     where l.workspace_id = $1 and l.state = 'waiting' and l.due_at <= $2 and not ${standsSql}`,
    [workspaceId, toTimestamp(now)],
  );
  const due = await tx.query<DueRow>(
    `with people as (
       select person_id from notice_lines where workspace_id = $1 and state = 'waiting' and due_at <= $2
       group by person_id order by min(due_at), person_id limit ${peopleMax}
     ), digests as (
       select person_id, channel, bundle, max(period) as period from notice_lines
       where workspace_id = $1 and state = 'waiting' and due_at <= $2 and bundle <> 'now'
         and person_id in (select person_id from people)
       group by person_id, channel, bundle
     )
     select l.line_id as id, l.person_id as "personId", l.channel, l.kind, l.bundle, l.period from notice_lines l
     left join digests d on d.person_id = l.person_id and d.channel = l.channel and d.bundle = l.bundle
     where l.workspace_id = $1 and l.state = 'waiting' and l.person_id in (select person_id from people)
       and (l.due_at <= $2 or l.period <= d.period)
     order by l.at, l.line_id for update of l`,
    [workspaceId, toTimestamp(now)],
  );
  if (due.length === 0) return 0;
  const people = [...new Set(due.map(({ personId }) => personId))];
  const wishes = await wishesOf(tx, workspace, people);
  const before = await interruptionsOf(tx, workspaceId, people, now);
  const sentOn = await sentPeriodsOf(tx, workspaceId, people);
  const plans = people.flatMap((personId): PlanOf[] => {
    const wish = wishes.get(personId);
    if (!wish) return [];
    const lines = due.filter((line) => line.personId === personId);
    const sent = (channel: DueLine['channel']) => sentOn(personId, channel);
    return [{ personId, ...planMessages(lines, wish.settings, before(personId), sent, now) }];
  });
  await writeMessages(tx, workspaceId, plans, toTimestamp(now));
  await moveLines(tx, workspaceId, plans);
  await writeInterruptions(tx, workspaceId, plans);
  return people.length;
}

async function writeMessages(tx: Tx, workspaceId: string, plans: readonly PlanOf[], now: string) {
  const messages = plans.flatMap(({ personId, messages: own }) =>
    own.map(({ channel, bundle, period, lines }) => ({
      m: uuidv7(),
      p: personId,
      c: channel,
      b: bundle,
      r: period,
      l: lines,
    })),
  );
  if (messages.length === 0) return;
  const lines = messages.flatMap(({ m, l }) => l.map((line) => ({ m, l: line })));
  await tx.query(
    `with written as (
       insert into messages (workspace_id, message_id, person_id, channel, bundle, period, made_at, state, next_try_at)
       select $1, m, p, c, b, r, $3, 'queued', $3
       from json_to_recordset($2) as x (m uuid, p uuid, c text, b text, r text)
     )
     update notice_lines n set state = 'told', message_id = made.m from json_to_recordset($4) as made (m uuid, l uuid)
     where n.workspace_id = $1 and n.line_id = made.l`,
    [workspaceId, JSON.stringify(messages), now, JSON.stringify(lines)],
  );
}

async function moveLines(tx: Tx, workspaceId: string, plans: readonly PlanOf[]): Promise<void> {
  const moved = plans.flatMap((plan) => plan.moved);
  if (moved.length === 0) return;
  await tx.query(
    `update notice_lines n set bundle = b, period = r, due_at = d
     from json_to_recordset($2) as x (l uuid, b text, r text, d timestamptz)
     where n.workspace_id = $1 and n.line_id = l`,
    [
      workspaceId,
      JSON.stringify(
        moved.map(({ line, bundle, period, dueAt }) => ({
          l: line,
          b: bundle,
          r: period,
          d: toTimestamp(dueAt),
        })),
      ),
    ],
  );
}

async function writeInterruptions(tx: Tx, workspaceId: string, plans: readonly PlanOf[]): Promise<void> {
  const made = plans.flatMap(({ personId, interruption }) =>
    interruption
      ? [{ p: personId, a: toTimestamp(interruption.at), k: `{${interruption.kinds.join(',')}}` }]
      : [],
  );
  if (made.length === 0) return;
  await tx.query(
    `insert into interruptions (workspace_id, person_id, at, kinds)
     select $1, p, a, k from json_to_recordset($2) as x (p uuid, a timestamptz, k text[]) on conflict do nothing`,
    [workspaceId, JSON.stringify(made)],
  );
}
