import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../../test/support/app.ts';
import { testBrowser } from '../../test/support/browser.ts';
import { testDatabase } from '../../test/support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../test/support/engine.ts';
import { lookAt } from '../../test/support/look.ts';

const sizeMax = 25_000;
const done = `
smallwins: 1
achievement: done
name: Clean hand-over
sentence: One ticket handed over with everything the next one needs.
because: Nobody likes to ask twice.
family: helpdesk
kind: quality
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.handed.over, credit: data.by }, reach: 1, in: day }
`;
const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const clock = Date.parse('2026-03-02T12:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { publicUrl: 'https://wins.example.com' });
const samples: ChildProcess[] = [];
afterAll(() => {
  for (const sample of samples) sample.kill();
});
let workspaceId = '';
let url = '';
let key = '';
let send: Awaited<ReturnType<typeof setUpDesk>>['send'];

beforeAll(async () => {
  const made = await setUpDesk(database, engine, quickAnswer, done);
  ({ workspaceId, send } = made);
  const opened = await ask.open({ workspaceId, role: 'integration' });
  url = opened.url;
  key = (opened.headers['authorization'] ?? '').replace('Bearer ', '');
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'zoe', name: 'Zoë', email: 'zoe@x.example' },
    'server',
  );
  await send([
    deskEvent('request.made', 'T1', 1, 'zoe@x.example'),
    deskEvent('answer.sent', 'T1', 2, 'zoe@x.example'),
  ]);
}, 60_000);

/** The sample of the documentation, as a process of its own on an origin of its own. */
async function sample(more: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, ['clients/embed/sample/server.mjs'], {
    env: { ...process.env, SMALLWINS: url, SMALLWINS_KEY: key, PERSON: 'zoe@x.example', PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  samples.push(child);
  const [said] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return said.toString().trim();
}
const allow = (...origins: string[]) =>
  ask('PUT', '/v1/embed', { workspaceId }, { origins, sources: ['desk'] });

async function visit(address: string): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(address);
  return { page, refused };
}

test(`the whole of it is less than ${sizeMax / 1000} kB gzipped`, () => {
  const script = readFileSync(new URL('../../dist/web/embed/smallwins-me.js', import.meta.url));
  expect(gzipSync(script).length).toBeLessThan(sizeMax);
  expect(script.toString()).not.toMatch(/innerHTML|\beval\(|new Function|\.style\b/);
});

test('another app shows the ring under a strict policy, and what is earned pops up and moves it', async () => {
  const address = await sample();
  await allow(address);
  const { page, refused } = await visit(address);
  await page.getByText('Clean hand-over').waitFor();
  await page.getByText('1 of 2', { exact: false }).first().waitFor();
  await lookAt(page, 'embed');
  await send([deskEvent('handed.over', 'T9', 3, 'zoe@x.example')], { mode: 'live' });
  await page.getByRole('status').getByText('You earned “Clean hand-over”').waitFor();
  await page.locator('.dial.won').waitFor();
  await lookAt(page, 'embed-toast');
  await page.getByRole('button', { name: 'Close' }).press('Enter');
  await expect.poll(() => page.locator('.toast').count()).toBe(0);
  expect(refused).toEqual([]);
  await page.context().close();
});

test('it reads from right to left, speaks the language of its page, and is dark on its own', async () => {
  const address = await sample({ LANGUAGE: 'de', DIRECTION: 'rtl', THEME: 'dark' });
  await allow(address);
  const { page } = await visit(address);
  await page.getByRole('link', { name: 'Smallwins öffnen' }).waitFor();
  await page.getByText('Noch', { exact: false }).first().waitFor();
  await lookAt(page, 'embed-rtl');
  await page.context().close();
});

test('a page nobody allowed shows that it cannot, and works once it is', async () => {
  const address = await sample();
  await allow('https://elsewhere.example.com');
  const { page } = await visit(address);
  await page.getByText('cannot be shown just now').waitFor();
  await allow(address);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Clean hand-over').waitFor();
  await page.context().close();
});
test('an admin allows a page and a source, and sees what to put there', async () => {
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'ada', name: 'Ada', email: 'ada@x.example' },
    'server',
  );
  const ada = (await engine.workspace(workspaceId)).directory.byHandle('ada')?.id ?? '';
  const value = await openSession(database, workspaceId, ada, ['admin', 'member']);
  const page = await browser.signedIn(url, value, { serviceWorkers: 'block' });
  await page.goto(`${url}/sources/embed`);
  await page.getByLabel('Pages that may show it').fill('https://crm.example.com/\nnonsense');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('origin').waitFor();
  await page.getByLabel('Pages that may show it').fill('https://crm.example.com/\n');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Desk' }).isChecked()).toBe(true);
  await page.getByText('token-url="/smallwins-token"', { exact: false }).first().waitFor();
  await lookAt(page, 'embed-settings');
  await page.context().close();
});
