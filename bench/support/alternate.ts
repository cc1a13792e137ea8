import { type BenchDatabase, settleDisk } from './bench-database.ts';
import { collectGarbage } from './collect-garbage.ts';
import { count } from './print.ts';

const rounds = 5;

/**
 * Measures some sides in turn, five rounds after one that warms up; each round starts with another side, so that none
 * always follows the same one. Answers each side's figures, one a round.
 */
export async function alternate<Name extends string>(
  databases: BenchDatabase | readonly BenchDatabase[],
  sides: Readonly<Record<Name, () => Promise<number>>>,
  { before, say }: { before?(round: number): Promise<void> | void; say(text: string): void },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(sides) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  const all = Array.isArray(databases) ? databases : [databases];
  for (let round = 0; round <= rounds; round++) {
    await before?.(round);
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      if (name === undefined) continue;
      for (const database of all) await settleDisk(database);
      collectGarbage();
      const figure = await sides[name]();
      if (round > 0) figures[name].push(figure);
    }
    if (round > 0)
      say(
        `  round ${round}: ${names.map((name) => `${name} ${count(figures[name].at(-1) ?? 0)}`).join(', ')}`,
      );
  }
  return figures;
}
