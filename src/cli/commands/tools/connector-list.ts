import { connectors } from '../../../connectors/connectors.ts';
import type { Command } from '../../command.ts';
import { jsonOption } from '../../with-server.ts';

export const connectorList: Command = {
  name: 'connector list',
  summary: 'List the tools whose webhooks are understood.',
  options: { ...jsonOption },
  notes: 'Needs no server. With --json, one tool a line: tool, name, secret, account, mapping.',
  examples: ['smallwins connector list', 'smallwins connector list --json'],
  async run({ output }) {
    for (const { tool, name, secretName, account, mappable } of connectors)
      output.json({ tool, name, secret: secretName, account: account ?? null, mapping: mappable === true });
    output.table(
      ['tool', 'name', 'secret'],
      connectors.map(({ tool, name, secretName }) => [tool, name, secretName]),
    );
    return 0;
  },
};
