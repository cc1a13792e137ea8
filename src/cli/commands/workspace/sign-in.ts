import { readControlFile } from '../../../server/control.ts';
import type { Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { settingsOf } from '../../settings.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

export const signIn: Command = {
  name: 'sign-in',
  summary: 'Make a one-time link that signs you in as the owner.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'The link works once, within 15 minutes, while the server keeps running.',
  examples: ['smallwins sign-in', 'smallwins sign-in --workspace support'],
  async run(call) {
    // A server of the moment would take the link with it.
    if (!readControlFile(settingsOf(call.output.io).dataFolder))
      throw new Failure('No server runs on this data folder.', {
        mend: 'Start it: smallwins start',
        code: 'not-running',
      });
    const url = await inWorkspace(call, async (client) => {
      const link = await client.ask<{ path: string; url: string | null }>('/v1/sign-in-link', {
        method: 'POST',
      });
      return link.url ?? new URL(link.path, client.url).href;
    });
    call.output.json({ url });
    call.output.line(url);
    return 0;
  },
};
