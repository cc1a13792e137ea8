import { boardPeriods } from '../../../domain/boards/board-period.ts';
import type { Goal } from '../../../features/boards/api.ts';
import type { Call, Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const goalList: Command = {
  name: 'goal list',
  summary: 'List the goals of teams, and how far they are.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'With --json, one goal a line. A goal stays for a fortnight after its end.',
  examples: ['smallwins goal list'],
  async run(call) {
    const { items } = await inWorkspace(call, (client) => client.ask<{ items: Goal[] }>('/v1/goals'));
    for (const item of items) call.output.json(item);
    if (items.length === 0) call.output.line('No team has a goal. Set one: smallwins goal add NAME …');
    else sayGoals(call, items);
    return 0;
  },
};

const goalAdd: Command = {
  name: 'goal add',
  summary: 'Set what a team wants to reach together in the week, month or quarter under way.',
  positionals: { usage: 'NAME', min: 1, max: 1 },
  options: {
    team: { value: 'TEAM', about: 'Whose goal. Needed.' },
    target: { value: 'N', about: 'How many confirmed awards and received recognitions. Needed.' },
    period: { value: 'PERIOD', about: 'Default: month.', choices: boardPeriods },
    achievement: { value: 'KEY', about: 'Count awards of this achievement alone.' },
    ...workspaceOption,
    ...jsonOption,
  },
  examples: ['smallwins goal add "Forty quick answers" --team North --target 40 --achievement quick-answer'],
  async run(call) {
    const target = Number(call.text('target'));
    const team = call.text('team');
    if (team === undefined || !Number.isInteger(target))
      throw wrongUsage('smallwins goal add needs --team TEAM and --target N, a whole number.');
    const body = {
      name: call.positionals[0],
      team,
      target,
      period: call.text('period') ?? 'month',
      ...(call.text('achievement') === undefined ? {} : { achievement: call.text('achievement') }),
    };
    const goal = await inWorkspace(call, (client) => client.ask<Goal>('/v1/goals', { method: 'POST', body }));
    call.output.json(goal);
    sayGoals(call, [goal]);
    return 0;
  },
};

const goalRemove: Command = {
  name: 'goal remove',
  summary: 'Remove a goal of a team.',
  positionals: { usage: 'ID', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  notes: 'Goal ids: smallwins goal list.',
  examples: ['smallwins goal remove 0198c7d2-…'],
  async run(call) {
    const [id = ''] = call.positionals;
    await inWorkspace(call, (client) =>
      client.send(`/v1/goals/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    );
    call.output.json({ removed: id });
    call.output.line('Removed.');
    return 0;
  },
};

function sayGoals({ output }: Call, goals: readonly Goal[]): void {
  output.table(
    ['TEAM', 'PERIOD', 'REACHED', 'COUNTS', 'NAME', 'ID'],
    goals.map(({ team, period, total, target, achievement, name, id }) => [
      team,
      period.key,
      `${total} of ${target}`,
      achievement?.key ?? 'everything',
      name,
      id,
    ]),
  );
}

export const goals: readonly Command[] = [goalList, goalAdd, goalRemove];
