import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runWords } from '../../../../test/support/cli.ts';
import { temporaryFolder } from '../../../../test/support/folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const achievement = (key: string, earn: string, more = '') =>
  `smallwins: 1\nachievement: ${key}\nname: N\nsentence: S\nbecause: B\nfamily: desk\nkind: volume\noutcome: [o]\nearn: ${earn}\n${more}`;

function write(path: string, text: string): void {
  mkdirSync(join(folder.path, path, '..'), { recursive: true });
  writeFileSync(join(folder.path, path), text);
}

async function run(...words: string[]) {
  const said = await runWords(['replay', ...words], { cwd: folder.path });
  return { ...said, awards: words.includes('--json') ? said.lines() : [] };
}

const event = (id: string, time: string, data: object, type = 'desk.ticket.resolved') =>
  JSON.stringify({ specversion: '1.0', id, source: '/desk', type, time, data });

write(
  'rules/three.yaml',
  achievement('three', '{ count: { event: desk.ticket.resolved, credit: data.by }, reach: 3, in: day }'),
);
write(
  'rules/nested/pair.yml',
  achievement(
    'pair',
    '{ count: { event: desk.ticket.resolved, distinct: data.ticket, credit: data.by }, reach: { tiers: { two: 2 } }, in: week }',
    'who: person.team == "A"\nhold: { for: 24h, cancelled_by: { event: desk.ticket.reopened, same: data.ticket } }\n',
  ),
);
const lines = [
  event('1', '2026-03-02T04:30:00Z', { by: 'ana', ticket: 'T1' }),
  event('2', '2026-03-02T05:30:00Z', { by: 'ana@example.org', ticket: 'T2' }),
  event('2', '2026-03-02T05:30:00Z', { ticket: 'T2', by: 'ana@example.org' }),
  '',
  event('3', '2026-03-02T07:30:00Z', { by: 'Ana M.', ticket: 'T3' }),
  'this is no event',
  event('3', '2026-03-02T07:30:00Z', { by: 'bo', ticket: 'T3' }),
  event('4', '2026-03-02T08:00:00Z', { by: 'bo', ticket: 'T9' }),
  event('5', '2026-03-02T08:10:00Z', { by: 'ana', ticket: 'T2' }, 'desk.ticket.reopened'),
];
write('events.ndjson', `${lines.join('\n')}\n`);
write(
  'people.csv',
  'handle,name,email,zone,aliases,team\nana,Ana,ana@example.org,America/New_York,Ana M.,A\nbo,Bo,,,,B\n',
);
const files = ['--achievements', 'rules', '--events', 'events.ndjson', '--people', 'people.csv'];

