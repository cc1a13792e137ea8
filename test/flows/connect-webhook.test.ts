import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { ensureOwner } from '../../src/features/workspaces/actions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { newWorkspace, testDatabase } from '../support/database.ts';
import { lookAt } from '../support/look.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });
const database = await testDatabase();
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine);
const complaints: string[] = [];
afterAll(() => expect(complaints).toEqual([]));

let url = '';
let owner: Page;

beforeAll(async () => {
  const id = await newWorkspace(database, { slug: 'acme' });
  await ensureOwner(database, engine, id);
  await ask.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://localhost:${(ask.app.server.address() as AddressInfo).port}`;
  const link = await ask.app.inject({
    method: 'POST',
    url: '/v1/sign-in-link',
    headers: { authorization: `Bearer ${ask.controlToken}` },
  });
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  afterAll(() => context.close());
  owner = await context.newPage();
  owner.setDefaultTimeout(30_000);
  owner.on('pageerror', (error) => complaints.push(error.message));
  await owner.goto(`${url}${link.json<{ path: string }>().path}`);
  await owner.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
});

/** Pastes into a terminal what the screen shows, after changing it as somebody would. */
async function paste(command: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return stdout;
}

test('A new user connects a made-up JSON with curl and sees the first award, by the screens alone', async () => {
  const began = Date.now();
  const heading = (name: string) => owner.getByRole('heading', { name }).first().waitFor();
  await owner.getByRole('link', { name: 'Add a source' }).click();
  await owner.getByRole('button', { name: 'New source' }).first().click();
  await owner.getByLabel('What sends the events').selectOption('json');
  await owner.getByLabel('Name', { exact: true }).fill('Our wiki');
  await owner.getByRole('button', { name: 'Make the source' }).click();
  await heading('Waiting for the first delivery');
  await lookAt(owner, 'source 2 steps');

  const shown = await owner.locator('.steps .code pre').innerText();
  expect(shown).toContain('curl');
  const own = shown.replace(
    /-d '.*'/s,
    `-d '{ "doc": { "id": "W-9", "name": "Reset the router" }, "writer": "ana@example.com", "mood": "good" }'`,
  );
  // The secret cut off while copying.
  await paste(own.replace(/(X-Smallwins-Secret: .{8})[^']*/, '$1'));
  await owner.getByText('A delivery came with another secret.').waitFor();
  await lookAt(owner, 'source 3 refused');

  expect(await paste(own)).toContain('no-mapping');
  await heading('It came, and cannot be read yet');
  const result = owner.locator('.mapping-result');
  await result.getByText('our_wiki.object.received').waitFor();
  await result.getByText('new, becomes a colleague').waitFor();

  await owner.getByRole('link', { name: 'Say what it means' }).click();
  await owner.getByLabel('What happened').fill('kb.article.published');
  await result.getByText('kb.article.published').waitFor();
  await owner.getByText('A pack has “First article” for it').waitFor();
  expect(await owner.getByLabel('Who did it (author)').inputValue()).toBe('writer');
  await result.getByText('ana@example.com').first().waitFor();
  await lookAt(owner, 'source 5 mapped');
  await owner.getByRole('button', { name: 'Save and read the one that waits' }).click();
  await heading('It works');
  await lookAt(owner, 'source 6 works');

  await owner.getByRole('link', { name: 'Follow the event' }).first().click();
  await owner.getByRole('heading', { name: 'Event 1' }).waitFor();
  await owner.getByText('"mood": "good"').first().waitFor();
  await owner.getByText('A pack has achievements that would:').waitFor();
  await lookAt(owner, 'source 7 event');
  await owner.getByRole('link', { name: 'First article' }).click();
  await owner.getByRole('heading', { name: 'Knowledge sharing', level: 1 }).waitFor();
  await owner.getByRole('button', { name: 'Enable First article' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'For the stored history, too' }).check();
  await dialog.getByRole('button', { name: 'Enable', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await owner.goto(`${url}/events/1`);
  await owner.getByRole('link', { name: 'Receipt of the award' }).waitFor();
  expect(Date.now() - began).toBeLessThan(600_000);
});

test('Stages of one’s own are proposed from what came, ordered and given a meaning, by keyboard', async () => {
  const data = { slug: 'crm', name: 'Our CRM', kind: 'pipedrive' };
  const crm = await (await owner.request.post(`${url}/v1/sources`, { data })).json();
  const sent = await fetch(`${url}${crm.hook.path}?secret=${encodeURIComponent(crm.secret.secret)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      meta: {
        action: 'change',
        entity: 'deal',
        entity_id: '7',
        id: 'm1',
        timestamp: new Date().toISOString(),
        user_id: '3',
        version: '2.0',
      },
      data: { id: 7, stage_id: 14, status: 'open' },
      previous: { stage_id: 11 },
    }),
  });
  expect(sent.status).toBe(200);
  await owner.goto(`${url}/source/crm`);
  const card = owner.getByRole('region', { name: 'Your stages' });
  await card.waitFor();
  await owner
    .getByText('One name in its events belongs to nobody yet')
    .or(owner.getByText('It works'))
    .first()
    .waitFor();
  await card.getByLabel('What 14 means').selectOption('won');
  await card.getByRole('button', { name: 'Move 14 up' }).press('Enter');
  await card.getByRole('button', { name: 'Save what they mean' }).press('Enter');
  await card.getByText('Saved. It holds for what comes from now on.').waitFor();
  expect(await card.locator('.stage-name').allInnerTexts()).toEqual(['14', '11']);
  await lookAt(owner, 'source 9 stages');
});
