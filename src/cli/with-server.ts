import type { Config } from '../server/config.ts';
import { readControlFile } from '../server/control.ts';
import { Client } from './client.ts';
import type { Call } from './command.ts';
import { Failure } from './failure.ts';
import { settingsOf } from './settings.ts';

interface WorkspaceInfo {
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
}

/**
 * Does `work` with the server that runs on the data folder. If none does, one is started in this process for the
 * moment: on a free port, its demo asleep.
 */
export async function withServer<T>(
  call: Call,
  work: (client: Client, config: Config) => Promise<T>,
): Promise<T> {
  const config = settingsOf(call.output.io);
  const running = readControlFile(config.dataFolder);
  if (running) return work(new Client(running.url, running.token), config);
  if (call.output.io.isTerminal)
    call.output.note('No server runs on this data folder: opening it for the moment …');
  // Only here, so that commands that find a server start quickly.
  const { startServer } = await import('../server/start-server.ts');
  const server = await startServer(
    { ...config, host: '127.0.0.1', port: 0, demo: false },
    (message, error) => {
      if (config.log !== 'silent' && error instanceof Error) call.output.note(`${message}: ${error.message}`);
    },
  );
  try {
    return await work(new Client(server.url, server.controlToken), config);
  } finally {
    await server.stop();
  }
}

/** The same in one workspace: the one of `--workspace`, else the only one that is not the demo, else the demo. */
export function inWorkspace<T>(call: Call, work: (client: Client) => Promise<T>): Promise<T> {
  return withServer(call, async (client) => {
    const { items } = await client.ask<{ items: WorkspaceInfo[] }>('/v1/workspaces');
    return work(client.in(chooseWorkspace(call, items)));
  });
}

function chooseWorkspace(call: Call, all: readonly WorkspaceInfo[]): string {
  const wanted = call.text('workspace');
  const names = all.map(({ slug }) => slug).join(', ');
  if (wanted !== undefined) {
    if (all.some(({ slug }) => slug === wanted)) return wanted;
    throw new Failure(`There is no workspace ${JSON.stringify(wanted)}.`, {
      mend:
        all.length === 0
          ? 'Make it: smallwins workspace add SLUG'
          : `There are: ${names}. Make one with: smallwins workspace add SLUG`,
      code: 'unknown-workspace',
    });
  }
  const own = all.filter(({ demo }) => !demo);
  const [chosen] = own.length > 0 ? own : all;
  if (!chosen)
    throw new Failure('There is no workspace yet.', {
      mend: 'Make one: smallwins workspace add SLUG',
      code: 'no-workspace',
    });
  if (own.length > 1)
    throw new Failure(`There are several workspaces: ${names}.`, {
      mend: 'Say which: --workspace SLUG',
      exitCode: 2,
      code: 'which-workspace',
    });
  call.output.note(call.output.paint(`Workspace: ${chosen.slug}`, 'dim'));
  return chosen.slug;
}

/** The option that every command in a workspace takes. */
export const workspaceOption = {
  workspace: {
    value: 'SLUG',
    about: 'Which workspace. Default: the only one that is not the demo, else the demo.',
  },
};

export const jsonOption = { json: { about: 'Answer with JSON, for programs.' } };
