import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { EndpointClerk } from '../../../src/features/endpoints/endpoint-clerk.ts';
import { postLimits } from '../../../src/features/endpoints/endpoint-lane.ts';
import { Lanes } from '../../../src/features/lanes.ts';
import { makePost } from '../../../src/features/outward.ts';
import { makeSeal } from '../../../src/features/sign-in/seal.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';
import { testReceiver } from '../../support/stand-ins/receiver.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database, secret: Buffer.alloc(32, 5) });
const sealKey = Buffer.alloc(32, 7);
const internalHosts = ['127.0.0.1'];
const lanes = new Lanes();
const ask = await testApp(database, engine, { sealKey, internalHosts, lanes });
const receiver = await testReceiver();
const clerk = new EndpointClerk({
  database,
  engine,
  lanes,
  mailer: null,
  publicUrl: null,
  seal: makeSeal(sealKey),
  post: makePost(internalHosts, postLimits),
  nowMs: Date.now,
  log: (message, error) => console.error(message, error),
});
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine);
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie);
  page.on('dialog', (dialog) => void dialog.accept());
  await clerk.start();
}, 90_000);
afterAll(async () => {
  await clerk.stop();
  await engine.stop();
});

test('an admin makes an endpoint, sees its secret once, and sends a test that arrives', async () => {
  await page.goto(`${url}/endpoints`);
  await page.getByText('No endpoints yet').waitFor();
  await lookAt(page, 'no endpoints');
  await page.getByRole('button', { name: 'New endpoint' }).first().click();
  await page.getByLabel('Name').fill('Screen in the hall');
  await page.getByLabel('Address').fill('https://10.0.0.7/hook');
  await page.getByRole('button', { name: 'Make the endpoint' }).click();
  await page.getByText('an address inside this network').waitFor();
  await page.getByLabel('Address').fill(`${receiver.url}/hall`);
  await lookAt(page, 'a new endpoint');
  await page.getByRole('button', { name: 'Make the endpoint' }).click();
  await page.getByText('whsec_').waitFor();
  await lookAt(page, 'the secret of an endpoint');
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('What was sent').click();
  await page.getByText('taken', { exact: true }).waitFor();
  expect(receiver.hooks).toHaveLength(1);
  await lookAt(page, 'an endpoint that is well');
});

test('one that fails says why and when it is tried again, and goes on once it is well', async () => {
  receiver.state.answer = (_, response) => response.writeHead(503).end();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('The endpoint answered 503.').waitFor();
  await page.getByText('Trying again').waitFor();
  await lookAt(page, 'an endpoint that fails');
  receiver.state.answer = (_, response) => response.writeHead(410).end();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('Switched off: it is gone (410)').waitFor();
  await lookAt(page, 'an endpoint that is gone');
  receiver.state.answer = (_, response) => response.writeHead(204).end();
  const before = receiver.hooks.length;
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'Send all 2 failed again' }).click();
  await page.getByText('2 will be sent again').waitFor();
  await expect.poll(() => receiver.hooks.length, { timeout: 15_000 }).toBe(before + 2);
  // The first test, and those two under the ids that they had.
  expect(new Set(receiver.hooks.map(({ id }) => id)).size).toBe(3);
});

test('what it hears of is changed, its secret replaced, and it is removed', async () => {
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('checkbox', { name: /Award revoked/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.chip', { hasText: 'Award revoked' }).waitFor();
  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByText('whsec_').waitFor();
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByText('and with the one that ends in').waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('No endpoints yet').waitFor();
});
