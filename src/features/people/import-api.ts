import { z } from 'zod';
import { awardMoves, fromWhen } from './people-api.ts';

/** `POST /v1/people/import` → `PeopleImport`. Without `mapping`, one is proposed and used. */
export const importBody = z.strictObject({
  csv: z.string(),
  /** YAML: which column is what. */
  mapping: z.string().max(100_000).optional(),
  dryRun: z.boolean().default(false),
  /** From when it is true what the file says of people who are there. Default: today. */
  from: fromWhen.optional(),
});
export type ImportBody = z.infer<typeof importBody>;

export const peopleFinding = z.object({
  /** The line of the file where the row begins. */
  row: z.number().int(),
  /** `rejected`: the row is left out. `warning`: a part of it is. */
  level: z.enum(['rejected', 'warning']),
  message: z.string(),
});

export const peopleImport = z.object({
  dryRun: z.boolean(),
  mapping: z.string(),
  rows: z.number().int(),
  made: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  rejected: z.number().int(),
  findings: z.array(peopleFinding),
  /** How many findings are not listed. */
  moreFindings: z.number().int(),
  /** People who are not in the file; they stay as they are. */
  missing: z.array(z.object({ handle: z.string(), name: z.string() })),
  moreMissing: z.number().int(),
  /** The rejected rows as CSV, each with its reason; empty if there are none. */
  rejects: z.string(),
  /** What the first rows would change. */
  examples: z.array(z.object({ row: z.number().int(), handle: z.string(), changes: z.array(z.string()) })),
  awards: awardMoves,
});
export type PeopleImport = z.infer<typeof peopleImport>;
