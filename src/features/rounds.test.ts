import { expect, test, vi } from 'vitest';
import type { Database } from '../store/database.ts';
import { Rounds } from './rounds.ts';

const workspaces = ['a', 'b', 'c'].map((id) => ({ id, slug: id, demo: false }));
const database = { workspaces: async () => workspaces } as unknown as Database;

test('a workspace that fails holds up no other, and is visited again in the next round', async () => {
  vi.useFakeTimers();
  try {
    const visits: string[] = [];
    const logged: string[] = [];
    const rounds = new Rounds(
      { database, log: (message) => logged.push(message) },
      'bees',
      async (id, round) => {
        visits.push(`${id}${round}`);
        if (id === 'b' && round === 0) throw new Error('on purpose');
      },
    );
    rounds.start();
    await vi.advanceTimersByTimeAsync(2_500);
    expect(visits).toEqual(['a0', 'b0', 'c0', 'a1', 'b1', 'c1']);
    expect(logged).toEqual(['the bees of workspace b wait']);
    await rounds.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(visits).toHaveLength(6);
  } finally {
    vi.useRealTimers();
  }
});

test('who stops waits for the visit under way, and no further one begins', async () => {
  const visits: string[] = [];
  let leave: () => void = () => undefined;
  const rounds = new Rounds({ database, log: () => undefined }, 'bees', async (id) => {
    visits.push(id);
    await new Promise<void>((resolve) => (leave = resolve));
  });
  rounds.start();
  await vi.waitFor(() => expect(visits).toEqual(['a']), { timeout: 5_000 });
  let hasStopped = false;
  const stopped = rounds.stop().then(() => (hasStopped = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(hasStopped).toBe(false);
  leave();
  await stopped;
  expect(visits).toEqual(['a']);
});
