import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { said } from '../../../../test/support/stand-ins/slack.ts';
import { languages } from '../../language/languages.ts';
import { newsMessage, noticeMessage, summaryMessage } from './blocks.ts';
import { newsCard, teamsMessage } from './card.ts';
import { readKudos, writtenInSlack } from './command.ts';
import { fieldOf } from './form.ts';
import { gather } from './gather.ts';
import { drawBar, homeView } from './home.ts';
import { slackManifest } from './manifest.ts';
import { readForm, recogniseModal } from './modal.ts';
import type { ChatNews } from './news.ts';
import { reactionOf } from './reactions.ts';
import { escapeSlack, fit, isRightToLeft, plainOf, sayNames } from './text.ts';
import { chatWords } from './words.ts';

const badges = [
  { key: 'team', name: 'Team' },
  { key: 'team-player', name: 'Team player' },
  { key: 'mut', name: 'Mut & Größe' },
];
const news = (more: Partial<ChatNews> = {}): ChatNews => ({
  kind: 'recognition',
  title: 'Team player',
  who: ['Ana'],
  from: 'Bo',
  text: 'Took over my shift',
  effect: '',
  link: 'https://smallwins.example.com/feed/1',
  ...more,
});

describe('a command', () => {
  test.each([
    ['<@U1|ana> team player took over', { is: 'give', to: ['U1'], badge: 'team-player', what: 'took over' }],
    ['<@U1> team took over', { is: 'give', to: ['U1'], badge: 'team', what: 'took over' }],
    [
      '<@U1>, <@W2|bo> TEAM-PLAYER: did it',
      { is: 'give', to: ['U1', 'W2'], badge: 'team-player', what: 'did it' },
    ],
    ['<@U1> mut &amp; grosse sagte nein', { is: 'give', to: ['U1'], badge: 'mut', what: 'sagte nein' }],
    ['<@U1> <@U1> team x', { is: 'give', to: ['U1'], badge: 'team', what: 'x' }],
    ['', { is: 'form', to: [], badge: null, what: '' }],
    ['<@U1>', { is: 'form', to: ['U1'], badge: null, what: '' }],
    ['<@U1> team player', { is: 'form', to: ['U1'], badge: 'team-player', what: '' }],
    ['team player did it', { is: 'form', to: [], badge: 'team-player', what: 'did it' }],
    ['<@U1> thanks, <!channel>', { is: 'form', to: ['U1'], badge: null, what: 'thanks, @channel' }],
    [' Hilfe ', { is: 'help' }],
  ])('%s', (text, wanted) => expect(readKudos(writtenInSlack(text), badges)).toEqual(wanted));

  test('of any text is read without an error, and loses nothing that was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kudos = readKudos(writtenInSlack(text), badges);
        if (kudos.is === 'give') expect(kudos.what).not.toBe('');
        if (kudos.is === 'form' && !/[<>&@]/.test(text) && kudos.badge === null)
          expect(kudos.what).toBe(text.trim());
      }),
    );
  });
});

