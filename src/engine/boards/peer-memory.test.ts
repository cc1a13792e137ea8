import { beforeEach, expect, test } from 'vitest';
import { Writes } from '../../store/writes.ts';
import { PeerMemory } from './peer-memory.ts';

let writes: Writes;
let memory: PeerMemory<string>;
let reads: string[];
beforeEach(() => {
  writes = new Writes();
  memory = new PeerMemory();
  reads = [];
});

const groups = [
  ['ana', 'bo'],
  ['cy', 'dee'],
];
function look(personId: string, period = '2026-03', meanwhile?: () => void): Promise<string> {
  return memory.of({ writes }, 'w', { personId, quarter: '2026-Q1', period }, async () => {
    const members = groups.find((group) => group.includes(personId)) ?? [];
    reads.push(`${members.join(' ')} ${period}`);
    meanwhile?.();
    return { value: members.join(' '), members };
  });
}

test('a group is read for all of its members at once, a period at a time', async () => {
  expect(await look('ana')).toBe('ana bo');
  expect(await look('bo')).toBe('ana bo');
  await look('bo', '2026-W12');
  await look('ana', '2026-W12');
  await look('ana');
  expect(reads).toEqual(['ana bo 2026-03', 'ana bo 2026-W12']);
});

test('whose numbers have changed has their group read again, in every period, and nobody else', async () => {
  for (const person of ['ana', 'cy']) await look(person);
  await look('ana', '2026-W12');
  memory.forget(['bo', 'nobody']);
  for (const person of ['ana', 'bo', 'cy', 'dee']) await look(person);
  await look('bo', '2026-W12');
  expect(reads.slice(3)).toEqual(['ana bo 2026-03', 'ana bo 2026-W12']);
});

test('any other write to tallies, groups or who hides has everything read again', async () => {
  for (const table of ['board_tallies', 'board_hidden', 'peer_groups', 'peer_group_members']) {
    await look('ana');
    writes.count('w', [table]);
    await look('ana');
  }
  writes.count('other', ['board_hidden']);
  writes.count('w', ['comments']);
  await look('ana');
  expect(reads).toHaveLength(5);
});

test('what changed while a group was read is read again', async () => {
  await look('ana', '2026-03', () => memory.forget(['bo']));
  await look('ana');
  await look('bo');
  expect(reads).toHaveLength(2);
});
