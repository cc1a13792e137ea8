import { afterAll, expect } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { FetchClerk } from '../../../src/features/fetch-back/fetch-clerk.ts';
import type { FetchDeps } from '../../../src/features/fetch-back/source-fetch.ts';
import { fetchDeps } from '../../../src/server/fetch-deps.ts';
import { testApp } from '../app.ts';
import { testDatabase } from '../database.ts';

/** A server that fetches records back when it is told to, from stand-ins on this machine, on a clock that can be set ahead. */
export async function fetchHouse(bases?: FetchDeps['bases']) {
  begun = Date.now();
  const database = await testDatabase();
  const engine = await Engine.start({ database });
  afterAll(() => engine.stop());
  const clock = { aheadMs: 0 };
  const nowMs = () => Date.now() + clock.aheadMs;
  const shared = { sealKey: Buffer.alloc(32, 7), internalHosts: ['127.0.0.1'], nowMs };
  const usual = fetchDeps({ database, engine, ...shared });
  const failures: unknown[] = [];
  afterAll(() => expect(failures).toEqual([]));
  const clerkOf = (ids: readonly string[], over: Partial<FetchDeps>) => {
    const workspaces = async () => ids.map((id) => ({ id, slug: '', name: '', demo: false }));
    const parts = { ...usual, ...(bases && { bases }), ...over, database: { ...database, workspaces } };
    return new FetchClerk(parts, (message, error) => failures.push(error ?? message));
  };
  const asleep = clerkOf([], {});
  asleep.nudge = () => undefined;
  const ask = await testApp(database, engine, { ...shared, fetchClerk: asleep });
  /** One round of a clerk of its own, as after a start. */
  const fetchAll = async (workspaceId: string, over: Partial<FetchDeps> = {}) => {
    const clerk = clerkOf([workspaceId], over);
    await clerk.look();
    await clerk.stop();
  };
  return { database, engine, ask, clock, nowMs, fetchAll };
}

let begun = Date.now();

/** So many minutes before the file began: the same moment whenever it is asked for, however slow the machine. */
export const ago = (minutes: number) => begun - minutes * 60_000;
