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
});
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const run = (words: string, more: Partial<Io> = {}) =>
  runWords(words.split(' '), { env, cwd: folder.path, ...more });

test('packs are listed and shown, with what each achievement needs', async () => {
  const listed = await run('pack list --json');
  expect(listed.lines()).toHaveLength(10);
  const { out, exitCode } = await run('pack show crm-hygiene');
  expect(exitCode).toBe(0);
  expect(out).toContain('complete-lead (begin here)');
  expect(out).toContain('crm.lead.completed: missing, told by HubSpot');
  expect(out).toContain('Told once the source may read records: missing_fields.');
  expect(out).toContain('Yours to say: open_issues.');
  expect(out).toContain('Source: ');
});

test('the first achievement is added after its plan was seen and confirmed, and adding it again changes nothing', async () => {
  const no = await run('pack add crm-hygiene', { ask: () => Promise.resolve('') });
  expect([no.exitCode, no.err]).toEqual([1, expect.stringContaining('Nothing was changed')]);
  const yes = await run('pack add crm-hygiene', { ask: () => Promise.resolve('y') });
  expect(yes.out).toContain('+ complete-lead: new');
  expect(yes.out).toContain('✓ complete-lead: version 1 is live.');
  expect((await run('pack add crm-hygiene --yes')).out).toContain('Nothing to do');
  expect((await run('audit list --json')).lines()[0]).toMatchObject({ subject: 'complete-lead' });
});

test('a third family is warned of, and begun only when that is said', async () => {
  expect((await run('pack add helpdesk-quality three-for-good --yes')).exitCode).toBe(0);
  const refused = await run('pack add onboarding --yes');
  expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('Begin with one workflow')]);
  expect((await run('pack add onboarding --yes --many-families')).exitCode).toBe(0);
});

test('a name that is not there says what is', async () => {
  expect((await run('pack show nothing')).err).toContain('There is no pack nothing here.');
  const unknown = await run('pack add onboarding clean-close --yes');
  expect(unknown.err).toContain('It has: first-note');
  expect((await run('pack add peer-values --badges')).out).toContain(
    'Added: customer-voice, mentor, bridge-builder.',
  );
});
