import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { type DemoServer, startDemoServer } from '../support/houses/demo-server.ts';

const database = await testDatabase();
const browser = await testBrowser();
let server: DemoServer;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  server = await startDemoServer(database);
});
afterAll(async () => {
  await server.stop();
  expect(server.failures).toEqual([]);
  expect(complaints).toEqual([]);
});
afterEach(async () => {
  await server.demo.change({ paused: true });
  await context.close();
});

async function open(options: Parameters<typeof browser.newContext>[0] = {}): Promise<void> {
  context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  await page.goto(server.url);
}

async function signInAs(name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

/** Lets the story run until `seen`; it is told by what the page shows, not by waiting. */
async function runStory(speed: number, seen: () => Promise<void>): Promise<void> {
  await server.demo.change({ paused: false, speed });
  await seen();
  await server.demo.change({ paused: true });
}

/** Walks with Tab until the focus is on something of that name, as a person without a mouse would. */
async function tabTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(text)) return;
  }
  throw new Error(`Nothing named ${name} can be reached by Tab.`);
}

// The story runs on from test to test, as it does for a visitor.
/** Types a shortcut; again if the page was not listening yet. */
async function goBy(keys: string, path: string): Promise<void> {
  await vi.waitFor(
    async () => {
      for (const key of keys) await page.keyboard.press(key);
      expect(new URL(page.url()).pathname).toBe(path);
    },
    { timeout: 10_000, interval: 200 },
  );
}

describe('a reopen within the hold', () => {
  test('withdraws the award with a kind sentence and the feed never celebrated it', async () => {
    const withdrawn = () =>
      database.inWorkspace(server.demo.workspaceId, (tx) =>
        tx.query<{ name: string; told: number }>(
          `select p.name, (select count(*)::int from announcements n where n.workspace_id = a.workspace_id
             and n.kind = 'feed' and a.award_id = any (n.award_ids)) as told
           from awards a join people p using (workspace_id, person_id) where a.state = 'withdrawn'`,
        ),
      );
    await open();
    await signInAs('Agent 133');
    // On the story's Wednesday, 10:31, one of the three tickets that had just made a clean day came back.
    await runStory(600, () =>
      page
        .getByRole('status')
        .getByText(/Withdrawn|was reopened/)
        .first()
        .waitFor({ timeout: 40_000 }),
    );
    await page
      .getByText(/Ticket INC\d+ was reopened, so this one waits\./)
      .first()
      .waitFor();
    expect((await withdrawn()).every((award) => award.told === 0)).toBe(true);
  }, 60_000);
});

describe('an award in the demo', () => {
  test('is followed by mouse from ring to toast, receipt and feed', async () => {
    await open();
    await signInAs('Agent 83');
    const ring = page
      .locator('li', { has: page.getByRole('heading', { name: /Clean close/, level: 3 }) })
      .first();
    await ring
      .getByText(/of 5, .* to go/)
      .first()
      .waitFor();
    const toast = page.getByRole('status');
    await runStory(7200, async () => {
      await toast.getByText('Clean close').waitFor();
    });
    await toast.getByText('Pending').first().waitFor();
    await toast
      .getByRole('link', { name: /receipt/i })
      .or(toast.getByRole('button', { name: /receipt/i }))
      .first()
      .click();
    await page
      .getByText(/It waits until .* and is confirmed if nothing is taken back within 72 hours/)
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'What counts' }).waitFor();
    expect(await page.getByText('In hold').count()).toBeGreaterThanOrEqual(5);
    await page.goto(`${server.url}/feed`);
    await page.getByRole('heading', { name: 'Feed' }).waitFor();
    expect(await page.getByText(/Agent 83 .*earned.* Clean close/).count()).toBe(0);
    // Saturday 26 March, 15:10: the hold of the fifth has ended, and the feed says so by itself.
    await server.demo.change({ paused: false, speed: 14_400 });
    await vi.waitFor(
      () => expect(server.demo.now()).toBeGreaterThan(Date.parse('2016-03-26T13:30Z') * 1000),
      30_000,
    );
    const entry = page
      .locator('li.feed-entry', { hasText: 'Agent 83' })
      .filter({ hasText: 'Clean close' })
      .first();
    await runStory(600, () => entry.getByText('earned').waitFor({ timeout: 30_000 }));
    await entry.getByText('Receipt').click();
    await page.getByText('Confirmed: its hold has ended.').first().waitFor();
  }, 90_000);

  test('is followed by keyboard from its event in the inspector to the receipt', async () => {
    await open();
    await page.getByRole('button', { name: /Desk lead/ }).waitFor();
    await tabTo(/Desk lead/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    await goBy('gf', '/feed');
    await page.getByRole('heading', { name: 'Feed', level: 1 }).waitFor();
    await page.locator('li.feed-entry', { hasText: 'Agent' }).first().waitFor();
    await tabTo(/^Receipt/);
    await page.keyboard.press('Enter');
    await page.getByText('Confirmed: its hold has ended.').first().waitFor();
    await tabTo(/^INC\d+/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/events\/\d+/);
    await page.getByText('helpdesk.ticket.resolved').first().waitFor();
    await tabTo(/Clean (day|close)|receipt|award/i);
    await goBy('ge', '/sources/events');
  }, 60_000);
});

describe('every screen', () => {
  const member = ['/', '/feed', '/achievements', '/achievements/clean-close', '/explain/clean-day'];
  const admin = [
    '/sources',
    '/sources/events',
    '/sources/events/20000',
    '/sources/quarantine',
    '/sources/imports',
    '/checks',
  ];
  // On a phone they are looked at in every language: languages.test.ts.
  test.each([
    ['light', 1280],
    ['dark', 1280],
  ] as const)(
    'passes axe in %s at %d px',
    async (colorScheme, width) => {
      await open({ colorScheme, viewport: { width, height: 844 } });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const door = await new AxeBuilder({ page }).analyze();
      expect(door.violations.map((violation) => `${violation.id} at the door`)).toEqual([]);
      await signInAs('Desk lead');
      for (const path of [...member, ...admin]) {
        await page.goto(`${server.url}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        const axe = new AxeBuilder({ page });
        // In the dark the same elements have other colours, and nothing else differs.
        if (colorScheme === 'dark') axe.withRules(['color-contrast']);
        const { violations } = await axe.analyze();
        expect(
          violations.map((violation) => `${violation.id} on ${path}: ${violation.nodes[0]?.html}`),
        ).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
    },
    60_000,
  );
});
