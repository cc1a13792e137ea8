import type { AchievementSummary } from '../../features/achievements/api.ts';
import type { Command } from '../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../with-server.ts';

export const achievementList: Command = {
  name: 'achievement list',
  summary: 'List the live achievements and how many awards stand.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'With --json, one achievement a line.',
  examples: ['smallwins achievement list --workspace support'],
  async run(call) {
    const { items } = await inWorkspace(call, (client) =>
      client.ask<{ items: AchievementSummary[] }>('/v1/achievements'),
    );
    for (const item of items) call.output.json(item);
    if (items.length === 0)
      call.output.line('No achievement is live. Add one: smallwins achievement add FILE');
    else
      call.output.table(
        ['KEY', 'VERSION', 'WINDOW', 'PENDING', 'CONFIRMED', 'PEOPLE', 'SENTENCE'],
        items.map(({ key, version, window, standing, holders, sentence }) => [
          key,
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
