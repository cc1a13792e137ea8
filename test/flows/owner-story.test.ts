import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import type { Role } from '../../src/features/viewer.ts';
import { toTimestamp } from '../../src/store/timestamp.ts';
import { uuidv7 } from '../../src/store/uuid.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);

let workspaceId = '';
let url = '';
let boss: Page;
const people = ['ana', 'bo', 'cy', 'di', 'ed', 'flo', 'boss'];

beforeAll(async () => {
  const desk = await setUpDesk(database, engine, quickAnswer);
  workspaceId = desk.workspaceId;
  await desk.send(people.map((by) => deskEvent('answer.sent', `first ${by}`, -1000, by)));
  url = (await ask.open({ workspaceId })).url;
  boss = await as('boss', ['admin']);
});

const idOf = async (handle: string): Promise<string> =>
  (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';

async function as(handle: string, roles: Role[]): Promise<Page> {
  const session = await openSession(database, workspaceId, await idOf(handle), roles);
  return browser.signedIn(url, session, { locale: 'en-GB' });
}

async function give(
  from: string,
  to: string,
  what: string,
): Promise<{ entry: number; gentle: string | null }> {
  const page = await as(from, ['member']);
  const sent = await page.request.post(`${url}/v1/recognitions`, {
    data: { to: [to], value: 'team-player', what },
  });
  expect(sent.status()).toBe(201);
  return sent.json();
}

test('A badge is added, renamed, retired and brought back, by keyboard, and its name is taken once', async () => {
  await boss.goto(`${url}/badges`);
  await boss.getByRole('heading', { name: 'Customer Champion' }).waitFor();
  await lookAt(boss, 'badges');
  await boss.getByRole('button', { name: 'Add a badge' }).press('Enter');
  await boss.getByLabel('Name', { exact: true }).fill('Team Player');
  await boss.getByLabel('Meaning', { exact: true }).fill('Cuidó de los demás cuando había prisa.');
  await boss.getByRole('radio', { name: 'Shape 3' }).press('Space');
  await boss.keyboard.press('Enter');
  await boss.getByRole('alert').getByText('There is a badge called “Team Player” already').waitFor();
  await lookAt(boss, 'a taken name');
  await boss.getByLabel('Name', { exact: true }).fill('Compañera serena 🎯');
  await boss.getByLabel('Name', { exact: true }).press('Enter');
  await boss.getByText('Compañera serena 🎯 is saved.').waitFor();
  await boss.getByRole('button', { name: 'Change Compañera serena' }).click();
  await boss.getByLabel('Name', { exact: true }).fill('Serena');
  await boss.getByLabel('Name', { exact: true }).press('Enter');
  await boss.getByText('Serena is saved.').waitFor();
  await boss.getByRole('button', { name: 'Retire Serena' }).press('Enter');
  await boss.getByRole('dialog', { name: 'Retire Serena?' }).getByRole('button', { name: 'Retire' }).click();
  await boss.getByRole('button', { name: 'Bring back Serena' }).waitFor();
  await lookAt(boss, 'a retired badge');
  await boss.getByRole('button', { name: 'Bring back Serena' }).click();
  await boss.getByRole('button', { name: 'Retire Serena' }).waitFor();
});

test('Reports are read together, one is kept and one hidden with its reason, and words are asked to rephrase', async () => {
  const first = await give('ana', 'bo', 'You told Acme of the delay');
  const second = await give('cy', 'di', 'You are cleverer than the rest');
  for (const [who, entry] of [
    ['ed', first.entry],
    ['flo', first.entry],
    ['ed', second.entry],
  ] as const) {
    const page = await as(who, ['member']);
    const reason = entry === first.entry ? 'Names a customer' : 'Compares people';
    expect((await page.request.post(`${url}/v1/reports`, { data: { entry, reason } })).status()).toBe(204);
  }
  await boss.goto(`${url}/moderation`);
  const reported = boss.getByRole('region', { name: 'To look at' });
  await reported.getByText('You told Acme of the delay').waitFor();
  expect(await reported.getByText('Names a customer').count()).toBe(2);
  await lookAt(boss, 'reports');
  const of = (text: string) => reported.locator('.moderated > li', { hasText: text });
  await of('Acme').getByRole('button', { name: 'Keep it' }).press('Enter');
  await boss.getByLabel('Why? The audit log keeps it.').fill('Acme agreed');
  await boss.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await of('Acme').waitFor({ state: 'detached' });
  await of('cleverer').getByRole('button', { name: 'Hide it' }).click();
  await boss.getByLabel('Why? The audit log keeps it.').fill('It compares');
  await boss.getByRole('dialog').getByRole('button', { name: 'Hide it' }).click();
  const hidden = boss.getByRole('region', { name: 'Hidden' });
  await hidden.getByText('It compares').waitFor();
  await reported.getByText('Nothing was reported.').waitFor();
  await boss.getByLabel('Words, one on each line').fill('cleverer\nhéroe');
  await boss.getByRole('button', { name: 'Save the list' }).press('Enter');
  await boss.getByText('2 words are on the list.').waitFor();
  await lookAt(boss, 'moderation');
  await hidden.getByRole('button', { name: 'Show again' }).click();
  await boss.getByLabel('Why? The audit log keeps it.').fill('Mended');
  await boss.getByRole('dialog').getByRole('button', { name: 'Show again' }).click();
  await hidden.getByText('Nothing is hidden.').waitFor();
});

test('A circle is shown with what it rests on, found in order, and stays quiet; giving often is told gently', async () => {
  await database.inWorkspace(workspaceId, async (tx) => {
    const [value] = await tx.query<{ value_id: string }>(
      `select value_id from recognition_values where key = 'innovator'`,
    );
    const pairs = { 'ana bo': 8, 'bo cy': 7, 'cy ana': 9, 'di ed': 2, 'ed flo': 1, 'flo di': 2 };
    let n = 0;
    for (const [pair, times] of Object.entries(pairs))
      for (let k = 0; k < times; k++) {
        const [giver = '', to = ''] = pair.split(' ');
        const id = uuidv7();
        const at = toTimestamp((Date.now() - (400 + 20 * n++) * 3_600_000) * 1000);
        await tx.query(
          `insert into recognitions (workspace_id, recognition_id, giver_id, value_id, what, effect, state, given_at, written_at, once_key, once_hash)
           values ($1, $2, $3, $4, $5, '', 'shown', $6, $6, $7, '')`,
          [
            workspaceId,
            id,
            await idOf(giver),
            value?.value_id,
            `Mended the queue, time ${n} of many`,
            at,
            id,
          ],
        );
        await tx.query('insert into recognition_recipients values ($1, $2, $3)', [
          workspaceId,
          id,
          await idOf(to),
        ]);
      }
  });
  await boss.goto(`${url}/authenticity`);
  const card = boss.locator('.hint-card', { hasText: 'give most of their recognition to each other' });
  await card.waitFor();
  await card.getByText(/^What it rests on/).click();
  await card
    .getByText(/Mended the queue/)
    .first()
    .waitFor();
  await lookAt(boss, 'a hint with what it rests on');
  await card.getByRole('button', { name: 'It is in order' }).press('Enter');
  await boss.getByRole('textbox').last().fill('They work the same shift.');
  await boss.getByRole('dialog').getByRole('button', { name: 'It is in order' }).click();
  const quiet = boss.getByRole('region', { name: 'Found to be in order' });
  await quiet.getByText('They work the same shift.').waitFor();
  await lookAt(boss, 'a hint found in order');
  await boss.reload();
  await quiet.getByRole('button', { name: 'Show it again' }).click();
  await boss.getByRole('button', { name: 'It is in order' }).first().waitFor();
  await boss.getByLabel('To one person within a week').fill('1');
  await boss.getByLabel('To one person within a week').press('Enter');
  await boss.getByText('Saved.').waitFor();
  expect((await give('flo', 'boss', 'You opened the door')).gentle).toBeNull();
  expect((await give('flo', 'boss', 'You opened the window')).gentle).toContain('heard from you 2 times');
});

const rule = (name: string, more = '') => `smallwins: 1
achievement: calm-close
name: ${name}
sentence: Three tickets closed this week, and none came back.
because: Closed means closed.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn: { count: { event: helpdesk.ticket.closed, credit: data.by }, reach: 3, in: week }
hold: { for: 24h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket } }
${more}`;

test('Rules are pasted and dropped, their change is read line by line, and applied; a fault is named with its line', async () => {
  await boss.goto(`${url}/files`);
  const text = boss.getByLabel('Achievements as YAML');
  const plan = boss.getByRole('button', { name: 'Show what would change' });
  await text.fill(rule('Calm close').replace('in: week', 'in: weeks'));
  await plan.press('Enter');
  await boss
    .getByRole('alert')
    .getByText(/pasted\.yaml:\d+: earn\.in is "weeks"/)
    .waitFor();
  await lookAt(boss, 'a faulty rule');
  await text.fill(rule('Calm close'));
  await plan.click();
  await boss.getByText('New', { exact: true }).waitFor();
  await boss.getByRole('button', { name: 'Apply 1 change' }).press('Enter');
  await boss.getByText('calm-close: version 1 is live.').waitFor();
  await boss.getByRole('button', { name: 'Plan more' }).click();
  await boss.locator('input[type=file]').setInputFiles({
    name: 'calm.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(rule('Calm closes', 'cooldown: 7d\n')),
  });
  await boss.getByRole('button', { name: 'Take calm.yaml off' }).waitFor();
  await plan.click();
  await boss.getByText('- name: Calm close', { exact: true }).waitFor();
  await boss.getByText('+ name: Calm closes', { exact: true }).waitFor();
  await lookAt(boss, 'a plan');
  await boss.getByRole('button', { name: 'Apply 1 change' }).click();
  await boss.getByText('calm-close: version 2 is live.').waitFor();
  await lookAt(boss, 'an applied plan');
});

test('The audit log says what was done here, is searched, and proves that nobody touched it', async () => {
  await boss.goto(`${url}/audit`);
  await boss.getByRole('cell', { name: /^Word list changed/ }).waitFor();
  await lookAt(boss, 'the audit log');
  await boss.getByLabel('What was done').selectOption('recognition.hidden');
  await boss.getByRole('cell', { name: /It compares/ }).waitFor();
  await boss.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
  await boss.getByLabel('By whom').fill('nobody at all');
  await boss.getByRole('button', { name: 'Show everything' }).press('Enter');
  await boss.getByLabel('To what').fill('calm-close');
  await boss.waitForFunction(() => document.querySelectorAll('tbody tr').length === 2);
  await boss.getByRole('button', { name: 'Verify the chain' }).press('Enter');
  await boss.getByText(/\d+ entries hold\./).waitFor();
  await boss.getByText(/^\d+:[0-9a-f]{64}$/).waitFor();
  await lookAt(boss, 'a verified chain');
});

test('On a phone one entry leads to every section; members get there by no way', async () => {
  await boss.setViewportSize({ width: 390, height: 844 });
  await boss.goto(url);
  await boss.getByRole('link', { name: 'Workspace' }).click();
  await boss.getByRole('heading', { name: 'Workspace', level: 1 }).waitFor();
  await lookAt(boss, 'the workspace');
  await boss.getByRole('link', { name: /^Moderation/ }).click();
  await boss.getByRole('navigation', { name: 'Programme' }).getByRole('link', { name: 'Badges' }).click();
  await boss.getByRole('heading', { name: 'Badges', level: 1 }).waitFor();
  const ana = await as('ana', ['member']);
  for (const path of ['/moderation', '/authenticity', '/audit', '/workspace']) {
    await ana.goto(url + path);
    await ana.getByText('This part is for admins').first().waitFor();
  }
});
