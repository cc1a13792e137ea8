import type { Favours } from './favours.ts';
import type { Hint } from './hint.ts';

/** All favours of a circle together may come about by chance this rarely. */
const circleSeldom = 1e-4;
const largestRing = 8;

/**
 * Pairs and rings: people who give to each other, or around in a circle, far more often than to the others around them.
 * Who favours whom is a graph; what can be reached from each other in it is a circle, of two a pair.
 */
export function findCircles(favours: Favours): Hint[] {
  return circlesOf(favours).flatMap((people): Hint[] => {
    if (people.length > largestRing) return [];
    const inside = new Set(people);
    const links = people.flatMap((person) => (favours.get(person) ?? []).filter(({ to }) => inside.has(to)));
    const chance = links.reduce((product, link) => product * link.chance, 1);
    if (chance >= circleSeldom) return [];
    return [
      {
        kind: people.length === 2 ? 'pair' : 'ring',
        people: [...people].sort(),
        evidence: [...new Set(links.flatMap(({ evidence }) => evidence))],
        chance,
        quarter: null,
      },
    ];
  });
}

/** Strongly connected components of two and more (Tarjan 1972), without recursion that a long chain could exhaust. */
function circlesOf(favours: Favours): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const circles: string[][] = [];
  for (const start of favours.keys()) {
    if (index.has(start)) continue;
    const work: { person: string; next: number }[] = [{ person: start, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      if (!frame) break;
      const { person } = frame;
      if (frame.next === 0) {
        index.set(person, index.size);
        low.set(person, index.get(person) ?? 0);
        stack.push(person);
        onStack.add(person);
      }
      const to = favours.get(person)?.[frame.next++]?.to;
      if (to !== undefined) {
        if (!index.has(to)) work.push({ person: to, next: 0 });
        else if (onStack.has(to)) lower(low, person, index.get(to) ?? 0);
        continue;
      }
      work.pop();
      const above = work[work.length - 1];
      if (above) lower(low, above.person, low.get(person) ?? 0);
      if (low.get(person) !== index.get(person)) continue;
      const circle = stack.splice(stack.lastIndexOf(person));
      for (const member of circle) onStack.delete(member);
      if (circle.length > 1) circles.push(circle);
    }
  }
  return circles;
}

function lower(low: Map<string, number>, person: string, value: number): void {
  low.set(person, Math.min(low.get(person) ?? value, value));
}
