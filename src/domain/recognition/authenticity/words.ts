import type { Given, Hint } from './hint.ts';

const leastRepeats = 4;
/** Texts that share so much of their word triples are one text. */
const alike = 0.75;
/** What is said in fewer words may well be said twice. */
const leastWords = 4;

/** Same words: one giver, much the same text, several people. */
export function findSameWords(given: readonly Given[]): Hint[] {
  const byGiver = new Map<string, { id: string; recipients: readonly string[]; triples: Set<string> }[]>();
  for (const { id, giver, recipients, text } of given) {
    const triples = triplesOf(text);
    if (!triples) continue;
    const own = byGiver.get(giver);
    if (own) own.push({ id, recipients, triples });
    else byGiver.set(giver, [{ id, recipients, triples }]);
  }
  const hints: Hint[] = [];
  for (const [giver, texts] of byGiver) {
    const left = [...texts];
    while (left.length >= leastRepeats) {
      const first = left.shift();
      if (!first) break;
      const same = [first, ...left.filter(({ triples }) => share(first.triples, triples) >= alike)];
      const people = new Set(same.flatMap(({ recipients }) => recipients));
      if (same.length < leastRepeats || people.size < 3) continue;
      hints.push({
        kind: 'same-words',
        people: [giver],
        evidence: same.map(({ id }) => id),
        chance: 0,
        quarter: null,
      });
      break;
    }
  }
  return hints;
}

/** The runs of three words of a text, whatever its case, accents and punctuation; names and numbers left out. */
function triplesOf(text: string): Set<string> | null {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/@\S+/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  if (words.length < leastWords) return null;
  const triples = new Set<string>();
  for (let place = 0; place + 3 <= words.length; place++)
    triples.add(words.slice(place, place + 3).join(' '));
  return triples;
}

/** What two sets share of both together (Jaccard 1901). */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const entry of one) if (other.has(entry)) both++;
  return both / (one.size + other.size - both);
}
