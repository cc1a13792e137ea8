import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AuditEntry,
  actorKinds,
  chainStart,
  digestRedacted,
  findEndFault,
  hashEntry,
  redactedAction,
  verifyChain,
} from './chain.ts';

const start = chainStart('018bcfe5-6800-7000-8000-000000000000');

function makeChain(length: number): AuditEntry[] {
  const chain: AuditEntry[] = [];
  for (let number = 1; number <= length; number++) {
    const content = {
      number,
      at: 1_700_000_000_000_000 + number * 1_000_003,
      actor: { kind: actorKinds[number % 4] ?? 'server', name: number % 3 === 0 ? '' : `ana-${number}` },
      action: number % 2 === 0 ? 'key.made' : 'achievement.applied',
      subject: `thing ${number % 5}`,
      details: { version: number, nested: { b: [1.5, null, true], a: 'ü' } },
      salt: number % 7 === 0 ? null : `${number}`.padStart(32, '0'),
    };
    chain.push({ ...content, hash: hashEntry(chain.at(-1)?.hash ?? start.hash, content) });
  }
  return chain;
}

const chain = makeChain(60);
const head = chain.at(-1) ?? start;

test('a chain that nobody touched holds, also when its details come back in another order', () => {
  expect(verifyChain(start, chain, head)).toBeNull();
  const turned = chain.map(
    (entry): AuditEntry => ({
      ...entry,
      details: { nested: { a: 'ü', b: [1.5, null, true] }, version: entry.number },
    }),
  );
  expect(verifyChain(start, turned, head)).toBeNull();
  expect(verifyChain(start, [], start)).toBeNull();
});

test('entries of another workspace do not fit', () => {
  const other = chainStart('018bcfe5-6800-7000-8000-000000000001');
  expect(verifyChain(other, chain, head)).toMatchObject({ number: 1 });
});

const place = fc.nat({ max: chain.length - 1 });
type Mutation = (list: AuditEntry[]) => AuditEntry[];

const edits: readonly ((entry: AuditEntry, n: number) => AuditEntry)[] = [
  (entry, n) => ({ ...entry, number: entry.number + n + 1 }),
  (entry, n) => ({ ...entry, at: entry.at - n - 1 }),
  (entry) => ({ ...entry, actor: { ...entry.actor, name: `${entry.actor.name}x` } }),
  (entry) => ({ ...entry, actor: { ...entry.actor, kind: entry.actor.kind === 'key' ? 'person' : 'key' } }),
  (entry) => ({ ...entry, action: 'key.revoked' }),
  (entry, n) => ({ ...entry, subject: `${entry.subject} ${n}` }),
  (entry, n) => ({ ...entry, details: { ...entry.details, version: -n - 1 } }),
  (entry) => ({ ...entry, details: {} }),
  (entry) => ({ ...entry, hash: start.hash }),
];

/** An edit as one would make it who knows how hashes are made, but does not write all later entries anew. */
function rehashed(list: readonly AuditEntry[], index: number, entry: AuditEntry): AuditEntry {
  return { ...entry, hash: hashEntry(list[index - 1]?.hash ?? start.hash, entry) };
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat({ max: edits.length - 1 }), fc.nat({ max: 99 }), fc.boolean()).map(
    ([at, edit, n, clever]): Mutation =>
      (list) => {
        const changed = edits[edit]?.(list[at] as AuditEntry, n) as AuditEntry;
        return list.with(at, clever ? rehashed(list, at, changed) : changed);
      },
  ),
  place.map(
    (at): Mutation =>
      (list) =>
        list.toSpliced(at, 1),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 59 })).map(
    ([at, length]): Mutation =>
      (list) => {
        return list.toSpliced(at, length);
      },
  ),
  fc.tuple(place, fc.integer({ min: 1, max: chain.length - 1 }), fc.boolean()).map(
    ([at, step, renumbered]): Mutation =>
      (list) => {
        const to = (at + step) % list.length;
        const [a, b] = [list[at] as AuditEntry, list[to] as AuditEntry];
        if (!renumbered) return list.with(at, b).with(to, a);
        return list.with(at, { ...b, number: a.number }).with(to, { ...a, number: b.number });
      },
  ),
  fc.tuple(fc.nat({ max: chain.length }), place, fc.boolean()).map(
    ([at, of, clever]): Mutation =>
      (list) => {
        const copy = { ...(list[of] as AuditEntry), number: at + 1 };
        return list.toSpliced(at, 0, clever ? rehashed(list, at, copy) : copy);
      },
  ),
);

test('1,000 random edits, deletions, swaps and insertions are all found', () => {
  fc.assert(
    fc.property(mutation, (mutate) => {
      const mutated = mutate([...chain]);
      // A forger may by chance write what was there.
      if (JSON.stringify(mutated) === JSON.stringify(chain)) return true;
      return verifyChain(start, mutated, head) !== null;
    }),
    { numRuns: 1000, seed: 20260301 },
  );
});

/** The chain after somebody was erased: words and salt of every sixth entry are gone, and an entry pins what is left. */
function redactChain(list: readonly AuditEntry[]): AuditEntry[] {
  const redacted = list.map(
    (entry): AuditEntry =>
      entry.number % 6 === 0
        ? { ...entry, actor: { ...entry.actor, name: 'erased-k3x7q2ab' }, subject: '', salt: null }
        : entry,
  );
  const pinned = redacted.filter(({ number }) => number % 6 === 0);
  const content = {
    number: list.length + 1,
    at: 1_800_000_000_000_000,
    actor: { kind: 'server' as const, name: '' },
    action: redactedAction,
    subject: '',
    details: {
      entries: Object.fromEntries(
        pinned.map((entry) => [
          entry.number,
          digestRedacted(list[entry.number - 2]?.hash ?? start.hash, entry),
        ]),
      ),
    },
    salt: '0'.repeat(32),
  };
  const hash = hashEntry(list.at(-1)?.hash ?? start.hash, content);
  return [...redacted, { ...content, hash }];
}

const redactedChain = redactChain(chain);
const redactedHead = redactedChain.at(-1) ?? start;

test('words can be taken out of entries and the chain still holds', () => {
  expect(verifyChain(start, redactedChain, redactedHead)).toBeNull();
  // A head that was kept before fits it still.
  expect(findEndFault(redactedChain[59] ?? start, head)).toBeNull();
});

test('1,000 edits, deletions, swaps, insertions and cut tails of a redacted chain are all found', () => {
  const cutTail = fc.integer({ min: 1, max: 60 }).map(
    (length): Mutation =>
      (list) =>
        list.slice(0, -length),
  );
  fc.assert(
    fc.property(fc.oneof(mutation, cutTail), (mutate) => {
      const mutated = mutate([...redactedChain]);
      if (JSON.stringify(mutated) === JSON.stringify(redactedChain)) return true;
      return verifyChain(start, mutated, redactedHead) !== null;
    }),
    { numRuns: 1000, seed: 20260302 },
  );
});

test('a chain that was written anew from any entry on is found by a head that was kept elsewhere', () => {
  fc.assert(
    fc.property(place, (from) => {
      const forged: AuditEntry[] = [...chain.slice(0, from)];
      for (const entry of chain.slice(from)) {
        const content = { ...entry, subject: `${entry.subject} forged` };
        forged.push({ ...content, hash: hashEntry(forged.at(-1)?.hash ?? start.hash, content) });
      }
      const last = forged.at(-1) ?? start;
      return verifyChain(start, forged, last) === null && findEndFault(last, head) !== null;
    }),
  );
});