describe('text', () => {
  test('of people can be no mention, no link and no entity', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeSlack(text)).not.toMatch(/[<>]/);
      }),
    );
    expect(escapeSlack('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });
  test('of Slack reads as people see it', () => {
    expect(plainOf('<https://a.example|the log>, <https://b.example>, <#C1|wins>, <@U1>x &lt;b&gt;')).toBe(
      'the log, https://b.example, #wins, x <b>',
    );
    expect(plainOf('&amp;lt;')).toBe('&lt;');
  });
  test('is cut between letters', () => {
    expect(fit('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 12)).toBe('👩‍👩‍👧‍👦…');
    expect(fit('short', 5)).toBe('short');
  });
  test('names are counted from six on, and keep their direction', () => {
    expect(sayNames(['Ana'], 'en')).toBe('Ana');
    expect(sayNames(['Ana', 'Bo'], 'de')).toBe('Ana und Bo');
    expect(sayNames(['A', 'B', 'C', 'D', 'E', 'F'], 'en')).toBe('A, B, C, D and 2 others');
    expect(sayNames(['نور'], 'en')).toBe('\u2068نور\u2069');
    expect([isRightToLeft('نور'), isRightToLeft('123 עברית'), isRightToLeft('Ana نور')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test('emoji mean a reaction whatever their skin, and most mean none', () => {
  expect(
    ['clap', 'clap::skin-tone-2', 'pray', 'bulb', 'handshake', 'eggplant', 'constructor'].map(reactionOf),
  ).toEqual(['admire', 'admire', 'thanks', 'learned', 'together', null, null]);
});

test('news wait for each other for half a minute, and ten are enough', () => {
  const now = 1_000_000_000;
  const at = (seconds: number, seq = 1) => ({ seq, at: now - seconds * 1_000_000 });
  expect(gather([], now)).toEqual([]);
  expect(gather([at(29), at(0, 2)], now)).toEqual([]);
  expect(gather([at(30), at(0, 2)], now)).toHaveLength(2);
  const many = Array.from({ length: 14 }, (_, index) => at(1, index));
  expect(gather(many, now)).toHaveLength(10);
});

test('a bar is full only when the ring is', () => {
  expect(drawBar(0, 0)).toBe('○○○○○○○○○○');
  expect(drawBar(0.99, 0)).toBe('●●●●●●●●●○');
  expect(drawBar(1, 0)).toBe('●●●●●●●●●●');
  expect(drawBar(0.6, 0.2)).toBe('●●●●●●◐◐○○');
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (sure, held) => {
      expect(drawBar(sure, held)).toHaveLength(10);
    }),
  );
});

describe('messages keep the limits of Slack and Teams', () => {
  const long = news({
    title: 'T'.repeat(500),
    who: Array.from({ length: 50 }, () => 'N'.repeat(200)),
    text: 'x'.repeat(5000),
    effect: 'y'.repeat(5000),
  });
  test.each(languages)('with the longest texts, in %s', (language) => {
    const item = {
      kind: 'recognition',
      title: long.title,
      text: long.text,
      from: 'F'.repeat(200),
      badge: null,
      link: long.link,
    } as const;
    const notice = noticeMessage({
      language,
      bundle: 'weekly',
      items: Array(60).fill(item),
      settings: 'https://s.example',
    });
    expect(notice.blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(notice.blocks).length).toBeLessThan(13_200);
    for (const message of [newsMessage(long, language), summaryMessage(Array(10).fill(long), language)])
      expect(JSON.stringify(message.blocks).length).toBeLessThan(13_200);
    expect(JSON.stringify(teamsMessage(newsCard(Array(12).fill(long), language))).length).toBeLessThan(
      28 * 1024,
    );
    const offered = Array.from({ length: 150 }, (_, index) => ({
      key: `k${index}`,
      name: 'N'.repeat(90),
      meaning: 'M'.repeat(200),
    }));
    const modal = recogniseModal({
      language,
      badges: offered,
      to: ['U1'],
      badge: 'k3',
      what: 'w'.repeat(900),
    });
    expect(modal.title.text.length).toBeLessThanOrEqual(24);
    expect(modal.submit?.text.length).toBeLessThanOrEqual(24);
    const ring = { name: 'N'.repeat(200), line: 'L'.repeat(400), sure: 0.5, held: 0 };
    const home = homeView({
      language,
      rings: Array(30).fill(ring),
      pending: Array(9).fill(ring),
      won: [],
      said: [],
      link: 'https://s.example',
    });
    expect(home.blocks.length).toBeLessThanOrEqual(100);
    expect(chatWords[language].modal.whatHint.length).toBeLessThanOrEqual(150);
  });
});

test('an achievement of another direction does not turn round how far somebody is', () => {
  const ring = { name: 'روح الفريق', line: '2 of 5, until Sunday', sure: 0.4, held: 0 };
  const won = { name: ring.name, line: 'You did it.', link: 'https://s.example' };
  const { blocks } = homeView({
    language: 'en',
    rings: [ring],
    pending: [ring],
    won: [won],
    said: [],
    link: 'https://s.example',
  });
  // Isolated, it does not say in which direction its paragraph is read.
  expect(JSON.stringify(blocks).match(/\u2068روح الفريق\u2069/g)).toHaveLength(3);
});

test('one award is its person’s sentence, several are a list', () => {
  const one = newsMessage(
    news({ kind: 'award', from: null, title: 'Clean close', text: 'Ana closed five.' }),
    'en',
  );
  expect(one.text).toBe('Ana earned “Clean close”');
  expect(said(one.blocks)).toContain('Ana closed five.');
  expect(said(summaryMessage([news(), news({ who: ['Cy'] })], 'de').blocks)).toContain(
    'Anerkennung von Bo für Cy',
  );
});

test('a form is read back as it was sent, and an odd one is none', () => {
  const values = {
    who: { value: { selected_users: ['U1'] } },
    badge: { value: { selected_option: { value: 'team' } } },
    what: { value: { value: 'Did it' } },
    effect: { value: { value: null } },
  };
  expect(readForm({ values })).toEqual({ to: ['U1'], badge: 'team', what: 'Did it', effect: '' });
  for (const odd of [
    null,
    {},
    { values: {} },
    { values: { ...values, who: { value: { selected_users: [1] } } } },
  ])
    expect(readForm(odd)).toBeNull();
  expect(['/to/0', '/value', '/what', '/effect', null].map(fieldOf)).toEqual([
    'who',
    'badge',
    'what',
    'effect',
    'what',
  ]);
});

test('the manifest sends everything to one address and asks for nothing it does not use', () => {
  const manifest = slackManifest('https://smallwins.example.com/v1/slack/x');
  const text = JSON.stringify(manifest);
  expect(text.match(/https:\/\/smallwins\.example\.com\/v1\/slack\/x/g)).toHaveLength(3);
  expect(manifest.oauth_config.scopes.bot).not.toContain('channels:manage');
  expect(manifest.features.slash_commands[0]?.should_escape).toBe(true);
});
