import type { Command } from '../../command.ts';
import { jsonOption, withServer } from '../../with-server.ts';

export const workspaceAdd: Command = {
  name: 'workspace add',
  summary: 'Make an empty workspace.',
  positionals: { usage: 'SLUG', min: 1, max: 1 },
  options: { name: { value: 'NAME', about: 'What people see. Default: the slug.' }, ...jsonOption },
  examples: ['smallwins workspace add support --name "Customer support"'],
  async run(call) {
    const [slug = ''] = call.positionals;
    const made = await withServer(call, (client) =>
      client.ask<{ slug: string; name: string }>('/v1/workspaces', {
        method: 'POST',
        body: { slug, name: call.text('name') ?? slug },
      }),
    );
    call.output.json(made);
    call.output.line(`Made the workspace ${made.slug} (${made.name}).`);
    return 0;
  },
};
