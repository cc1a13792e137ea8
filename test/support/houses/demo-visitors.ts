import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, vi } from 'vitest';
import { testBrowser } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { startDemoServer } from './demo-server.ts';

/**
 * The demo with a browser: `const { server, signedIn } = await demoVisitors()`. Each page is of somebody who has come in
 * by the door. What a page or the server complains of fails the test file.
 */
export async function demoVisitors() {
  const database = await testDatabase();
  const browser = await testBrowser();
  const server = await startDemoServer(database);
  const complaints: string[] = [];
  const closing: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closing) await close();
    await server.stop();
    expect(server.failures).toEqual([]);
    expect(complaints).toEqual([]);
  });

  const signedIn = async (name: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options });
    closing.push(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.url);
    await page.getByRole('button', { name: new RegExp(`${name}\\b`) }).click();
    await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
    return page;
  };
  return { database, server, signedIn };
}

/** The first field of the sheet in which one recognises a colleague. */
export const whoIn = (page: Page) => page.getByRole('combobox', { name: 'Who', exact: true });

/** One key; again if the page was not listening yet. */
export async function openSheet(page: Page): Promise<void> {
  await vi.waitFor(
    async () => {
      if ((await whoIn(page).count()) === 0) await page.keyboard.press('r');
      await whoIn(page).waitFor({ timeout: 2000 });
    },
    { timeout: 15_000, interval: 300 },
  );
}
