import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpLog } from '../../test/flows/made-up-history.ts';
import { runWords } from '../../test/support/cli.ts';
import { temporaryFolder } from '../../test/support/folder.ts';
import { readCloudEvent } from '../domain/imports/rows/read-cloud-event.ts';
import { readConfig } from '../server/config.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { commands } from './commands.ts';
import type { Io } from './io.ts';

const folder = temporaryFolder();
const env = { SMALLWINS_DATA: join(folder.path, 'data'), SMALLWINS_DEMO: '0', PORT: '0' };
let server: RunningServer | null = null;
beforeAll(async () => {
  server = await startServer(readConfig(env, folder.path), () => undefined);
  writeFileSync(join(folder.path, 'log.csv'), madeUpLog(90));
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const run = (words: readonly string[], more: Partial<Io> = {}) =>
  runWords(words, { env, cwd: folder.path, ...more });

const importLog = ['import', 'log.csv', '--mapping', 'helpdesk-activities', '--source', 'desk'];

describe('words', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s has a help with examples',
    async (name) => {
      const { exitCode, out } = await run([...name.split(' '), '--help']);
      expect(exitCode).toBe(0);
      expect(out).toContain(`Usage: smallwins ${name}`);
      expect(out).toMatch(/Examples:\n {2}\S/);
      expect(out.split('\n').filter((line) => line.length > 120)).toEqual([]);
    },
  );

  test.each([
    [['awrd'], 'There is no command "awrd"'],
    [['award'], 'smallwins award needs one word more: award list'],
    [['award', 'list', '--persn', 'x'], "Unknown option '--persn'"],
    [['award', 'list', '--state', 'lost'], '--state is "lost"; expected pending, confirmed'],
    [['award', 'list', '--limit', '0'], '--limit is "0"'],
    [['award', 'list', 'x'], 'takes nothing but options; x was given'],
    [['import', 'log.csv', '--source', 'desk'], '--mapping is missing'],
    [['explain'], 'takes AWARD_ID | PERSON ACHIEVEMENT'],
  ])('%j is a wrong usage and says why', async (words, reason) => {
    const { exitCode, out, err } = await run(words);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });

  test('wrong settings are a wrong usage', async () => {
    const { exitCode, err } = await run(['doctor'], { env: { PORT: 'x' } });
    expect(exitCode).toBe(2);
    expect(err).toContain("PORT is 'x'");
  });

  test('without words the help is shown, as a wrong usage', async () => {
    const { exitCode, out } = await run([]);
    expect(exitCode).toBe(2);
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`${name} +${summary.slice(0, 10)}`));
  });
});

