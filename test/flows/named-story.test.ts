import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoVisitors, openSheet } from '../support/houses/demo-visitors.ts';

const { server, signedIn } = await demoVisitors();

const words = 'You told the branch the truth about INC0010417';
const entryIn = (page: Page) => page.locator('li.feed-entry', { hasText: words });
const expectSound = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
};

test('A kind word for one person reaches that person, stays out of the feed, and may be told to all a little later.', async () => {
  const giver = await signedIn('Agent 133', { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  const recipient = await signedIn('Agent 83');
  const other = await signedIn('Agent 163');
  await other.goto(`${server.url}/feed`);
  await other.locator('li.feed-entry').first().waitFor();

  await openSheet(giver);
  await giver.keyboard.type('Agent 83');
  await giver.getByRole('option', { name: /Agent 83\b/ }).waitFor();
  await giver.keyboard.press('Enter');
  await giver.getByText('Customer Champion').click();
  await giver.getByLabel('What they did', { exact: true }).fill(words);
  const sheet = giver.getByRole('dialog', { name: 'Recognise a colleague' });
  expect(await sheet.getByRole('radio', { name: 'Everyone' }).isChecked()).toBe(true);
  await sheet.getByText('Only the people named', { exact: true }).click();
  await sheet.getByText('Nobody else sees it').waitFor();
  await expectSound(giver);
  await giver.getByRole('button', { name: 'Send' }).click();
  await giver.getByText('Only they and you see it.').waitFor();
  await giver.getByRole('link', { name: 'See it', exact: true }).click();
  await entryIn(giver).getByText('Only the people named').waitFor();
  await expectSound(giver);

  await recipient.getByRole('status').filter({ hasText: 'Agent 133 recognised you' }).waitFor();
  await recipient.goto(server.url);
  await recipient.locator('.award-row', { hasText: words }).getByText('Only the people named').waitFor();
  await recipient.goto(`${server.url}/inbox`);
  await recipient
    .getByRole('listitem')
    .filter({ hasText: words })
    .getByText('Only the people named')
    .waitFor();
  await expectSound(recipient);
  await recipient.goto(`${server.url}/feed?person=me`);
  await entryIn(recipient).waitFor();

  const address = giver.url();
  await other.goto(address);
  await other.getByText('Nothing here', { exact: false }).or(other.getByRole('alert')).first().waitFor();
  await other.goto(`${server.url}/feed`);
  await other.locator('li.feed-entry').first().waitFor();
  expect(await entryIn(other).count()).toBe(0);

  await entryIn(giver).getByLabel('More about this entry').click();
  await giver.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = giver.getByRole('dialog', { name: 'Edit your recognition' });
  expect(await dialog.getByRole('radio', { name: 'Only the people named' }).isChecked()).toBe(true);
  await dialog.getByText('Everyone', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await entryIn(giver).getByText('Only the people named').waitFor({ state: 'detached' });
  await other.reload();
  await entryIn(other).waitFor();

  await entryIn(giver).getByLabel('More about this entry').click();
  await giver.getByRole('button', { name: 'Edit', exact: true }).click();
  await dialog.getByText('Only the people named', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await entryIn(other).waitFor({ state: 'detached' });
}, 120_000);
