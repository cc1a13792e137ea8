import type { AchievementPlan } from '../../../features/achievements/api.ts';
import type { Command } from '../../command.ts';
import { readTexts } from '../../read/read-achievements.ts';
import { sayPlan } from '../../say/say-plan.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const plan: Command = {
  name: 'plan',
  summary: 'Compare the achievements of a folder with the workspace; nothing is written.',
  positionals: { usage: 'DIR', min: 1, max: 1 },
  options: {
    retire: { about: 'Also retire what is live in the workspace and not in the folder.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Exits with 0 if there is nothing to do, with 1 if there is, or if a file is refused.',
  examples: [
    'smallwins plan achievements',
    'smallwins plan achievements --retire --workspace support --json',
  ],
  async run(call) {
    const { output } = call;
    const folder = call.positionals[0] ?? '.';
    const files = readTexts(output.io, folder);
    const body = { files, retire: call.isSet('retire') };
    const made = await inWorkspace(call, (client) =>
      client.ask<AchievementPlan>('/v1/achievements/plan', { method: 'POST', body }),
    );
    output.json(made);
    sayPlan(output, made);
    if (made.nothingToDo) return 0;
    output.line(`To do it: smallwins apply ${folder}${body.retire ? ' --retire' : ''}`);
    return 1;
  },
};
