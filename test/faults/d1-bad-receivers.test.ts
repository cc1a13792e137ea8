import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { EndpointClerk } from '../../src/features/endpoints/endpoint-clerk.ts';
import { postLimits } from '../../src/features/endpoints/endpoint-lane.ts';
import { makeSecret } from '../../src/features/endpoints/endpoints.ts';
import { Lanes } from '../../src/features/lanes.ts';
import { makePost } from '../../src/features/outward.ts';
import { makeSeal } from '../../src/features/sign-in/seal.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { badReceivers, openReceiver } from './zoo/receivers.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const seal = makeSeal(Buffer.alloc(32, 7));
/** The same code in a fifth of the time. */
const limits = { ...postLimits, connectMs: 1_000, totalMs: 3_000 };

interface Row {
  name: string;
  state: string;
  status: number | null;
  error: string | null;
  took_ms: number;
  wait: number;
  off_for: string | null;
}

test('the limits are those that are promised', () => {
  expect(postLimits).toEqual({ connectMs: 5_000, totalMs: 15_000, answerMax: 65_536 });
});

test('however a receiver behaves, its dispatch ends as the rules say, in time and in little memory', {
  timeout: 120_000,
}, async () => {
  expect(badReceivers.length).toBeGreaterThanOrEqual(40);
  const workspaceId = await newWorkspace(database);
  const probe = await openReceiver({ name: 'probe', expected: { state: 'sent', status: 200 } }, 0);
  const receivers = await Promise.all(badReceivers.map((bad) => openReceiver(bad, probe.port)));
  await database.inWorkspace(workspaceId, async (tx) => {
    for (const [index, { name }] of badReceivers.entries()) {
      const [id, dispatch] = [uuidv7(), uuidv7()];
      await tx.query(
        `insert into endpoints (workspace_id, endpoint_id, name, url, kinds, made_at)
         values ($1, $2, $3, $4, '{award.confirmed}', now())`,
        [workspaceId, id, name, receivers[index]?.url],
      );
      await makeSecret(tx, workspaceId, id, seal, Date.now() * 1000);
      await tx.query(
        `insert into dispatches (workspace_id, dispatch_id, endpoint_id, kind, subject_id, seq, at, made_at, state, next_try_at)
         values ($1, $3, $2, 'endpoint.test', $3, 0, now(), now(), 'queued', now())`,
        [workspaceId, id, dispatch],
      );
    }
  });
  // A clock that stands, so that nothing is tried twice.
  const nowMs = Date.now() + 1000;
  const clerk = new EndpointClerk({
    database,
    engine,
    lanes: new Lanes(),
    mailer: null,
    publicUrl: null,
    seal,
    post: makePost(['127.0.0.1'], limits),
    nowMs: () => nowMs,
    log: () => undefined,
  });
  const before = process.memoryUsage();
  const begun = performance.now();
  await clerk.work(await engine.workspace(workspaceId));
  const took = performance.now() - begun;
  const after = process.memoryUsage();
  const grown = (after.external + after.heapUsed - before.external - before.heapUsed) / 1_048_576;

  const rows = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<Row>(
      `select e.name, d.state, d.status, d.error, d.took_ms, e.off_for,
         extract(epoch from d.next_try_at - $1)::float8 as wait
       from endpoints e join dispatches d using (workspace_id, endpoint_id)`,
      [toTimestamp(nowMs * 1000)],
    ),
  );
  const faults: string[] = [];
  for (const [index, { name, expected }] of badReceivers.entries()) {
    const row = rows.find((one) => one.name === name);
    const is = `${name}: ${JSON.stringify(row)}`;
    if (row?.state !== expected.state || row.status !== expected.status) faults.push(is);
    else if (expected.error && !expected.error.test(row.error ?? '')) faults.push(is);
    else if ((row.off_for === 'gone') !== (expected.endpoint === 'gone')) faults.push(is);
    else if (row.took_ms > limits.totalMs + 1_500) faults.push(`too long: ${is}`);
    const [least, most] = expected.wait ?? [-Number.MAX_VALUE, Number.MAX_VALUE];
    if (row && (row.wait < least || row.wait > most)) faults.push(`waits wrongly: ${is}`);
    if ((receivers[index]?.asked() ?? 0) > 1) faults.push(`asked more than once: ${is}`);
  }
  expect(faults).toEqual([]);
  // Nothing was asked of what lies inside.
  expect(probe.asked()).toBe(0);
  expect(took).toBeLessThan(limits.totalMs + 15_000);
  expect(grown).toBeLessThan(64);
  await Promise.all([probe, ...receivers].map((one) => one.close()));
  console.info(
    `${badReceivers.length} bad receivers: ${Math.round(took)} ms in all, ${grown.toFixed(1)} MiB grown, ` +
      `${rows.filter(({ state }) => state === 'sent').length} sent, ${rows.filter(({ state }) => state === 'queued').length} to be tried again`,
  );
});
