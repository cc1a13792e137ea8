import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';
import { testReceiver } from '../../../../test/support/stand-ins/receiver.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';

const folder = temporaryFolder();
const env = {
  SMALLWINS_DATA: join(folder.path, 'data'),
  SMALLWINS_DEMO: '0',
  SMALLWINS_INTERNAL_HOSTS: '127.0.0.1',
  PORT: '0',
};
const receiver = await testReceiver();
let server: RunningServer | null = null;
const run = (...words: string[]) => runWords([...words, '--workspace', 'desk'], { env, cwd: folder.path });
beforeAll(async () => {
  server = await startServer(readConfig(env, folder.path), () => undefined);
  await runWords(['workspace', 'add', 'desk'], { env, cwd: folder.path });
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

test('a key is made for what it may do, and goes alone to standard output', async () => {
  const made = await run('key', 'add', '--source', 'intranet', '--create', '--scope', 'read, progress');
  expect(made.out).toMatch(/^sw_\w{32}_[\w-]{43}\n$/);
  expect(made.err).toContain('may read what members see and ask where people stand');
  const ask = (path: string) =>
    fetch(`${server?.url}${path}`, { headers: { authorization: `Bearer ${made.out.trim()}` } });
  expect(await (await ask('/v1/key')).json()).toMatchObject({
    workspace: 'desk',
    source: 'intranet',
    scopes: ['read', 'progress'],
  });
  expect((await ask('/v1/people')).status).toBe(200);
  const usual = await run('key', 'add', '--source', 'intranet');
  expect(usual.err).toContain('may send events.');
  const wrong = await run('key', 'add', '--source', 'intranet', '--scope', 'read,write');
  expect([wrong.exitCode, wrong.out]).toEqual([2, '']);
  expect(wrong.err).toContain('"write" is no scope');
});

test('an endpoint is made, tried, switched off and on, and removed', async () => {
  const none = await run('endpoint', 'list');
  expect(none.out).toContain('No endpoint yet');
  const made = await run('endpoint', 'add', 'Hall', '--url', `${receiver.url}/hall`);
  expect(made.out).toMatch(/^whsec_\S+\n$/);
  const [listed] = (await run('endpoint', 'list', '--json')).lines();
  expect(listed).toMatchObject({ name: 'Hall', state: 'on', kinds: ['award.confirmed', 'recognition.sent'] });
  expect(JSON.stringify(listed)).not.toContain(made.out.trim());
  const taken = await run('endpoint', 'test', listed.id);
  expect([taken.exitCode, taken.out]).toEqual([
    0,
    expect.stringMatching(/^Taken, with 204 after \d+ ms\.\n$/),
  ]);
  expect(JSON.parse(receiver.hooks[0]?.body ?? '')).toMatchObject({ type: 'endpoint.test' });

  receiver.state.answer = (_, response) => response.writeHead(400).end();
  const refused = await run('endpoint', 'test', listed.id.slice(0, 20));
  expect([refused.exitCode, refused.out]).toEqual([1, expect.stringContaining('Not taken: ')]);
  const sent = (await run('endpoint', 'sent', listed.id, '--json')).lines();
  expect(sent.map(({ state, status }) => [state, status])).toEqual([
    ['queued', 400],
    ['sent', 204],
  ]);
  receiver.state.answer = (_, response) => response.writeHead(204).end();
  const again = await run('endpoint', 'replay', listed.id, sent[1].id);
  expect(again.out).toBe('Sends 1 again.\n');

  expect((await run('endpoint', 'disable', listed.id)).out).toBe('Hall is off.\n');
  expect((await run('endpoint', 'test', listed.id)).err).toContain('off');
  expect((await run('endpoint', 'enable', listed.id)).out).toBe('Hall is on.\n');
  const secret = await run('endpoint', 'secret', listed.id);
  expect(secret.out).toMatch(/^whsec_\S+\n$/);
  expect(secret.out).not.toBe(made.out);
  expect((await run('endpoint', 'remove', listed.id)).out).toBe('Removed Hall.\n');
  const gone = await run('endpoint', 'test', listed.id);
  expect(gone.err).toContain('There is no endpoint');
});

test('an endpoint that cannot be is refused with how to mend it', async () => {
  const without = await run('endpoint', 'add', 'Hall');
  expect([without.exitCode, without.err]).toEqual([2, expect.stringContaining('--url URL')]);
  const wrong = await run('endpoint', 'add', 'Hall', '--url', 'https://example.com', '--kinds', 'award.won');
  expect([wrong.exitCode, wrong.err]).toEqual([2, expect.stringContaining('award.confirmed')]);
});
