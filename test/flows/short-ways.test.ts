import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { type DemoServer, startDemoServer } from '../support/houses/demo-server.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
const browser = await testBrowser();
const complaints: string[] = [];
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer(database);
});
afterAll(async () => {
  await server.stop();
  expect(server.failures).toEqual([]);
  expect(complaints).toEqual([]);
});

async function enter(name: string, path: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.url);
  await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.goto(server.url + path);
  await page.locator('#main h1').waitFor();
  return page;
}

/** One that a field offers; the filter of the feed has names, too. */
const offered = (page: Page, name: string | RegExp) => page.locator('.option').filter({ hasText: name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('A key and a few letters lead to a colleague, a page or an achievement.', async () => {
  const page = await enter('Agent 133', '/feed');
  const field = page.getByRole('combobox', { name: 'Find a colleague or a page' });
  await page.keyboard.press('/');
  await field.waitFor();
  await page.keyboard.type('agent 83');
  await offered(page, /Agent 83/).waitFor();
  await lookAt(page, 'finding');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Agent 83', level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.type('clean');
  await offered(page, /Clean day/).click();
  await page.getByRole('heading', { name: 'Clean day', level: 1 }).waitFor();
  await page.keyboard.press('/');
  await field.waitFor();
  await page.keyboard.type('nobody is called so');
  await page.getByText('Nobody and nothing is called so.').waitFor();
  await page.context().close();
}, 60_000);

test('What was begun is still there after the sheet was closed, until somebody begins anew.', async () => {
  const page = await enter('Agent 81', '/feed');
  const what = page.getByLabel('What they did', { exact: true });
  await page.getByRole('button', { name: 'Whose work did you notice?' }).click();
  await what.fill('You stayed on the line.');
  await page.keyboard.press('Escape');
  await what.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Whose work did you notice?' }).click();
  await page.getByText('You had begun this one.').waitFor();
  expect(await what.inputValue()).toBe('You stayed on the line.');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  expect(await what.inputValue()).toBe('');
  await page.context().close();
}, 60_000);

test('A comment mentions by name, who reacted can be read, and the giver hears of both kinds of answer.', async () => {
  const giver = await enter('Agent 83', '/feed?kind=recognition');
  await giver.getByRole('button', { name: 'Whose work did you notice?' }).click();
  await giver.getByRole('combobox', { name: 'Who', exact: true }).fill('Agent 163');
  await offered(giver, /Agent 163/).click();
  await giver.locator('.value-choice').first().click();
  await giver.getByLabel('What they did', { exact: true }).fill('You rang the branch back twice.');
  await giver.getByRole('button', { name: 'Send', exact: true }).click();
  await giver.getByRole('button', { name: 'Done' }).click();

  const page = await enter('Agent 133', '/feed?kind=recognition');
  const entry = page.locator('li.feed-entry', { hasText: 'You rang the branch back twice.' });
  await entry.getByRole('button', { name: 'React' }).click();
  await entry.getByRole('button', { name: /^Thank you/ }).click();
  await entry.getByRole('button', { name: 'Comment' }).click();
  await entry.getByRole('list').getByRole('link', { name: 'Agent 133' }).waitFor();
  const field = entry.getByLabel('Your comment');
  await field.fill('So did @agent');
  await offered(page, /Agent 2/)
    .first()
    .waitFor();
  await lookAt(page, 'mentioning');
  await field.fill('');
  await field.pressSequentially('So did @81');
  await offered(page, /Agent 81/).waitFor();
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toBe('So did @"Resolved by 81" ');
  await page.keyboard.press('Control+Enter');
  await entry.locator('.comment-text').getByRole('link', { name: 'Agent 81' }).waitFor();
  await giver.getByRole('status').filter({ hasText: 'Agent 133 wrote you a comment' }).waitFor();
  await page.context().close();
  await giver.context().close();
}, 90_000);

test('What had the focus and vanished leaves it to what has come in its place.', async () => {
  const page = await enter('Agent 163', '/notices');
  await page.getByRole('button', { name: 'For an hour' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'End it now' }).waitFor();
  await expect.poll(() => focused(page)).toBe('End it now');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'For an hour' }).waitFor();
  await expect.poll(() => focused(page)).toBe('For an hour');
  await page.context().close();
}, 60_000);
