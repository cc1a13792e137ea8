import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { createPerson } from '../../src/features/directory/actions.ts';
import { openSession } from '../../src/features/sign-in/sessions.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { quickAnswer, setUpDesk } from '../support/engine.ts';
import { lookAt } from '../support/look.ts';
import { testDevice } from '../support/stand-ins/push-service.ts';

const database = await testDatabase();
vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const engine = await Engine.start({ database });
afterAll(() => engine.stop());
const ask = await testApp(database, engine, { reachable: new Set(['push']) });
let url = '';
let cookie = '';

beforeAll(async () => {
  const { workspaceId } = await setUpDesk(database, engine, quickAnswer);
  url = (await ask.open({ workspaceId })).url;
  await createPerson(
    { engine },
    workspaceId,
    { handle: 'zoe', name: 'Zoë', email: 'zoe@example.com' },
    'server',
  );
  const zoe = (await engine.workspace(workspaceId)).directory.byHandle('zoe')?.id ?? '';
  cookie = await openSession(database, workspaceId, zoe, ['member']);
});

test('a member is told on this device, keeps the lock screen quiet, and takes it away again', async () => {
  const page = await browser.signedIn(url, cookie);
  // A browser of a test knows no push service, and some let no page notify; everything else is its own.
  await page.addInitScript(({ endpoint, keys }) => {
    let isOn = false;
    const subscription = {
      endpoint,
      toJSON: () => ({ endpoint, keys }),
      unsubscribe: async () => {
        isOn = false;
        return true;
      },
    };
    Object.assign(PushManager.prototype, {
      subscribe: async () => {
        isOn = true;
        return subscription;
      },
      getSubscription: async () => (isOn ? subscription : null),
    });
    let permission: NotificationPermission = 'default';
    Object.defineProperty(Notification, 'permission', { get: () => permission });
    Notification.requestPermission = async () => {
      permission = 'granted';
      return permission;
    };
  }, testDevice('/phone').subscription);
  await page.goto(`${url}/notices`);
  await page.getByRole('button', { name: 'Tell me on this device' }).click();
  await page.getByText('This device', { exact: true }).waitFor();
  await page.getByLabel('A colleague recognised you, On your phone').waitFor();
  const discreet = page.getByLabel('Only say that there is something new');
  await discreet.click();
  await expect.poll(() => discreet.isChecked()).toBe(true);
  await lookAt(page, 'push');
  await page.reload();
  await expect.poll(() => discreet.isChecked()).toBe(true);
  await page.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect.poll(() => page.getByLabel('A colleague recognised you, On your phone').count()).toBe(0);
  await page.getByRole('button', { name: 'Tell me on this device' }).waitFor();
  await page.context().close();
});
