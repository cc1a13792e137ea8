import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffle } from '../shuffle.ts';
import { segmentOf } from './likeness.ts';
import { arrangePeers, type Peer, type PeerGroup, peersMax, peersMin } from './peer-groups.ts';

const day = 20_500;
const peers = (count: number, attributes: Record<string, string> = {}, name = 'p'): Peer[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${name}${at}`,
    segment: segmentOf(attributes, day),
    isHidden: false,
  }));
const sizes = (groups: readonly PeerGroup[]) =>
  groups.map(({ members }) => members.length).sort((a, b) => a - b);
const groupOf = (groups: readonly PeerGroup[], id: string) =>
  groups.find(({ members }) => members.includes(id));

describe('what people have in common', () => {
  test('is their role, quota band, time there and place', () => {
    const attributes = { role: 'Agent', location: 'Lyon', start_date: '2026-01-10', shoe_size: '43' };
    expect(segmentOf(attributes, day)).toEqual({ role: 'Agent', location: 'Lyon', tenure: 'under-6-months' });
    expect(segmentOf({ start_date: 'soon' }, day)).toEqual({});
    expect(segmentOf({ start_date: '2020-01-01' }, day)).toEqual({ tenure: 'over-2-years' });
  });
});

describe('peer groups', () => {
  test('are of five to twelve alike', () => {
    const people = [...peers(20, { role: 'Agent' }, 'a'), ...peers(9, { role: 'Lead' }, 'l')];
    const groups = arrangePeers(people, [], 'x');
    expect(sizes(groups)).toEqual([6, 7, 7, 9]);
    expect(new Set(groups.map(({ segment }) => segment.role))).toEqual(new Set(['Agent', 'Lead']));
  });

  test('take whoever has too few of their kind, and say what they still have in common', () => {
    const old = peers(8, { role: 'Agent', start_date: '2015-01-01' }, 'old');
    const fresh = peers(3, { role: 'Agent', start_date: '2026-01-10' }, 'new');
    expect(arrangePeers([...old, ...fresh], [], 'x')).toMatchObject([
      { level: 2, segment: { role: 'Agent' } },
    ]);
  });

  test('are none for fewer than five', () => {
    expect(arrangePeers(peers(4), [], 'x')).toEqual([]);
    expect(sizes(arrangePeers(peers(5), [], 'x'))).toEqual([5]);
  });

  test('share out what fits into no group at the beginning', () => {
    const people = [...peers(11, { role: 'Agent' }, 'a'), ...peers(3, { role: 'Lead' }, 'l')];
    expect(sizes(arrangePeers(people, [], 'x'))).toEqual([7, 7]);
  });

  test('stay as they are when somebody joins, who sits down where there is room', () => {
    const before = arrangePeers(peers(16, { role: 'Agent' }), [], 'x');
    const after = arrangePeers(
      [...peers(16, { role: 'Agent' }), ...peers(3, { role: 'Agent' }, 'n')],
      before,
      'x',
    );
    expect(sizes(after)).toEqual([9, 10]);
    for (const { number, members } of before)
      expect(after.find((group) => group.number === number)?.members).toEqual(
        expect.arrayContaining([...members]),
      );
  });

  test('do not become less alike for the sake of a newcomer, who waits', () => {
    const agents = peers(8, { role: 'Agent' });
    const before = arrangePeers(agents, [], 'x');
    const lead = peers(1, { role: 'Lead' }, 'l');
    expect(arrangePeers([...agents, ...lead], before, 'x')).toEqual(before);
    expect(arrangePeers([...agents, ...lead], [], 'x')).toMatchObject([{ segment: {}, level: 4 }]);
  });

  test('let newcomers wait while everything is full, and make a group of five of them', () => {
    const agents = peers(22, { role: 'Agent' });
    let groups = arrangePeers(agents, [], 'x');
    groups = arrangePeers([...agents, ...peers(14, { role: 'Agent' }, 'n')], groups, 'x');
    expect(sizes(groups)).toEqual([12, 12, 12]);
    const four = [...agents, ...peers(18, { role: 'Agent' }, 'n')];
    expect(sizes(arrangePeers(four, groups, 'x'))).toEqual([12, 12, 12]);
    const five = [...agents, ...peers(19, { role: 'Agent' }, 'n')];
    expect(sizes(arrangePeers(five, groups, 'x'))).toEqual([5, 12, 12, 12]);
  });

  test('are joined with the likest when too few are left, and the others stay', () => {
    const people = peers(24, { role: 'Agent' });
    const before = arrangePeers(people, [], 'x');
    const [first] = before;
    const gone = new Set(first?.members.slice(0, 4));
    const left = people.filter(({ id }) => !gone.has(id));
    const after = arrangePeers(left, before, 'x');
    expect(sizes(after)).toEqual([8, 12]);
  });

  test('hold whoever is hidden, and do not count them', () => {
    const people = peers(9).map((peer, at) => ({ ...peer, isHidden: at < 4 }));
    const [group] = arrangePeers(people, [], 'x');
    expect(group?.members).toHaveLength(9);
    expect(arrangePeers(people.slice(0, 8), [], 'x')).toEqual([]);
  });

  test('hold for any company: everybody once, five to twelve, whatever the order, and most stay as people come and go', () => {
    const person = fc.record({
      role: fc.constantFrom('Agent', 'Lead', 'Rep'),
      location: fc.constantFrom('Lyon', 'Graz'),
      start_date: fc.constantFrom('2015-01-01', '2025-06-01', '2026-01-10'),
      hidden: fc.nat(9),
    });
    const company = fc.array(person, { maxLength: 90 });
    const check = (people: readonly Peer[], groups: readonly PeerGroup[], all: boolean) => {
      const hidden = new Set(people.filter((peer) => peer.isHidden).map(({ id }) => id));
      const seated = groups.flatMap(({ members }) => members);
      expect(new Set(seated).size).toBe(seated.length);
      for (const { members, segment } of groups) {
        const shown = members.filter((id) => !hidden.has(id));
        expect(shown.length).toBeGreaterThanOrEqual(peersMin);
        expect(shown.length).toBeLessThanOrEqual(peersMax);
        // Whoever is hidden sits with the likest there are, and nobody sees it.
        for (const id of shown) expect(people.find((peer) => peer.id === id)?.segment).toMatchObject(segment);
      }
      const shown = people.filter((peer) => !peer.isHidden);
      if (all && shown.length >= peersMin)
        for (const { id } of shown) expect(groupOf(groups, id), id).toBeDefined();
    };
    fc.assert(
      fc.property(company, fc.nat(90), fc.nat(90), fc.nat(), (list, here, gone, seed) => {
        const all = list.map(
          ({ hidden, ...attributes }, at): Peer => ({
            id: `p${at}`,
            segment: segmentOf(attributes, day),
            isHidden: hidden === 0,
          }),
        );
        const before = all.slice(0, here);
        const groups = arrangePeers(before, [], 'x');
        check(before, groups, true);
        expect(arrangePeers(shuffle(before, seed), [], 'x')).toEqual(groups);
        const joined = arrangePeers(all, groups, 'x');
        check(all, joined, false);
        for (const { number, members } of groups)
          expect(joined.find((group) => group.number === number)?.members).toEqual(
            expect.arrayContaining([...members]),
          );
        const left = all.filter((_, at) => at % 91 >= gone);
        check(left, arrangePeers(left, joined, 'x'), false);
      }),
      { numRuns: 150 },
    );
  });
});
