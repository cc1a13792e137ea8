import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import type { Io } from '../../io.ts';

const folder = temporaryFolder();
const env = { SMALLWINS_DATA: join(folder.path, 'data'), SMALLWINS_DEMO: '0', PORT: '0' };
let server: RunningServer | null = null;
beforeAll(async () => {
  server = await startServer(readConfig(env, folder.path), () => undefined);
  mkdirSync(join(folder.path, 'rules'));
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const run = (words: readonly string[], more: Partial<Io> = {}) =>
  runWords(words, { env, cwd: folder.path, ...more });

function write(key: string, reach = 2, guard = ''): void {
  const yaml = `smallwins: 1
achievement: ${key}
name: ${key}
sentence: ${reach} tickets a day.
because: B
family: desk
kind: quality
outcome: [o]
earn:
  count: { event: desk.ticket.resolved, credit: data.by${guard} }
  reach: ${reach}
  in: day
`;
  writeFileSync(join(folder.path, 'rules', `${key}.yaml`), yaml);
}

test('a folder is planned, asked about, applied, and then there is nothing to do', async () => {
  write('two');
  writeFileSync(join(folder.path, 'rules', 'two.cases.yaml'), 'cases: []');
  const planned = await run(['plan', 'rules']);
  expect(planned).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining('+ two: new (version 1, rules/two.yaml)'),
  });
  expect(planned.out).toContain('To do it: smallwins apply rules');

  let question = '';
  const answer = (text: string) => (asked: string) => {
    question = asked;
    return Promise.resolve(text);
  };
  const no = await run(['apply', 'rules'], { ask: answer('') });
  expect([no.exitCode, no.err]).toEqual([1, expect.stringContaining('Nothing was changed')]);
  expect(question).toBe('Apply this? [y/N] ');
  const yes = await run(['apply', 'rules'], { ask: answer('y') });
  expect(yes).toMatchObject({ exitCode: 0, out: expect.stringContaining('✓ two: version 1 is live.') });
  const never = () => Promise.reject(new Error('It asked.'));
  const again = await run(['apply', 'rules'], { ask: never });
  expect([again.exitCode, again.out]).toEqual([0, 'Nothing to do: 1 unchanged.\n']);
  expect(await run(['plan', 'rules', '--json'])).toMatchObject({ exitCode: 0 });
});

test('a change is shown as a diff; --yes, --json and a missing terminal do not ask', async () => {
  const never = () => Promise.reject(new Error('It asked.'));
  write('two', 3);
  const { out } = await run(['apply', 'rules', '--yes'], { ask: never });
  expect(out).toContain('~ two: changed (version 2, rules/two.yaml)');
  expect(out).toContain('    - sentence: 2 tickets a day.\n    + sentence: 3 tickets a day.\n');
  expect(out).not.toContain('smallwins: 1');
  write('two', 4);
  const applied = await run(['apply', 'rules', '--json'], { ask: never });
  expect(applied.lines()).toMatchObject([{ changes: [{ key: 'two', action: 'changed', version: 3 }] }]);
  write('two', 5);
  expect((await run(['apply', 'rules'])).exitCode).toBe(0);
});

test('what is in no file stays, until --retire', async () => {
  rmSync(join(folder.path, 'rules', 'two.yaml'));
  write('three');
  expect((await run(['apply', 'rules'])).out).toContain('1 more in the workspace and in no file stay: two.');
  const retired = await run(['apply', 'rules', '--retire']);
  expect(retired.out).toContain('- two: retired (its awards stay, it listens no more)');
  expect(retired.out).toContain('✓ two is retired.');
  const listed = await run(['achievement', 'list', '--json']);
  expect(listed.lines()).toMatchObject([{ key: 'three' }, { key: 'two', state: 'retired' }]);
});

