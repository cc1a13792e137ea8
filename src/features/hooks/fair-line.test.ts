import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FairLine } from './fair-line.ts';

const limits = { atOnce: 2, waitingMax: 3, bytesMax: 100, waitMs: 20_000 };

/** Works that end when they are told to, and who has begun. */
function works(line: FairLine) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const start = (name: string, bytes = 1) => {
    const passed = line.pass(name.slice(0, 1), bytes, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
    // Those still waiting when a test has ended are refused some time later, when nobody asks any more.
    passed.catch(() => undefined);
    return passed;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await pause(0);
  };
  return { begun, start, end };
}

test('as many as may are at work, and lines are served in turn', async () => {
  const { begun, start, end } = works(new FairLine(limits));
  const all = ['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1'].map((name) => start(name));
  await pause(0);
  expect(begun).toEqual(['a1', 'a2']);
  for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'a5']) await end(name);
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1', 'c1', 'a4', 'a5']);
  await Promise.all(all);
  const after = works(new FairLine(limits));
  void after.start('a1');
  await pause(0);
  expect(after.begun).toEqual(['a1']);
});

test('a full line refuses its own, and no other', async () => {
  const { begun, start, end } = works(new FairLine(limits));
  for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) void start(name);
  await expect(start('a6')).rejects.toMatchObject({ status: 503, code: 'too-busy' });
  void start('b1');
  for (const name of ['a1', 'a2']) await end(name);
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1']);
});

test('bytes that wait are bounded, but one may always wait', async () => {
  const { start } = works(new FairLine(limits));
  for (const name of ['a1', 'a2', 'a3']) void start(name, 1000);
  await expect(start('a4', 1000)).rejects.toMatchObject({ code: 'too-busy' });
});

test('whoever has waited too long is told so, and takes no place', async () => {
  const { begun, start, end } = works(new FairLine({ ...limits, waitMs: 5 }));
  for (const name of ['a1', 'a2']) void start(name);
  await expect(start('a3')).rejects.toMatchObject({ code: 'too-busy', data: { retryAfterSeconds: 2 } });
  await end('a1');
  void start('a4');
  await pause(0);
  expect(begun).toEqual(['a1', 'a2', 'a4']);
});

test('what fails makes room as well', async () => {
  const line = new FairLine({ ...limits, atOnce: 1 });
  const fails = line.pass('a', 1, () => Promise.reject(new Error('no')));
  const works = line.pass('a', 1, async () => 'yes');
  await expect(fails).rejects.toThrow('no');
  expect(await works).toBe('yes');
});
