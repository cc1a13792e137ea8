import type { TeamReviews, TeamWeek } from '../../../features/team/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const teamWeek: Command = {
  name: 'team week',
  summary: 'Show a week of the people: facts worth a word, who was not mentioned, what was won.',
  options: {
    week: { value: 'WEEK', about: 'this, last, or a date in it such as 2026-03-02. Default: last.' },
    weeks: { value: 'N', about: 'Who was not mentioned for so many weeks. Default: 4.' },
    team: { value: 'TEAM', about: 'Only this team. Needed above 500 people.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Everybody’s, as the operator sees it; weeks begin on Monday in UTC. With --json, one document.',
  examples: ['smallwins team week --team north', 'smallwins team week --week 2026-03-02 --weeks 8 --json'],
  async run(call) {
    const { output } = call;
    const query = { week: call.text('week'), weeks: call.text('weeks'), team: call.text('team') };
    const found = await inWorkspace(call, (client) => client.ask<TeamWeek>('/v1/team/week', { query }));
    output.json(found);
    const { week, people, patterns, unseen, sums } = found;
    output.line(`${week.key}, ${people} people: ${sums.awards} awards, ${sums.recognitions} recognitions.`);
    if (found.chooseTeam) output.line(`Choose one of the teams with --team: ${found.teams.join(', ')}.`);
    for (const { person, sentence } of patterns) output.line(`  ${person.name}: ${sentence}`);
    if (unseen.total > 0) output.line(`Not mentioned for ${unseen.weeks} weeks: ${unseen.total}`);
    for (const { person, lastAt, what } of unseen.items)
      output.line(
        `  ${person.name} (${lastAt?.slice(0, 10) ?? 'not yet'}): ${what ?? 'nothing came in lately'}`,
      );
    return 0;
  },
};

export const teamReview: Command = {
  name: 'team review',
  summary: 'List awards that wait for a person, longest first.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'Decide with smallwins award approve, decline and reopen. With --json, one award a line.',
  examples: ['smallwins team review', 'smallwins team review --json'],
  async run(call) {
    const { output } = call;
    const { items, total } = await inWorkspace(call, (client) => client.ask<TeamReviews>('/v1/team/reviews'));
    for (const item of items) output.json(item);
    if (items.length === 0) output.line('Nothing waits.');
    else
      output.table(
        ['AWARD', 'SINCE', 'WHO', 'ACHIEVEMENT', 'BECAUSE'],
        items.map(({ award, since, when }) => [
          award.id,
          since.slice(0, 16).replace('T', ' '),
          award.person.name,
          award.achievement.name,
          when,
        ]),
      );
    if (total > items.length) output.line(`${total - items.length} more wait.`);
    return 0;
  },
};
