import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession, sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';

const names = {
  zoe: 'Zoë Šimić',
  ben: 'Ben Okafor',
  ana: 'Ana Ruiz',
  joerg: 'Jörg Maier',
  mia: 'Mia Lund',
  cem: 'Cem Aydın',
};
type Who = keyof typeof names;
const words = 'Explained the new form to three customers in one call.';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
let clock = Date.parse('2026-03-02T12:00:00Z') * 1000;
const engine = await Engine.start({ database, clockOf: () => clock });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const sessions = new Map<string, string>();
let url = '';
let entry = 0;

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine);
  url = (await ask.open({ workspaceId })).url;
  for (const [handle, name] of Object.entries(names)) {
    await createPerson({ engine }, workspaceId, { handle, name, email: `${handle}@example.com` }, 'server');
    const id = (await engine.workspace(workspaceId)).directory.byHandle(handle)?.id ?? '';
    sessions.set(
      handle,
      await openSession(database, workspaceId, id, handle === 'mia' ? ['admin', 'member'] : ['member']),
    );
  }
  const wanted = { to: ['zoe'], value: 'team-player', what: words, effect: '', evidence: [] };
  entry = (await as('ben', 'POST', '/v1/recognitions', wanted)).entry;
}, 60_000);

async function as(who: Who, method: 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) {
  clock += 1_000_000;
  const headers = {
    cookie: `${sessionCookie}=${sessions.get(who)}`,
    host: 'localhost',
    origin: 'http://localhost',
    'idempotency-key': `${clock}`,
  };
  const answer = await ask.app.inject({ method, url: path, headers, ...(payload ? { payload } : {}) });
  expect(answer.statusCode).toBeLessThan(300);
  return answer.json();
}
const react = (who: Who, kind = 'thanks', method: 'PUT' | 'DELETE' = 'PUT') =>
  as(who, method, `/v1/feed/${entry}/reactions/${kind}`);
const open = (who: Who, locale = 'en-GB') =>
  browser.signedIn(url, sessions.get(who), { locale, serviceWorkers: 'block' });
const rows = (page: Page) => page.locator('.inbox-row');

test('Somebody reacts in the feed; in the inbox of the one they mean it stands at once, and leads to the recognition.', async () => {
  const zoe = await open('zoe');
  await zoe.goto(`${url}/inbox`);
  await zoe.getByRole('button', { name: 'Mark all as read' }).click();
  const unread = zoe
    .getByRole('navigation', { name: 'Sections' })
    .first()
    .getByRole('link', { name: /^Inbox/ });
  await expect.poll(() => unread.innerText()).toBe('Inbox');

  const ana = await open('ana');
  await ana.goto(`${url}/feed`);
  const item = ana.locator('li.feed-entry', { hasText: words });
  await item.getByRole('button', { name: 'React' }).click();
  await item.getByRole('button', { name: /^Thank you/ }).click();

  const told = zoe.getByRole('link', { name: 'Ana Ruiz reacted to “Team Player”' });
  await told.waitFor();
  await zoe
    .getByRole('link', { name: /Inbox\s*1 unread/ })
    .first()
    .waitFor();
  // It interrupts nobody.
  expect(await zoe.locator('.toast').count()).toBe(0);

  await react('joerg', 'admire');
  await zoe.getByRole('link', { name: 'Ana Ruiz and Jörg Maier reacted to “Team Player”' }).waitFor();
  await react('mia');
  await react('cem', 'learned');
  const all = zoe.getByRole('link', { name: 'Ana Ruiz, Jörg Maier and 2 others reacted to “Team Player”' });
  await all.waitFor();
  expect(await rows(zoe).count()).toBe(2);
  await lookAt(zoe, 'reactions-en');

  await all.click();
  await zoe.waitForURL(`${url}/feed/${entry}`);
  await zoe.getByRole('heading', { name: 'Recognition', level: 1 }).waitFor();
  await zoe.getByText(words).first().waitFor();
  await expect.poll(() => unread.innerText()).toBe('Inbox');
});

test.each([
  ['de', 'Ana Ruiz, Jörg Maier und 2 weitere haben auf „Teamgeist“ reagiert'],
  ['es', 'Ana Ruiz, Jörg Maier y 2 más han reaccionado a «Espíritu de equipo»'],
])('In %s it reads as people there would say it.', async (locale, sentence) => {
  const zoe = await open('zoe', locale);
  await zoe.goto(`${url}/inbox`);
  await zoe.getByRole('link', { name: sentence }).waitFor();
  await lookAt(zoe, `reactions-${locale}`);
});

test('When the last of them takes it back, it leaves the inbox and its count by itself.', async () => {
  const zoe = await open('zoe');
  await zoe.goto(`${url}/inbox`);
  await expect.poll(() => rows(zoe).count()).toBe(2);
  await rows(zoe).first().getByRole('button', { name: 'Mark as unread' }).click();
  await zoe
    .getByRole('link', { name: /Inbox\s*1 unread/ })
    .first()
    .waitFor();
  await react('ana', 'thanks', 'DELETE');
  await zoe
    .getByRole('link', { name: 'Jörg Maier, Mia Lund and Cem Aydın reacted to “Team Player”' })
    .waitFor();
  await react('joerg', 'admire', 'DELETE');
  await react('mia', 'thanks', 'DELETE');
  await react('cem', 'learned', 'DELETE');
  await expect.poll(() => rows(zoe).count(), { timeout: 10_000 }).toBe(1);
  await expect.poll(() => zoe.getByRole('link', { name: /unread/ }).count()).toBe(0);
});

test('Whoever wants to hear of it at once says so, and then it pops up.', async () => {
  const zoe = await open('zoe');
  await zoe.goto(`${url}/notices`);
  const choice = zoe.getByLabel('Colleagues reacted to what is yours, In the app');
  expect(await choice.inputValue()).toBe('never');
  await choice.selectOption('now');
  await zoe.getByText('Saved.').first().waitFor();
  await lookAt(zoe, 'reactions-choice');
  clock += 24 * 3_600_000_000;
  await react('mia');
  const toast = zoe.getByRole('status').filter({ hasText: 'Mia Lund reacted to “Team Player”' });
  await toast.waitFor();
  await lookAt(zoe, 'reactions-toast');
  await toast.getByRole('link', { name: 'Open it in the feed' }).click();
  await zoe.waitForURL(`${url}/feed/${entry}`);
});

test('An admin says it in other words, and sees how they read.', async () => {
  const page = await open('mia');
  await page.goto(`${url}/workspace/notices`);
  await page.getByLabel('Kind of notice').selectOption('reaction');
  await page.getByText('Mia Lund reacted to “Team Player”').waitFor();
  await page.getByText('Filled in with the newest recognition of this workspace.').waitFor();
  await page.getByLabel('Title', { exact: true }).fill('{{ count }} saw “{{ entry.name }}”');
  await page.getByText('1 saw “Team Player”').waitFor();
  await lookAt(page, 'reactions-words');
});
