import type { AchievementSummary } from '../../../features/achievements/api.ts';
import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const achievementList: Command = {
  name: 'achievement list',
  summary: 'List the achievements, live and retired, and how many awards stand.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'With --json, one achievement a line.',
  examples: ['smallwins achievement list --workspace support'],
  async run(call) {
    const { items } = await inWorkspace(call, (client) =>
      client.ask<{ items: AchievementSummary[] }>('/v1/achievements'),
    );
    for (const item of items) call.output.json(item);
    if (items.length === 0) call.output.line('There is no achievement yet. Apply some: smallwins apply DIR');
    else
      call.output.table(
        ['KEY', 'STATE', 'VERSION', 'WINDOW', 'PENDING', 'CONFIRMED', 'PEOPLE', 'SENTENCE'],
        items.map(({ key, state, version, window, standing, holders, sentence }) => [
          key,
          state,
          String(version),
          window,
          String(standing.pending),
          String(standing.confirmed),
          String(holders),
          sentence,
        ]),
      );
    return 0;
  },
};
