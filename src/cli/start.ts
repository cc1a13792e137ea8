import { defineCommand } from 'citty';
import { readConfig } from '../server/config.ts';
import { startServer } from '../server/start-server.ts';

/** `smallwins start`: runs the server until Ctrl-C. */
export const startCommand = defineCommand({
  meta: { name: 'start', description: 'Start the server. Settings are environment variables; see docs/reference/config.md.' },
  async run() {
    const config = readConfig(process.env, process.cwd());
    const server = await startServer(config, (message, error) => console.error(message, error ?? ''));
    console.log(`\n  Smallwins is ready: ${server.url}\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await server.stop();
  },
});
