import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60000 });
const browser = await testBrowser();
const engine = await Engine.start({ database, secret: Buffer.alloc(32, 5) });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let page: Page;
let url = '';
const handle = 'león.ñandú';

beforeAll(async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const caller = { workspaceId };
  await ask('POST', '/v1/people', caller, {
    handle,
    name: 'León Ñandú',
    email: 'leon@example.com',
    team: 'north',
  });
  await ask('POST', '/v1/people', caller, { handle: 'bo', name: 'بوران', team: 'north' });
  await send([deskEvent('request.made', 'T1', 0, 'bo'), deskEvent('answer.sent', 'T1', 1, handle)]);
  const opened = await ask.open(caller);
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie, { acceptDownloads: true });
}, 60_000);

test('an admin turns works-council mode on, and says why', async () => {
  await page.goto(`${url}/privacy`);
  await page.getByText('Nobody was erased').waitFor();
  await lookAt(page, 'the privacy page');
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByLabel('Reason').fill('Agreement of May');
  await lookAt(page, 'the reason');
  await page.getByRole('dialog').getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'Turn off' }).waitFor();
});

test('what would go from old events is said before it is set', async () => {
  await page.getByLabel('Keep whole events for').selectOption('90');
  await page.getByRole('button', { name: 'See what would go' }).click();
  await page.getByText('Nothing of that age holds more').waitFor();
  await page.getByRole('button', { name: 'Save …' }).click();
  await page.getByLabel('Reason').fill('Policy 7');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('events older than 90 days are reduced').waitFor();
});

test('somebody saves what is held about them', async () => {
  await page.goto(`${url}/account`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download your data' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('smallwins-test-admin.ndjson');
  await lookAt(page, 'the account page');
});

test('somebody who left is deactivated, and erased by typing the handle', async () => {
  await page.goto(`${url}/people/${encodeURIComponent(handle)}/facts`);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Deactivate' }).click();
  await page.getByRole('button', { name: 'Reactivate' }).waitFor();
  await lookAt(page, 'a person who has left');
  await page.getByRole('button', { name: 'Erase …' }).click();
  await page.getByText('leon@example.com').last().waitFor();
  const go = page.getByRole('button', { name: 'Erase for good' });
  expect(await go.isDisabled()).toBe(true);
  await lookAt(page, 'what would go');
  await page.getByLabel(/^Type león/).fill(handle);
  await go.click();
  await page.getByText('Erased', { exact: true }).waitFor();
  await page.getByText('Release a name').click();
  await lookAt(page, 'the erased');
  await page.goto(`${url}/people`);
  await page.getByText('Erased person').waitFor();
  expect(await page.content()).not.toContain('Ñandú');
});
