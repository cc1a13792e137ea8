import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';

const folder = temporaryFolder();
const env = { SMALLWINS_DATA: join(folder.path, 'data'), SMALLWINS_DEMO: '0', PORT: '0' };
let server: RunningServer | null = null;
const run = (...words: string[]) => runWords(words, { env, cwd: folder.path });
beforeAll(async () => {
  server = await startServer(readConfig(env, folder.path), () => undefined);
  await run('workspace', 'add', 'desk');
  const rows = 'Login;Name;Team;Manager\r\nana;Ana;north;bo\r\nbo;Bo;north;\r\n;Nobody;;\r\n';
  writeFileSync(join(folder.path, 'people.csv'), `\ufeff${rows}`);
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

test('a mapping is proposed, mended by hand and used', async () => {
  const { out } = await run('people', 'import', 'people.csv', '--propose', '--workspace', 'desk');
  expect(out).toContain(
    'people: 1\nhandle: Login\nname: Name\nattributes:\n  team: Team\n  manager: Manager',
  );
  writeFileSync(join(folder.path, 'mapping.yaml'), out);
});

test('a dry run says what is wrong by row; the import brings the rest and the rejects go to a file', async () => {
  const words = ['people', 'import', 'people.csv', '--mapping', 'mapping.yaml', '--workspace', 'desk'];
  const dry = await run(...words, '--dry-run');
  expect(dry.out).toMatch(/row 4: It has neither a handle nor an e-mail/);
  expect(dry.out).toContain('3 rows. Would make 2, change 0; 0 are so already, 1 rejected.');
  expect((await run(...words, '--rejects', 'rejected.csv')).out).toContain('Made 2');
  expect(readFileSync(join(folder.path, 'rejected.csv'), 'utf8')).toContain('"4","It has neither');
  expect((await run(...words)).out).toContain('Made 0, changed 0; 2 are so already');
});

test('people are listed, changed from a day on and shown with what was', async () => {
  const set = await run(
    'people',
    'set',
    'ana',
    'team=south',
    'shoe_size=4',
    '--from',
    '2026-03-01',
    '--workspace',
    'desk',
  );
  expect(set.out).toContain('ana: shoe_size, team.');
  const shown = await run('people', 'show', 'ana', '--workspace', 'desk');
  expect(shown.out).toMatch(/always +UTC +team=north, manager=bo/);
  expect(shown.out).toMatch(/2026-03-01T00:00:00Z +UTC +team=south, manager=bo, shoe_size=4/);
  const listed = await run('people', 'list', '--team', 'south', '--json', '--workspace', 'desk');
  expect(listed.lines()).toMatchObject([{ handle: 'ana' }]);
});

test('what cannot be is refused with how to mend it', async () => {
  const wrong = await run('people', 'set', 'ana', 'north', '--workspace', 'desk');
  expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining('is no key=value')]);
  const whose = await run('actor', 'match', 'crm', '4711', '--workspace', 'desk');
  expect([whose.exitCode, whose.err]).toEqual([2, expect.stringContaining('Say whose it is')]);
  const nobody = await run('people', 'show', 'zoe', '--workspace', 'desk');
  expect([nobody.exitCode, nobody.err]).toEqual([1, expect.stringContaining('There is no person zoe here')]);
});

test('two are merged and split; nobody waits to be matched', async () => {
  expect((await run('people', 'merge', 'ana', 'bo', '--workspace', 'desk')).out).toContain('bo is ana now');
  expect((await run('people', 'split', 'ana', 'bo', '--workspace', 'desk')).out).toContain(
    'of their own again',
  );
  expect((await run('actor', 'list', '--workspace', 'desk')).out).toContain('Every actor is matched');
});

test('boards are opened, goals are set and removed, and everything says how to mend', async () => {
  const board = (...words: string[]) => run('board', ...words, '--workspace', 'desk');
  expect((await board('show')).err).toContain('is not open here');
  expect((await board('settings', '--open', 'workspace', '--close', 'peers')).out).toMatch(
    /peers +closed\nteam +closed\nworkspace +open\nWeeks, months and quarters end in UTC/,
  );
  expect((await board('show')).out).toMatch(/Nothing counts in \d{4}-\d{2} yet/);
  expect((await board('settings', '--zone', 'Nowhere')).err).toContain('is no time zone');
  expect((await board('recount')).exitCode).toBe(0);
  const goal = (...words: string[]) => run('goal', ...words, '--workspace', 'desk');
  expect((await goal('add', 'Forty', '--team', 'north')).exitCode).toBe(2);
  expect((await goal('add', 'Forty', '--team', 'nowhere', '--target', '40')).err).toContain(
    'is none of them',
  );
  const { out } = await goal('add', 'Forty', '--team', 'north', '--target', '40', '--json');
  const { id } = JSON.parse(out) as { id: string };
  expect((await goal('list')).out).toMatch(/north +\d{4}-\d{2} +0 of 40 +everything +Forty/);
  expect((await goal('remove', id)).exitCode).toBe(0);
  expect((await goal('remove', id)).err).toContain('no such goal');
});
