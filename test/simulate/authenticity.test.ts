import { expect, test } from 'vitest';
import { findHints } from '../../src/domain/recognition/authenticity/find-hints.ts';
import { simulateCompany } from './company.ts';

/** More companies to look at: SMALLWINS_TEST_RUNS=50 npm run authenticity */
const companies = Number(process.env.SMALLWINS_TEST_RUNS ?? 3);
const size = 2000;

test('of what is planted in 2,000 people all is found, and hardly anything else', () => {
  for (let seed = 1; seed <= companies; seed++) {
    const { given, teamOf, planted } = simulateCompany(seed, size, 20);
    const around = (person: string) => (teamOf.get(person)?.length ?? 1) - 1;
    const hints = findHints(given, { around, zone: 'UTC' });
    const key = ({ kind, people }: { kind: string; people: readonly string[] }) =>
      `${kind} ${people.join(' ')}`;
    // Two who are each other's are a pair, also where one was planted as the other's one giver.
    const isFound = ({ people }: { people: readonly string[] }) =>
      hints.some((hint) => people.every((person) => hint.people.includes(person)));
    const missed = planted.filter((one) => !isFound(one)).map(key);
    const guilty = new Set(planted.flatMap(({ people }) => people));
    const surplus = hints.filter((hint) => !hint.people.every((person) => guilty.has(person)));
    const innocent = new Set(surplus.flatMap(({ people }) => people).filter((person) => !guilty.has(person)));
    const falseShare = innocent.size / (size - guilty.size);
    console.log(
      `seed ${seed}: ${given.length} recognitions, ${planted.length} planted, ${planted.length - missed.length} found, ${hints.length} hints, ${innocent.size} of ${size - guilty.size} others named (${(100 * falseShare).toFixed(2)} %), ${surplus.length} of ${hints.length} hints false (${((100 * surplus.length) / hints.length).toFixed(2)} %)`,
    );
    expect(missed).toEqual([]);
    expect(surplus.length / hints.length).toBeLessThanOrEqual(0.02);
    expect(falseShare).toBeLessThanOrEqual(0.02);
  }
});
