import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpLog } from '../../../../test/flows/made-up-history.ts';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';
import { readConfig } from '../../../server/config.ts';
import { type RunningServer, startServer } from '../../../server/start-server.ts';
import type { Io } from '../../io.ts';

const folder = temporaryFolder();
const env = { SMALLWINS_DATA: join(folder.path, 'data'), SMALLWINS_DEMO: '0', PORT: '0' };
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder.path, name), text);
const run = (words: readonly string[], more: Partial<Io> = {}) =>
  runWords(words, { env, cwd: folder.path, ...more });

const achievement = (earn: string) =>
  `smallwins: 1\nachievement: tried\nname: N\nsentence: S\nbecause: B\nfamily: desk\nkind: volume\noutcome: [o]\nearn: ${earn}\n`;
write(
  'three.yaml',
  achievement(
    '{ count: { event: desk.ticket.resolved, where: data.ok, credit: data.by }, reach: 3, in: week }',
  ),
);
write('bad.yaml', achievement('{ count: { event: nothing, credit: data.by }, reach: 0, in: day }'));

const lines = ['ana', 'bo', 'cy', 'dee', 'eve', 'flo'].flatMap((by, index) =>
  Array.from({ length: index + 1 }, (_, hour) =>
    JSON.stringify({
      specversion: '1.0',
      id: `${by}-${hour}`,
      source: '/desk',
      type: 'desk.ticket.resolved',
      time: `2026-03-0${2 + (index % 2)}T1${hour}:00:00Z`,
      data: { by, ok: true, team: index % 2 === 0 ? 'red' : 'blue' },
    }),
  ),
);
write('events.ndjson', `${lines.join('\n')}\nno event\n`);
const offline = ['preview', 'three.yaml', '--events', 'events.ndjson'];

describe('preview of a file of events', () => {
  test('says the verdict, the weeks, the segments and the threshold for a wished reach', async () => {
    const { exitCode, out, err } = await run([...offline, '--segment', 'data.team', '--reach', '50%']);
    expect(exitCode).toBe(0);
    expect(out).toContain('Too easy: 67 % of the people active in a week reach it.');
    expect(out).toContain('4 awards for 4 people of 6 active, from 21 events, 2026-03-02 to 2026-03-03.');
    expect(out).toMatch(/2026-W10 +6 +4 +4 +█{16} 67 %/);
    expect(out).toMatch(/blue +3 +2 +67 % +left out: fewer than 5 people/);
    expect(out).toContain('Parity: there are not two segments of five people to compare.');
    expect(out).toContain('To reach 50 %: a threshold of 4, which reaches 50 %.');
    expect(err).toContain('line 22: ');
  });

  test('with --json it is the report', async () => {
    const { lines: said } = await run([...offline, '--since', '2026-03-03', '--json']);
    expect(said()).toMatchObject([{ achievement: 'tried', awards: 2, people: { active: 3, reached: 2 } }]);
  });

  test('Ctrl-C cancels', async () => {
    const { exitCode, out, err } = await run(offline, {
      onSignal: (listener) => {
        setImmediate(() => listener('SIGINT'));
        return () => undefined;
      },
    });
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toContain('Cancelled; nothing was changed.');
  });

  test.each([
    [['preview'], 2, 'takes FILE.yaml'],
    [['preview', 'three.yaml', '--people', 'x'], 2, '--people goes with --events'],
    [[...offline, '--reach', '200%'], 2, '--reach is "200%"; expected a share of people such as 25%'],
    [[...offline, '--segment', 'team'], 2, '--segment "team" names team'],
    [[...offline, '--since', 'lately'], 2, '--since "lately"'],
    [['preview', 'none.yaml', '--events', 'events.ndjson'], 1, 'there is no such file'],
    [['preview', '.', '--events', 'events.ndjson'], 1, 'it is a folder'],
    [['preview', 'bad.yaml', '--events', 'events.ndjson'], 1, 'bad.yaml:9: earn.'],
  ])('%j is refused', async (words, code, reason) => {
    const { exitCode, out, err } = await run(words);
    expect([exitCode, out]).toEqual([code, '']);
    expect(err).toContain(reason);
  });
});

describe('preview of the stored history', () => {
  let server: RunningServer | null = null;
  beforeAll(async () => {
    server = await startServer(readConfig(env, folder.path), () => undefined);
    write('log.csv', madeUpLog(90));
    write(
      'busy.yaml',
      achievement(
        '{ count: { event: helpdesk.ticket.resolved, credit: data.resolved_by }, reach: 2, in: month }',
      ),
    );
    const imported = await run(['import', 'log.csv', '--mapping', 'helpdesk-activities', '--source', 'desk']);
    expect(imported.exitCode).toBe(0);
  });
  afterAll(async () => {
    await server?.stop();
    folder.remove();
  });

  test('is asked of the server, and says what the same achievement then gives', async () => {
    const tried = await run(['preview', 'busy.yaml', '--json']);
    expect(tried.exitCode).toBe(0);
    const [report] = tried.lines();
    expect(report.awards).toBeGreaterThan(0);
    expect((await run(['achievement', 'list', '--json'])).lines()).toEqual([]);
    await run(['achievement', 'add', 'busy.yaml', '--valid-from', 'beginning']);
    const awards = await run(['award', 'list', '--achievement', 'tried', '--limit', 'all', '--json']);
    expect(awards.lines()).toHaveLength(report.awards);
  });

  test('Ctrl-C cancels', async () => {
    const { exitCode, err } = await run(['preview', 'busy.yaml'], {
      onSignal: (listener) => {
        listener('SIGINT');
        return () => undefined;
      },
    });
    expect(exitCode).toBe(1);
    expect(err).toContain('Cancelled; nothing was changed.');
  });
});