test('one achievement is retired by name, and lives again when its file is applied', async () => {
  expect((await run(['achievement', 'retire', 'three'])).out).toBe('✓ three is retired; its awards stay.\n');
  expect((await run(['achievement', 'retire', 'three'])).out).toBe('three is retired already.\n');
  expect(await run(['achievement', 'retire', 'nothing'])).toMatchObject({ exitCode: 1 });
  expect((await run(['apply', 'rules'])).out).toContain('+ three: revived (version 3, rules/three.yaml)');
});

test('a bad file is named with its line and nothing is done', async () => {
  write('bad', 2, ', where: data.');
  for (const words of [
    ['plan', 'rules'],
    ['apply', 'rules', '--yes'],
  ]) {
    const { exitCode, out, err } = await run(words);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('rules/bad.yaml:10: earn.count.where "data." is not a valid condition');
  }
  expect(await run(['plan', 'nowhere'])).toMatchObject({ exitCode: 1 });
});

test('what was done is on record, and the record is verified', async () => {
  const { out } = await run(['audit', 'list', '--limit', '1']);
  expect(out).toMatch(/^NUMBER +WHEN/);
  expect(out).toMatch(/\n8 +\S+ \S+ +command-line +achievement\.applied +three +.*change revived.*\n$/);
  const applied = await run(['audit', 'list', '--action', 'achievement.applied', '--json']);
  expect(applied.lines()).toHaveLength(6);
  expect((await run(['audit', 'list', '--action', 'nonsense'])).exitCode).toBe(1);
  const verified = await run(['audit', 'verify']);
  expect(verified).toMatchObject({ exitCode: 0, out: expect.stringContaining('8 entries hold') });
  const head = /Head: (\S+)/.exec(verified.out)?.[1] ?? '';
  expect((await run(['audit', 'verify', '--head', head])).exitCode).toBe(0);
  const other = `5:${head.slice(2)}`;
  const { exitCode, lines } = await run(['audit', 'verify', '--head', other, '--json']);
  expect([exitCode, lines()]).toMatchObject([1, [{ fault: { number: 5 } }]]);
});

test('the past is re-evaluated as a dry run first, then for good', async () => {
  rmSync(join(folder.path, 'rules', 'bad.yaml'));
  const key = (await run(['key', 'add', '--source', 'desk', '--create'])).out.trim();
  const events = [1, 2, 3].map((n) => ({
    specversion: '1.0',
    id: `e${n}`,
    source: 'desk',
    type: 'desk.ticket.resolved',
    time: `2026-03-02T0${n}:00:00Z`,
    data: { by: 'ana' },
  }));
  const sent = await fetch(`${server?.url}/v1/events?backfill=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents-batch+json' },
    body: JSON.stringify(events),
  });
  expect(sent.status).toBe(200);
  write('three', 3);
  await run(['apply', 'rules']);
  const dry = await run(['reevaluate', 'three']);
  expect(dry.out).toContain(
    'three, version 4, over 3 events: 1 gained, 0 lost, 0 moved, 0 kept; 1 person affected.',
  );
  expect(dry.out).toMatch(/gained +ana +2026-03-02 +– +confirmed 2026-03-02 03:00/);
  expect(dry.out).toContain('To do it: smallwins reevaluate three --apply');
  expect((await run(['award', 'list'])).out).toBe('No award matches.\n');
  const done = await run(['reevaluate', 'three', '--apply']);
  expect(done.out).toContain('✓ Version 5 has the same text and is valid from the beginning.');
  expect((await run(['award', 'list', '--json'])).lines()).toMatchObject([{ state: 'confirmed' }]);
  expect((await run(['reevaluate', 'three', '--apply'])).out).toContain('Nothing was written.');
  expect((await run(['plan', 'rules'])).exitCode).toBe(0);
  const audited = await run(['audit', 'list', '--action', 'achievement.reevaluated', '--json']);
  expect(audited.lines()).toMatchObject([{ subject: 'three', details: { gained: 1, people: 1 } }]);
  expect((await run(['reevaluate', 'nothing'])).exitCode).toBe(1);
});
