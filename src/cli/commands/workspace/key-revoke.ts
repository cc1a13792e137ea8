import type { Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

interface SourceWithKeys {
  readonly slug: string;
  readonly keys: readonly { id: string; name: string; prefix: string }[];
}

export const keyRevoke: Command = {
  name: 'key revoke',
  summary: 'Revoke an API key; it is dead at once.',
  positionals: { usage: 'ID', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  notes:
    'ID is the id that key add showed, or the first characters of the secret as the Sources page shows them.',
  examples: ['smallwins key revoke 01997c7e-6a58-7b60-a2f4-55ac5ee9f2b1'],
  async run(call) {
    const [wanted = ''] = call.positionals;
    const revoked = await inWorkspace(call, async (client) => {
      const { items } = await client.ask<{ items: SourceWithKeys[] }>('/v1/sources');
      const keys = items.flatMap(({ slug, keys }) => keys.map((key) => ({ slug, ...key })));
      const [key, ...others] = keys.filter(({ id, prefix }) => id === wanted || prefix === wanted);
      if (!key || others.length > 0) {
        const list = keys.map(({ id, slug, name }) => `${id} (${slug}: ${name})`).join(', ');
        throw new Failure(`There is no live key ${JSON.stringify(wanted)}.`, {
          mend: `There are: ${list || 'none'}.`,
          code: 'unknown-key',
        });
      }
      await client.ask(`/v1/sources/${encodeURIComponent(key.slug)}/keys/${key.id}`, { method: 'DELETE' });
      return { id: key.id, source: key.slug, name: key.name };
    });
    call.output.json(revoked);
    call.output.line(`Revoked the key ${revoked.name} of ${revoked.source}.`);
    return 0;
  },
};
