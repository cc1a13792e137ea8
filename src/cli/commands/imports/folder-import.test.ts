import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeUpLog } from '../../../../test/flows/made-up-history.ts';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';

const folder = temporaryFolder();
const env = { SMALLWINS_DATA: join(folder.path, 'data'), SMALLWINS_DEMO: '0', PORT: '0' };
const drop = join(folder.path, 'drop');
let server: RunningServer | null = null;
beforeAll(async () => {
  mkdirSync(drop);
  server = await startServer(readConfig(env, folder.path), () => undefined);
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const take = (...more: string[]) =>
  runWords(
    ['folder', 'import', 'drop', '--mapping', 'helpdesk-activities', '--source', 'desk', '--json', ...more],
    { env, cwd: folder.path },
  );
const put = (name: string, content: Buffer | string, secondsOld = 1000) => {
  writeFileSync(join(drop, name), content);
  const at = Date.now() / 1000 - secondsOld;
  utimesSync(join(drop, name), at, at);
};
const log = madeUpLog(10);
const short = '0.05';

test('each file is taken once, with its rejected rows beside it, and half-written ones wait', async () => {
  put('a.csv', log);
  put('b.csv', `${log.toString().trimEnd()}\nCase 99,Closed,Ann,yesterday,P,C,L,T,W\n`);
  put('half.csv', log.subarray(0, 2000), 0);
  put('.hidden.csv', log);
  put('notes.txt', 'not a file of ours');
  const first = await take('--quiet', '300');
  expect(first.exitCode).toBe(0);
  expect(first.lines()).toMatchObject([
    { name: 'a.csv', state: 'done', rejected: 0 },
    // The same rows under another name are the same facts.
    { name: 'b.csv', state: 'done', events: 0, rejected: 1 },
  ]);
  expect(readdirSync(drop).sort()).toEqual(['.hidden.csv', 'half.csv', 'imported', 'notes.txt', 'rejected']);
  expect(readdirSync(join(drop, 'imported')).sort()).toEqual(['a.csv', 'b.csv']);
  expect(readFileSync(join(drop, 'rejected', 'b.csv.csv'), 'utf8')).toContain('yesterday');
  put('half.csv', log);
  expect((await take('--quiet', short)).lines()).toMatchObject([{ name: 'half.csv', events: 0 }]);
});

test('a file that was interrupted after its import is taken again and counts nothing twice', async () => {
  put('a.csv', log);
  expect((await take('--quiet', short)).lines()).toMatchObject([{ name: 'a.csv', state: 'done', events: 0 }]);
  expect(readdirSync(join(drop, 'imported'))).toContain('2-a.csv');
});

test('a file that cannot be imported stays, and says why', async () => {
  put('wrong.csv', 'when,who\n1,2\n');
  const { exitCode, err } = await take('--quiet', short);
  expect(exitCode).toBe(1);
  expect(err).toContain('wrong.csv failed: The file has no column "Case ID"');
  expect(readdirSync(drop)).toContain('wrong.csv');
});
