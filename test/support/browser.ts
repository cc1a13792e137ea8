import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { sessionCookie } from '../../src/features/sign-in/sessions.ts';
import { findChromium } from './chromium.ts';

export interface TestBrowser extends Browser {
  /**
   * A page of whoever has this session: the secret of `openSession`, or the cookie that `ask.open` answers with. What its
   * scripts complain of fails the test file.
   */
  signedIn(url: string, session: string | undefined, options?: BrowserContextOptions): Promise<Page>;
}

/** A headless Chromium for this test file: an installed one, else the one that comes as a package. */
export async function testBrowser(more: readonly string[] = []): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      ...more,
    ],
  });
  const complaints: string[] = [];
  afterAll(async () => {
    await browser.close();
    expect(complaints).toEqual([]);
  });
  const signedIn: TestBrowser['signedIn'] = async (url, session = '', options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    afterAll(() => context.close());
    const value = session.replace(`${sessionCookie}=`, '');
    await context.addCookies([{ name: sessionCookie, value, url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    return page;
  };
  return Object.assign(browser, { signedIn });
}
