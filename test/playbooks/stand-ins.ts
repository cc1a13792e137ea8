import type { JsonObject, SourceEvent } from '../../src/domain/events/event.ts';
import { files, hasFile, readRecords, toEvent } from '../support/known-data.ts';
import { deskStandIns } from './desk-stand-ins.ts';
import { once, type Row, type StandIn } from './stand-in.ts';

const sales = 'CRM sales opportunities, Maven Analytics';
const forum = 'Stack Exchange dump of bicycles.meta, CC BY-SA';
const deals = 'change log of a public Pipedrive exercise';

const opportunities = once(() => readRecords(files.sales));
const oneDeal = (row: Row) => ({ id: row['opportunity_id'] ?? '', by: row['sales_agent'] ?? '' });
const at8 = (date: string): string => `${date}T08:00:00Z`;
const isWon = (row: Row): boolean => row['deal_stage'] === 'Won';
/** Opportunities with the columns named, each as one event at the date of the first of them. */
const eachDeal = (type: string, column: string, more: (row: Row) => JsonObject): SourceEvent[] =>
  opportunities()
    .filter((row) => (row[column] ?? '') !== '')
    .map((row) => {
      const { id, by } = oneDeal(row);
      return toEvent(`${type} ${id}`, type, at8(row[column] ?? ''), { by, ...more(row) });
    });
const emptyFields = (row: Row): number =>
  ['product', 'account', 'sales_agent', 'engage_date'].filter((name) => (row[name] ?? '') === '').length;
const daysBetween = (row: Row): number =>
  (Date.parse(at8(row['close_date'] ?? '')) - Date.parse(at8(row['engage_date'] ?? ''))) / 86_400_000;

const changeFile = 'crm-change-log/deal_changes.csv';
const activityFile = 'crm-change-log/activity.csv';

/** Moves of deals between stages, each by the owner at that time; a first stage is a move from nought. */
const moves = once(() => {
  const rows = readRecords(changeFile).map((row, index) => ({ row, index }));
  rows.sort((a, b) => {
    const [x, y] = [a.row['change_time'] ?? '', b.row['change_time'] ?? ''];
    return x === y ? a.index - b.index : x < y ? -1 : 1;
  });
  const owners = new Map<string, string>();
  const stages = new Map<string, number>();
  return rows.flatMap(({ row, index }): SourceEvent[] => {
    const [deal, value] = [row['deal_id'] ?? '', row['new_value'] ?? ''];
    if (row['changed_field_key'] === 'user_id') owners.set(deal, value);
    const by = owners.get(deal);
    if (row['changed_field_key'] !== 'stage_id' || by === undefined) return [];
    const [from, to] = [stages.get(deal) ?? 0, Number(value)];
    stages.set(deal, to);
    const data = { deal, by, stage_from: from, stage_to: to, qualified: to >= 2, notes_complete: true };
    return [toEvent(`move ${index}`, 'crm.deal.stage_changed', utc(row['change_time'] ?? ''), data)];
  });
});
const utc = (time: string): string => `${time.replace(' ', 'T')}Z`;
const activities = once(() => readRecords(activityFile));

const posts = once(() => readRecords(files.posts).filter(({ owner_user_id: owner }) => owner !== ''));
const postById = once(() => new Map(posts().map((row) => [row['id'] ?? '', row])));
const isAnswer = (row: Row): boolean => row['post_type_id'] === '2';
const ownerOf = (row: Row | undefined): string => row?.['owner_user_id'] ?? '';
const bodyEdits = once(() =>
  readRecords(files.edits).flatMap((row) => {
    const post = postById().get(row['post_id'] ?? '');
    const by = row['user_id'] ?? '';
    const isEdit = ['4', '5', '6'].includes(row['post_history_type_id'] ?? '');
    return isEdit && post && by !== '' ? [{ row, post, by }] : [];
  }),
);
const questionOf = (row: Row): string => (isAnswer(row) ? (row['parent_id'] ?? '') : (row['id'] ?? ''));

