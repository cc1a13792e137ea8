import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { deskEvent, setUpDesk } from '../support/engine.ts';
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

/** Five people, two of whom resolve five tickets in a week that stay resolved. */
beforeAll(async () => {
  const desk = await setUpDesk(database, engine);
  workspaceId = desk.workspaceId;
  const counts = { ana: 6, bo: 5, cy: 3, di: 2, ed: 1 };
  await desk.send(
    Object.entries(counts).flatMap(([by, count]) =>
      Array.from({ length: count }, (_, index) => {
        const event = deskEvent('ticket.resolved', `${by}${index}`, index * 3, by);
        return { ...event, data: { ticket: `${by}${index}`, sla_met: true, resolved_by: by } };
      }),
    ),
  );
  await ask('POST', '/v1/people', { workspaceId }, { handle: 'boss', name: 'Boss' });
  url = (await ask.open({ workspaceId })).url;
  boss = await open('en-GB');
});

async function open(locale: string): Promise<Page> {
  const id = (await engine.workspace(workspaceId)).directory.byHandle('boss')?.id ?? '';
  return browser.signedIn(url, await openSession(database, workspaceId, id, ['admin']), { locale });
}

const itemOf = (page: Page, name: string) =>
  page.locator('.pack-item', { has: page.getByRole('heading', { name, exact: false }) });

test('An admin finds packs where there is nothing yet, and the one that fits comes first', async () => {
  await boss.goto(`${url}/achievements`);
  await boss.getByRole('link', { name: 'See the packs' }).click();
  await boss.getByRole('heading', { name: 'Packs', level: 1 }).waitFor();
  await boss.getByRole('link', { name: 'Helpdesk quality' }).waitFor();
  expect(await boss.locator('.pack-card').count()).toBe(10);
  expect(await boss.locator('.pack-card h2').first().textContent()).toBe('Helpdesk quality');
  expect(await boss.getByText('Your events fit').count()).toBe(1);
  await lookAt(boss, 'packs');
});

test('An achievement is previewed on the stored history, enabled with it by keyboard, and its awards are there', async () => {
  await boss.getByRole('link', { name: 'Helpdesk quality' }).click();
  await boss.getByRole('heading', { name: 'Helpdesk quality', level: 1 }).waitFor();
  await lookAt(boss, 'a pack');
  const first = itemOf(boss, 'Clean close');
  await first.getByText('Begin here').waitFor();
  await first.getByText('helpdesk.ticket.resolved').waitFor();
  await first.getByRole('button', { name: 'Preview on my history Clean close' }).press('Enter');
  await first
    .getByRole('button', { name: 'Preview', exact: true })
    .or(first.locator('.try-form button'))
    .first()
    .press('Enter');
  await first.locator('.verdict').waitFor();
  await lookAt(boss, 'a preview in a pack');
  await first.getByRole('button', { name: 'Close the preview Clean close' }).press('Enter');
  await first.getByRole('button', { name: 'Enable Clean close' }).press('Enter');
  const dialog = boss.getByRole('dialog', { name: 'Enable Clean close?' });
  await dialog.getByRole('radio', { name: 'For the stored history, too' }).press('Space');
  await lookAt(boss, 'enabling');
  await dialog.getByRole('button', { name: 'Enable', exact: true }).press('Enter');
  await boss.getByText('Clean close is enabled, with 2 awards from the history.').waitFor();
  await first.getByText('Enabled', { exact: true }).waitFor();
});

test('A third family is warned of before it is enabled, and disabling keeps the awards', async () => {
  await boss.goto(`${url}/packs/onboarding`);
  await itemOf(boss, 'First note').getByRole('button', { name: 'Enable First note' }).click();
  await boss.getByRole('dialog').getByRole('button', { name: 'Enable', exact: true }).click();
  await boss.getByText('First note is enabled.').waitFor();
  const whole = itemOf(boss, 'Settled in');
  await whole.getByText('enable those first').waitFor();
  expect(await whole.getByRole('button', { name: 'Enable Settled in' }).isDisabled()).toBe(true);
  await boss.goto(`${url}/packs/peer-values`);
  await boss.getByRole('button', { name: 'Enable Lent a hand' }).click();
  await boss.getByText('This would begin another family').waitFor();
  await lookAt(boss, 'a third family');
  await boss.getByRole('button', { name: 'Enable all the same' }).press('Enter');
  await boss.getByText('Lent a hand is enabled.').waitFor();
  await boss.getByRole('button', { name: 'Add 3 badges' }).click();
  await boss.getByText('All of them are there.').first().waitFor();
  await lookAt(boss, 'badges of a pack');
  await boss.getByRole('button', { name: 'Disable Lent a hand' }).press('Enter');
  await boss.getByRole('dialog').getByRole('button', { name: 'Disable' }).press('Enter');
  await boss.getByText('Lent a hand is disabled.').waitFor();
});

test.each([
  ['de-DE', 'Qualität im Helpdesk', 'Sauber gelöst', 'Wie es aussieht, wenn es gut geht'],
  ['es-ES', 'Calidad en soporte', 'Cierre limpio', 'Cómo se ve cuando va bien'],
])('The pack speaks the language of the reader: %s', async (locale, name, first, good) => {
  const page = await open(locale);
  await page.goto(`${url}/packs/helpdesk-quality`);
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.getByText(good).waitFor();
  expect(await page.locator('.pack-item h3').first().textContent()).toContain(first);
  await lookAt(page, `a pack ${locale}`);
});
