import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../src/domain/language/languages.ts';
import { texts as feedDe } from '../../src/web/feed/texts.de.ts';
import { texts as feedEs } from '../../src/web/feed/texts.es.ts';
import { texts as offlineDe } from '../../src/web/offline/texts.de.ts';
import { texts as recogniseDe } from '../../src/web/recognise/texts.de.ts';
import { texts as recogniseEs } from '../../src/web/recognise/texts.es.ts';
import { texts as doorDe } from '../../src/web/session/texts.de.ts';
import { texts as shellDe } from '../../src/web/shell/texts.de.ts';
import { texts as shellEs } from '../../src/web/shell/texts.es.ts';
import { texts as todayDe } from '../../src/web/today/texts.de.ts';
import { texts as todayEs } from '../../src/web/today/texts.es.ts';
import { testBrowser } from '../support/browser.ts';
import { testDatabase } from '../support/database.ts';
import { type DemoServer, startDemoServer } from '../support/houses/demo-server.ts';
import { pathsOf, screens } from '../support/screens.ts';

const database = await testDatabase();
const browser = await testBrowser();
let server: DemoServer;
const complaints: string[] = [];
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startDemoServer(database);
});
afterAll(async () => {
  for (const close of closing) await close();
  await server.stop();
  expect(server.failures).toEqual([]);
  expect(complaints).toEqual([]);
});

async function newPage(
  locale: string,
  options: Parameters<typeof browser.newContext>[0] = {},
): Promise<Page> {
  // Only one story is about the service worker; in the others it would take over a page in the middle of a reload.
  const context = await browser.newContext({
    locale,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  closing.push(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

async function enter(page: Page, name: string, today: string): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
  await page.getByRole('heading', { name: today, level: 1 }).waitFor();
}

const phone = { viewport: { width: 390, height: 844 } };

test('Somebody from Vienna reads German from the door to the receipt, and recognises a colleague in it.', async () => {
  const page = await newPage('de-AT');
  await page.goto(server.url);
  await page.getByRole('heading', { name: doorDe.title }).waitFor();
  await enter(page, 'Agent 133', todayDe.title);
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'de',
    'ltr',
  ]);
  await page.getByRole('heading', { name: 'Sauber gelöst' }).first().waitFor();
  await page.getByRole('button', { name: shellDe.nav.recognise }).first().click();
  await page.getByRole('heading', { name: recogniseDe.title }).waitFor();
  await page.getByRole('combobox', { name: recogniseDe.who, exact: true }).fill('Agent 83');
  await page.getByRole('option', { name: /Agent 83\b/ }).click();
  await page.getByText('Teamgeist', { exact: true }).click();
  await page
    .getByRole('textbox', { name: recogniseDe.what })
    .fill('Du hast INC0010417 der Filiale zweimal erklärt');
  await page
    .getByRole('textbox', { name: new RegExp(recogniseDe.effect) })
    .fill('sodass sie pünktlich öffnen konnte');
  await page.getByRole('button', { name: recogniseDe.send, exact: true }).click();
  await page.getByRole('heading', { name: recogniseDe.sent('Agent 83') }).waitFor();
  await page.getByRole('link', { name: recogniseDe.see }).click();
  const entry = page.locator('li.feed-entry', { hasText: 'INC0010417 der Filiale' }).first();
  await entry.getByText(feedDe.recognised, { exact: true }).waitFor();
  await entry.getByText('Teamgeist').waitFor();
  await page.goto(`${server.url}/explain/clean-close`);
  await page
    .getByText(
      /^Sie wartet bis .* Uhr und wird bestätigt, wenn 72 Stunden lang nichts zurückgenommen wird\.$/,
    )
    .waitFor();
}, 90_000);

test('Somebody in Mexico chooses Spanish on a phone, keeps it, and reads the same award in it.', async () => {
  const page = await newPage('en-US', { ...phone, colorScheme: 'dark' });
  await enter(page, 'Agent 83', 'Today');
  await page.getByRole('button', { name: 'You and settings' }).click();
  await page.getByRole('button', { name: 'Español' }).click();
  await page.getByRole('heading', { name: todayEs.title, level: 1 }).waitFor();
  await page.getByRole('link', { name: shellEs.nav.feed }).click();
  await page.getByRole('heading', { name: feedEs.title, level: 1 }).waitFor();
  const entry = page.locator('li.feed-entry', { hasText: 'Teamgeist' });
  expect(await entry.count()).toBe(0);
  await page.locator('li.feed-entry', { hasText: 'INC0010417' }).getByText('Espíritu de equipo').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: feedEs.title, level: 1 }).waitFor();
  await page.getByRole('button', { name: shellEs.nav.recognise }).click();
  await page.getByRole('button', { name: recogniseEs.send, exact: true }).click();
  await page.getByRole('alert').getByText(recogniseEs.missingWho).waitFor();
}, 90_000);

const dailyScreens = pathsOf(screens.filter(({ daily }) => daily));

