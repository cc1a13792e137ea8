import { parse } from 'yaml';
import { z } from 'zod';

const trial = z.strictObject({
  /** What it was tried on, as a reader finds it again. */
  data: z.string().min(3),
  /** What stands for what, where the data has no such event of its own. */
  reading: z.string().min(3),
  from: z.string(),
  to: z.string(),
  events: z.number().int(),
  active: z.number().int(),
  people: z.number().int(),
  awards: z.number().int(),
  /** Share of windows that people were active in and reached, 0 to 1. */
  share: z.number().nullable(),
  verdict: z.string(),
  /** The highest threshold that a quarter of those active would reach; null where it cannot be said. */
  quarter: z.number().nullable(),
});
/** What a preview of an achievement on public data said: derived figures, and not the data. */
export type Trial = z.infer<typeof trial>;

/** By achievement; written by `npm run playbooks`. */
export function parseTrials(yaml: string): Map<string, Trial> {
  return new Map(Object.entries(z.record(z.string(), trial).parse(parse(yaml) ?? {})));
}