/** Every reading of public data that the playbooks show. */
export const standIns: readonly StandIn[] = [
  ...deskStandIns,
  {
    data: sales,
    reading:
      'an opportunity is a lead on the day it was engaged; an empty product or account is a missing field',
    achievements: ['complete-lead', 'ten-good-leads', 'first-whole-lead'],
    isHere: hasFile(files.sales),
    events: () =>
      ['crm.lead.created', 'crm.lead.completed'].flatMap((type) =>
        eachDeal(type, 'engage_date', (row) => ({ lead: oneDeal(row).id, missing_fields: emptyFields(row) })),
      ),
  },
  {
    data: sales,
    reading:
      'an opportunity is a deal updated on the day it was engaged; its close date is the next step, and one that took 30 days or more had stalled',
    achievements: ['next-steps', 'pipeline-hygiene', 'first-next-step'],
    isHere: hasFile(files.sales),
    events: () =>
      eachDeal('crm.deal.updated', 'engage_date', (row) => {
        const closes = row['close_date'] ?? '';
        const deal = { deal: oneDeal(row).id, missing_fields: emptyFields(row) };
        if (closes === '') return deal;
        return {
          ...deal,
          next_step_on: closes,
          next_step_days: daysBetween(row),
          stalled: daysBetween(row) >= 30,
        };
      }),
  },
  {
    data: sales,
    reading: 'an engaged opportunity is a note, a lead and, if it has a close date, a dated next step',
    achievements: ['settled-in'],
    isHere: hasFile(files.sales),
    events: () => [
      ...eachDeal('crm.note.logged', 'engage_date', () => ({})),
      ...eachDeal('crm.lead.completed', 'engage_date', (row) => ({ missing_fields: emptyFields(row) })),
      ...eachDeal('crm.deal.updated', 'engage_date', (row) =>
        (row['close_date'] ?? '') === '' ? {} : { next_step_on: row['close_date'] ?? '' },
      ),
    ],
  },
  {
    data: sales,
    reading:
      'an engaged opportunity is a personal follow-up in time and the end of its sequence; a win is a meeting booked, with as many silent days before it as the deal took',
    achievements: [
      'personal-follow-ups',
      'sequence-to-meeting',
      'woken-leads',
      'first-three',
      'sequence-done',
    ],
    isHere: hasFile(files.sales),
    events: () => [
      ...eachDeal('sales.follow_up.sent', 'engage_date', (row) => ({
        contact: oneDeal(row).id,
        personalised: true,
        in_time: true,
      })),
      ...eachDeal('sales.sequence.finished', 'engage_date', (row) => ({ contact: oneDeal(row).id })),
      ...eachDeal('sales.meeting.booked', 'close_date', (row) => ({
        contact: oneDeal(row).id,
        lead: oneDeal(row).id,
        meeting: oneDeal(row).id,
        days_silent: (row['engage_date'] ?? '') === '' ? 0 : daysBetween(row),
        won: isWon(row),
      })).filter(({ data }) => data['won'] === true),
    ],
  },
  {
    data: sales,
    reading:
      'a won opportunity is a qualified deal of its value on the day it was engaged; everybody is in no segment',
    achievements: ['fair-pipeline'],
    isHere: hasFile(files.sales),
    events: () =>
      eachDeal('crm.deal.created', 'engage_date', (row) => ({
        deal: oneDeal(row).id,
        amount: Number(row['close_value'] ?? 0),
        qualified: isWon(row),
      })),
  },
  {
    data: sales,
    reading:
      'a lost opportunity is a health check at high risk, a won one at low, and an engaged one a task for its account',
    achievements: ['health-checks', 'named-and-answered', 'risk-turned', 'steady-care'],
    isHere: hasFile(files.sales),
    events: () =>
      [
        ...eachDeal('crm.health_check.logged', 'close_date', (row) => ({
          account: row['account'] ?? '',
          risk: isWon(row) ? 'low' : 'high',
        })),
        ...eachDeal('sales.task.completed', 'engage_date', (row) => ({ account: row['account'] ?? '' })),
      ].filter(({ data }) => data['account'] !== ''),
  },
  {
    data: deals,
    reading:
      'a move belongs to the owner at that time, is qualified from the second stage on, and counts as one with notes',
    achievements: ['forward-three', 'stage-notes', 'steady-motion'],
    isHere: hasFile(changeFile),
    events: moves,
  },
  {
    data: deals,
    reading: 'an activity is a note on the day it was due, by whom it was assigned to',
    achievements: ['first-note'],
    isHere: hasFile(activityFile),
    events: () =>
      activities().map((row, index) =>
        toEvent(`n${index}`, 'crm.note.logged', `${row['due_to']}Z`, { by: row['assigned_to_user'] ?? '' }),
      ),
  },
  {
    data: forum,
    reading: 'an answer is an article by its author, and a vote for it a question spared',
    achievements: ['first-article', 'answer-that-helps', 'five-spared', 'steady-shelf'],
    isHere: hasFile(files.posts),
    events: () => [
      ...posts()
        .filter(isAnswer)
        .map((row) =>
          toEvent(`p${row['id']}`, 'kb.article.published', `${row['creation_date']}Z`, {
            article: row['id'] ?? '',
            author: ownerOf(row),
          }),
        ),
      ...readRecords(files.votes).flatMap((row) => {
        const post = postById().get(row['post_id'] ?? '');
        if (row['vote_type_id'] !== '2' || !post || !isAnswer(post)) return [];
        const data = { article: row['post_id'] ?? '', author: ownerOf(post) };
        return [toEvent(`v${row['id']}`, 'kb.article.deflected', at8(row['creation_date'] ?? ''), data)];
      }),
    ],
  },
  {
    data: forum,
    reading:
      'a question is a brief in time, an answer its draft, an edit of another’s post a review pass with one remark, and an accepted answer a piece finished in time',
    achievements: ['on-time-briefs', 'review-passes', 'first-draft', 'calm-finish'],
    isHere: hasFile(files.posts),
    events: () => [
      ...posts().map((row) => {
        const type = isAnswer(row) ? 'content.draft.submitted' : 'content.brief.submitted';
        const data = { piece: questionOf(row), by: ownerOf(row), in_time: true };
        return toEvent(`p${row['id']}`, type, `${row['creation_date']}Z`, data);
      }),
      ...bodyEdits().map(({ row, post, by }) =>
        toEvent(`e${row['id']}`, 'content.review.completed', `${row['creation_date']}Z`, {
          piece: row['post_id'] ?? '',
          author: ownerOf(post),
          remarks: 1,
          by,
        }),
      ),
      ...posts().flatMap((row) => {
        const answer = postById().get(row['accepted_answer_id'] ?? '');
        if (!answer) return [];
        const data = { piece: row['id'] ?? '', author: ownerOf(answer), in_time: true };
        return [toEvent(`f${row['id']}`, 'content.piece.published', `${answer['creation_date']}Z`, data)];
      }),
    ],
  },
  {
    data: forum,
    reading:
      'a comment on another’s post is thanks in the channel of its question, and an edit of another’s post a review',
    achievements: ['thanked-by-three', 'across-channels', 'reviews-for-others'],
    isHere: hasFile(files.posts),
    events: () => [
      ...readRecords(files.comments).flatMap((row) => {
        const post = postById().get(row['post_id'] ?? '');
        if (!post || (row['user_id'] ?? '') === '') return [];
        const data = {
          message: row['post_id'] ?? '',
          channel: questionOf(post),
          reaction: 'pray',
          author: ownerOf(post),
          by: row['user_id'] ?? '',
        };
        return [toEvent(`k${row['id']}`, 'chat.reaction.added', `${row['creation_date']}Z`, data)];
      }),
      ...bodyEdits().map(({ row, post, by }) =>
        toEvent(`e${row['id']}`, 'code.review.submitted', `${row['creation_date']}Z`, {
          review: row['id'] ?? '',
          pull_request: row['post_id'] ?? '',
          author: ownerOf(post),
          by,
        }),
      ),
    ],
  },
  {
    data: forum,
    reading: 'a comment on another’s post is an internal answer to their ticket',
    achievements: ['lent-a-hand'],
    isHere: hasFile(files.posts),
    events: () =>
      readRecords(files.comments).flatMap((row) => {
        const post = postById().get(row['post_id'] ?? '');
        if (!post || (row['user_id'] ?? '') === '') return [];
        const who = { by: row['user_id'] ?? '', agent: ownerOf(post) };
        const data = { ticket: row['post_id'] ?? '', ...who, staff: true, public: false };
        return [toEvent(`k${row['id']}`, 'helpdesk.comment.added', `${row['creation_date']}Z`, data)];
      }),
  },
];
