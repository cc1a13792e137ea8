import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readControlFile } from '../../../server/control.ts';
import type { Call, Command } from '../../command.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { settingsOf } from '../../settings.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'Speak MCP on standard input and output, for an assistant that starts programs.',
  options: {
    url: {
      value: 'URL',
      about: 'Where the server is. Default: the one that runs on this data folder.',
    },
    'token-file': {
      value: 'FILE',
      about: 'A file with a token of yours. Default: the variable SMALLWINS_TOKEN.',
    },
  },
  notes:
    'Every message is passed on to /mcp of a running server. A token is made on the Account page;\nwhat it lets an assistant see is what its person may see.\ndocs/reference/mcp.md has what to write into the settings of an assistant.',
  examples: [
    'SMALLWINS_TOKEN=swp_… smallwins mcp --url https://wins.example.com',
    'smallwins mcp --token-file ~/.smallwins-token',
  ],
  async run(call) {
    const { passOn } = await import('./pass-on.ts');
    await passOn(addressOf(call), tokenOf(call), (line) => call.output.note(line));
    return 0;
  },
};

function addressOf(call: Call): URL {
  const { SMALLWINS_TOKEN: _, ...env } = call.output.io.env;
  const text = call.text('url') ?? readControlFile(settingsOf({ ...call.output.io, env }).dataFolder)?.url;
  if (text === undefined)
    throw new Failure('No server runs on this data folder.', {
      mend: 'Say where it is: --url https://wins.example.com. Or start it: smallwins start',
      code: 'not-running',
    });
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw wrongUsage(`--url is ${JSON.stringify(text)}; expected such as https://wins.example.com.`);
  return new URL(`${text.replace(/\/(mcp\/?)?$/, '')}/mcp`);
}

function tokenOf(call: Call): string {
  const file = call.text('token-file');
  const { io } = call.output;
  const text = file === undefined ? io.env['SMALLWINS_TOKEN'] : readToken(resolve(io.cwd, file));
  if (text === undefined || text.trim() === '')
    throw wrongUsage(
      'There is no token.',
      'Make one on the Account page and give it as SMALLWINS_TOKEN or in a file: --token-file FILE',
    );
  return text.trim();
}

function readToken(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, { code: 'unreadable-file' });
  }
}
