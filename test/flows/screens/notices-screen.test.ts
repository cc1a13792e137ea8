import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { createPerson } from '../../../src/features/directory/actions.ts';
import { openSession } from '../../../src/features/sign-in/sessions.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { quickAnswer, setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { reachable: new Set(['mail']) });
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine, quickAnswer);
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'zoe', name: 'Zoë', email: 'zoe@example.com' },
    'server',
  );
  const zoe = (await engine.workspace(workspaceId)).directory.byHandle('zoe')?.id ?? '';
  const session = await openSession(database, workspaceId, zoe, ['member']);
  page = await browser.signedIn(url, session, { viewport: { width: 390, height: 844 } });
}, 60_000);

const saved = () =>
  page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
const mailOf = (kind: string) => page.getByLabel(`${kind}, By mail`).inputValue();

test('a member makes it weekly, silent and usual again on one screen of a phone, and it stays', async () => {
  await page.goto(`${url}/`);
  await page.getByRole('button', { name: 'You' }).last().click();
  await page.getByRole('link', { name: 'Notices' }).click();
  await Promise.all([saved(), page.getByRole('radio', { name: /Once a week/ }).click()]);
  await page.getByText('Saved.').waitFor();
  await page.reload();
  await expect.poll(() => page.getByRole('radio', { name: /Once a week/ }).isChecked()).toBe(true);
  expect(await mailOf('A colleague recognised you')).toBe('weekly');
  await page.getByRole('radio', { name: /Silent/ }).click();
  await expect.poll(() => mailOf('You earned something')).toBe('never');
  await page.getByRole('radio', { name: /As usual/ }).click();
  await expect.poll(() => mailOf('Somebody mentioned or answered you')).toBe('daily');
  await lookAt(page, 'notices');
});

test('one choice of your own, quiet hours and a pause are kept, by keyboard', async () => {
  await page.goto(`${url}/notices`);
  await page.getByLabel('You earned something, By mail').focus();
  await page.keyboard.press('ArrowUp');
  await page.getByText('Your own choice').waitFor();
  await page.getByLabel('From').fill('21:30');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.getByText('Saved.').waitFor();
  await Promise.all([saved(), page.getByRole('button', { name: 'Until tomorrow morning' }).press('Enter')]);
  await page.getByText('You are not disturbed until').waitFor();
  await page.reload();
  await page.getByText('You are not disturbed until').waitFor();
  expect(await page.getByLabel('From').inputValue()).toBe('21:30');
  await page.getByRole('button', { name: 'End it now' }).click();
  await page.getByRole('button', { name: 'For an hour' }).waitFor();
});

test('somebody gets the address of their calendar, reads it, and takes it away', async () => {
  await page.goto(`${url}/notices`);
  await page.getByRole('button', { name: 'Get the address My wins and goals' }).click();
  const address = page.locator('.calendar-once pre');
  const first = (await address.textContent()) ?? '';
  expect(await (await fetch(first)).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await address.scrollIntoViewIfNeeded();
  await lookAt(page, 'notices-calendar');
  await page.reload();
  await page.getByRole('button', { name: 'New address My wins and goals' }).waitFor();
  expect(await address.count()).toBe(0);
  await page.getByRole('button', { name: 'New address My wins and goals' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'New address' }).click();
  await address.waitFor();
  const second = (await address.textContent()) ?? '';
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Remove My wins and goals' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Get the address My wins and goals' }).waitFor();
  expect((await fetch(second)).status).toBe(404);
});
