import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const packs = fileURLToPath(new URL('../../../../packs/helpdesk-quality', import.meta.url));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder.path, path)), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

const run = (...words: string[]) => runWords(words, { cwd: folder.path });

const rule = (event: string) =>
  `{ smallwins: 1, achievement: two, name: N, sentence: Two a day., because: B, family: f, kind: quality, outcome: [o], earn: { count: { event: ${event}, credit: data.by }, reach: 2, in: day } }`;

describe('check', () => {
  test('the shipped pack has nothing that is refused', async () => {
    expect(await run('check', packs)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining(' 0 refused'),
    });
    expect((await run('check', packs, '--strict')).exitCode).toBe(1);
  });

  test('an achievement for being there is refused, with how to mend it', async () => {
    write('idle/two.yaml', rule('app.user.logged_in'));
    const { exitCode, lines } = await run('check', 'idle', '--json');
    expect(exitCode).toBe(1);
    expect(lines()).toMatchObject([{ rule: 'presence-only', severity: 'error', achievement: 'two' }]);
  });
});

describe('test', () => {
  test('the cases of the shipped pack hold', async () => {
    expect(await run('test', packs)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('cases hold.'),
    });
  });

  test('a case that fails says what was not given and what was not expected', async () => {
    write('cases/two.yaml', rule('desk.ticket.resolved'));
    write(
      'cases/two.cases.yaml',
      `cases:
  - name: two make one
    given: [{ event: desk.ticket.resolved, at: 2026-03-02T09:00:00Z, times: 2, data: { by: ana } }]
    then: [{ person: ana, window: '2026-03-02', earned_at: 2026-03-02T10:00:00Z }]
  - name: and this is wrong
    given: [{ event: desk.ticket.resolved, at: 2026-03-02T09:00:00Z, times: 2, every: 1m, data: { by: ana } }]
    then: [{ person: bo }]
`,
    );
    const { exitCode, lines } = await run('test', 'cases', '--json');
    expect(exitCode).toBe(1);
    expect(lines()).toMatchObject([
      { ok: true, name: 'two make one' },
      {
        ok: false,
        missing: ['person bo'],
        surplus: [expect.stringContaining('person ana, window 2026-03-02')],
      },
    ]);
  });

  test('a folder without cases, and cases that cannot be read, are refused', async () => {
    write('none/two.yaml', rule('desk.ticket.resolved'));
    expect(await run('test', 'none')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('no cases'),
    });
    write('none/two.cases.yaml', 'cases: [{ name: x, given: [{ event: a.b, at: soon }], then: [] }]');
    expect(await run('test', 'none')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('is no moment'),
    });
  });
});
