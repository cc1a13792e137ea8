import { expect, test } from 'vitest';
import type { Delivered } from '../../features/hooks/api.ts';
import type { SourceDetail } from '../../features/sources/api.ts';
import { arrivalOf } from './arrival.ts';

const at = (minute: number) => `2026-03-02T09:0${minute}:00Z`;
const delivery = (outcome: Delivered['outcome'], minute: number): Delivered => ({
  id: `d${minute}`,
  at: at(minute),
  outcome,
  code: null,
  message: null,
  events: [],
});

function source(tallies: [string, number][], deliveries: Delivered[], events = 0): SourceDetail {
  return {
    slug: 'desk',
    name: 'Desk',
    kind: 'json',
    events,
    quarantined: 0,
    lastEventAt: null,
    keys: [],
    createsPeople: true,
    unmatched: 0,
    deliveries,
    hook: {
      tool: 'json',
      toolName: 'Any JSON',
      path: '/v1/hooks/x',
      account: null,
      mapping: null,
      secrets: [],
      deliveries: tallies.map(([outcome, minute]) => ({ outcome, count: 2, lastAt: at(minute) })),
    },
  };
}

test('nothing, a refusal, something unreadable, an event: each is told as it is', () => {
  expect(arrivalOf(source([], []))).toEqual({ state: 'waiting', delivery: null, refused: null });
  expect(arrivalOf(source([['signature-mismatch', 1]], []))).toMatchObject({
    state: 'waiting',
    refused: { code: 'signature-mismatch', count: 2, at: at(1) },
  });
  expect(arrivalOf(source([['unread', 2]], [delivery('unread', 2)]))).toMatchObject({ state: 'unread' });
  expect(arrivalOf(source([['noted', 3]], [delivery('noted', 3)]))).toMatchObject({ state: 'noted' });
  expect(arrivalOf(source([['accepted', 4]], [delivery('accepted', 4)], 1))).toMatchObject({
    state: 'event',
    refused: null,
  });
});

test('a refusal is told until a genuine delivery comes after it, also where events came before', () => {
  const before = source(
    [
      ['accepted', 1],
      ['secret-wrong', 2],
    ],
    [delivery('accepted', 1)],
    1,
  );
  expect(arrivalOf(before)).toMatchObject({ state: 'event', refused: { code: 'secret-wrong' } });
  const after = source(
    [
      ['secret-wrong', 2],
      ['unread', 3],
    ],
    [delivery('unread', 3)],
  );
  expect(arrivalOf(after)).toMatchObject({ state: 'unread', refused: null });
});
