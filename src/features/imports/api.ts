import { z } from 'zod';

/** `GET /v1/mappings` → `{ items: Mapping[] }`, shipped ones and saved ones; `PUT /v1/mappings/:name` { yaml } saves. */
export const mappingSummary = z.object({
  name: z.string(),
  title: z.string(),
  shipped: z.boolean(),
  yaml: z.string(),
});
export type MappingSummary = z.infer<typeof mappingSummary>;

export const importFinding = z.object({
  /** Line of the file, the header being line 1. Null for the file as a whole. */
  row: z.number().nullable(),
  level: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  column: z.string().nullable(),
});
export type ImportFinding = z.infer<typeof importFinding>;

/** What a history says, computed from its derived events: shown by a dry run and after an import. */
export const historyProfile = z.object({
  objects: z.number(),
  resolved: z.number(),
  neverResolved: z.number(),
  reopened: z.number(),
  reopenedWithin72Hours: z.number(),
  clean: z.number(),
  medianDaysToResolve: z.number().nullable(),
  p90DaysToResolve: z.number().nullable(),
  resolvedWithin7Days: z.number(),
  people: z.number(),
  /** Objects whose last row names nobody who resolved it, or no time; left out where the mapping asks for neither. */
  withoutResolver: z.number().optional(),
  withoutTime: z.number().optional(),
});
export type HistoryProfile = z.infer<typeof historyProfile>;

/**
 * `POST /v1/imports?name=FILE&mapping=NAME&source=SLUG[&dryRun=true]`, body = the file itself (CSV, NDJSON, either gzipped)
 * → ImportView (201). `GET /v1/imports` → { items }, `GET /v1/imports/:id`, `POST /v1/imports/:id/start` (after a dry run),
 * `POST /v1/imports/:id/cancel`, `GET /v1/imports/:id/rejects` (the rejected rows, with a reason column, as CSV/NDJSON).
 * `POST /v1/imports/propose` body = first 64 KiB of a file → { mapping: yaml, columns: string[], rows: string[][] }.
 */
export const importView = z.object({
  id: z.string(),
  name: z.string(),
  mapping: z.string(),
  source: z.string(),
  state: z.enum(['checking', 'checked', 'running', 'done', 'cancelled', 'failed']),
  /** Bytes of the (inflated) file read so far and in all: the progress bar. */
  bytesDone: z.number(),
  bytesTotal: z.number(),
  rows: z.number(),
  events: z.number(),
  duplicates: z.number(),
  rejected: z.number(),
  findings: z.array(importFinding),
  profile: historyProfile.nullable(),
  message: z.string().nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type ImportView = z.infer<typeof importView>;

const text = (maxLength: number) =>
  z
    .string()
    .min(1)
    .max(maxLength)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name.
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must not hold control characters');

export const newImport = z.object({
  name: text(200).transform((name) => name.replace(/^.*[/\\]/, '')),
  mapping: text(60),
  source: text(40),
  dryRun: z.enum(['true', 'false']).default('false'),
});

export const newMapping = z.strictObject({ yaml: z.string().max(256 * 1024) });

/** `POST /v1/imports/propose` */
export const proposedMapping = z.object({
  mapping: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
