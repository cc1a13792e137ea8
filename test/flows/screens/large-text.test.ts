import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testBrowser } from '../../support/browser.ts';
import { testDatabase } from '../../support/database.ts';
import { type DemoServer, startDemoServer } from '../../support/houses/demo-server.ts';
import { pathsOf, screens } from '../../support/screens.ts';

const database = await testDatabase();
const browser = await testBrowser();
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer(database);
});
afterAll(async () => {
  await server.stop();
  expect(server.failures).toEqual([]);
});

/** A phone whose reader has made letters twice as large. */
async function largeText(language: string): Promise<Page> {
  const context = await browser.newContext({
    locale: language,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  afterAll(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '200%';
    }),
  );
  return page;
}

/** Words that end outside the screen, or outside a box that hides what is beyond its edge; what can be scrolled is whole. */
function cutWords(): string[] {
  const width = document.documentElement.clientWidth;
  const beyond = document.documentElement.scrollWidth - width;
  const found = beyond > 0 ? [`the page is ${beyond} too wide`] : [];
  const isSeen = (element: Element) =>
    element.checkVisibility() && !element.closest('.hidden-text, .skip, option, thead, svg');
  const edgeOf = (element: Element): { from: number; to: number } | null => {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, display } = getComputedStyle(box);
      if (overflowX === 'auto' || overflowX === 'scroll') return null;
      const { left, right } = box.getBoundingClientRect();
      const bounds = overflowX !== 'visible' || box.matches('.card, .button, .chip, .state');
      if (bounds && display !== 'inline') return { from: Math.max(0, left), to: Math.min(width, right) };
    }
    return { from: 0, to: width };
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.trim();
    if (!element || !words || !isSeen(element)) continue;
    const edge = edgeOf(element);
    if (!edge) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const isCut = [...range.getClientRects()].some(
      ({ left, right, width: wide }) => wide > 0 && (right > edge.to + 1 || left < edge.from - 1),
    );
    if (isCut) found.push(`“${words.slice(0, 40)}” is cut`);
  }
  return found;
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('#main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  expect(await page.evaluate(cutWords), path).toEqual([]);
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).waitFor();
  expect(await page.evaluate(cutWords), 'the door').toEqual([]);
  await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
  await page.locator('.bottom-nav').waitFor();
}

const screensOf = (who: 'member' | 'admin') => pathsOf(screens.filter((screen) => screen.of === who));

test.each(['en', 'de', 'es'])(
  'With letters twice as large on a phone, no word of a member’s screens is cut in %s.',
  async (language) => {
    const page = await largeText(language);
    await enter(page, 'Agent 133');
    for (const path of screensOf('member')) await look(page, path);
    await page.getByRole('navigation').last().getByRole('button').first().click();
    await page.locator('dialog[open] h2').first().waitFor();
    expect(await page.evaluate(cutWords), 'the sheet').toEqual([]);
  },
  120_000,
);

test('With letters twice as large on a phone, no word of an admin’s screens is cut in German.', async () => {
  const page = await largeText('de');
  await enter(page, 'Desk lead');
  for (const path of screensOf('admin')) await look(page, path);
}, 120_000);
