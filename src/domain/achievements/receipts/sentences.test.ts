import { describe, expect, test } from 'vitest';
import { sayMoment, sayNumber } from '../../language/say.ts';
import { windowAt } from '../../time/window.ts';
import type { RuleVersion } from '../language/rule.ts';
import { inLanguage } from '../language/translations.ts';
import { makeRule } from '../trying/testing.ts';
import type { Receipt } from './receipt.ts';
import { deedSentence, ringLine, stateSentence } from './sentences.ts';

const at = (text: string) => Date.parse(text) * 1000;
const week = windowAt('week', 'Europe/Berlin', at('2016-03-23T08:00Z'));

const definition = makeRule(`
smallwins: 1
achievement: clean-close
name: Clean close
sentence: Five tickets resolved this week, none reopened within 72 hours.
because: Customers stay.
you: You resolved {value} tickets, {needed_words} were needed.
family: helpdesk
kind: quality
outcome: [helpdesk.reopen_rate]
earn: { count: { event: helpdesk.ticket.resolved, credit: data.by }, reach: 5, in: week }
hold: { for: 72h, cancelled_by: { event: helpdesk.ticket.reopened, same: data.ticket, say: was reopened } }
texts:
  de: { name: Sauber gelöst, sentence: Fünf Tickets gelöst., says: { was reopened: wurde wieder geöffnet } }
  es: { says: { was reopened: se reabrió } }
`).versions[0]?.definition;
const versionOf = (earn: string, rest = '') =>
  makeRule(
    `{ smallwins: 1, achievement: tried, name: N, sentence: S, because: B, family: f, kind: volume, outcome: [o], earn: ${earn} ${rest} }`,
  ).versions[0] as RuleVersion;
const counted = '{ event: a.b, credit: data.by }';
const version = versionOf(`{ count: ${counted}, reach: 5, in: week }`, ', limit: 3');
const best = versionOf(`{ best: { of: { count: ${counted} } }, reach: 1, in: week }`);
const base = {
  value: 3,
  needed: 5,
  provisional: 0,
  state: 'open' as const,
  window: week,
  settlesAt: null,
  version,
};

describe('a ring says where one stands', () => {
  test.each([
    [{ ...base }, '3 of 5, two to go, until Sunday'],
    [{ ...base, version: best }, '3, the best so far is 5, until Sunday'],
    [{ ...base, value: 5, version: best }, '5, the best so far, until Sunday'],
    [{ ...base, value: 5, state: 'limited' as const }, 'The first three have it already.'],
    [{ ...base, value: 74, state: 'confirmed' as const }, '5 needed, 74 done'],
    [{ ...base, value: 5, state: 'confirmed' as const }, '5 of 5, done'],
    [
      { ...base, value: 5, state: 'pending' as const, settlesAt: at('2016-03-27T12:05Z') },
      '5 of 5, waiting until Sunday 27 March, 14:05',
    ],
    [{ ...base, window: windowAt('day', 'UTC', 0) }, '3 of 5, two to go, until tonight'],
    [
      { ...base, window: windowAt('month', 'UTC', at('2016-02-10T00:00Z')) },
      '3 of 5, two to go, until 29 February',
    ],
    [{ ...base, window: windowAt('ever', 'UTC', 0) }, '3 of 5, two to go'],
  ])('%#', (standing, line) => {
    expect(ringLine(standing, 'en')).toBe(line);
  });
});

describe('an award says what was done and why it is where it is', () => {
  const item = {
    seq: 2,
    id: 'r2',
    source: 'desk',
    type: 'helpdesk.ticket.resolved',
    at: 0,
    object: '4711',
    value: 1,
    holdUntil: 1,
  };
  const by = { seq: 9, at: 5, type: 'helpdesk.ticket.reopened', say: 'was reopened' };
  const receipt = {
    value: 4,
    needed: 5,
    zone: 'UTC',
    hold: '72h',
    settlesAt: null,
    items: [{ ...item, use: 'cancelled', by }],
  } as unknown as Receipt;

  test('a withdrawal is kind and says what still counts', () => {
    if (!definition) throw new Error('no definition');
    expect(stateSentence('withdrawn', receipt, definition, 'en')).toBe(
      'Ticket 4711 was reopened, so this one waits. Four others still count.',
    );
    expect(stateSentence('revoked', { ...receipt, value: 1 }, definition, 'en')).toBe(
      'Ticket 4711 was reopened, so this one was taken back. One other still counts.',
    );
    expect(deedSentence(definition, 'you', receipt, 'en')).toBe('You resolved 4 tickets, five were needed.');
    expect(deedSentence(definition, 'they', receipt, 'en')).toBe(definition.sentence);
  });

  test('small numbers are words and moments are in the person’s zone', () => {
    expect([0, 12, 13, 2.5].map((value) => sayNumber(value, 'en'))).toEqual(['no', 'twelve', '13', '2.5']);
    expect(sayMoment(at('2026-03-08T07:30Z'), 'America/New_York', 'en')).toBe('Sunday 8 March, 03:30');
  });
});

describe('every sentence is made in the reader’s language', () => {
  const item = {
    seq: 2,
    id: 'r2',
    source: 'desk',
    type: 'helpdesk.ticket.resolved',
    at: 0,
    object: '4711',
    value: 1,
    holdUntil: 1,
    use: 'cancelled',
    by: { seq: 9, at: 5, type: 'helpdesk.ticket.reopened', say: 'was reopened' },
  };
  const receipt = {
    value: 4,
    needed: 5,
    zone: 'Europe/Berlin',
    hold: '72h',
    settlesAt: at('2016-03-27T12:05Z'),
    items: [item],
  } as unknown as Receipt;

  test.each([
    ['de', '3 von 5, fehlen noch zwei, bis Sonntag'],
    ['es', '3 de 5, faltan dos, hasta el domingo'],
  ] as const)('a ring in %s', (language, line) => {
    expect(ringLine(base, language)).toBe(line);
  });

  test.each([
    ['en', 'Ticket 4711 was reopened, so this one waits. Four others still count.'],
    ['de', 'Ticket 4711 wurde wieder geöffnet, deshalb wartet diese Auszeichnung. Vier zählen weiterhin.'],
    ['es', 'Incidencia 4711 se reabrió, así que esta espera. Siguen contando cuatro más.'],
  ] as const)('a withdrawal that was stored in English, in %s', (language, sentence) => {
    if (!definition) throw new Error('no definition');
    expect(stateSentence('withdrawn', receipt, definition, language)).toBe(sentence);
  });

  test.each([
    [
      'de',
      'Sie wartet bis Sonntag, 27. März, 14:05 Uhr und wird bestätigt, wenn 72 Stunden lang nichts zurückgenommen wird.',
    ],
    ['es', 'Espera hasta el domingo 27 de marzo, 14:05 y se confirma si en 72 horas no se retira nada.'],
  ] as const)('a hold with its moment, in %s', (language, sentence) => {
    if (!definition) throw new Error('no definition');
    expect(stateSentence('pending', receipt, definition, language)).toBe(sentence);
  });

  test('a definition is read in its own translation, and what has none stays', () => {
    if (!definition) throw new Error('no definition');
    const german = inLanguage(definition, 'de');
    expect([german.name, german.because, german.you]).toEqual([
      'Sauber gelöst',
      'Customers stay.',
      undefined,
    ]);
    expect(inLanguage(definition, 'es').name).toBe('Clean close');
    expect(deedSentence(german, 'you', receipt, 'de')).toBe('Fünf Tickets gelöst.');
  });
});
