import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Engine } from '../../../src/engine/engine.ts';
import { Demo } from '../../../src/features/demo/demo.ts';
import { ImportRunner } from '../../../src/features/imports/running/import-runner.ts';
import { buildApp } from '../../../src/server/app.ts';
import type { Database } from '../../../src/store/database.ts';
import { packageRoot } from '../../../src/store/package-root.ts';

export interface DemoServer {
  readonly url: string;
  readonly demo: Demo;
  readonly failures: unknown[];
  stop(): Promise<void>;
}

/** The whole product with its demo, on a free port; the story stands still until a test lets it run. */
export async function startDemoServer(database: Database): Promise<DemoServer> {
  if (!existsSync(join(packageRoot(), 'dist/web/es/index.html')))
    throw new Error('The web app is not built. Run: npm run build');
  const failures: unknown[] = [];
  const log = (message: string, error?: unknown) => failures.push(error ?? message);
  const demo = await Demo.prepare(database);
  const engine = await Engine.start({
    database,
    clockOf: (id) => (id === demo.workspaceId ? demo.now() : undefined),
    log,
  });
  await demo.start(engine, log, { paused: true });
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, (error) =>
    failures.push(error),
  );
  const app = await buildApp({ database, engine, demo, runner, controlToken: 'y'.repeat(43), log });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const stop = async () => {
    await app.close();
    await runner.stop();
    await demo.stop();
    await engine.stop();
  };
  return { url, demo, failures, stop };
}
