import { ownValue } from '../own-value.ts';
import type { Language } from './languages.ts';
import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';

/** The words of each language. Nothing that is stored is made of them: a reader gets them on reading. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, de, es };

/** Why something does not count, as a sentence. */
export function sayMiss(
  { kind, values }: { kind: keyof Words['miss']; values: readonly string[] },
  language: Language,
): string {
  const say: (...values: string[]) => string = wordsIn[language].miss[kind];
  return say(...values);
}

/** An amount's origin as receipts keep it, in the reader's words. */
export function sayFrom(kept: string, language: Language): string {
  const { from } = wordsIn[language];
  const plain: Readonly<Record<string, string>> = {
    fixed: from.everyone,
    'the best of all': from.bestOfAll,
    'no group': from.noGroup,
    'the least': from.least,
    everybody: from.everybody,
    'everyone else': from.everyoneElse,
  };
  const exact = plain[kept];
  if (exact !== undefined) return exact;
  const percentile = /^the ([\d.]+)th percentile of the last (\d+) (\w+)s, (.+)$/.exec(kept);
  if (percentile) {
    const [, rank = '', over = '', window = '', rest = ''] = percentile;
    return `${from.percentile(rank, over, window)}, ${sayFrom(rest, language)}`;
  }
  const named = /^(tier|segment|the best of) (.+)$/.exec(kept);
  if (named?.[2] !== undefined) {
    if (named[1] === 'tier') return from.tier(ownValue(wordsIn[language].tiers, named[2]) ?? named[2]);
    return named[1] === 'segment'
      ? from.segment(named[2])
      : from.bestOf(named[2] === 'no group' ? from.noGroup : named[2]);
  }
  const share = /^(.+): (\d+) of (\d+)$/.exec(kept);
  return share ? from.share(share[1] ?? '', share[2] ?? '', share[3] ?? '') : kept;
}
