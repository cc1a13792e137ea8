import type { Command } from '../../command.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const achievementRetire: Command = {
  name: 'achievement retire',
  summary: 'Give an achievement up: its awards stay, and it listens no more.',
  positionals: { usage: 'ACHIEVEMENT', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  notes: 'What happened before still counts, also if it comes late. Applying its text again revives it.',
  examples: ['smallwins achievement retire clean-close', 'smallwins achievement retire clean-close --json'],
  async run(call) {
    const { output } = call;
    const [key = ''] = call.positionals;
    const retired = await inWorkspace(call, (client) =>
      client.ask<{ key: string; version: number; changed: boolean }>(
        `/v1/achievements/${encodeURIComponent(key)}/retire`,
        { method: 'POST' },
      ),
    );
    output.json(retired);
    if (retired.changed) output.line(`${output.paint('✓', 'green')} ${key} is retired; its awards stay.`);
    else output.line(`${key} is retired already.`);
    return 0;
  },
};
