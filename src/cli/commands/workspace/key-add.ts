import type { Command } from '../../command.ts';
import { wrongUsage } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const means = {
  send: 'send events',
  read: 'read what members see',
  progress: 'ask where people stand',
} as const;
type Scope = keyof typeof means;

export const keyAdd: Command = {
  name: 'key add',
  summary: 'Make an API key of a source; it is shown once.',
  options: {
    source: { value: 'SLUG', about: 'Of which source.' },
    name: { value: 'NAME', about: 'What the key is for. Default: command line.' },
    scope: {
      value: 'SCOPES',
      about: 'What it may do: send, read, progress, or several with commas. Default: send.',
    },
    create: { about: 'Make the source if there is none of that name.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: 'Only the key goes to standard output, so that it can be piped into where secrets are kept.',
  examples: [
    'smallwins key add --source crm --create',
    'smallwins key add --source crm --name "n8n" > crm.key',
    'smallwins key add --source intranet --create --scope read,progress',
  ],
  async run(call) {
    const source = call.text('source');
    if (source === undefined) throw wrongUsage('--source is missing.', 'Say of which source: --source SLUG');
    const name = call.text('name') ?? 'command line';
    const scopes = scopesIn(call.text('scope') ?? 'send');
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
        body: { name, scopes },
      });
    });
    call.output.json(made);
    call.output.line(made.key);
    call.output.note(
      `Key ${made.id} of ${source}, which may ${scopes.map((scope) => means[scope]).join(' and ')}. Keep it safe: it is not shown again.`,
    );
    return 0;
  },
};

function scopesIn(text: string): Scope[] {
  return text.split(',').map((word) => {
    const scope = word.trim();
    if (Object.hasOwn(means, scope)) return scope as Scope;
    throw wrongUsage(
      `--scope is ${JSON.stringify(text)}; ${JSON.stringify(scope)} is no scope.`,
      'Use send, read, progress, or several with commas: --scope read,progress',
    );
  });
}
