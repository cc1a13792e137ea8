import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, expect, test } from 'vitest';
import { botHouse } from '../../../../test/support/houses/bot-house.ts';
import { chatHouse } from '../../../../test/support/houses/chat-house.ts';
import { openSession, sessionCookie } from '../../sign-in/sessions.ts';
import { teamsPackage } from './teams-package.ts';

const house = await chatHouse();
const { ask, bot, database, engine } = house;
const { desk } = botHouse(house);
afterAll(() => engine.stop());
const schemas = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json')),
  'build/json-schemas/teams/v1.19',
);

/** Microsoft's own schema; of draft 4 it uses nothing that a later draft reads in another way but `id` and `$schema`. */
function judge(name: string) {
  const { $schema, id, ...schema } = JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

/** The files of an archive, read by its directory at the end as unpackers do. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    expect(bytes.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [size, length, start] = [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + length);
    expect(bytes.toString('utf8', start + 30, start + 30 + length)).toBe(name);
    files.set(name, bytes.subarray(start + 30 + length, start + 30 + length + size));
    at += 46 + length;
  }
  expect(at).toBe(end);
  return files;
}

test('the app is a package that Microsoft’s schema takes, in three languages and with both icons', async () => {
  const one = await desk();
  const cookie = `${sessionCookie}=${await openSession(database, one.workspaceId, one.idOf('ana'), ['admin'])}`;
  const answer = await ask.app.inject({ url: '/v1/chat/teams-bot/app', headers: { cookie } });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/zip']);
  const files = unzip(answer.rawPayload);
  expect([...files.keys()].sort()).toEqual([
    'color.png',
    'de.json',
    'es.json',
    'manifest.json',
    'outline.png',
  ]);
  const read = (name: string) => JSON.parse(files.get(name)?.toString('utf8') ?? '');
  const manifest = read('manifest.json');
  const isManifest = judge('MicrosoftTeams');
  expect([isManifest(manifest), isManifest.errors]).toEqual([true, null]);
  expect([isManifest({ ...manifest, id: 'no' }), isManifest({ ...manifest, bots: [{}] })]).toEqual([
    false,
    false,
  ]);
  expect(manifest).toMatchObject({
    id: bot.appId,
    bots: [{ botId: bot.appId }],
    composeExtensions: [
      { botId: bot.appId, commands: [{ id: 'recognise', context: ['message'], fetchTask: true }] },
    ],
    validDomains: ['smallwins.example.com'],
  });
  const isWords = judge('MicrosoftTeams.Localization');
  for (const name of ['de.json', 'es.json']) {
    expect([name, isWords(read(name)), isWords.errors]).toEqual([name, true, null]);
    // Each of them is a word of the manifest, and says something else there.
    for (const [path, text] of Object.entries(read(name)))
      if (path !== '$schema' && !path.startsWith('name.'))
        expect([path, valueAt(manifest, path)]).not.toEqual([path, text]);
  }
  const sizeOf = (name: string) => [files.get(name)?.readUInt32BE(16), files.get(name)?.readUInt32BE(20)];
  expect([sizeOf('color.png'), sizeOf('outline.png')]).toEqual([
    [192, 192],
    [32, 32],
  ]);
});

test('the same app is the same bytes', () => {
  const digest = () =>
    createHash('sha256').update(teamsPackage(bot.appId, 'https://a.example')).digest('hex');
  expect(digest()).toBe(digest());
});

function valueAt(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce((found: unknown, step) => (found as Record<string, unknown> | undefined)?.[step], value);
}
