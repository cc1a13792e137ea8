import type { AddressInfo } from 'node:net';
import type { Engine } from '../../src/engine/engine.ts';
import { ImportRunner } from '../../src/features/imports/running/import-runner.ts';
import { createKey } from '../../src/features/sources/keys.ts';
import { buildApp } from '../../src/server/app.ts';
import { newControlToken } from '../../src/server/control.ts';
import type { BenchWorkspace } from '../hot-path/set-up.ts';
import type { BenchDatabase } from './bench-database.ts';

/** The whole product behind its HTTP API, with a key for one workspace. */
export async function startProduct(
  database: BenchDatabase,
  engine: Engine,
  { workspaceId, source }: BenchWorkspace,
) {
  const { key } = await createKey(database, workspaceId, source.id, 'bench');
  const log = (message: string, error?: unknown) =>
    process.stderr.write(`${message} ${String(error ?? '')}\n`);
  const runner = new ImportRunner({ database, intake: engine, nowMs: Date.now }, () => undefined);
  const app = await buildApp({ database, engine, demo: null, runner, controlToken: newControlToken(), log });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return { port, authorization: `Bearer ${key}`, stop: () => app.close() };
}
