import { lintWords } from '../../notices/words/lint-words.ts';
import type { AchievementDefinition } from './definition.ts';

type Words = NonNullable<AchievementDefinition['words']>;

/** What is wrong with what notices about an achievement say; each with its place. */
export function wordFaults({
  words,
  texts,
}: AchievementDefinition): { readonly isError: boolean; readonly message: string }[] {
  return [
    ...faultsOf('words', words),
    ...Object.entries(texts ?? {}).flatMap(([language, own]) =>
      faultsOf(`texts.${language}.words`, own?.words),
    ),
  ];
}

function faultsOf(place: string, words: Words | undefined) {
  const { tiers = {}, ...kinds } = words ?? {};
  const all = [
    ...Object.entries(kinds).map(([kind, layer]) => ({
      path: `${place}.${kind}`,
      kind: kind as keyof typeof kinds,
      layer,
    })),
    ...Object.entries(tiers).map(([tier, layer]) => ({
      path: `${place}.tiers.${tier}`,
      kind: 'award' as const,
      layer,
    })),
  ];
  return all.flatMap(({ path, kind, layer }) =>
    layer === undefined
      ? []
      : lintWords(kind, layer).map(({ part, level, message }) => ({
          isError: level === 'error',
          message: `${path}.${part} ${message}`,
        })),
  );
}
