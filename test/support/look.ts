import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * No screen may shut anybody out: axe in light and dark, and no wider than a phone. SMALLWINS_PICTURES names a folder for
 * pictures to judge by eye.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  const folder = process.env.SMALLWINS_PICTURES;
  const picture = async (suffix: string) => {
    if (folder) await page.screenshot({ path: `${folder}/${name}-${suffix}.png`, fullPage: true });
  };
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    // In the dark the same elements have other colours, and nothing else differs.
    if (colorScheme === 'dark') axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${name} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    await picture(colorScheme);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(`${name} is ${wide} wider than a phone`).toBe(`${name} is 0 wider than a phone`);
  await picture('phone');
  await page.setViewportSize(before);
}
