import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { type Caller, testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
// A server that failed at something fails the file: whoever hangs up is no fault of ours.
const ask = await testApp(database, engine, { patience: { wholeMs: 300, silentMs: 500 } });

const mapping = `
smallwins: 1
mapping: slow
title: Slow
format: csv
time: { formats: [rfc3339] }
events: [{ type: note.logged, id: [id], at: at, data: { by: { column: by } } }]
`;

/** Sends the lines with a pause before each; the answer's status. */
async function trickle(caller: Caller, path: string, type: string, lines: readonly string[], ms: number) {
  const { url, headers } = await ask.open(caller);
  return new Promise<string>((resolve) => {
    const asked = request(
      `${url}${path}`,
      { method: 'POST', headers: { ...headers, 'content-type': type } },
      (answer) => {
        let text = '';
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('close', () => resolve(`${answer.statusCode} ${text}`));
      },
    );
    asked.on('error', (error) => resolve(error.message));
    void (async () => {
      for (const line of lines) {
        if (!asked.destroyed) asked.write(line);
        await pause(ms);
      }
      asked.end();
    })();
  });
}

test('a call that sends a byte now and then is ended, a file that keeps coming is imported', async () => {
  const workspaceId = await newWorkspace(database);
  const bytes = [...'{"specversion":"1.0","id":"1","source":"/s"}'];
  const key = { workspaceId, role: 'integration' } as const;
  expect(await trickle(key, '/v1/events', 'application/json', bytes, 50)).toMatch(/^408 /);
  expect((await ask('GET', '/v1/events', { workspaceId })).body.items).toEqual([]);
  const admin = { workspaceId };
  const saved = await ask('PUT', '/v1/mappings/slow', admin, { yaml: mapping });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const rows = Array.from({ length: 12 }, (_, n) => `${n},2026-03-02T09:00:00Z,ana\n`);
  const file = ['id,at,by\n', ...rows];
  const path = '/v1/imports?source=slow&mapping=slow&name=slow.csv';
  expect(await trickle(admin, path, 'text/csv', file, 100)).toMatch(/^201 /);
  expect(await trickle(admin, path, 'text/csv', file, 2000)).toMatch(/^408 /);
  expect((await ask('GET', '/v1/imports', admin)).body.items).toMatchObject([{ rows: 12 }]);
});
