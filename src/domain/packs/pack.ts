import { parse } from 'yaml';
import { z } from 'zod';
import type { Language } from '../language/languages.ts';

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens, at most 60');
const sentence = z.string().min(1).max(240);

const packWords = z.strictObject({
  name: z.string().min(1).max(60),
  /** What it is about, in one sentence. */
  about: sentence,
  /** What it looks like when it goes well. */
  good: sentence,
  /** Why these rules and not others. */
  why: z.string().min(1).max(600),
  /** Why to begin with the first one. */
  first: sentence,
});
export type PackWords = z.infer<typeof packWords>;

const packFile = z.strictObject({
  smallwins: z.literal(1),
  pack: key,
  /** The achievement to begin with. */
  first: key,
  /** What the pack is meant to move; each is explained in packs/kpis.yaml. */
  kpis: z.array(z.string()).min(1).max(12),
  /** Keys of badges that people give each other. */
  badges: z.array(key).max(20).default([]),
  /** Where what `why` says is published. */
  sources: z.array(z.string().min(10)).min(1),
  en: packWords,
  de: packWords,
  es: packWords,
});
/** A bundle of achievements, with what they are for; `packs/NAME/pack.yaml`. */
export type Pack = z.infer<typeof packFile>;

const kpiWords = z.strictObject({ name: z.string().min(1).max(60), how: z.string().min(1).max(200) });
const kpi = z.strictObject({
  better: z.enum(['higher', 'lower']),
  en: kpiWords,
  de: kpiWords,
  es: kpiWords,
});
const kpiFile = z.record(z.string().regex(/^[a-z]+\.[a-z_]+$/), kpi);
/** What a KPI is, and which way is better. */
export type Kpi = z.infer<typeof kpi>;

/** One KPI as a reader reads it. */
export interface KpiLine {
  readonly key: string;
  readonly name: string;
  readonly how: string;
  readonly better: Kpi['better'];
}

/**
 * Reads a pack's own file; throws what is wrong with it, for packs come with the product.
 *
 * Example: a file without `first` throws an error that names `first`.
 */
export function parsePack(yaml: string): Pack {
  return packFile.parse(parse(yaml));
}

export function parseKpis(yaml: string): ReadonlyMap<string, Kpi> {
  return new Map(Object.entries(kpiFile.parse(parse(yaml))));
}

/** The KPIs of a pack in a language; throws if one is not explained. */
export function kpisOf(
  { pack, kpis }: Pick<Pack, 'pack' | 'kpis'>,
  known: ReadonlyMap<string, Kpi>,
  language: Language,
): KpiLine[] {
  return kpis.map((name) => {
    const found = known.get(name);
    if (!found)
      throw new Error(`The pack ${pack} names the KPI ${name}, which packs/kpis.yaml does not explain.`);
    return { key: name, ...found[language], better: found.better };
  });
}