async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

async function look(page: Page, place: string): Promise<void> {
  const inLight = await new AxeBuilder({ page }).analyze();
  // In the dark the same elements have other colours, and nothing else differs.
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  const violations = [...inLight.violations, ...inDark.violations];
  expect(violations.map((one) => `${one.id} on ${place}: ${one.nodes[0]?.html}`)).toEqual([]);
  await expectRoom(page, place);
}

async function expectRoom(page: Page, place: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${place} scrolls sideways`).toBeLessThanOrEqual(0);
}

const inTurn = languages.map((language, place) => ({ language, place }));

// What a screen is made of is the same in all languages, so that axe looks at each in one of them.
test.each(inTurn)(
  'In $language no screen scrolls sideways on a phone, and a third of them passes axe in both themes.',
  async ({ language, place }) => {
    const page = await newPage(language, { ...phone, colorScheme: 'light' });
    await page.goto(server.url);
    await page.getByRole('button', { name: /Desk lead/ }).waitFor();
    await look(page, `the door in ${language}`);
    await page.getByRole('button', { name: /Desk lead/ }).click();
    await page.locator('#main h1').waitFor();
    for (const [at, path] of dailyScreens.entries()) {
      await open(page, path);
      const isTheirs = at % languages.length === place;
      await (isTheirs ? look : expectRoom)(page, `${path} in ${language}`);
    }
  },
  120_000,
);

/** Each in one language: what they are made of is the same in all, and their words are held against each other elsewhere. */
const otherScreens = pathsOf(screens.filter(({ daily }) => !daily));

test.each(inTurn)(
  'In $language a third of the other screens passes axe in both themes, and none scrolls sideways on a phone.',
  async ({ language, place }) => {
    const page = await newPage(language, { ...phone, colorScheme: 'light' });
    await page.goto(server.url);
    await page.getByRole('button', { name: /Desk lead/ }).click();
    await page.locator('#main h1').waitFor();
    for (const path of otherScreens.filter((_, at) => at % languages.length === place)) {
      await open(page, path);
      await look(page, `${path} in ${language}`);
    }
  },
  60_000,
);

test('Under a thumb, what is pressed or opened is at least 44 pixels high.', async () => {
  const page = await newPage('en', { ...phone, hasTouch: true, isMobile: true });
  const low = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, select, summary')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.getBoundingClientRect().height < 43.5)
        .map((one) => `${location.pathname}: ${one.className} ${one.textContent?.slice(0, 20)}`),
    );
  await page.goto(server.url);
  await page.getByRole('button', { name: /Desk lead/ }).waitFor();
  expect(await low()).toEqual([]);
  await page.getByRole('button', { name: /Desk lead/ }).click();
  await page.locator('.bottom-nav').waitFor();
  for (const path of [
    '/feed',
    '/team',
    '/achievements/clean-close',
    '/packs/helpdesk-quality',
    '/checks',
    '/authenticity',
  ]) {
    await open(page, path);
    expect(await low()).toEqual([]);
  }
}, 60_000);

test('From right to left, nothing scrolls sideways and rings fill the other way round.', async () => {
  const page = await newPage('de', phone);
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dir = 'rtl';
    }),
  );
  await enter(page, 'Agent 163', todayDe.title);
  for (const path of ['/', '/feed', '/achievements/clean-close', '/people/Resolved%20by%20133']) {
    await open(page, path);
    await look(page, `${path} from right to left`);
  }
  await page.goto(server.url);
  const ring = page.locator('.ring > svg').first();
  await ring.waitFor();
  expect(await ring.evaluate((one) => getComputedStyle(one).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');
}, 60_000);

test('It can be installed, and says in the reader’s language that it is offline, keeping nothing of theirs.', async () => {
  const page = await newPage('de', { serviceWorkers: 'allow' });
  await enter(page, 'Agent 81', todayDe.title);
  const { manifest, sizes } = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = (await (await fetch(link?.href ?? '')).json()) as {
      lang: string;
      start_url: string;
      icons: { src: string; sizes: string }[];
    };
    const sizes = await Promise.all(
      manifest.icons
        .filter(({ src }) => src.endsWith('.png'))
        .map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = new URL(src, link?.href).href;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}` === sizes;
        }),
    );
    return { manifest, sizes };
  });
  expect([manifest.lang, manifest.start_url, sizes]).toEqual(['de', '/', [true, true, true, true]]);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.goto(`${server.url}/feed`);
  await page.getByRole('heading', { name: shellDe.nav.feed, level: 1 }).waitFor();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept.sort()).toEqual(['/de/mark.svg', '/de/offline.css', '/de/offline.html']);
  await page.context().setOffline(true);
  await page.goto(`${server.url}/achievements`);
  await page.getByRole('heading', { name: offlineDe.title }).waitFor();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: offlineDe.again }).click();
  await page.getByRole('heading', { name: shellDe.nav.achievements, level: 1 }).waitFor();
}, 60_000);
