import type { Config } from '../../../server/config.ts';
import { readControlFile } from '../../../server/control.ts';
import type { RunningServer } from '../../../server/start-server.ts';
import { StartRefusal } from '../../../store/start-refusal.ts';
import { Client } from '../../client.ts';
import type { Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import type { Output } from '../../say/output.ts';
import { settingsOf } from '../../settings.ts';
import { jsonOption } from '../../with-server.ts';

export const start: Command = {
  name: 'start',
  summary: 'Start the server and keep it running until Ctrl-C.',
  options: jsonOption,
  notes: `Settings are environment variables: docs/reference/config.md. Ctrl-C or SIGTERM stops cleanly: what is under
way ends, imports go on at the next start. A second Ctrl-C stops at once; nothing acknowledged is lost by it.
With --json, one line says { url, signIn, demo } once the server is ready.`,
  examples: [
    'smallwins start',
    'PORT=8080 smallwins start',
    'SMALLWINS_DEMO=0 SMALLWINS_DATA=data smallwins start',
  ],
  async run({ output }) {
    const config = settingsOf(output.io);
    let ask: (signal: 'SIGINT' | 'SIGTERM') => void = () => undefined;
    const stopped = new Promise<'SIGINT' | 'SIGTERM'>((resolve) => {
      ask = resolve;
    });
    let asked = false;
    const quiet = output.io.onSignal((signal) => {
      // Twice, or before there is anything to stop cleanly: at once. The database recovers from that by itself.
      if (asked && signal === 'SIGINT') process.exit(130);
      asked = true;
      ask(signal);
    });
    try {
      if (output.io.isTerminal) output.note('Starting …');
      const server = await startOrExplain(config, output);
      if (!asked) await sayReady(server, output);
      await stopped;
      if (output.io.isTerminal) output.note('\nStopping … (Ctrl-C again stops at once)');
      await server.stop();
      return 0;
    } finally {
      quiet();
    }
  },
};

async function startOrExplain(config: Config, output: Output): Promise<RunningServer> {
  try {
    const { startServer } = await import('../../../server/start-server.ts');
    return await startServer(config, (message, error) => logTo(output, config, message, error));
  } catch (error) {
    throw explain(error, config);
  }
}

function explain(error: unknown, config: Config): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof StartRefusal && error.code === 'folder.held') {
    const holder = readControlFile(config.dataFolder);
    if (!holder) return error;
    return new Failure(
      `Smallwins already runs on the data folder ${config.dataFolder}: process ${holder.pid}, at ${holder.url}.`,
      {
        mend: `Use that one, or stop it first (kill ${holder.pid}), or set SMALLWINS_DATA to another folder.`,
        code: error.code,
      },
    );
  }
  if (code === 'EADDRINUSE') {
    return new Failure(`Port ${config.port} is taken by another program.`, {
      mend: `Choose another: PORT=${config.port + 1} npx smallwins start`,
      code: 'port-taken',
    });
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Failure(`The server cannot listen on ${config.host} port ${config.port} (${code}).`, {
      mend: 'Set SMALLWINS_HOST to an address of this machine and PORT to a number above 1023.',
      code: 'cannot-listen',
    });
  }
  return error;
}

async function sayReady(server: RunningServer, output: Output): Promise<void> {
  const signIn = server.demo ? server.url : await signInLink(server);
  output.json({ url: server.url, signIn, demo: server.demo });
  output.line();
  output.line(`  Smallwins is ready: ${output.paint(signIn, 'bold')}`);
  output.line(
    server.demo
      ? '  Open it and choose who to be: the demo plays six weeks of a help desk.'
      : '  Open it within 15 minutes to sign in; it works once. Another one: npx smallwins sign-in',
  );
  output.line();
}

async function signInLink({ url, controlToken }: RunningServer): Promise<string> {
  const client = new Client(url, controlToken);
  const { items } = await client.ask<{ items: { slug: string; demo: boolean }[] }>('/v1/workspaces');
  const workspace = items.find(({ demo }) => !demo) ?? items[0];
  if (!workspace) return url;
  const link = await client
    .in(workspace.slug)
    .ask<{ path: string; url: string | null }>('/v1/sign-in-link', { method: 'POST' });
  return link.url ?? new URL(link.path, url).href;
}

/** What comes with an error is one; everything else is told from `info` on. */
function logTo(output: Output, config: Config, message: string, error: unknown): void {
  const isError = error instanceof Error;
  if (config.log === 'silent' || (!isError && !['info', 'debug'].includes(config.log))) return;
  const details = isError ? (error.stack ?? error.message) : error === undefined ? '' : JSON.stringify(error);
  output.note(`${new Date().toISOString()} ${message}${details === '' ? '' : ` ${details}`}`);
}
