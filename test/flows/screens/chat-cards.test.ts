import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsMessage, noticeMessage, summaryMessage } from '../../../src/domain/notices/chat/blocks.ts';
import { newsCard, noticeCard, sentenceCard } from '../../../src/domain/notices/chat/card.ts';
import { formCard, type TeamsForm } from '../../../src/domain/notices/chat/form-card.ts';
import { homeView } from '../../../src/domain/notices/chat/home.ts';
import type { ChatNews } from '../../../src/domain/notices/chat/news.ts';
import { chatWords } from '../../../src/domain/notices/chat/words.ts';
import { testBrowser } from '../../support/browser.ts';
import { drawBlocks } from '../../support/draw-blocks.ts';

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

const form: TeamsForm = {
  id: 'a-form-of-tests',
  language: 'en',
  badges: [
    { key: 'team-player', name: 'Team Player', meaning: '' },
    { key: 'long', name: long.title, meaning: '' },
  ],
  to: ['ana'],
  names: [
    { id: 'ana', name: 'Ana Öztürk' },
    { id: 'noor', name: 'نور الهدى' },
  ],
  badge: 'team-player',
  what: `“${plain.text}”`,
  effect: '',
  note: null,
};
const empty = { ...form, to: [], names: [], badge: null, what: '' };
const notice = { bundle: 'now' as const, items: [item(award)], settings: link, language: 'en' as const };

/** Adaptive Cards, each in a frame of its own, by the renderer that Microsoft publishes. */
async function draw(cards: readonly object[]): Promise<void> {
  await page.setContent(
    `<style>${style} .message { border: 1px solid var(--line); border-radius: 8px; padding: 12px; margin-block-end: 12px } .ac-pushButton { margin-block-start: 8px }
    .ac-input { inline-size: 100%; box-sizing: border-box; color: var(--ink); background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 6px; font: inherit }
    input[type=checkbox] { inline-size: auto } textarea { min-block-size: 4em }</style>`,
  );
  await page.addScriptTag({ path: renderer });
  await page.evaluate((text) => {
    const { AdaptiveCard, HostConfig } = (
      window as unknown as { AdaptiveCards: typeof import('adaptivecards') }
    ).AdaptiveCards;
    const colour = (normal: string) => ({ default: normal, subtle: '#868686' });
    for (const json of JSON.parse(text) as object[]) {
      const card = new AdaptiveCard();
      const ink = colour('var(--ink)');
      card.hostConfig = new HostConfig({
        fontFamily: 'system-ui, sans-serif',
        containerStyles: {
          default: {
            backgroundColor: 'transparent',
            foregroundColors: { default: ink, accent: colour('#5b5fc7'), attention: colour('#c4314b') },
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
}

test('cards of Teams are drawn by the reference renderer, and hold no mark-up of people', async () => {
  await draw([...all.map((news) => newsCard([news], 'en')), newsCard(all, 'de')]);
  expect(await page.locator('.message').count()).toBe(6);
  expect(await page.getByText('[link](https://evil.example) **bold** <@U1>').count()).toBeGreaterThan(0);
  expect(await page.locator('img, at, .message a').count()).toBe(0);
  expect(await page.locator('[dir=rtl]').count()).toBeGreaterThan(0);
  await lookIn('teams-cards');
});

test('direct messages of Teams read well, and hold no mark-up of people', async () => {
  await draw([
    noticeCard(notice).card,
    noticeCard({ ...notice, items: [item(hostile)] }).card,
    noticeCard({ ...notice, language: 'de', bundle: 'weekly', items: all.map(item) }).card,
    sentenceCard(chatWords.en.usageTeams, 'en'),
    sentenceCard(chatWords.de.youUnknown, 'de'),
  ]);
  expect(await page.locator('.message').count()).toBe(5);
  expect(await page.getByText('<img src=x onerror=alert(1)>').count()).toBeGreaterThan(0);
  expect(await page.locator('img, at, .message a').count()).toBe(0);
  expect(await page.locator('.ac-pushButton', { hasText: 'Open in Smallwins' }).count()).toBe(2);
  await lookIn('teams-notices');
});

test('the form of Teams asks for what is needed, keeps what is in it and says beside a field what is to be mended', async () => {
  const note = {
    field: 'who',
    text: 'Zoë Šimić is you. Recognition goes to somebody else; take yourself off the list.',
  } as const;
  await draw([
    formCard(form),
    formCard({ ...form, to: ['ana', 'noor'], note }),
    formCard({ ...empty, language: 'de', note: { field: 'what', text: chatWords.de.modal.needed } }),
    formCard({ ...empty, language: 'es' }),
  ]);
  const frame = page.locator('.message').first();
  expect(await frame.getByLabel('What they did').inputValue()).toBe(form.what);
  expect(await frame.getByRole('combobox').inputValue()).toBe('team-player');
  expect(await page.getByText('Zoë Šimić is you.').count()).toBe(1);
  await lookIn('teams-form');
});
