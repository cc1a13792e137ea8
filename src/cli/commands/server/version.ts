import { productVersion } from '../../../store/product-version.ts';
import type { Command } from '../../command.ts';
import { jsonOption } from '../../with-server.ts';

export const version: Command = {
  name: 'version',
  summary: 'Say which Smallwins this is.',
  options: jsonOption,
  examples: ['smallwins version', 'smallwins version --json'],
  async run({ output }) {
    output.line(`Smallwins ${productVersion()} on Node.js ${process.versions.node}`);
    output.json({ version: productVersion(), node: process.versions.node });
    return 0;
  },
};
