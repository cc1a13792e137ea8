import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { Engine } from '../../../src/engine/engine.ts';
import { testApp } from '../../support/app.ts';
import { testBrowser } from '../../support/browser.ts';
import { newWorkspace, testDatabase } from '../../support/database.ts';
import { lookAt } from '../../support/look.ts';
import { testFreshdesk } from '../../support/stand-ins/freshdesk.ts';
import { signedByHubspot, testHubspot } from '../../support/stand-ins/hubspot.ts';
import { testIntercom } from '../../support/stand-ins/intercom.ts';
import { testJira } from '../../support/stand-ins/jira.ts';
import { testJiraDataCenter } from '../../support/stand-ins/jira-data-center.ts';
import { testPipedrive } from '../../support/stand-ins/pipedrive.ts';
import { testSalesforce } from '../../support/stand-ins/salesforce.ts';
import { testZendesk } from '../../support/stand-ins/zendesk.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 90_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
const hubspot = await testHubspot();
const ask = await testApp(database, engine, {
  sealKey: Buffer.alloc(32, 7),
  internalHosts: ['127.0.0.1'],
  hubspotApiUrl: hubspot.url,
});
let page: Page;
let url = '';
let path = '';
let workspaceId = '';
const secret = 'client-secret-of-the-app';

beforeAll(async () => {
  workspaceId = await newWorkspace(database);
  const source = {
    slug: 'shop',
    name: 'HubSpot',
    kind: 'hubspot',
    account: '4711',
    secret,
    createsPeople: true,
  };
  path = (await ask('POST', '/v1/sources', { workspaceId }, source)).body.hook.path;
  const opened = await ask.open({ workspaceId });
  url = opened.url;
  page = await browser.signedIn(url, opened.headers.cookie);
}, 90_000);
afterAll(async () => {
  await engine.stop();
  await hubspot.stop();
});

test('an admin lets records be read, learns what is missing, and sees where a deal went', async () => {
  hubspot.state.scopes.delete('tickets');
  await page.goto(`${url}/source/shop`);
  await page.getByLabel('Access token of the app').fill(hubspot.state.token);
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByText('Entered, ends in …oken').waitFor();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('lacks the scope tickets').waitFor();
  await page.getByText('The deals: may be read').waitFor();
  await page.getByText('What you ask of records').click();
  await page.getByLabel('Fields that a deal must have').fill('amount, closedate');
  await page.getByRole('button', { name: 'Save what you ask' }).click();
  await page.getByText('Saved. It holds for what is read').waitFor();
  await lookAt(page, 'records');

  hubspot.make('deal', '1', { dealstage: 'qualifiedtobuy' }, { at: Date.now() - 3_600_000, by: 77 });
  // A moment after access was set, deals tell for themselves.
  const at = Date.now() + 6000;
  const body = JSON.stringify([hubspot.set('deal', '1', 'dealstage', 'contractsent', { at, by: 77 })]);
  await fetch(`${url}${path}`, { method: 'POST', body, headers: signedByHubspot(secret, body) });
  await page.getByText('Records: 1, events: 1').waitFor();
  await page.getByRole('heading', { name: 'It works' }).waitFor();
  hubspot.state.token = 'pat-na1-another';
  const more = JSON.stringify([
    hubspot.set('deal', '1', 'dealstage', 'closedwon', { at: at + 1000, by: 77 }),
  ]);
  await fetch(`${url}${path}`, { method: 'POST', body: more, headers: signedByHubspot(secret, more) });
  await page.getByText('HubSpot does not take this token').waitFor();
  await lookAt(page, 'records that wait');
  page.on('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Remove the access' }).click();
  await page.getByText('Try it').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Access token of the app').inputValue()).toBe('');
});

test('for Salesforce it asks for address, key and secret, and says how an app is let in', async () => {
  const salesforce = await testSalesforce();
  onTestFinished(() => salesforce.stop());
  await ask(
    'POST',
    '/v1/sources',
    { workspaceId },
    { slug: 'sales', name: 'Salesforce', kind: 'salesforce' },
  );
  await page.goto(`${url}/source/sales`);
  await page.getByLabel('Address of the organisation').fill(salesforce.url);
  await page.getByLabel('Consumer key of the app').fill(salesforce.state.clientId);
  await page.getByLabel('Consumer secret of the app').fill('not-the-secret');
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByText('Entered for 127.0.0.1').waitFor();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('does not let the app sign in: invalid client credentials').waitFor();
  await page.getByLabel('Address of the organisation').fill(salesforce.url);
  await page.getByLabel('Consumer key of the app').fill(salesforce.state.clientId);
  await page.getByLabel('Consumer secret of the app').fill(salesforce.state.clientSecret);
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('The deals: may be read').waitFor();
  await page.getByText('The tickets: may be read').waitFor();
  await lookAt(page, 'records of Salesforce');
});

test('for Zendesk it asks for an OAuth client, and for no deals', async () => {
  const zendesk = await testZendesk();
  onTestFinished(() => zendesk.stop());
  await ask(
    'POST',
    '/v1/sources',
    { workspaceId },
    { slug: 'desk', name: 'Zendesk', kind: 'zendesk', secret: 'signing-secret-of-zendesk' },
  );
  await page.goto(`${url}/source/desk`);
  await page.getByLabel('Address of your Zendesk').fill(zendesk.url);
  await page.getByLabel('Identifier of the OAuth client').fill(zendesk.state.clientId);
  await page.getByLabel('Secret of the OAuth client').fill('not-the-secret');
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('Look in the Admin Center under Apps and integrations').waitFor();
  await page.getByLabel('Address of your Zendesk').fill(zendesk.url);
  await page.getByLabel('Identifier of the OAuth client').fill(zendesk.state.clientId);
  await page.getByLabel('Secret of the OAuth client').fill(zendesk.state.clientSecret);
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('The tickets: may be read').waitFor();
  expect(await page.getByText('What you ask of records').count()).toBe(0);
  await lookAt(page, 'records of Zendesk');
});

