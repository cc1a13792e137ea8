import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsMessage, noticeMessage, summaryMessage } from '../../src/domain/notices/chat/blocks.ts';
import { newsCard } from '../../src/domain/notices/chat/card.ts';
import { homeView } from '../../src/domain/notices/chat/home.ts';
import type { ChatNews } from '../../src/domain/notices/chat/news.ts';
import { testBrowser } from '../support/browser.ts';
import { drawBlocks } from '../support/draw-blocks.ts';

vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const folder = process.env.SMALLWINS_PICTURES;
const link = 'https://smallwins.example.com/feed/1';

const plain: ChatNews = {
  kind: 'recognition',
  title: 'Team player',
  who: ['Ana Öztürk', 'Bo'],
  from: 'Zoë Šimić',
  text: 'Took over my shift on Friday and told every customer before they had to ask.',
  effect: 'Nobody waited longer than ten minutes.',
  link,
};
const long: ChatNews = {
  ...plain,
  who: ['Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana Theodora', 'Ana'],
  title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  text: `https://example.com/${'a'.repeat(160)} ${'word '.repeat(60)}`,
};
const arabic: ChatNews = {
  ...plain,
  who: ['نور الهدى'],
  title: 'روح الفريق',
  from: 'Ana Öztürk',
  text: 'أجابت عن كل سؤال باللغتين قبل أن يسأل أحد (INC0001234).',
  effect: 'لم ينتظر أحد.',
};
const hostile: ChatNews = {
  ...plain,
  who: ['<at>everyone</at>'],
  from: '<!channel> *all*',
  text: '<img src=x onerror=alert(1)> [link](https://evil.example) **bold** <@U1>',
  effect: '',
};
const award: ChatNews = {
  kind: 'award',
  title: 'Clean close',
  who: ['Ana Öztürk'],
  from: null,
  text: 'Ana Öztürk resolved five tickets within SLA this week, and none came back.',
  effect: '',
  link,
};
const all = [plain, award, long, arabic, hostile];
const item = (news: ChatNews) => ({
  kind: news.kind,
  title: news.title,
  text: news.text,
  from: news.from,
  badge: null,
  link,
});

const style = `
  :root { color-scheme: light dark; --ground: #fff; --ink: #1d1c1d; --soft: #616061; --line: #ddd; --link: #1264a3 }
  @media (prefers-color-scheme: dark) { :root { --ground: #1a1d21; --ink: #d1d2d3; --soft: #ababad; --line: #35373b; --link: #1d9bd1 } }
  body { margin: 0; padding: 16px; background: var(--ground); color: var(--ink); font: 15px/1.47 system-ui, sans-serif }
  .message { max-width: 600px; padding: 12px 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere }
  p, h3, blockquote, ul { margin: 0 0 4px } a { color: var(--link) } .context { color: var(--soft); font-size: 13px }
  blockquote { border-inline-start: 4px solid var(--line); padding-inline-start: 12px } ul { padding-inline-start: 24px }
  .actions { display: flex; gap: 8px; margin-block: 8px } .actions b { border: 1px solid var(--line); border-radius: 8px; padding: 6px 12px }`;

const messages = [
  ...all.map((news) => newsMessage(news, 'en').blocks),
  summaryMessage(all, 'en').blocks,
  noticeMessage({ language: 'en', bundle: 'now', items: [item(award)], settings: link }).blocks,
  noticeMessage({ language: 'de', bundle: 'weekly', items: all.map(item), settings: link }).blocks,
  homeView({
    language: 'en',
    link,
    rings: [
      { name: 'Clean close', line: '8 of 10, two to go, until Friday', sure: 0.6, held: 0.2 },
      { name: arabic.title, line: '2 of 5, until Sunday', sure: 0.4, held: 0 },
    ],
    pending: [{ name: 'Quick answer', line: 'Confirmed on Thursday, if nothing comes back.' }],
    won: [{ name: 'Clean close', line: award.text, link }],
    said: [{ from: 'Zoë', badge: 'Team player', what: plain.text, link }],
  }).blocks,
];

const page = await browser.newPage();
beforeAll(() => page.route('**/*', (route) => route.abort()));
afterAll(() => page.close());

async function lookIn(name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [820, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(`${name} at ${width} is ${Math.max(0, wide)} too wide`).toBe(
        `${name} at ${width} is 0 too wide`,
      );
      if (folder)
        await page.screenshot({ path: `${folder}/${name}-${colorScheme}-${width}.png`, fullPage: true });
    }
}

test('messages to Slack read well: long names, right to left, and texts that stay texts', async () => {
  await page.setContent(
    `<style>${style}</style>${messages.map((blocks) => `<div class="message">${drawBlocks(blocks)}</div>`).join('')}`,
  );
  expect(await page.getByText('<!channel> *all* recognised <at>everyone</at>').count()).toBeGreaterThan(0);
  expect(await page.locator('img, at').count()).toBe(0);
  await lookIn('slack-messages');
});

test('cards of Teams are drawn by the reference renderer, and hold no mark-up of people', async () => {
  await page.setContent(
    `<style>${style} .message { border: 1px solid var(--line); border-radius: 8px; padding: 12px; margin-block-end: 12px } .ac-pushButton { margin-block-start: 8px }</style>`,
  );
  await page.addScriptTag({ path: renderer });
  const cards = [...all.map((news) => newsCard([news], 'en')), newsCard(all, 'de')];
  await page.evaluate((text) => {
    const { AdaptiveCard, HostConfig } = (
      window as unknown as { AdaptiveCards: typeof import('adaptivecards') }
    ).AdaptiveCards;
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const colour = (normal: string) => ({ default: normal, subtle: '#868686' });
    for (const json of JSON.parse(text) as object[]) {
      const card = new AdaptiveCard();
      const ink = colour(isDark ? '#d1d2d3' : '#242424');
      card.hostConfig = new HostConfig({
        fontFamily: 'system-ui, sans-serif',
        containerStyles: {
          default: {
            backgroundColor: 'transparent',
            foregroundColors: { default: ink, accent: colour('#5b5fc7') },
          },
        },
      });
      card.parse(json);
      const frame = document.createElement('div');
      frame.className = 'message';
      const drawn = card.render();
      if (drawn) frame.append(drawn);
      document.body.append(frame);
    }
  }, JSON.stringify(cards));
  expect(await page.locator('.message').count()).toBe(6);
  expect(await page.getByText('[link](https://evil.example) **bold** <@U1>').count()).toBeGreaterThan(0);
  expect(await page.locator('img, at, .message a').count()).toBe(0);
  expect(await page.locator('[dir=rtl]').count()).toBeGreaterThan(0);
  await lookIn('teams-cards');
});
