import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';
import { otherDatabase } from '../../support/stand-ins/other-database.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
const other = await otherDatabase(database);
const ask = await testApp(database, engine, {
  sealKey: Buffer.alloc(32, 7),
  databaseHosts: ['127.0.0.1'],
});
let page: Page;
let url = '';

beforeAll(async () => {
  await other.sql(`create table deals (id int, owner text, amount numeric, changed_at timestamptz);
    insert into deals select n, 'Ana', n * 100, now() - make_interval(mins => 40 - n) from generate_series(1, 30) as n`);
  const { workspaceId } = await setUpDesk(database, engine);
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie);
}, 90_000);
afterAll(async () => {
  await engine.stop();
  await other.stop();
});

test('an admin tries a query, takes the mapping that is proposed, and reads what it brings', async () => {
  await page.goto(`${url}/sources`);
  await page.getByRole('button', { name: 'New source' }).click();
  await page.getByLabel('What sends the events').selectOption('postgres-query');
  await page.getByLabel('Name', { exact: true }).fill('Deals');
  await page.getByLabel('Connection').fill(other.connection);
  await page.getByLabel('Query (SELECT)').fill('select * from dealz');
  await page.getByLabel('Column that grows').fill('changed_at');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('There is no such table').waitFor();
  await page.getByLabel('Query (SELECT)').fill('select * from deals');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByText('imported.row.added').first().waitFor();
  expect(await page.getByLabel('Mapping (YAML)').inputValue()).toContain('at: changed_at');
  await lookAt(page, 'a query tried');
  await page.getByRole('button', { name: 'Make the source' }).click();
  await page.getByText('Not asked yet.').waitFor();
  await page.getByRole('button', { name: 'Run now' }).click();
  await page.getByText('30 rows, 30 new events, 0 known.').waitFor();
  await page.getByText('The newest row was 10 minutes old.').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('heading', { name: 'Paused' }).waitFor();
  await page.getByRole('button', { name: 'Go on' }).click();
  await other.sql('alter table deals rename to gone');
  await page.getByRole('button', { name: 'Run now' }).click();
  await page.getByText('Failures in a row: 1.').waitFor();
  await lookAt(page, 'a query that fails');
});
