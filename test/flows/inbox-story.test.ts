import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const rule = `
smallwins: 1
achievement: done
name: Quick answer
sentence: One request answered today.
because: Nobody likes to wait.
family: helpdesk
kind: speed
outcome: [helpdesk.first_response]
earn: { count: { event: helpdesk.answer.sent, credit: data.by }, reach: 1, in: day }
`;
const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const clock = Date.parse('2026-03-02T12:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let page: Page;
let url = '';
let benSays: (what: string) => Promise<string>;
let benTakesBack: (id: string) => Promise<void>;
let zoeEarns: () => Promise<unknown>;

beforeAll(async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, rule);
  url = (await ask.open({ workspaceId })).url;
  const sessionOf = async (handle: string, name: string) => {
    await createPerson({ engine }, workspaceId, { handle, name, email: `${handle}@example.com` }, 'server');
    const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
    return openSession(database, workspaceId, id, ['member']);
  };
  const ben = {
    cookie: `${sessionCookie}=${await sessionOf('ben', 'Ben Okafor')}`,
    host: 'localhost',
    origin: 'http://localhost',
  };
  const { key } = (await ask.app.inject({ url: '/v1/values', headers: ben })).json().items[0];
  let number = 0;
  benSays = async (what) => {
    const payload = { to: ['zoe'], value: key, what, effect: '', evidence: [] };
    const headers = { ...ben, 'idempotency-key': `say ${++number}` };
    const answer = await ask.app.inject({ method: 'POST', url: '/v1/recognitions', headers, payload });
    expect(answer.statusCode).toBe(201);
    return answer.json().id;
  };
  benTakesBack = async (id) => {
    await ask.app.inject({ method: 'DELETE', url: `/v1/recognitions/${id}`, headers: ben });
  };
  zoeEarns = () => send([deskEvent('answer.sent', 'T1', 2, 'zoe@example.com')], { mode: 'live' });
  page = await browser.signedIn(url, await sessionOf('zoe', 'Zoë Šimić'), { serviceWorkers: 'block' });
}, 60_000);

const inboxLink = (name: RegExp | string) =>
  page.getByRole('navigation', { name: 'Sections' }).first().getByRole('link', { name });
const rows = () => page.locator('.inbox-row');

test('an empty inbox says what will come, and what comes is counted and shown by itself', async () => {
  await page.goto(`${url}/inbox`);
  await page.getByRole('heading', { name: 'Nothing yet' }).waitFor();
  await benSays('Explained the new form to three customers in one call.');
  await inboxLink(/Inbox\s*1 unread/).waitFor();
  await page.getByRole('link', { name: /Ben Okafor recognised you/ }).waitFor();
  await benSays('Found out why the export had lost its umlauts, and wrote it down for all of us.');
  await zoeEarns();
  await inboxLink(/Inbox\s*3 unread/).waitFor();
  await expect.poll(() => rows().count()).toBe(3);
  await page.getByRole('button', { name: 'Close this notice' }).click();
  await lookAt(page, 'inbox');
});

test('opening reads it, one can be unread again, and all at once can be undone', async () => {
  await page.getByRole('link', { name: 'Quick answer' }).click();
  await page.getByRole('dialog').getByRole('heading', { name: 'Quick answer' }).first().waitFor();
  await page.keyboard.press('Escape');
  await inboxLink(/Inbox\s*2 unread/).waitFor();
  await page.getByRole('button', { name: 'Mark as unread' }).press('Enter');
  await inboxLink(/Inbox\s*3 unread/).waitFor();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('3 are read now.').waitFor();
  await expect.poll(() => inboxLink('Inbox').innerText()).toBe('Inbox');
  await page.getByRole('button', { name: 'Undo' }).click();
  await inboxLink(/Inbox\s*3 unread/).waitFor();
  await rows().last().getByRole('link').click();
  await page.waitForURL(/\/feed\/\d+$/);
  await inboxLink(/Inbox\s*2 unread/).waitFor();
});

test('what is taken back leaves the inbox by itself, and the filter shows what is left to read', async () => {
  const id = await benSays('Rang back on a Saturday.');
  await page.keyboard.press('g');
  await page.keyboard.press('n');
  await page.getByText('Rang back on a Saturday.').first().waitFor();
  await benTakesBack(id);
  await expect.poll(() => rows().count(), { timeout: 10_000 }).toBe(3);
  await page.getByRole('link', { name: 'Unread', exact: true }).click();
  await expect.poll(() => rows().count()).toBe(2);
  await page.getByRole('button', { name: 'Mark as read' }).first().click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'You have read it all' }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('link', { name: 'Show all' }).click();
  await expect.poll(() => rows().count()).toBe(3);
});