describe('replay', () => {
  test('reads zones and aliases, and says what it puts aside', async () => {
    const { exitCode, awards, err } = await run(...files, '--json', '--now', '2026-03-02T09:00:00Z');
    expect(exitCode).toBe(0);
    // In New York the first happened the day before, in another week, and the second is taken back.
    expect(awards).toEqual([]);
    expect(err).toContain('line 6: ');
    expect(err).toContain('line 7: The id "3" was used before with other content');
  });

  test('holds end as time passes, and a zone decides the day', async () => {
    write(
      'people.yaml',
      'people:\n  - { handle: ana, aliases: [Ana M., ana@example.org], attributes: { team: A } }\n',
    );
    const some = [...files.slice(0, 4), '--people', 'people.yaml', '--json'];
    const early = await run(...some, '--now', '2026-03-02T09:00:00Z');
    expect(early.awards[0]).toEqual({
      achievement: 'pair',
      person: 'ana',
      tier: 'two',
      window: '2026-W10',
      earned_at: '2026-03-02T07:30:00Z',
      state: 'pending',
      start: null,
      value: 2,
      needed: 2,
      settles_at: '2026-03-03T07:30:00Z',
    });
    const late = await run(...some, '--now', '2026-03-09T09:00:00Z');
    const short = (list: typeof early.awards) => list.map((one) => [one.achievement, one.window, one.state]);
    expect(short(early.awards)).toEqual([
      ['pair', '2026-W10', 'pending'],
      ['three', '2026-03-02', 'confirmed'],
    ]);
    expect(short(late.awards)).toEqual([
      ['pair', '2026-W10', 'confirmed'],
      ['three', '2026-03-02', 'confirmed'],
    ]);
  });

  test('any order gives the same', async () => {
    const once = await run(...files.slice(0, 4), '--json', '--now', '2026-03-09T09:00:00Z');
    for (const seed of ['1', '2', '3']) {
      // Without the two of one id, for there the first to come stands.
      write('other.ndjson', lines.filter((_, index) => index !== 6).join('\n'));
      const other = await run(
        '--achievements',
        'rules',
        '--events',
        'other.ndjson',
        '--shuffle',
        seed,
        '--json',
        '--now',
        '2026-03-09T09:00:00Z',
      );
      expect(other.awards).toEqual(once.awards);
    }
  });

  test('says it as a table without --json', async () => {
    const { out } = await run(
      '--achievements',
      'rules/three.yaml',
      '--events',
      'events.ndjson',
      '--people',
      'people.csv',
    );
    expect(out).toContain('0 awards for 0 people from 5 events.');
  });

  test('refuses with the file and line, and asks for what is missing', async () => {
    write(
      'bad/wrong.yaml',
      achievement('wrong', '{ count: { event: nothing, credit: data.by }, reach: 0, in: day }'),
    );
    const bad = await run('--achievements', 'bad', '--events', 'events.ndjson');
    expect([bad.exitCode, bad.err]).toEqual([1, expect.stringMatching(/bad\/wrong\.yaml:9: earn\./)]);
    expect(await run('--achievements', 'rules')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('--events'),
    });
    expect(await run('--achievements', 'none', '--events', 'events.ndjson')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('no such folder'),
    });
    write('zone.csv', 'handle,zone\nana,Mars/Base\n');
    expect(
      await run('--achievements', 'rules', '--events', 'events.ndjson', '--people', 'zone.csv'),
    ).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('line 2: zone is no time zone'),
    });
  });

  test.each([
    ['twice.csv', 'handle\nbo\n\nana\nana\n', 'line 5: the handle "ana" is that of line 4'],
    ['text.ndjson', '{"handle":"bo"}\n{"handle":\n', 'line 2: Unexpected end'],
    ['twice.ndjson', '{"handle":"Jos\u00e9"}\n{"handle":"Jose\u0301"}\n', 'line 2: the handle'],
    ['list.yaml', 'people:\n  - handle: bo\n  - zone: UTC\n', 'line 3: handle'],
    ['zone.json', '[{"handle":"bo"},\n{"handle":"ana","zone":"Mars/Base"}]', 'line 2: zone is no time zone'],
    ['none.yaml', 'handle: ana\n', 'line 1: expected a list'],
    ['torn.yaml', 'people:\n  - { handle: ana\n', 'line 3: '],
    [
      'emails.yaml',
      '- { handle: ana, email: a@x.org }\n- { handle: bo, email: A@x.org }\n',
      'line 2: the email',
    ],
    [
      'alias.yaml',
      '- { handle: ana, aliases: [bo] }\n- { handle: bo }\n',
      'line 2: the handle "bo" is that of',
    ],
    ['days.csv', 'handle,workdays\nana,mon-tues\nbo,mo-fr\n', 'line 3: workdays "mo-fr" names a day'],
    [
      'hours.yaml',
      '- { handle: ana, attributes: { hours: "9-17" } }\n',
      'line 1: hours "9-17" is no working',
    ],
    ['later.yaml', '- handle: ana\n  later: [{ from: soon }]\n', 'line 1: later.0.from'],
  ])('%s is refused with its line and how to mend it', async (name, text, said) => {
    write(name, text);
    const { exitCode, err } = await run(...files.slice(0, 4), '--people', name);
    expect([exitCode, err]).toEqual([1, expect.stringContaining(said)]);
    expect(err).toContain('Each needs a handle of its own');
  });

  test('reads what is JSON and a moment, however it is written, and puts the rest aside by its line', async () => {
    write(
      'any.yaml',
      achievement('any', '{ count: { event: a.b.done, credit: data.by }, reach: 1, in: day }'),
    );
    const done = (by: string, time: string | null, more: object = {}) =>
      JSON.stringify({
        specversion: '1.0',
        id: by,
        source: 's',
        type: 'a.b.done',
        time,
        data: { by },
        ...more,
      });
    const odd = [
      `\ufeff${done('marked', '2026-03-02T10:00:00Z')}\r`,
      '\r',
      ' \t',
      done('small letters', '2026-03-02t10:00:00z'),
      done('half past', '2026-03-02T01:30:00-08:30'),
      done('nanoseconds', '2026-03-02T10:00:00.123456789+00:00'),
      done('leap', '2016-12-31T23:59:60Z'),
      // Both of these end a line elsewhere.
      `  ${done('two\u2028lines\u2029', '2026-03-02T10:00:00Z', { subject: null, traceparent: '00-1' })}  `,
      done('blank', '2026-03-02 10:00:00Z'),
      done('midnight', '2026-03-02T24:00:00Z'),
      done('nowhere', '2026-03-02T10:00:00'),
      done('never', null),
      `[${done('list', '2026-03-02T10:00:00Z')}]`,
      `${done('twice', '2026-03-02T10:00:00Z').slice(0, -1)},"id":"again"}`,
      done('last', '2026-03-02T10:00:00Z'),
    ].join('\n');
    writeFileSync(
      join(folder.path, 'odd.ndjson'),
      Buffer.concat([Buffer.from(`${odd}\n{"id":"`), Buffer.from([0xff]), Buffer.from('"}')]),
    );
    const { exitCode, awards, err } = await run(
      '--achievements',
      'any.yaml',
      '--events',
      'odd.ndjson',
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(awards.map(({ person, earned_at }) => `${person} ${earned_at}`)).toEqual([
      'half past 2026-03-02T10:00:00Z',
      'last 2026-03-02T10:00:00Z',
      'leap 2016-12-31T23:59:59Z',
      'marked 2026-03-02T10:00:00Z',
      'nanoseconds 2026-03-02T10:00:00.123456Z',
      'small letters 2026-03-02T10:00:00Z',
      'two\u2028lines\u2029 2026-03-02T10:00:00Z',
    ]);
    expect([...err.matchAll(/^line (\d+)/gm)].map(([, line]) => Number(line))).toEqual([
      9, 10, 11, 12, 13, 14, 16,
    ]);
    expect(err).toContain('not UTF-8');
  });

  test('what is null in a file of people is not said', async () => {
    const ana =
      '{"handle":"ana","zone":null,"email":null,"attributes":{"team":"A","role":null},"aliases":null}';
    write('nulls.ndjson', `\ufeff${ana}\r\n\r\n`);
    const { exitCode, err } = await run(...files.slice(0, 4), '--people', 'nulls.ndjson', '--json');
    expect([exitCode, err]).toEqual([0, expect.not.stringContaining('no people')]);
  });

  test('knows fifty thousand people', async () => {
    const rows = Array.from({ length: 50_000 }, (_, at) => `p${at},Europe/Berlin,p${at}@example.org`);
    write('many.csv', `handle,zone,email\n${rows.join('\n')}\nana,UTC,ana@example.org\n`);
    const { exitCode } = await run(...files.slice(0, 4), '--people', 'many.csv', '--json');
    expect(exitCode).toBe(0);
  });
});
