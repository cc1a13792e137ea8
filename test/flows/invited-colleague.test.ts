import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { totpAt } from '../../src/features/sign-in/factors/totp.ts';
import { ensureOwner } from '../../src/features/workspaces/actions.ts';
import { testApp } from '../support/app.ts';
import { bytesOfBase32 } from '../support/base32.ts';
import { testBrowser } from '../support/browser.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const { app, controlToken } = await testApp(database, engine);
const password = 'four words are better';
const complaints: string[] = [];
let url: string;
let link: string;

beforeAll(async () => {
  const id = await newWorkspace(database, { slug: 'acme' });
  await ensureOwner(database, engine, id);
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  const made = await app.inject({
    method: 'POST',
    url: '/v1/sign-in-link',
    headers: { authorization: `Bearer ${controlToken}` },
  });
  link = made.json<{ path: string }>().path;
});
afterAll(() => expect(complaints).toEqual([]));

async function openBrowser(options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page };
}

test('from the first start to a second signed-in colleague, with a second factor', async () => {
  const owner = await openBrowser();
  await owner.page.goto(url);
  await owner.page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  await lookAt(owner.page, 'sign-in');
  await owner.page.goto(`${url}${link}`);
  await owner.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  const invitation = await invite(owner.page);
  await owner.context.close();

  const colleague = await openBrowser();
  await join(colleague.page, invitation);
  const secret = await turnOnSecondFactor(colleague.page);
  await colleague.page
    .getByRole('button', { name: /settings/ })
    .first()
    .click();
  await colleague.page.getByRole('button', { name: 'Sign out' }).first().click();
  await signIn(colleague.page, secret);
  await signInByPasskey(colleague.page);
  await colleague.context.close();
}, 90_000);

async function invite(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Members' }).first().click();
  await page.getByRole('heading', { name: 'Members', level: 1 }).waitFor();
  await page.getByText('Owner', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByLabel('E-mail').fill('bo@example.com');
  await page.getByLabel('Manager').check();
  await lookAt(page, 'invite');
  // By keyboard, as a form is sent.
  await page.getByLabel('E-mail').press('Enter');
  await page.getByRole('heading', { name: 'Hand this link over' }).waitFor();
  const text = (await page.locator('code.secret').textContent()) ?? '';
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByText('bo@example.com', { exact: true }).first().waitFor();
  await lookAt(page, 'members');
  return text;
}

async function join(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation);
  await page.getByRole('heading', { name: 'Join acme' }).waitFor();
  await lookAt(page, 'invitation');
  await page.getByLabel('Your name').fill('Bo Lee');
  await page.getByLabel('Choose a password').fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  expect(await page.getByRole('link', { name: 'Members' }).count()).toBe(0);
}

async function turnOnSecondFactor(page: Page): Promise<Buffer> {
  await page
    .getByRole('button', { name: /settings/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Your account' }).first().click();
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  await page.getByText('This browser').waitFor();
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await lookAt(page, 'second-factor');
  const secret = bytesOfBase32((await page.locator('code.secret').textContent()) ?? '');
  await page.getByLabel('Code of your app').fill(totpAt(secret, Math.floor(Date.now() / 30_000) - 1));
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('10 recovery codes are left').waitFor();
  await lookAt(page, 'account');
  return secret;
}

async function signIn(page: Page, secret: Buffer): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
  await page.getByLabel('E-mail').fill('bo@example.com');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('do not belong together').waitFor();
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code of your app').fill(totpAt(secret, Math.floor(Date.now() / 30_000)));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('link', { name: 'Feed' }).first().waitFor();
}

/** With Chromium's own authenticator, which keeps the key and answers as a finger on a sensor would. */
async function signInByPasskey(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${url}/account`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText('Not used yet').waitFor();
  await lookAt(page, 'passkeys');
  await page
    .getByRole('button', { name: /settings/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('Chrome on Linux').first().waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Not used yet').waitFor({ state: 'detached' });
}