describe('work', () => {
  test('a history is checked, imported, and imported again without harm', async () => {
    const checked = await run([...importLog, '--dry-run']);
    expect(checked.out).toContain('Checked (nothing was imported)');
    expect(checked.out).toMatch(/objects +90, 90 resolved by 19 people/);
    const done = await run([...importLog, '--json']);
    expect(done.lines()).toMatchObject([
      { state: 'done', rejected: 0, profile: { reopened: 10, clean: 80 } },
    ]);
    expect(done.err).toContain('Workspace: main');
    const again = await run([...importLog, '--json']);
    expect(again.lines()).toMatchObject([{ state: 'done', events: 0, duplicates: done.lines()[0].events }]);
  });

  test('rejected rows are told by row and written to a file', async () => {
    const rows = madeUpLog(2).toString().split('\n');
    writeFileSync(
      join(folder.path, 'bad.csv'),
      [...rows, 'Case 9,Closed,Ann,yesterday,P,C,L,T,W'].join('\n'),
    );
    const words = ['import', 'bad.csv', ...importLog.slice(2), '--rejects', 'rejected.csv'];
    const { exitCode, err } = await run(words);
    expect(exitCode).toBe(0);
    expect(err).toContain(`error row ${rows.length + 1}: `);
    expect(err).toContain('1 row was rejected; see rejected.csv.');
    expect(readFileSync(join(folder.path, 'rejected.csv'), 'utf8')).toContain('yesterday');
  });

  test('an interrupted import is cancelled and says that it can be run again', async () => {
    writeFileSync(join(folder.path, 'long.csv'), madeUpLog(3000));
    let interrupt: (signal: 'SIGINT') => void = () => undefined;
    let err = '';
    const { exitCode } = await run(['import', 'long.csv', ...importLog.slice(2)], {
      isTerminal: true,
      columns: 200,
      onSignal(listener) {
        interrupt = listener;
        return () => undefined;
      },
      err(text) {
        err += text;
        if (text.includes('Importing')) interrupt('SIGINT');
      },
    });
    expect(exitCode).toBe(1);
    expect(err).toContain('was cancelled; what was imported stays');
  });

  test('an achievement comes to life, its awards are listed, counted and explained', async () => {
    const path = join(import.meta.dirname, '../../test/flows/achievements/clean-cases.yaml');
    const added = await run(['achievement', 'add', path, '--valid-from', 'beginning']);
    expect(added.out).toMatch(/clean-cases: version 1 is live, \d+ awards from the history/);
    expect((await run(['achievement', 'add', path])).out).toContain('version 1 says the same already');
    expect((await run(['achievement', 'list', '--json'])).lines()).toMatchObject([{ key: 'clean-cases' }]);

    const all = (await run(['award', 'list', '--limit', 'all', '--json'])).lines();
    const [counted] = (await run(['award', 'list', '--count', '--json'])).lines();
    expect(counted.awards).toBe(all.length);
    expect((await run(['award', 'list', '--limit', '3'])).out.trim().split('\n')).toHaveLength(4);

    const { id, person, window } = all[0];
    const byId = await run(['explain', id]);
    expect(byId.out).toMatch(/^Clean cases \(one\): Agent \d+, \d{4}-W\d\d, confirmed\n/);
    expect(byId.out).toContain('History');
    const byName = await run(['explain', person.handle, 'clean-cases', '--window', window.key]);
    expect(byName.out).toMatch(/Events\nSEQ +WHEN/);
    const nobody = await run(['explain', 'Nobody', 'clean-cases']);
    expect([nobody.exitCode, nobody.err]).toEqual([1, expect.stringContaining('Nobody')]);
  });

  test('events are listed and counted, also by a condition', async () => {
    const words = ['event', 'list', '--type', 'helpdesk.ticket.reopened'];
    const [all] = (await run([...words, '--count', '--json'])).lines();
    const listed = (await run([...words, '--limit', 'all', '--json'])).lines();
    expect(all.events).toBe(listed.length);
    const [some] = (await run([...words, '--where', 'data.ticket == "Case 9"', '--count', '--json'])).lines();
    expect(some).toEqual({ events: 1, subjects: 1 });
    const sent = (await run([...words, '--limit', 'all', '--cloudevents'])).out.trimEnd().split('\n');
    expect(sent.map((line) => readCloudEvent(line, 'replay'))).toEqual(
      listed.map(({ id, type }) => expect.objectContaining({ id, type })),
    );
    const refused = await run([...words, '--where', 'data.']);
    expect([refused.exitCode, refused.out]).toEqual([1, '']);
  });

  test('a key is made with its source, works and is revoked', async () => {
    expect((await run(['key', 'add', '--source', 'crm'])).exitCode).toBe(2);
    const { out, err } = await run(['key', 'add', '--source', 'crm', '--create']);
    expect(out).toMatch(/^sw_[0-9a-f]{32}_\S{43}\n$/);
    const post = () =>
      fetch(`${server?.url}/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${out.trim()}`, 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify({ specversion: '1.0', id: '1', source: 'crm', type: 'crm.deal.won', data: {} }),
      });
    expect((await post()).status).toBe(200);
    const id = /Key (\S+) of crm/.exec(err)?.[1] ?? '';
    expect((await run(['key', 'revoke', id])).out).toContain('Revoked');
    expect((await post()).status).toBe(401);
  });

  test('several workspaces have to be told apart', async () => {
    expect((await run(['workspace', 'add', 'second', '--name', 'Second'])).exitCode).toBe(0);
    const unsaid = await run(['award', 'list']);
    expect([unsaid.exitCode, unsaid.err]).toEqual([2, expect.stringContaining('--workspace SLUG')]);
    const unknown = await run(['award', 'list', '--workspace', 'third', '--json']);
    expect(JSON.parse(unknown.err)).toMatchObject({ error: { code: 'unknown-workspace' } });
    expect((await run(['award', 'list', '--workspace', 'second'])).out).toBe('No award matches.\n');
  });

  test('names from outside cannot move the cursor', async () => {
    await run(['workspace', 'add', 'evil', '--name', 'a\u001b[2Jb\u009b1mc\u202ed']);
    const { out } = await run(['workspace', 'list']);
    expect(out).toContain('a·[2Jb·1mc·d');
  });

  test('the sign-in link signs in', async () => {
    const { out } = await run(['sign-in', '--workspace', 'second']);
    const token = new URL(out.trim()).searchParams.get('token');
    const response = await fetch(`${server?.url}/v1/session/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    expect(response.status).toBe(200);
  });

  test('what was imported is verified, and nothing is there to resume', async () => {
    const { exitCode, out } = await run(['verify', '--full', '--workspace', 'main']);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^✓ I3 {3}An award is given before it is taken back/m);
    expect(out).toMatch(/^– I6 {3}.*\n {7}Nothing to check yet: There are no perks/m);
    const { lines } = await run(['verify', '--json', '--workspace', 'main']);
    expect(lines()).toMatchObject([{ ok: true, paused: null, everyMinutes: 5 }]);
    const resume = await run(['verify', '--resume', '--workspace', 'main']);
    expect(resume.exitCode).toBe(1);
    expect(resume.err).toContain('Awarding is not paused');
  });

  test('the doctor finds everything well', async () => {
    const { exitCode, out } = await run(['doctor']);
    expect(out).toMatch(/✓ server +http/);
    expect(exitCode).toBe(0);
  });

  test('without a server the data folder is opened for the moment', { timeout: 60_000 }, async () => {
    await server?.stop();
    server = null;
    const { exitCode, lines } = await run(['workspace', 'list', '--json']);
    expect(exitCode).toBe(0);
    expect(lines().map(({ slug }) => slug)).toEqual(['main', 'second', 'evil']);
    const link = await run(['sign-in']);
    expect([link.exitCode, link.err]).toEqual([1, expect.stringContaining('smallwins start')]);
  });
});
