import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';

// A server in one's own network, without HTTPS: browsers withhold the clipboard, passkeys and workers there.
const host = 'smallwins.test';
vi.setConfig({ testTimeout: 90_000 });
const database = await testDatabase();
const browser = await testBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
const engine = await Engine.start({ database });
const ask = await testApp(database, engine, { sealKey: Buffer.alloc(32, 7) });
const wrong: string[] = [];
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine);
  await createPerson({ engine }, workspaceId, { handle: 'zoe', name: 'Zoë' }, 'server');
  const id = (await engine.workspace(workspaceId)).directory.byHandle('zoe')?.id ?? '';
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into accounts (workspace_id, person_id, email, roles, created_at) values ($1, $2, 'zoe@x.example', '{admin}', now())`,
      [workspaceId, id],
    ),
  );
  url = (await ask.open({ workspaceId })).url.replace('127.0.0.1', host);
  const value = await openSession(database, workspaceId, id, ['admin']);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: sessionCookie, value, url }]);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
}, 90_000);
afterAll(async () => {
  await page?.context().close();
  await engine.stop();
});

test('every screen opens without an error', async () => {
  await page.goto(`${url}/`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  for (const path of [
    '',
    'feed',
    'achievements',
    'boards',
    'inbox',
    'notices',
    'account',
    'sources',
    'people',
  ]) {
    await page.goto(`${url}/${path}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
  }
  expect(wrong).toEqual([]);
});

test('a secret that is shown once can be copied', async () => {
  await page.goto(`${url}/endpoints`);
  await page.getByRole('button', { name: 'New endpoint' }).first().click();
  await page.getByLabel('Name').fill('Hall');
  await page.getByLabel('Address').fill('https://example.com/hook');
  await page.getByRole('button', { name: 'Make the endpoint' }).click();
  const secret = await page.getByText('whsec_').innerText();
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied', exact: true }).waitFor();
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Name').fill('');
  await page.getByLabel('Name').press('ControlOrMeta+v');
  expect(await page.getByLabel('Name').inputValue()).toBe(secret);
  expect(wrong).toEqual([]);
});

test('an account says why it takes no passkey', async () => {
  await page.goto(`${url}/account`);
  await page.getByText('Passkeys need a page with HTTPS').waitFor();
  expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
});
