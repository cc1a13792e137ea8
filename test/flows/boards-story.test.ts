import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import type { Role } from '../../src/features/viewer.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const now = Date.parse('2026-03-11T12:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => now });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
let url = '';
let home = '';

const done = `
smallwins: 1
achievement: done
name: Done
sentence: One ticket resolved today.
because: Small steps count.
family: helpdesk
kind: volume
outcome: [helpdesk.backlog_age]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 1, in: day }
hold: { for: 1h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
`;

/** Eight agents; each has as many awards as their place in this list. */
const names = ['Uma', 'Ada', 'Bo', 'Cléo Ångström', 'Dee', 'مريم بنت أحمد', 'Fay', 'Gil'];

beforeAll(async () => {
  const desk = await setUpDesk(database, engine, done);
  home = desk.workspaceId;
  for (const [at, name] of names.entries()) {
    const attributes = { role: 'Agent', team: 'North', manager: at === 0 ? '' : 'p0' };
    const body = { handle: `p${at}`, name, attributes };
    expect((await ask('POST', '/v1/people', { workspaceId: home }, body)).status).toBe(201);
    for (let day = 1; day <= at; day++)
      await desk.send([
        {
          id: `${at} ${day}`,
          source: 'desk',
          type: 'helpdesk.ticket.resolved',
          at: now - day * 86_400_000_000,
          sequence: '',
          subject: null,
          data: { ticket: `${at} ${day}`, by: `p${at}` },
        },
      ]);
  }
  await engine.settle(home);
  url = (await ask.open({ workspaceId: home })).url;
}, 60_000);

async function open(handle: string, role: Role = 'member'): Promise<Page> {
  const id = (await engine.workspace(home)).directory.byHandle(handle)?.id ?? '';
  const page = await browser.signedIn(url, await openSession(database, home, id, [role]));
  await page.goto(`${url}/boards`);
  await page.getByRole('heading', { name: 'People like you' }).waitFor();
  return page;
}

const rows = (page: Page, board: string) =>
  page.getByRole('region', { name: board }).getByRole('listitem').allInnerTexts();

test('somebody sees their progress and who is just above them, and nobody behind them', async () => {
  const page = await open('p2');
  await page.getByRole('region', { name: 'People like you' }).getByText('You', { exact: true }).waitFor();
  const peers = (await rows(page, 'People like you')).join('\n');
  for (const name of ['Gil', 'Fay', 'Dee', 'Cléo Ångström', 'مريم بنت أحمد', 'Bo'])
    expect(peers).toContain(name);
  for (const name of ['Ada', 'Uma']) expect(peers).not.toContain(name);
  expect(await page.getByText('1 more brings you level with the next.').count()).toBe(1);
  await lookAt(page, 'the boards of a member');
  await page.getByLabel('Week').check({ force: true });
  await page.waitForURL(/period=week/);
  await page.getByRole('region', { name: /^Your progress, week 11, 2026/ }).waitFor();
  expect(await page.getByRole('heading', { name: 'Which boards are open' }).count()).toBe(0);
  await page.context().close();
});

test('whoever hides is gone from others’ boards and still sees their own place', async () => {
  const page = await open('p7');
  await page.getByRole('button', { name: 'Hide me' }).click();
  await page.getByText('You are hidden: only you see yourself here.').waitFor();
  expect((await rows(page, 'People like you')).join('\n')).toContain('Gil');
  const other = await open('p6');
  await other.getByText('You are in first place.').waitFor();
  expect((await rows(other, 'People like you')).join('\n')).not.toContain('Gil');
  await page.getByRole('button', { name: 'Show me again' }).click();
  await page.getByRole('button', { name: 'Hide me' }).waitFor();
  await page.context().close();
  await other.context().close();
});

test('an admin opens the board of everybody, a manager sets a goal, and the team sees how far it is', async () => {
  const admin = await open('p1', 'admin');
  await admin.getByLabel('The whole workspace').click();
  await admin.getByRole('heading', { name: 'Everybody' }).waitFor();
  await lookAt(admin, 'the boards of an admin');
  await admin.getByLabel('Time zone').fill('Mars/Olympus');
  await admin.getByRole('button', { name: 'Save' }).click();
  await admin.getByRole('alert').filter({ hasText: 'is no time zone' }).waitFor();
  await admin.context().close();

  const manager = await open('p0', 'manager');
  await manager.getByRole('heading', { name: 'Everybody' }).waitFor();
  await manager.getByRole('button', { name: 'Set a goal' }).click();
  await manager.getByLabel('What the team wants to reach').fill('Fifty tickets that stay closed');
  await manager.getByLabel('How many').fill('56');
  await lookAt(manager, 'the goal');
  await manager.getByRole('button', { name: 'Set the goal' }).click();
  await manager.getByText('28 of 56').waitFor();
  await manager.context().close();

  const member = await open('p5');
  await member.getByRole('heading', { name: 'Fifty tickets that stay closed' }).waitFor();
  expect(await member.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  await member.keyboard.press('g');
  await member.keyboard.press('t');
  await member.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await member.keyboard.press('g');
  await member.keyboard.press('b');
  await member.getByRole('heading', { name: 'Boards', level: 1 }).waitFor();
  await member.context().close();
});
