import { describe, expect, test } from 'vitest';
import { files, hasFile, now, readRecords, ruleOf } from '../../../../test/support/known-data.ts';
import type { JsonObject, SourceEvent } from '../../events/event.ts';
import { Roster } from '../../people/roster.ts';
import { shuffle } from '../../shuffle.ts';
import { replay } from './replay.ts';

type Row = Record<string, string>;

const isHere = hasFile(files.badges);
const rows = (path: string): Row[] => (isHere ? readRecords(path) : []);
const posts = new Map(rows(files.posts).map((post) => [post.id ?? '', post]));
const day = 86_400_000;

function event(type: string, id: string, time: string, data: JsonObject): SourceEvent {
  const at = Date.parse(time.includes('T') ? `${time}Z` : `${time}T23:59:59Z`) * 1000;
  return { id: `${type} ${id}`, source: 'site', type, at, sequence: '', subject: null, data };
}

/** What a mapping derives: the score of a post at the end of each day on which it was voted on. */
function scores(): SourceEvent[] {
  const votes = new Map<string, Map<string, number>>();
  for (const { post_id = '', vote_type_id, creation_date = '' } of rows(files.votes)) {
    const value = { '2': 1, '3': -1 }[vote_type_id ?? ''];
    if (value === undefined) continue;
    const days = votes.get(post_id) ?? new Map<string, number>();
    days.set(creation_date, (days.get(creation_date) ?? 0) + value);
    votes.set(post_id, days);
  }
  return [...votes].flatMap(([id, days]) => {
    const post = posts.get(id);
    if (!post) return [];
    let score = 0;
    return [...days].sort().map(([date, value]) => {
      score += value;
      return event('qa.post.scored', `${id} ${date}`, date, { ...aboutPost(post), score });
    });
  });
}

function aboutPost(post: Row): JsonObject {
  const question = posts.get(post.parent_id ?? '');
  const after = question ? created(post) - created(question) : 0;
  return {
    post: post.id ?? '',
    by: post.owner_user_id ?? '',
    is_question: post.post_type_id === '1',
    is_own: question !== undefined && question.owner_user_id === post.owner_user_id,
    is_accepted: question?.accepted_answer_id === post.id,
    is_first: firstAnswers.get(post.parent_id ?? '') === post.id,
    days_after: after / day,
    asked_on: (post.creation_date ?? '').slice(0, 10),
  };
}

const created = (post: Row): number => Date.parse(`${post.creation_date}Z`);

const firstAnswers = new Map<string, string>();
for (const post of [...posts.values()].sort((a, b) => created(a) - created(b)))
  if (post.parent_id && !firstAnswers.has(post.parent_id)) firstAnswers.set(post.parent_id, post.id ?? '');

function events(): SourceEvent[] {
  const end = '2023-09-03';
  return [
    ...scores(),
    ...[...posts.values()].flatMap((post) => [
      ...(posts.has(post.accepted_answer_id ?? '')
        ? [event('qa.answer.accepted', post.id ?? '', end, { asker: post.owner_user_id ?? '' })]
        : []),
      event('qa.question.viewed', post.id ?? '', end, {
        ...aboutPost(post),
        views: Number(post.view_count ?? 0),
      }),
    ]),
    ...rows(files.comments).map(({ id = '', creation_date = '', user_id = '' }) =>
      event('qa.comment.made', id, creation_date, { by: user_id }),
    ),
    ...rows(files.users).map(({ id = '', up_votes, down_votes }) =>
      event('qa.votes.cast', id, end, { by: id, up: Number(up_votes), down: Number(down_votes) }),
    ),
    ...rows(files.edits).map(({ id = '', creation_date = '', user_id = '', post_history_type_id, post_id }) =>
      event('qa.post.edited', id, creation_date, {
        by: user_id,
        what: post_history_type_id ?? '',
        is_own: posts.get(post_id ?? '')?.owner_user_id === user_id,
      }),
    ),
  ];
}