test('for Pipedrive it asks for a token, and what a deal must have, but nothing of leads', async () => {
  const pipedrive = await testPipedrive();
  onTestFinished(() => pipedrive.stop());
  await ask('POST', '/v1/sources', { workspaceId }, { slug: 'deals', name: 'Pipedrive', kind: 'pipedrive' });
  await page.goto(`${url}/source/deals`);
  for (const token of ['another-token', pipedrive.state.token]) {
    await page.getByLabel('Address of your Pipedrive').fill(pipedrive.url);
    await page.getByLabel('API token of a user').fill(token);
    await page.getByRole('button', { name: 'Save the access' }).click();
    await page.getByText('Entered for 127.0.0.1').waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    if (token === 'another-token') await page.getByText('Pipedrive does not take this API token').waitFor();
  }
  await page.getByText('The deals: may be read').waitFor();
  await page.getByText('What you ask of records').click();
  await page.getByLabel('Fields that a deal must have').fill('value');
  expect(await page.getByLabel('Fields that a lead must have').count()).toBe(0);
  await lookAt(page, 'records of Pipedrive');
});

test('for Freshdesk it asks for a key, and says that agents may not be seen', async () => {
  const freshdesk = await testFreshdesk();
  onTestFinished(() => freshdesk.stop());
  const made = { slug: 'fresh', name: 'Freshdesk', kind: 'freshdesk' };
  await ask('POST', '/v1/sources', { workspaceId }, made);
  await page.goto(`${url}/source/fresh`);
  for (const key of ['another-key', freshdesk.state.key]) {
    await page.getByLabel('Address of your Freshdesk').fill(freshdesk.url);
    await page.getByLabel('API key of an agent').fill(key);
    await page.getByRole('button', { name: 'Save the access' }).click();
    await page.getByText('Entered for 127.0.0.1').waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    if (key === 'another-key') await page.getByText('Freshdesk does not take this API key').waitFor();
  }
  await page.getByText('The agents: may be read').waitFor();
  freshdesk.state.forbidden.add('/api/v2/agents');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('The agents: cannot be read').waitFor();
  await page.getByText('The tickets: may be read').waitFor();
  expect(await page.getByText('What you ask of records').count()).toBe(0);
  await lookAt(page, 'records of Freshdesk');
});

test('for Jira it asks for an account and its token', async () => {
  const jira = await testJira();
  onTestFinished(() => jira.stop());
  await ask('POST', '/v1/sources', { workspaceId }, { slug: 'service', name: 'Jira', kind: 'jira' });
  await page.goto(`${url}/source/service`);
  for (const token of ['another-token', jira.state.token]) {
    await page.getByLabel('Address of your Jira').fill(jira.url);
    await page.getByLabel('E-mail of the account').fill(jira.state.email);
    await page.getByLabel('API token of the account').fill(token);
    await page.getByRole('button', { name: 'Save the access' }).click();
    await page.getByText('Entered for 127.0.0.1').waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    if (token === 'another-token') await page.getByText('id.atlassian.com under Security').waitFor();
  }
  await page.getByText('The tickets: may be read').waitFor();
  await lookAt(page, 'records of Jira');
});

test('for Jira Data Center a token is enough, and the card says where it is made', async () => {
  const jira = await testJiraDataCenter();
  onTestFinished(() => jira.stop());
  await ask('POST', '/v1/sources', { workspaceId }, { slug: 'own-jira', name: 'Own Jira', kind: 'jira' });
  await page.goto(`${url}/source/own-jira`);
  for (const token of ['another-token', jira.state.token]) {
    await page.getByLabel('Address of your Jira').fill(jira.url);
    await page.getByLabel('API token of the account').fill(token);
    await page.getByRole('button', { name: 'Save the access' }).click();
    await page.getByText(/Entered for 127\.0\.0\.1:\d+\/jira/).waitFor();
    await page.getByRole('button', { name: 'Try it' }).click();
    if (token === 'another-token') await page.getByText('under Personal Access Tokens, and enter').waitFor();
  }
  await page.getByText('The tickets: may be read').waitFor();
  expect(await page.getByText('For Jira Data Center leave it empty.').count()).toBe(1);
  await lookAt(page, 'records of Jira Data Center');
});

test('for Intercom it asks for the region and a token, and tells a token of another workspace', async () => {
  const intercom = await testIntercom();
  onTestFinished(() => intercom.stop());
  const source = {
    slug: 'chat',
    name: 'Intercom',
    kind: 'intercom',
    account: 'ab12',
    secret: 'client-secret',
  };
  await ask('POST', '/v1/sources', { workspaceId }, source);
  await page.goto(`${url}/source/chat`);
  await page.getByLabel('Address of your region').fill(intercom.url);
  await page.getByLabel('Access token of the app').fill(intercom.state.token);
  await page.getByRole('button', { name: 'Save the access' }).click();
  await page.getByText('Entered for 127.0.0.1').waitFor();
  intercom.state.workspace = 'of-another';
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('This token is of the workspace of-another').waitFor();
  intercom.state.workspace = 'ab12';
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('The conversations: may be read').waitFor();
  await page.getByText('The tickets: may be read').waitFor();
  await lookAt(page, 'records of Intercom');
});
