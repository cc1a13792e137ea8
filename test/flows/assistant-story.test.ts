import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
const ask = await testApp(database, engine);
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine);
  for (const [handle, name] of [
    ['zoe', 'Zoë'],
    ['bo', 'Bo Larsen'],
  ] as const)
    await createPerson({ engine }, workspaceId, { handle, name, email: `${handle}@x.example` }, 'server');
  const id = (await engine.workspace(workspaceId)).directory.byHandle('zoe')?.id ?? '';
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, 'zoe@x.example', '{manager,member}', now())`,
      [workspaceId, id],
    ),
  );
  ({ url } = await ask.open({ workspaceId }));
  const session = await openSession(database, workspaceId, id, ['member']);
  page = await browser.signedIn(url, session, { locale: 'en-GB' });
}, 90_000);
afterAll(async () => {
  await engine.stop();
});

test('a person makes a token, their assistant drafts with it, and they send the draft themselves', async () => {
  await page.goto(`${url}/account`);
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByLabel('What it is for').fill('Desk helper');
  await page.getByText('7 days').click();
  await lookAt(page, 'a token is made');
  await page.getByRole('button', { name: 'Make it' }).click();
  const token = (await page.locator('.key-once').textContent()) ?? '';
  expect(token).toMatch(/^swp_[0-9a-f]{32}_[\w-]{43}$/);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Revoke Desk helper' }).waitFor();
  await lookAt(page, 'tokens of assistants');

  const client = new Client({ name: 'story', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL(`${url}/mcp`), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
    }),
  );
  const drafted = await client.callTool({
    name: 'draft_recognition',
    arguments: {
      to: ['bo'],
      badge: 'team-player',
      what: 'You sat with the new colleague until the export ran.',
      effect: 'She did the next one alone.',
    },
  });
  await client.close();
  const { link } = drafted.structuredContent as { link: string };

  await page.goto(link);
  await page.getByText('Desk helper has drafted this for you').waitFor();
  await page.getByRole('button', { name: 'Take Bo Larsen off' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await lookAt(page, 'a draft of an assistant');
  const what = page.getByLabel('What they did', { exact: true });
  await what.fill('You sat with Ida until the export ran.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Bo Larsen can see it now.').waitFor();
  await page.goto(`${url}/feed`);
  await page.getByText('You sat with Ida until the export ran.').waitFor();
  await page.goto(link);
  await page.getByText('This draft is gone').first().waitFor();

  await page.goto(`${url}/account`);
  await page.getByRole('button', { name: 'Revoke Desk helper' }).click();
  await page.getByRole('button', { name: 'Revoke Desk helper' }).waitFor({ state: 'detached' });
});
