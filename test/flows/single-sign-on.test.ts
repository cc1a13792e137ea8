import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { ensureOwner } from '../../src/features/workspaces/actions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { lookAt } from '../support/look.ts';
import { testClient, testIdentityProvider } from '../support/stand-ins/identity-provider.ts';

const database = await testDatabase();
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const provider = await testIdentityProvider({
  olga: { name: 'Olga Núñez' },
  ana: { email: 'ana@example.com', email_verified: true, name: 'Ana Öztürk', groups: ['leads'] },
  bo: { email: 'bo@example.com', email_verified: false, name: 'Bo Lee' },
});
const { app, controlToken } = await testApp(database, engine, { internalHosts: [provider.host] });
const complaints: string[] = [];
let url: string;
let link: string;

beforeAll(async () => {
  const id = await newWorkspace(database, { slug: 'acme' });
  await ensureOwner(database, engine, id);
  await app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  provider.open({ redirectUri: `${url}/sign-in/sso/acme` });
  link = await ownersLink();
});
afterAll(() => expect(complaints).toEqual([]));

async function ownersLink(): Promise<string> {
  const made = await app.inject({
    method: 'POST',
    url: '/v1/sign-in-link',
    headers: { authorization: `Bearer ${controlToken}` },
  });
  return made.json<{ path: string }>().path;
}

async function openBrowser() {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  // The provider's own pages ask for fonts of the internet.
  await context.route(
    (address) => !['localhost', '127.0.0.1'].includes(address.hostname),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const isOurs = message.location().url.startsWith(url);
    if (message.type() === 'error' && isOurs && !/Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  return { context, page };
}

/** The provider's own page. */
async function signInThere(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an admin sets it up on a page, links themselves, and members come in by one button', async () => {
  const owner = await openBrowser();
  await setUp(owner.page);
  await linkOwner(owner.page);
  await memberComesIn();
  await unverifiedIsTold();
  await makeItTheOnlyWay(owner.page);
  await owner.context.close();
}, 120_000);

async function setUp(page: Page): Promise<void> {
  await page.goto(`${url}${link}`);
  await page.getByRole('link', { name: 'Members' }).first().click();
  await page.getByRole('link', { name: 'Single sign-on' }).click();
  await page.getByRole('heading', { name: 'Single sign-on', level: 1 }).waitFor();
  await page.getByText(`${url}/sign-in/sso/acme`).waitFor();
  await lookAt(page, 'single-sign-on-empty');
  await page.getByLabel('Name', { exact: true }).fill('Example ID');
  await page.getByLabel('Issuer').fill(provider.issuer);
  await page.getByLabel('Client id').fill(testClient.clientId);
  await page.getByLabel('Client secret').fill('not the secret');
  await button(page, 'Test the connection').click();
  await page.getByText('It does not accept the client id and secret (invalid_client).').waitFor();
  await lookAt(page, 'single-sign-on-wrong');
  await page.getByLabel('Client secret').fill(testClient.clientSecret);
  await button(page, 'Test the connection').click();
  await page.getByText('It answers as it should.').waitFor();
  await page.getByLabel('Trusted domains').fill('example.com, Bücher.example');
  await page.getByLabel('Without an invitation, too').check();
  await button(page, 'Add a group').click();
  await page.getByLabel('Group', { exact: true }).fill('leads');
  expect(await page.getByLabel('Members sign in this way alone').isDisabled()).toBe(true);
  await button(page, 'Save').click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await page.getByText('Nobody has signed in by it yet.').waitFor();
  expect(await page.getByLabel('Trusted domains').inputValue()).toBe('example.com, xn--bcher-kva.example');
  expect(await page.getByLabel('Client secret').inputValue()).toBe('');
  await lookAt(page, 'single-sign-on');
}

async function linkOwner(page: Page): Promise<void> {
  await button(page, 'Link my account with Example ID').click();
  await signInThere(page, 'olga');
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor();
  await page.getByText('Linked with Example ID since').waitFor();
  await lookAt(page, 'account-linked');
}

async function memberComesIn(): Promise<void> {
  const { context, page } = await openBrowser();
  await page.goto(`${url}/feed`);
  await button(page, 'Sign in with Example ID').waitFor();
  await lookAt(page, 'sign-in-provider');
  await button(page, 'Sign in with Example ID').click();
  await signInThere(page, 'ana');
  // Back where they had wanted to be.
  await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.getByText('Ana Öztürk').first().waitFor();
  await context.close();
}

async function unverifiedIsTold(): Promise<void> {
  const { context, page } = await openBrowser();
  await page.goto(`${url}/sign-in?workspace=acme`);
  await button(page, 'Sign in with Example ID').click();
  await signInThere(page, 'bo');
  await page.getByRole('heading', { name: 'Your e-mail is not confirmed yet' }).waitFor();
  await page.getByText('link it under Your account').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await lookAt(page, 'single-sign-on-refused');
  await page.getByRole('link', { name: 'To the sign-in page' }).click();
  await button(page, 'Sign in with Example ID').waitFor();
  await context.close();
}

async function makeItTheOnlyWay(page: Page): Promise<void> {
  await page.goto(`${url}/members/single-sign-on`);
  await page.getByLabel('Members sign in this way alone').check();
  await button(page, 'Save').click();
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  const { context, page: other } = await openBrowser();
  await other.goto(url);
  await button(other, 'Sign in with Example ID').waitFor();
  expect(await other.getByLabel('Password').isVisible()).toBe(false);
  await lookAt(other, 'sign-in-only');
  // The owner's way back, should the provider be away.
  await other.goto(`${url}${await ownersLink()}`);
  await other.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await context.close();
}
