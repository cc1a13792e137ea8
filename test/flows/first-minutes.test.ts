import { once } from 'node:events';
import { createServer } from 'node:net';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isolate } from '../../src/domain/language/isolate.ts';
import { testBrowser } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import { linkIn, testMailbox } from '../support/stand-ins/mailbox.ts';
import { ServerProcess } from './server-process.ts';

const browser = await testBrowser();
const mailbox = await testMailbox();
const password = 'four words are better';
const complaints: string[] = [];
const contexts: BrowserContext[] = [];
let server: ServerProcess;

beforeAll(async () => {
  // Links in mails begin with the address of the server, so its port is known before it starts.
  const port = await freePort();
  server = new ServerProcess({
    PORT: String(port),
    SMALLWINS_URL: `http://localhost:${port}`,
    SMALLWINS_SMTP_URL: mailbox.url,
    SMALLWINS_MAIL_FROM: 'Smallwins <wins@example.com>',
  });
  await server.start();
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await server.remove();
  expect(complaints).toEqual([]);
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** A browser whose every click is counted; typing is not. */
async function visitor(options: Parameters<typeof browser.newContext>[0] = {}) {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  let interactions = 0;
  return {
    page,
    get interactions() {
      return interactions;
    },
    click: async (target: Locator) => {
      interactions++;
      await target.click();
    },
    press: async (key: string) => {
      interactions++;
      await page.keyboard.press(key);
    },
    open: async (address: string) => {
      interactions++;
      await page.goto(address);
    },
  };
}
type Visitor = Awaited<ReturnType<typeof visitor>>;

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
/** One that the field offers; the filter of the feed has names, too. */
const option = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('option').filter({ hasText: name });
const steps = (page: Page) => page.getByRole('region', { name: 'First steps' });
const step = (page: Page, title: string) => steps(page).getByRole('listitem').filter({ hasText: title });

/** The owner, from the link in the console to two invitations, by what the screen offers next. */
async function begin(owner: Visitor): Promise<void> {
  const { page, click } = owner;
  await owner.open(server.ready?.signIn ?? '');
  await heading(page, 'Today');
  await step(page, 'Say who you are').waitFor();
  await lookAt(page, 'first-steps');
  await page.getByLabel('Your name').fill('Olga Núñez');
  await click(button(page, 'Save name'));
  await page.getByText('1 of 5 done').waitFor();

  await click(step(page, 'Choose how you come back').getByRole('link', { name: 'Set it up' }));
  await page.getByLabel('E-mail').fill('olga@example.com');
  await click(button(page, 'Save e-mail'));
  await page.getByText('A link is on its way').waitFor();
  await owner.open(linkIn(await mailbox.take('olga@example.com')).href);
  await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await page.getByLabel('New password').fill(password);
  await click(button(page, 'Save password'));
  await page.getByText('A password is set.').waitFor();

  await click(page.getByRole('link', { name: 'Today' }).first());
  await page.getByText('2 of 5 done').waitFor();
  await click(step(page, 'Invite your first colleagues').getByRole('button'));
  const dialog = page.getByRole('dialog');
  for (const email of ['ana@example.com', 'zoe@example.com']) {
    await dialog.getByLabel('E-mail').fill(email);
    await click(dialog.getByRole('button', { name: 'Send invitation' }));
    await dialog.getByText(`on its way to ${email}`).waitFor();
    await click(dialog.getByRole('button', { name: email.startsWith('ana') ? 'Invite another' : 'Done' }));
  }
  await page.getByText('2 invitations are open.').waitFor();
  await lookAt(page, 'first-steps-invited');
}

async function join(colleague: Visitor, email: string, name: string): Promise<void> {
  const { page } = colleague;
  await colleague.open(linkIn(await mailbox.take(email)).href);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Choose a password').fill(password);
  await colleague.click(button(page, 'Join'));
  await heading(page, 'Today');
}

/** The button on an empty Today leads to the sheet; who, badge, words, send. */
async function recognise(from: Visitor, name: string, what: string): Promise<void> {
  const { page } = from;
  await from.click(page.getByRole('main').getByRole('button', { name: 'Recognise a colleague' }).first());
  const who = page.getByRole('combobox', { name: 'Who', exact: true });
  await who.fill(name.slice(0, 3));
  await from.click(option(page, name));
  await from.click(page.locator('.value-choice').first());
  await page.getByLabel('What they did', { exact: true }).fill(what);
  await from.click(button(page, 'Send'));
  await page.getByRole('heading', { name: `${isolate(name)} can see it now.` }).waitFor();
}

test('a new owner gets from the link in the console to two colleagues who have recognised each other', async () => {
  const owner = await visitor();
  await begin(owner);

  const ana = await visitor();
  await join(ana, 'ana@example.com', 'Ana Öztürk');
  await lookAt(ana.page, 'colleague-today');
  const zoe = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await join(zoe, 'zoe@example.com', 'זואי לוי');

  await recognise(ana, 'זואי לוי', 'You rebuilt the queue view before the Monday rush.');
  const toast = zoe.page.getByRole('status').filter({ hasText: 'Ana Öztürk recognised you' });
  await toast.waitFor();
  await zoe.page.reload();
  await recognise(zoe, 'Ana Öztürk', 'You wrote the answer that three of us now use.');
  await ana.press('Escape');
  await ana.page
    .getByRole('status')
    .filter({ hasText: `${isolate('זואי לוי')} recognised you` })
    .waitFor();

  // What is left for the owner is what only they can do.
  await step(owner.page, 'Recognise somebody').getByRole('button').waitFor({ timeout: 30_000 });
  await lookAt(owner.page, 'first-steps-joined');
  const total = owner.interactions + ana.interactions + zoe.interactions;
  expect({ owner: owner.interactions, ana: ana.interactions, zoe: zoe.interactions, total }).toEqual({
    owner: 12,
    ana: 7,
    zoe: 6,
    total: 25,
  });
}, 300_000);

test('Giving a recognition from the feed takes at most six interactions besides typing, by keyboard and by touch', async () => {
  const laptop = await visitor();
  const phone = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  for (const [one, email] of [
    [laptop, 'ana@example.com'],
    [phone, 'zoe@example.com'],
  ] as const) {
    await one.page.goto(`${server.ready?.url.replace('127.0.0.1', 'localhost')}/feed`);
    await button(one.page, 'Use a password instead').click();
    await one.page.getByLabel('E-mail').fill(email);
    await one.page.getByLabel('Password').fill(password);
    await button(one.page, 'Sign in').click();
    await heading(one.page, 'Feed');
  }
  const keys = laptop.interactions;
  const { page } = laptop;
  const who = page.getByRole('combobox', { name: 'Who', exact: true });
  await vi.waitFor(
    async () => {
      if ((await who.count()) === 0) await page.keyboard.press('r');
      await who.waitFor({ timeout: 2000 });
    },
    { timeout: 15_000, interval: 300 },
  );
  // The key that opened it is the first.
  let pressed = 1;
  const press = async (key: string) => {
    pressed++;
    await page.keyboard.press(key);
  };
  await page.keyboard.type('Olga');
  await option(page, 'Olga').waitFor();
  await press('Enter');
  await button(page, 'Take Olga Núñez off').waitFor();
  await press('Tab');
  await press('Space');
  await press('Tab');
  await page.keyboard.type('You had the accounts ready before we had asked.');
  await press('Control+Enter');
  await page.getByRole('heading', { name: 'Olga Núñez can see it now.' }).waitFor();
  expect(laptop.interactions).toBe(keys);
  expect(pressed).toBe(6);

  const before = phone.interactions;
  const { page: small } = phone;
  await phone.click(small.getByRole('navigation').getByRole('button', { name: 'Recognise' }));
  await small.getByRole('combobox', { name: 'Who', exact: true }).fill('Olga');
  await phone.click(option(small, 'Olga'));
  await phone.click(small.locator('.value-choice').first());
  await small.getByLabel('What they did', { exact: true }).fill('You answered on a Sunday, kindly.');
  await phone.click(button(small, 'Send'));
  await small.getByRole('heading', { name: 'Olga Núñez can see it now.' }).waitFor();
  expect(phone.interactions - before).toBeLessThanOrEqual(6);
  const overflow = await small.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}, 120_000);
