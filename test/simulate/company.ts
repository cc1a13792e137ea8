import type { Given } from '../../src/domain/recognition/authenticity/hint.ts';

/** Numbers from a seed, the same every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Company {
  readonly given: readonly Given[];
  readonly teamOf: ReadonlyMap<string, readonly string[]>;
  /** What was planted: its kind, and who is in it. */
  readonly planted: readonly { readonly kind: string; readonly people: readonly string[] }[];
}

const hour = 3_600_000_000;
const start = Date.parse('2026-01-01T00:00Z') * 1000;
const days = 180;
const deeds = [
  'rewrote the answer for',
  'stayed on the call about',
  'found the cause of',
  'documented',
  'tested',
];
const things = [
  'the billing export',
  'the login fault',
  'the quarterly report',
  'the router upgrade',
  'the new form',
];
const effects = [
  'so the customer could go on',
  'and nobody had to wait',
  'which saved us a day',
  'and it has held since',
];

/**
 * A company over half a year: people in teams of 4 to 12 who recognise colleagues now and then, some of them often, each
 * with favourites, a few more at the end of a quarter; and what is planted in it, stronger or weaker.
 */
export function simulateCompany(seed: number, size: number, plants: number): Company {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const people = Array.from({ length: size }, (_, index) => `p${index}`);
  const teamOf = new Map<string, readonly string[]>();
  for (let at = 0; at < size; ) {
    const team = people.slice(at, at + between(4, 12));
    for (const person of team) teamOf.set(person, team);
    at += team.length;
  }
  const given: Given[] = [];
  const give = (giver: string, to: string, at: number, text: string) =>
    given.push({ id: `r${given.length}`, giver, recipients: [to], at, text });
  const sometime = () => start + random() * days * 24 * hour;
  const words = () => `You ${pick(deeds)} ${pick(things)} ${pick(effects)}, ${pick(deeds)} ${pick(things)}.`;
  const others = (person: string) => (teamOf.get(person) ?? []).filter((other) => other !== person);
  for (const person of people) {
    // Most give little, a few a lot.
    const many = Math.floor(-Math.log(1 - random()) * 9);
    const close = [...others(person)].sort(() => random() - 0.5).slice(0, 2);
    for (let n = 0; n < many; n++) {
      const to = random() < 0.3 ? pick(close) : random() < 0.75 ? pick(others(person)) : pick(people);
      if (to === undefined || to === person) continue;
      const at = random() < 0.12 ? start + (80 + random() * 9) * 24 * hour : sometime();
      give(person, to, at, words());
    }
  }
  const planted: { kind: string; people: string[] }[] = [];
  const free = [...people].sort(() => random() - 0.5).filter((person) => others(person).length >= 5);
  const taken = new Set<string>();
  const take = (count: number): string[] => {
    for (let tries = 0; tries < 1000; tries++) {
      const team = others(pick(free)).filter((person) => !taken.has(person));
      if (team.length < count) continue;
      const chosen = team.slice(0, count);
      for (const person of chosen) taken.add(person);
      return chosen;
    }
    throw new Error('There are too few people to plant this many.');
  };
  for (let n = 0; n < plants; n++) {
    const circle = take(n % 2 === 0 ? 2 : Math.min(5, between(3, 5)));
    circle.forEach((person, index) => {
      const next = circle[(index + 1) % circle.length] ?? person;
      // Each gives the next at least twice as many as all others.
      const already = given.filter(({ giver }) => giver === person).length;
      for (let k = 0; k < Math.max(8, already * 2 + between(2, 6)); k++)
        give(person, next, sometime(), words());
    });
    planted.push({ kind: circle.length === 2 ? 'pair' : 'ring', people: [...circle].sort() });
    const [late = ''] = take(1);
    const inQuarter = given.filter(({ giver, at }) => giver === late && at < start + 90 * 24 * hour).length;
    for (let k = 0; k < Math.max(12, inQuarter * 2.5); k++)
      give(late, pick(others(late)), start + (80.5 + random() * 9) * 24 * hour, words());
    planted.push({ kind: 'burst', people: [late] });
    const [copier = ''] = take(1);
    const text = `Thank you for ${pick(deeds)} ${pick(things)}, you are a great colleague and always there for us.`;
    for (let k = 0; k < between(5, 9); k++) give(copier, others(copier)[k % 4] ?? '', sometime(), text);
    planted.push({ kind: 'same-words', people: [copier] });
    const [fan = '', star = ''] = take(2);
    const heard = given.filter(({ recipients }) => recipients.includes(star)).length;
    const gave = given.filter(({ giver }) => giver === fan).length;
    for (let k = 0; k < Math.max(20, heard * 6, gave * 2); k++) give(fan, star, sometime(), words());
    planted.push({ kind: 'one-giver', people: [fan, star] });
  }
  return { given, teamOf, planted };
}
