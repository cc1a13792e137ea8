import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { createPerson } from '../../../src/features/directory/actions.ts';
import { openSession } from '../../../src/features/sign-in/sessions.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { deskEvent, quickAnswer, setUpDesk } from '../../support/engine.ts';
import { lookAt } from '../../support/look.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { reachable: new Set(['mail']) });
let page: Page;
let url = '';

beforeAll(async () => {
  const { workspaceId, send } = await setUpDesk(database, engine, quickAnswer);
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'Ana', name: 'Ana Ruiz', email: 'ana@example.com' },
    'server',
  );
  for (const ticket of ['1', '2'])
    await send([deskEvent('request.made', ticket, 1), deskEvent('answer.sent', ticket, 2)], {
      mode: 'history',
    });
  await engine.settle(workspaceId);
  const ana = (await engine.workspace(workspaceId)).directory.byHandle('Ana')?.id ?? '';
  // As if some months had passed.
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into notice_trials (workspace_id, person_id, kind, subject_id, at, arm, acted)
       select $1, $2, k, gen_random_uuid(), now() - interval '3 days', a, (i <= done)::int from (values
         ('nudge', 'told', 6200, 3300), ('nudge', 'held', 340, 140), ('award', 'told', 9000, 4500), ('award', 'held', 2600, 1310),
         ('stall', 'told', 90, 31), ('stall', 'held', 6, 2)) as planted (k, a, n, done), generate_series(1, n) i`,
      [workspaceId, ana],
    ),
  );
  await database.inWorkspace(workspaceId, (tx) =>
    tx.query(
      `insert into notice_demotions (workspace_id, kind, since, why) values ($1, 'award', now() - interval '1 day', '{}')`,
      [workspaceId],
    ),
  );
  page = await browser.signedIn(url, await openSession(database, workspaceId, ana, ['admin', 'member']));
}, 60_000);

test('an admin writes words, sees how they read, and is told what says nothing', async () => {
  await page.goto(`${url}/workspace/notices`);
  const text = page.getByLabel('Message');
  await page.getByText('Filled in with the newest award').waitFor();
  await text.fill('Nice work!');
  await page.getByText('could be about anything').waitFor();
  await text.fill('{{ person.first }}: {{ fact }}');
  await page.getByText('names {{ fact }}, which a notice of the kind award does not have').waitFor();
  await page.getByRole('button', { name: 'Save words' }).click();
  await page.getByRole('alert').waitFor();
  await text.fill('{{ person.first }}, {{ value }} of {{ needed }}: {{ deed }}');
  await page.locator('.words-notice').getByText('Ana, 2 of 2: ').waitFor();
  await page.getByText('It says what was done, from what is always there.').waitFor();
  await page.getByRole('button', { name: 'Save words' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  await expect
    .poll(() => text.inputValue())
    .toBe('{{ person.first }}, {{ value }} of {{ needed }}: {{ deed }}');
  await page.getByRole('button', { name: 'Back to our words' }).click();
  await expect.poll(() => text.inputValue()).toBe('');
});

test('an admin sets the usual times, and sees what notices are worth', async () => {
  const saved = page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok());
  await page.getByLabel('You are near a goal, By mail').selectOption('daily');
  await saved;
  await page.reload();
  await expect.poll(() => page.getByLabel('You are near a goal, By mail').inputValue()).toBe('daily');
  const row = page.getByRole('row', { name: /Somebody is near a goal/ });
  await row.getByText('Telling at once helps.').waitFor();
  await page.getByText('In the digest since').waitFor();
  await lookAt(page, 'notice-admin');
  await page.getByRole('button', { name: 'Tell it at once again' }).click();
  await expect.poll(() => page.getByText('In the digest since').count()).toBe(0);
});
