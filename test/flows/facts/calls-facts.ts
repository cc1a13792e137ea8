import type { Client } from '../../../src/cli/client.ts';
import { mean, round } from './arithmetic.ts';
import { awards, events, eventsOnce, type Fact, fact, holders, ofImport, standing } from './ask.ts';

export const callsAchievements = ['good-calls', 'rated-run', 'good-call-days'];

const answered = eventsOnce({ type: 'helpdesk.call.answered', with: 'data' });
const meanOf = async (workspace: Client, field: string) =>
  round(mean((await answered(workspace)).map(({ data }) => Number(data?.[field]))), 4);
const good = 'data.resolved && data.score >= 4 && data.answered_within_seconds <= 60';
const inWeek = (person: string, expected: number) => standing(person, 'good-calls', '2021-W05', expected);
const everybody = ['Becky', 'Dan', 'Diane', 'Greg', 'Jim', 'Joe', 'Martha', 'Stewart'];
const without = (...names: string[]) => everybody.filter((name) => !names.includes(name));

export const callsFacts: readonly Fact[] = [
  ofImport('rows, and of them rejected', [5000, 0], ({ rows, rejected }) => [rows, rejected]),
  events('answered', 4054, { type: 'helpdesk.call.answered' }),
  events('unanswered', 946, { type: 'helpdesk.call.missed' }),
  events('resolved', 3646, { type: 'helpdesk.call.answered', where: 'data.resolved' }),
  fact('mean satisfaction', 3.4036, (workspace) => meanOf(workspace, 'score')),
  fact('mean seconds to answer', 67.5207, (workspace) => meanOf(workspace, 'answered_within_seconds')),
  events('good calls', 794, { type: 'helpdesk.call.answered', where: good }),
  awards('person-weeks with at least 10 good calls', 26, { achievement: 'good-calls' }),
  fact('2021-W05, who reaches 10', ['Becky', 'Greg', 'Jim', 'Martha'], async (workspace) => {
    const { items } = await workspace.ask<{ items: { person: { handle: string } }[] }>('/v1/awards', {
      query: { achievement: 'good-calls', window: '2021-W05' },
    });
    return items.map(({ person }) => person.handle).sort();
  }),
  inWeek('Becky', 12),
  inWeek('Greg', 11),
  inWeek('Jim', 13),
  inWeek('Martha', 13),
  inWeek('Dan', 8),
  inWeek('Diane', 6),
  inWeek('Joe', 5),
  inWeek('Stewart', 5),
  holders('rated-run', 'n7', everybody),
  holders('rated-run', 'n8', without('Diane')),
  holders('rated-run', 'n9', ['Becky', 'Dan']),
  holders('rated-run', 'n10', ['Becky', 'Dan']),
  holders('rated-run', 'n11', []),
  holders('good-call-days', 'n7', everybody),
  holders('good-call-days', 'n8', without('Becky')),
  holders('good-call-days', 'n9', without('Becky', 'Martha')),
  holders('good-call-days', 'n10', ['Dan', 'Diane', 'Jim', 'Joe']),
  holders('good-call-days', 'n11', ['Dan', 'Diane', 'Jim', 'Joe']),
  holders('good-call-days', 'n12', ['Jim']),
  holders('good-call-days', 'n13', []),
];
