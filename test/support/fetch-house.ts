import { afterAll } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { FetchClerk } from '../../src/features/fetch-back/fetch-clerk.ts';
import { fetchDeps } from '../../src/server/fetch-deps.ts';
import { testApp } from './app.ts';
import { testDatabase } from './database.ts';

/** A server that fetches records back when it is told to, from stand-ins on this machine, on a clock that can be set ahead. */
export async function fetchHouse() {
  const database = await testDatabase();
  const engine = await Engine.start({ database });
  afterAll(() => engine.stop());
  const clock = { aheadMs: 0 };
  const nowMs = () => Date.now() + clock.aheadMs;
  const shared = { sealKey: Buffer.alloc(32, 7), internalHosts: ['127.0.0.1'], nowMs };
  const parts = fetchDeps({ database, engine, ...shared });
  const clerkOf = (ids: readonly string[]) => {
    const workspaces = async () => ids.map((id) => ({ id, slug: '', name: '', demo: false }));
    return new FetchClerk({ ...parts, database: { ...database, workspaces } }, (message, error) => {
      throw new Error(message, { cause: error });
    });
  };
  const asleep = clerkOf([]);
  asleep.nudge = () => undefined;
  const ask = await testApp(database, engine, { ...shared, fetchClerk: asleep });
  const fetchAll = async (workspaceId: string) => {
    const clerk = clerkOf([workspaceId]);
    await clerk.look();
    await clerk.stop();
  };
  return { database, ask, clock, fetchAll };
}

export const ago = (minutes: number) => Date.now() - minutes * 60_000;
