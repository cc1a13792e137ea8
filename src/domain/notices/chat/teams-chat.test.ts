import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formCard, readFormCard, type TeamsForm } from './form-card.ts';
import { plainOfTeams, writtenInTeams } from './teams-text.ts';

const bot = { id: '28:bot', text: '<at>Smallwins</at>' };
const ana = { id: '29:ana', text: '<at>Ana Öztürk</at>' };
const bo = { id: '29:bo', text: '<at>Bo</at>' };

describe('what somebody wrote in Teams', () => {
  test.each([
    ['<div><p>Fixed the <a href="https://x.example">importer</a></p></div>', 'Fixed the importer'],
    ['<p>One</p><p>Two<br>Three</p><ul><li>Four</li></ul>', 'One\nTwo\nThree\nFour'],
    ['<at id="0">Ana</at>&nbsp;&amp; me &lt;b&gt; &#39;x&#39; &#x1F44F;', "Ana & me <b> 'x' 👏"],
    [
      'Well done <img alt="👏" src="x"><emoji id="heart" alt="❤️"></emoji><attachment id="1"></attachment>',
      'Well done 👏❤️',
    ],
    ['&amp;lt;', '&lt;'],
    ['a < b and b > c, 1<2', 'a < b and b > c, 1<2'],
    ['&#0;&#xD800;&#1114112;&unknown;', '&unknown;'],
    ['', ''],
  ])('%s', (html, text) => expect(plainOfTeams(html)).toBe(text));

  test('of any text is read without an error, soon, and leaves no tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainOfTeams(text)).not.toMatch(/<\/?(p|div|br|at)\b[^<>]*>/i);
      }),
    );
    for (const piece of ['<', '<p', '<img alt="', '&', '&#', '<img ', 'alt="" ', ' \n', '<at>'])
      expect([piece, timeOf(() => plainOfTeams(`<img ${piece.repeat(30_000)}`)) < 1000]).toEqual([
        piece,
        true,
      ]);
  });
});

describe('what is written to the app', () => {
  test.each([
    ['kudos', [], { to: [], text: '' }],
    ['  KUDOS: well done', [], { to: [], text: ': well done' }],
    ['/kudos help', [], { to: [], text: 'help' }],
    [
      `${bot.text} kudos ${ana.text} team player stayed`,
      [bot, ana],
      { to: [ana.id], text: 'team player stayed' },
    ],
    [
      `${bot.text}&nbsp;kudos ${ana.text}, ${bo.text} team&nbsp;x`,
      [bot, ana, bo],
      { to: [ana.id, bo.id], text: 'team x' },
    ],
    [
      `kudos ${ana.text} ${ana.text} team helped ${bo.text} out`,
      [ana, ana, bo],
      { to: [ana.id], text: 'team helped Bo out' },
    ],
    [`${bot.text} thanks ${ana.text}`, [bot, ana], null],
    ['kudosa ana', [], null],
    ['', [], null],
    // A name that only looks like a mention is none.
    ['kudos <at>Ana</at> team x', [], { to: [], text: 'Ana team x' }],
  ])('%s', (text, mentions, wanted) => expect(writtenInTeams(text, mentions, bot.id)).toEqual(wanted));
});

describe('the form', () => {
  const form: TeamsForm = {
    id: 'a-form-of-tests',
    language: 'en',
    badges: Array.from({ length: 120 }, (_, index) => ({
      key: `b${index}`,
      name: `B ${index}`,
      meaning: '',
    })),
    to: [],
    names: [],
    badge: 'not-offered',
    what: 'x'.repeat(2000),
    effect: 'y'.repeat(2000),
    note: { field: null, text: 'Above all' },
  };
  test('fits what Teams takes, whatever stands in it', () => {
    const card = formCard(form) as { body: { id?: string; value?: string; choices?: object[] }[] };
    const field = (id: string) => card.body.find((one) => one.id === id);
    expect([field('what')?.value?.length, field('effect')?.value?.length]).toEqual([600, 400]);
    expect([field('badge')?.choices?.length, field('badge')?.value]).toEqual([100, undefined]);
    expect(JSON.stringify(card.body[0])).toContain('Above all');
    expect(JSON.stringify(card).length).toBeLessThan(28 * 1024);
  });

  test('is read as it was sent, and nothing else is', () => {
    const data = {
      act: 'smallwins-recognise',
      form: 'a-form-of-tests',
      who: 'A-1, b-2,',
      badge: 'b1',
      what: 'Did',
      effect: 7,
    };
    expect(readFormCard(data)).toEqual({
      id: 'a-form-of-tests',
      form: { to: ['a-1', 'b-2'], badge: 'b1', what: 'Did', effect: '' },
    });
    for (const odd of [
      null,
      'x',
      [],
      {},
      { ...data, act: 'x' },
      { ...data, form: 'short' },
      { ...data, form: `${'x'.repeat(65)}` },
    ])
      expect(readFormCard(odd)).toBeNull();
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => readFormCard(value)).not.toThrow();
      }),
    );
  });
});

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
