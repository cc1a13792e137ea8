import type { Hint, HintKind } from './hint.ts';

const advice: Record<HintKind, string> = {
  pair: 'It may simply be close work. If it is not, ask both whom else they have seen do something well.',
  ring: 'It may be a small crew that depends on each other. If it is not, talk about what recognition is for.',
  burst:
    'Things do end with a quarter. If it is a habit, a weekly reminder spreads it, and praise that comes soon helps more.',
  'same-words':
    'Praise that could be for anybody helps nobody. Show the giver how a named deed reads; the coach does the same.',
  'one-giver': 'It may be a mentor. Others may see the same person’s work too; ask them.',
};

/**
 * A hint in words: what was seen, and what helps. Names come from outside.
 *
 * Example: "Ana and Bo give most of their recognition to each other: 17 times."
 */
export function sayHint(
  { kind, people, evidence, quarter }: Hint,
  nameOf: (person: string) => string,
): { sentence: string; advice: string } {
  const names = people.map(nameOf);
  const [first = '', second = ''] = names;
  const count = evidence.length;
  const sentences: Record<HintKind, string> = {
    pair: `${first} and ${second} give most of their recognition to each other: ${count} times.`,
    ring: `${names.slice(0, -1).join(', ')} and ${names.at(-1)} give most of their recognition to each other: ${count} times.`,
    burst: `${first} gave ${count} recognitions in the last days of ${quarter}, more than in all the weeks before.`,
    'same-words': `${first} used much the same words ${count} times.`,
    'one-giver': `Nearly all that ${second} received is from ${first}: ${count} times.`,
  };
  return { sentence: sentences[kind], advice: advice[kind] };
}
