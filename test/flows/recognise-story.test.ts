import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoVisitors, openSheet, whoIn } from '../support/houses/demo-visitors.ts';

const { database, server, signedIn } = await demoVisitors();

/** Everything by keyboard: who, badge, what, effect, send. */
async function recognise(page: Page, name: string, what: string, effect: string): Promise<void> {
  await openSheet(page);
  await page.keyboard.type(name);
  await page.getByRole('option', { name: new RegExp(`${name}\\b`) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Take ${name} off` }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type(what);
  await page.keyboard.press('Tab');
  await page.keyboard.type(effect);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: `${name} can see it now.` }).waitFor();
  await page.keyboard.press('Escape');
  await whoIn(page).waitFor({ state: 'detached' });
}

test('Two colleagues recognise each other by keyboard, hear of it at once, and answer in the feed.', async () => {
  const first = await signedIn('Agent 133');
  const second = await signedIn('Agent 83');
  await recognise(
    first,
    'Agent 83',
    'You explained INC0010417 to the branch twice',
    'they could open on time',
  );
  const toast = second.getByRole('status').filter({ hasText: 'Agent 133 recognised you: Deal Closer' });
  await toast.waitFor();
  await second.getByText('You explained INC0010417 to the branch twice').first().waitFor();
  await toast.getByRole('link', { name: 'Open it in the feed' }).click();
  await second.getByRole('heading', { name: 'Recognition', level: 1 }).waitFor();

  await recognise(second, 'Agent 133', 'You told me of the call before anybody asked', 'I was prepared');
  await first.getByRole('status').filter({ hasText: 'Agent 83 recognised you' }).waitFor();

  await first.goto(`${server.url}/feed`);
  const entry = first.locator('li.feed-entry', { hasText: 'You told me of the call' });
  await entry.waitFor();
  await entry.getByRole('button', { name: 'React' }).press('Enter');
  await entry.getByRole('button', { name: /^Thank you/ }).press('Enter');
  await entry.getByRole('button', { name: 'Thank you, 1', pressed: true }).waitFor();
  await entry.getByRole('button', { name: 'Comment', exact: true }).press('Enter');
  await entry.getByLabel('Your comment').fill('Gladly <b>and</b> again');
  await first.keyboard.press('Control+Enter');
  await entry.getByText('Gladly <b>and</b> again').waitFor();
  await entry.getByRole('button', { name: '1 comment' }).waitFor();

  await second.goto(`${server.url}/people/${encodeURIComponent('Resolved by 133')}`);
  await second.getByRole('heading', { name: 'Agent 133', level: 1 }).waitFor();
  await second
    .locator('li.feed-entry', { hasText: 'You told me of the call' })
    .getByText('1 comment')
    .waitFor();
  const told = await database.inWorkspace(server.demo.workspaceId, (tx) =>
    tx.query<{ kind: string; told: number }>(
      `select n.kind, count(*)::int as told from announcements n join recognitions r using (workspace_id, recognition_id)
       where r.what like 'You %' and r.what ~ 'branch|call' group by n.kind order by n.kind`,
    ),
  );
  expect(told).toEqual([
    { kind: 'feed', told: 2 },
    { kind: 'notice', told: 2 },
  ]);
}, 90_000);

test('The coach ticks off what is there, and stops nobody.', async () => {
  const page = await signedIn('Agent 163');
  await openSheet(page);
  await page.getByLabel('What they did', { exact: true }).fill('Great job');
  await page.getByText('“great job” would fit anybody. What would only fit them?').waitFor();
  await page.getByLabel('What they did', { exact: true }).fill('You rebuilt the queue view');
  await page.getByText('It names a deed: “rebuilt”.').waitFor();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('alert').getByText('Choose whom it is for. Choose a badge.').waitFor();
}, 60_000);

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)(
  'Feed, entry, profile and sheet pass axe in %s at %d px.',
  async (colorScheme, width) => {
    const page = await signedIn('Agent 163', { colorScheme, viewport: { width, height: 844 } });
    const look = async (place: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((one) => `${one.id} on ${place}: ${one.nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    await page.goto(`${server.url}/feed?kind=recognition`);
    const comments = page.getByRole('button', { name: /^1 comment/ }).first();
    await comments.click();
    await page.getByLabel('Your comment').first().waitFor();
    await page.getByLabel('More about this entry').first().click();
    await look('the feed');
    await page.locator('.feed-time').first().click();
    await page.getByRole('heading', { name: 'Recognition', level: 1 }).waitFor();
    await look('an entry');
    await page.goto(`${server.url}/people/${encodeURIComponent('Resolved by 133')}`);
    await page.getByRole('heading', { name: 'Agent 133', level: 1 }).waitFor();
    await look('a profile');
    await openSheet(page);
    await page.keyboard.type('agent 8');
    await page.locator('.option').first().waitFor();
    await look('the sheet with its list');
    await page.keyboard.press('Enter');
    await page.locator('.value-choice').nth(2).click();
    await page.getByLabel('What they did', { exact: true }).fill('Great job');
    await look('the sheet');
  },
  60_000,
);
