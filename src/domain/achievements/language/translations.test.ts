import { expect, test } from 'vitest';
import { sayFrom } from '../../language/words.ts';
import { wordsOf } from '../../notices/words/fill-data.ts';
import { makeRule } from '../trying/testing.ts';
import { saidIn, tierIn } from './translations.ts';

const [version] = makeRule(`
smallwins: 1
achievement: odd
name: Odd
sentence: S
because: B
family: f
kind: volume
outcome: [o]
earn: { count: { event: a.b.done, credit: data.by }, reach: { tiers: { constructor: 1, bronze: 2 } }, in: day }
words: { tiers: { bronze: { title: Bronze! } } }
texts: { de: { tiers: { bronze: Bronzen }, says: { was reopened: kam zurück } } }
`).versions;

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a tier or a remark called %s says itself, and nothing that every object has',
  (name) => {
    if (!version) throw new Error('There is one.');
    const { definition } = version;
    for (const language of ['en', 'de', 'es'] as const) {
      expect(tierIn(definition, name, language)).toBe(name);
      expect(saidIn(definition, name, language)).toBe(name);
      expect(sayFrom(`tier ${name}`, language)).toContain(name);
      expect(wordsOf(definition, 'award', name, language).filter(Boolean)).toEqual([]);
    }
    expect(tierIn(definition, 'bronze', 'de')).toBe('Bronzen');
    expect(saidIn(definition, 'was reopened', 'de')).toBe('kam zurück');
  },
);
