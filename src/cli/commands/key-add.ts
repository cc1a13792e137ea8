import type { Command } from '../command.ts';
import { wrongUsage } from '../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../with-server.ts';

export const keyAdd: Command = {
  name: 'key add',
  summary: 'Make an API key of a source; it is shown once.',
  options: {
    source: { value: 'SLUG', about: 'Of which source.' },
    name: { value: 'NAME', about: 'What the key is for. Default: command line.' },
    create: { about: 'Make the source if there is none of that name.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Only the key goes to standard output, so that it can be piped into where secrets are kept.',
  examples: [
    'smallwins key add --source crm --create',
    'smallwins key add --source crm --name "n8n" > crm.key',
  ],
  async run(call) {
    const source = call.text('source');
    if (source === undefined) throw wrongUsage('--source is missing.', 'Say of which source: --source SLUG');
    const name = call.text('name') ?? 'command line';
    const made = await inWorkspace(call, async (client) => {
      const { items } = await client.ask<{ items: { slug: string }[] }>('/v1/sources');
      if (call.isSet('create') && !items.some(({ slug }) => slug === source))
        await client.ask('/v1/sources', { method: 'POST', body: { slug: source, name: source } });
      if (!call.isSet('create') && !items.some(({ slug }) => slug === source))
        throw wrongUsage(
          `There is no source ${JSON.stringify(source)}.`,
          `There are: ${items.map(({ slug }) => slug).join(', ') || 'none yet'}. Make it with --create.`,
        );
      return client.ask<{ id: string; key: string }>(`/v1/sources/${encodeURIComponent(source)}/keys`, {
        method: 'POST',
        body: { name },
      });
    });
    call.output.json(made);
    call.output.line(made.key);
    call.output.note(`Key ${made.id} of ${source}. Keep it safe: it is not shown again.`);
    return 0;
  },
};
