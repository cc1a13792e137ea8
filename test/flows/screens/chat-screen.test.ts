import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openSession } from '../../../src/features/sign-in/sessions.ts';
import { testBrowser } from '../../support/browser.ts';
import { botHouse } from '../../support/houses/bot-house.ts';
import { chatHouse, slackPeople } from '../../support/houses/chat-house.ts';
import { lookAt } from '../../support/look.ts';

vi.setConfig({ testTimeout: 120_000 });
const house = await chatHouse();
const browser = await testBrowser();
const { ask, bot, chats, database, engine, slack, teams } = house;
const { activity } = botHouse(house);
afterAll(() => engine.stop());
slack.users.push(...slackPeople, { id: 'UBO', name: 'Bo Lind' });
let desk: Awaited<ReturnType<typeof house.desk>>;
let page: Page;
let url = '';

const pageFor = async (handle: string, roles: ('admin' | 'member')[]): Promise<Page> => {
  const session = await openSession(database, desk.workspaceId, desk.idOf(handle), roles);
  return browser.signedIn(url, session, { locale: 'en-GB' });
};

beforeAll(async () => {
  desk = await house.desk({ isConnected: false });
  url = (await ask.open(desk.caller)).url;
  page = await pageFor('ana', ['admin', 'member']);
}, 60_000);

test('an admin connects Slack step by step, sees it turn green, shares in a channel and says who is who', async () => {
  await page.goto(`${url}/`);
  await page.getByRole('link', { name: 'Chat', exact: true }).click();
  await page.getByRole('heading', { name: 'Make the app in Slack' }).waitFor();
  await lookAt(page, 'chat-begin');
  await page.getByText('Manifest of the app').first().click();
  const manifest = JSON.parse((await page.locator('.chat-manifest pre').textContent()) ?? '');
  expect(manifest.features.slash_commands[0].url).toContain('/v1/slack/');
  await page.getByLabel('Bot User OAuth Token').fill('xoxb-not-the-token');
  await page.getByLabel('Signing Secret').fill(slack.signingSecret);
  await page.getByRole('button', { name: 'Connect' }).first().click();
  await page.getByText('Slack does not take this token').waitFor();
  await page.getByLabel('Bot User OAuth Token').fill(slack.botToken);
  await page.getByRole('button', { name: 'Connect' }).first().click();
  await page.getByText('Waiting for the first request of Slack').waitFor();
  await lookAt(page, 'chat-waiting');
  // Slack asks whether anybody is there, and the page hears of it by itself.
  const path = new URL(manifest.features.slash_commands[0].url).pathname;
  const question = slack.sign(
    { type: 'url_verification', challenge: 'x', n: 1 },
    { atMs: house.time.now / 1000 },
  );
  expect((await ask.app.inject({ method: 'POST', url: path, ...question })).statusCode).toBe(200);
  await page.getByText('Slack reaches Smallwins').waitFor();

  await page.getByLabel('Channel', { exact: true }).selectOption({ label: '#wins' });
  await page.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Send a test message' }).click();
  await page.getByText('Look into the channel').waitFor();
  expect(slack.posts).toMatchObject([{ channel: 'C0WINS', text: 'Smallwins can write here.' }]);

  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('3 known in Slack').waitFor();
  await page.getByRole('button', { name: 'Choose for Bo' }).click();
  await page.getByRole('button', { name: /Bo Lind/ }).click();
  await page.getByText('Everybody is known in Slack (4).').waitFor();
  await page.getByRole('button', { name: /^Show who is known/ }).click();
  await lookAt(page, 'chat-connected');
});

test('the app of Teams is connected step by step, saved, and turns green with its first activity', async () => {
  const card = page.getByRole('region', { name: 'Microsoft Teams: the app' });
  const endpoint = (await card.locator('code.secret').textContent()) ?? '';
  expect(endpoint).toContain('/v1/teams/');
  await card.getByLabel('Microsoft App ID').fill(bot.appId);
  await card.getByLabel('App Tenant ID').fill(bot.tenant);
  await card.getByLabel('Value of the client secret').fill('not-the-secret-0000000');
  await card.getByRole('button', { name: 'Connect' }).click();
  await card.getByText('Microsoft does not take these three (AADSTS7000215)').waitFor();
  await card.getByLabel('Value of the client secret').fill(bot.clientSecret);
  await card.getByRole('button', { name: 'Connect' }).click();
  await card.getByText('Waiting for the first request of Teams').waitFor();
  await lookAt(page, 'chat-app-waiting');
  const saving = page.waitForEvent('download');
  await card.getByRole('link', { name: 'Save the app for Teams' }).click();
  expect((await saving).suggestedFilename()).toBe('smallwins-teams.zip');
  const token = await bot.sign({ atMs: house.time.now / 1000 });
  const sent = await ask.app.inject({
    method: 'POST',
    url: new URL(endpoint).pathname,
    headers: { authorization: `Bearer ${token}` },
    payload: activity('zoe', { type: 'installationUpdate', action: 'add' }),
  });
  expect(sent.statusCode).toBe(200);
  await card.getByText('Teams reaches Smallwins').waitFor();
  await card.getByText('It is in one team or chat').waitFor();
  await card.getByRole('button', { name: 'Look again' }).click();
  await card.getByText('3 known in Teams, 1 not yet').waitFor();
  await lookAt(page, 'chat-app-connected');
});

test('Teams asks for one address, and shows a card at once', async () => {
  await page.getByLabel('Address of the workflow').fill(teams.url);
  await page.getByRole('button', { name: 'Connect' }).last().click();
  await page.getByText('Cards go to a workflow at 127.0.0.1').waitFor();
  expect(teams.cards).toHaveLength(1);
  await lookAt(page, 'chat-teams');
});

test('a member chooses to hear everything in chat, in one click, and does', async () => {
  await desk.query(`update chat_tools set matched_at = now()`);
  await chats.work(desk.workspace);
  const own = await pageFor('zoe', ['member']);
  await own.setViewportSize({ width: 390, height: 844 });
  await own.goto(`${url}/notices`);
  await own.getByRole('radio', { name: /All in chat/ }).click();
  await own.getByText('Saved.').waitFor();
  expect(await own.getByLabel('You earned something, In chat').inputValue()).toBe('now');
  await lookAt(own, 'notices-chat');
  slack.posts.length = 0;
  await desk.resolve('story');
  await house.clerk.work(desk.workspace);
  expect(slack.posts.map(({ channel, text }) => [channel, text])).toEqual([
    ['DUZOE', 'You earned “Clean desk”'],
  ]);
  await own.context().close();
});