const scored = (where: string) => `{ event: qa.post.scored, where: '${where}', credit: data.by }`;
const firstOf = (where: string) => `{ first: ${scored(where)} }`;
const eachPost = (where: string) =>
  `{ count: { event: qa.post.scored, where: '${where}', per: data.post, credit: data.by }, reach: 1, in: ever }`;
const eachQuestion = (views: number) =>
  `{ count: { event: qa.question.viewed, where: data.is_question && data.views >= ${views}, per: data.post, credit: data.by }, reach: 1, in: ever }`;

/** Badge, rule, and how often: awarded by the site, found by the rule, and in both. */
const badges: [name: string, earn: string, awarded: number, found: number, both: number][] = [
  ['Student', firstOf('data.is_question && data.score >= 1'), 152, 149, 148],
  ['Teacher', firstOf('!data.is_question && !data.is_own && data.score >= 1'), 149, 137, 137],
  ['Scholar', '{ first: { event: qa.answer.accepted, credit: data.asker } }', 83, 82, 82],
  ['Self-Learner', firstOf('data.is_own && data.score >= 3'), 17, 17, 17],
  ['Nice Question', eachPost('data.is_question && data.score >= 10'), 24, 24, 24],
  ['Good Question', eachPost('data.is_question && data.score >= 25'), 3, 3, 3],
  ['Nice Answer', eachPost('!data.is_question && data.score >= 10'), 38, 36, 36],
  ['Good Answer', eachPost('!data.is_question && data.score >= 25'), 0, 0, 0],
  ['Enlightened', eachPost('data.is_first && data.is_accepted && !data.is_own && data.score >= 10'), 6, 6, 6],
  ['Necromancer', eachPost('!data.is_question && data.days_after > 60 && data.score >= 5'), 11, 9, 9],
  ['Revival', eachPost('data.is_first && data.days_after > 30 && data.score >= 2'), 10, 6, 6],
  ['Commentator', '{ nth: { event: qa.comment.made, credit: data.by }, reach: 10 }', 39, 38, 38],
  ['Popular Question', eachQuestion(1000), 6, 6, 6],
  ['Notable Question', eachQuestion(2500), 1, 1, 1],
  ['Famous Question', eachQuestion(10_000), 1, 1, 1],
  [
    'Curious',
    `{ count: { event: qa.post.scored, where: data.is_question && data.score >= 1, distinct: data.asked_on, credit: data.by }, reach: 5, in: ever }`,
    16,
    15,
    15,
  ],
  ['Supporter', '{ first: { event: qa.votes.cast, where: data.up >= 1, credit: data.by } }', 504, 505, 504],
  ['Critic', '{ first: { event: qa.votes.cast, where: data.down >= 1, credit: data.by } }', 84, 83, 82],
  [
    'Editor',
    `{ first: { event: qa.post.edited, where: 'data.what == "4" || data.what == "5"', credit: data.by } }`,
    80,
    80,
    76,
  ],
  [
    'Organizer',
    `{ first: { event: qa.post.edited, where: 'data.what == "6" && !data.is_own', credit: data.by } }`,
    21,
    22,
    21,
  ],
];

describe.skipIf(!isHere)('the badges of a question site', () => {
  const all = shuffle(events(), 4711);
  const given = rows(files.badges);

  test.each(badges)('%s', (name, earn, awarded, found, both) => {
    const mine = count(replay([ruleOf(earn)], all, new Roster([]).find, now).map(({ person }) => person));
    const theirs = count(given.filter((badge) => badge.name === name).map(({ user_id = '' }) => user_id));
    const shared = [...mine].reduce(
      (sum, [person, times]) => sum + Math.min(times, theirs.get(person) ?? 0),
      0,
    );
    expect([total(theirs), total(mine), shared]).toEqual([awarded, found, both]);
  });
});

function count(people: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const person of people) times.set(person, (times.get(person) ?? 0) + 1);
  return times;
}

function total(times: ReadonlyMap<string, number>): number {
  return [...times.values()].reduce((sum, one) => sum + one, 0);
}
