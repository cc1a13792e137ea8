import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { ensureOwner } from '../../src/features/workspaces/actions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { lookAt } from '../support/look.ts';

vi.setConfig({ testTimeout: 90_000 });
const database = await testDatabase();
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app, controlToken } = await testApp(database, engine);

test('an admin connects a tool: its secret is shown once, its deliveries are counted, a forged one shows', async () => {
  const id = await newWorkspace(database, { slug: 'acme' });
  await ensureOwner(database, engine, id);
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const link = await app.inject({
    method: 'POST',
    url: '/v1/sign-in-link',
    headers: { authorization: `Bearer ${controlToken}` },
  });
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));

  await page.goto(`${url}${link.json<{ path: string }>().path}`);
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.goto(`${url}/sources`);
  await page.getByRole('button', { name: 'New source' }).first().click();
  await page.getByLabel('What sends the events').selectOption('hubspot');
  await page.getByLabel('Account: portal id').waitFor();
  await page.getByLabel('What sends the events').selectOption('github');
  expect(await page.getByLabel('Short name').inputValue()).toBe('github');
  await page.getByRole('button', { name: 'Make the source' }).click();
  await page.getByRole('heading', { name: 'Waiting for the first delivery' }).waitFor();
  const [address = '', secret = ''] = await page.locator('.given code').allInnerTexts();
  await lookAt(page, 'connecting a tool, 2');

  const now = new Date().toISOString();
  const body = JSON.stringify({
    action: 'closed',
    issue: { id: 7, closed_at: now, user: { id: 1 } },
    sender: { id: 42 },
    repository: { full_name: 'acme/app' },
  });
  const deliver = async (key: string) =>
    (
      await fetch(address, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-github-event': 'issues',
          'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
        },
      })
    ).status;
  expect(await deliver('forged')).toBe(401);
  await page.getByText('its signature does not match').waitFor();
  expect([await deliver(secret), await deliver(secret)]).toEqual([200, 200]);
  await page.getByRole('heading', { name: 'It works' }).waitFor();
  await page.reload();
  await page.getByText('2 made events').waitFor();
  await page.getByText('1 signed with another secret, or changed on the way').waitFor();
  expect(await page.content()).not.toContain(secret);
  await lookAt(page, 'connecting a tool, 3');

  await page.getByRole('button', { name: 'Add a secret' }).click();
  await page.getByRole('button', { name: 'Make a secret' }).click();
  const second = await page.locator('.key-once').innerText();
  await page.getByRole('button', { name: 'I have copied it' }).click();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: `Remove ends in ${secret.slice(-4)}` }).click();
  await page.getByText(`…${secret.slice(-4)}`, { exact: true }).waitFor({ state: 'detached' });
  expect([await deliver(secret), await deliver(second)]).toEqual([401, 200]);
  expect(complaints).toEqual([]);

  for (const [locale, words] of [
    ['de-DE', 'Eine Zustellung kam, aber ihre Signatur passt nicht.'],
    ['es-ES', 'Llegó una entrega, pero su firma no coincide.'],
  ] as const) {
    expect(await deliver('forged')).toBe(401);
    const other = await browser.newContext({ locale, storageState: await context.storageState() });
    afterAll(() => other.close());
    const translated = await other.newPage();
    await translated.goto(`${url}/source/github`);
    await translated.getByText(words).waitFor();
    await translated.locator('.steps > summary').click();
    await lookAt(translated, `connecting a tool ${locale}`);
  }
});
