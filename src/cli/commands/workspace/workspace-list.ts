import type { Command } from '../../command.ts';
import { jsonOption, withServer } from '../../with-server.ts';

export const workspaceList: Command = {
  name: 'workspace list',
  summary: 'List the workspaces.',
  options: jsonOption,
  notes: 'With --json, one workspace a line.',
  examples: ['smallwins workspace list'],
  async run(call) {
    const { items } = await withServer(call, (client) =>
      client.ask<{ items: { slug: string; name: string; demo: boolean }[] }>('/v1/workspaces'),
    );
    for (const item of items) call.output.json(item);
    call.output.table(
      ['SLUG', 'NAME', ''],
      items.map(({ slug, name, demo }) => [slug, name, demo ? 'demo' : '']),
    );
    return 0;
  },
};
