import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
const ask = await testApp(database, engine);
let page: Page;
let url = '';
let caller: { workspaceId: string };

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine);
  caller = { workspaceId };
  const opened = await ask.open(caller);
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie);
}, 90_000);
afterAll(async () => {
  await engine.stop();
});

test('an admin chooses what a key may do, and the list says it', async () => {
  // A source without a key asks for one at once.
  await page.goto(`${url}/source/desk`);
  await page.getByLabel('What the key is for').fill('Intranet');
  expect(await page.getByRole('checkbox', { name: 'Send events' }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: 'Send events' }).uncheck();
  await page.getByText('Choose at least one.').waitFor();
  expect(await page.getByRole('button', { name: 'Make the key' }).isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: 'Read what members see' }).check();
  await page.getByRole('checkbox', { name: 'Ask where people stand' }).check();
  await lookAt(page, 'a key that reads');
  await page.getByRole('button', { name: 'Make the key' }).click();
  const key = (await page.locator('.key-once').textContent()) ?? '';
  const own = await fetch(`${url}/v1/key`, { headers: { authorization: `Bearer ${key}` } });
  expect(await own.json()).toMatchObject({ name: 'Intranet', scopes: ['read', 'progress'] });
  await page.getByRole('button', { name: 'I have copied it' }).click();
  await page.getByText('reads, sees progress').waitFor();
  await lookAt(page, 'a list of keys');
});

const words = async () => (await ask('GET', '/v1/word-list', caller)).body.words;

test('whoever saves second is told, and neither is overwritten unasked', async () => {
  await page.goto(`${url}/moderation`);
  const list = page.getByRole('textbox');
  await list.fill('ninja');
  await ask('PUT', '/v1/word-list', caller, { words: ['guru'] });
  const save = page.getByRole('button', { name: 'Save' }).last();
  await save.click();
  await page.getByText('Somebody else has changed this').waitFor();
  expect([await words(), await list.inputValue()]).toEqual([['guru'], 'ninja']);
  await lookAt(page, 'changed meanwhile');
  await page.getByRole('button', { name: 'Show theirs' }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'guru');
  await list.fill('rockstar');
  await ask('PUT', '/v1/word-list', caller, { words: ['wizard'] });
  await save.click();
  await page.getByRole('button', { name: 'Save mine all the same' }).click();
  await expect.poll(words).toEqual(['rockstar']);
  // One's own changes follow one another without a word.
  await list.fill('star');
  await save.click();
  await expect.poll(words).toEqual(['star']);
  await list.fill('hero');
  await save.click();
  await expect.poll(words).toEqual(['hero']);
});

test('a badge in a dialog is kept from being overwritten, too', async () => {
  const values = async () => (await ask('GET', '/v1/values', caller)).body.items;
  const [first] = await values();
  await page.goto(`${url}/badges`);
  await page.getByRole('button', { name: `Change ${first.name}` }).click();
  await page.getByLabel('Name').fill('Mine');
  await ask('PATCH', `/v1/values/${first.key}`, caller, { name: 'Theirs' });
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('Somebody else has changed this').waitFor();
  expect((await values())[0].name).toBe('Theirs');
  await lookAt(page, 'a badge changed meanwhile');
  await page.getByRole('button', { name: 'Save mine all the same' }).click();
  await expect.poll(async () => (await values())[0].name).toBe('Mine');
});
