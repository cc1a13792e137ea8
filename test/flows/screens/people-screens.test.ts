import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  await database.inWorkspace(workspaceId, (tx) => tx.query('update sources set creates_people = false'));
  await engine.drop(workspaceId);
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie);
  await send([deskEvent('answer.sent', 'T1', 0, 'A. Diaz'), deskEvent('answer.sent', 'T2', 1, 'queue-7')]);
}, 60_000);

const rows = [
  'Login;Name;E-Mail;Team;Reports to;Time zone',
  'ana;Ana Díaz;ana@example.com;north;bo;Europe/Berlin',
  'bo;Bo Lind;bo@example.com;north;;Europe/Berlin',
  'cy;Cy Moss;cy@example.com;south;nobody;UTC',
  'dee;Dee;dee@example.com;south;;Mars/Olympus',
  ...Array.from({ length: 70 }, (_, n) => `p${n};Person ${n};p${n}@example.com;team ${n % 7};bo;UTC`),
].join('\r\n');

test('an admin brings people from a file: dropped, checked by row, imported', async () => {
  await page.goto(`${url}/people/import`);
  await page.getByRole('heading', { name: 'Import people' }).waitFor();
  await lookAt(page, 'the empty import');
  const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
  await page.getByLabel(/Drop a CSV file/).setInputFiles(file);
  await page.getByText('"Mars/Olympus" is no time zone').waitFor();
  await page.getByText('Nobody is called "nobody"').waitFor();
  await lookAt(page, 'the dry run');
  await page.getByRole('button', { name: 'Import 73' }).click();
  await page.getByText('Done').waitFor();
  expect(await page.getByRole('link', { name: 'Save the rejected rows' }).getAttribute('href')).toContain(
    'Mars',
  );
  await lookAt(page, 'the import');
});

test('people are found by a few letters and by team, page by page', async () => {
  await page.goto(`${url}/people`);
  await page.getByText('1–50 of 74').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('51–74 of 74').waitFor();
  await lookAt(page, 'people');
  await page.getByLabel('Search').fill('diaz');
  await page.getByText('1–1 of 1').waitFor();
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Team').selectOption('south');
  await page.getByRole('link', { name: 'Cy Moss' }).waitFor();
  await page.getByLabel('Search').fill('nobody at all');
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await page.getByText('1–50 of 74').waitFor();
});

test('a person is changed from a day on, by keyboard alone, and the history says so', async () => {
  await page.goto(`${url}/people/ana/facts`);
  await page.getByRole('heading', { name: 'Ana Díaz' }).waitFor();
  await lookAt(page, 'a person');
  await page.getByRole('button', { name: 'Change' }).press('Enter');
  await page.getByLabel('Team', { exact: true }).fill('south');
  await page.getByLabel('More attributes').fill('shoe_size=4');
  await page.getByLabel('Valid from').fill('2026-03-02');
  await lookAt(page, 'changing a person');
  await page.getByLabel('Team', { exact: true }).press('Enter');
  await page.getByText('No award is touched by it.').waitFor();
  const change = page.getByRole('listitem').filter({ hasText: 'shoe_size 4' });
  // The day begins where the person is.
  await change.locator('time[datetime="2026-03-01T23:00:00Z"]').waitFor();
});

test('an actor is matched with one click, and merged people can be split again', async () => {
  await page.goto(`${url}/people/unmatched`);
  await page.getByText('same surname and initial').waitFor();
  await lookAt(page, 'unmatched actors');
  await page.getByRole('button', { name: 'It is Ana Díaz' }).click();
  await page.getByText('A. Diaz is Ana Díaz.').waitFor();
  // Said before the list is read again: until then there are two whom a new person could be.
  await page.getByRole('heading', { name: 'A. Diaz' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'New person' }).click();
  await page.getByRole('heading', { name: 'Every actor is matched' }).waitFor();
  await lookAt(page, 'no unmatched actor');
  await page.goto(`${url}/people/ana/facts`);
  await page.getByRole('button', { name: 'Merge with' }).click();
  await page.getByLabel('Whom').fill('queue');
  await lookAt(page, 'merging');
  await page.getByRole('button', { name: 'Merge queue-7' }).click();
  await page.getByRole('heading', { name: 'Merged into them' }).waitFor();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Split off: queue-7', exact: true }).click();
  await page.getByRole('heading', { name: 'Merged into them' }).waitFor({ state: 'detached' });
});
