import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BadgeDefinition } from '../../../src/domain/badges/badge.ts';
import { type Language, languages } from '../../../src/domain/language/languages.ts';
import { mailsIn } from '../../../src/domain/language/words/mails.ts';
import { composeLinkMail } from '../../../src/domain/mail/link-mail.ts';
import { composeMail, type MailItem } from '../../../src/domain/notices/mail/notice-mail.ts';
import { mailWith } from '../../../src/features/sign-in/mailer.ts';
import { testBrowser } from '../../support/browser.ts';

vi.setConfig({ testTimeout: 60_000 });
const browser = await testBrowser();
const folder = process.env.SMALLWINS_PICTURES;
const context = await browser.newContext();
const page = await context.newPage();
beforeAll(() => page.route('**/*', (route) => route.abort()));
afterAll(() => context.close());

const site = 'https://smallwins.example.com';
const badge = (more: Partial<BadgeDefinition> = {}): BadgeDefinition => ({
  name: 'Clean close',
  meaning: 'Five tickets that stayed closed.',
  family: 'helpdesk',
  kind: 'quality',
  tier: 0,
  ...more,
});
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const longName = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana Theodora';

const award: MailItem = {
  kind: 'award',
  title: 'Clean close',
  text: 'You resolved five tickets within SLA this week, and none came back.',
  from: null,
  badge: badge(),
  link: `${site}/awards/1`,
};
const recognition: MailItem = {
  kind: 'recognition',
  title: 'Team player',
  text: 'Took over my shift on Friday and told every customer before they had to ask. Nobody waited longer than ten minutes.',
  from: 'Zoë Šimić',
  badge: badge({ name: 'Team player', meaning: 'Helps others.', family: 'values', kind: 'recognition' }),
  link: `${site}/feed`,
};
const items: readonly MailItem[] = [
  award,
  recognition,
  {
    kind: 'mention',
    title: '',
    text: 'Have a look at what @Ana did there, too.',
    from: 'Bo',
    badge: null,
    link: `${site}/feed/7`,
  },
  { ...award, kind: 'note', text: 'That was the hardest week of the year.', from: 'Jörg Weiß' },
  { ...recognition, title: longWord, text: `https://example.com/${'a'.repeat(160)}`, from: longName },
  {
    ...recognition,
    title: 'روح الفريق',
    text: 'أجابت عن كل سؤال باللغتين قبل أن يسأل أحد (INC0001234).',
    from: 'نور الهدى',
  },
];

function noticeMail(language: Language, bundle: 'now' | 'daily' | 'weekly', about: readonly MailItem[]) {
  const links = { settings: `${site}/notices`, unsubscribe: `${site}/unsubscribe?token=${'t'.repeat(120)}` };
  return composeMail({ language, bundle, name: bundle === 'weekly' ? longName : 'Ana', items: about, links });
}

function linkMail(language: Language, text: { subject: string; before: string; after?: string }) {
  return composeLinkMail(mailWith(text, `${site}/sign-in?token=${'t'.repeat(43)}`, language));
}

const mails = languages.flatMap((language) => [
  [`now-${language}`, noticeMail(language, 'now', [award])],
  [`daily-${language}`, noticeMail(language, 'daily', items.slice(0, 4))],
  [`weekly-${language}`, noticeMail(language, 'weekly', items)],
  [`sign-in-${language}`, linkMail(language, mailsIn[language].signIn('Nordwind'))],
  [`invitation-${language}`, linkMail(language, mailsIn[language].invitation(longName, longWord))],
]) as [string, { html: string; pictures: readonly { name: string; svg: string }[] }][];

test.each(mails)(
  'the mail %s fits a phone, is there in the dark and shuts nobody out',
  async (name, mail) => {
    let { html } = mail;
    for (const { name: picture, svg } of mail.pictures)
      html = html.replaceAll(
        `cid:${picture}"`,
        `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"`,
      );
    expect(html).not.toContain('cid:');
    await page.setContent(html);
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [820, 390]) {
        await page.setViewportSize({ width, height: 700 });
        await page.emulateMedia({ colorScheme });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${Math.max(0, wide)} too wide at ${width}`).toBe(`0 too wide at ${width}`);
        if (folder)
          await page.screenshot({
            path: `${folder}/mail-${name}-${colorScheme}-${width}.png`,
            fullPage: true,
          });
        // The languages differ in words alone.
        if (width > 390 || !name.endsWith('-en')) continue;
        const { violations } = await new AxeBuilder({ page })
          .disableRules(['region', 'landmark-one-main'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
  },
);
