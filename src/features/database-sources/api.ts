import { z } from 'zod';
import { newSource } from '../sources/api.ts';

const connection = z.string().trim().min(1).max(2000);
const query = z.string().trim().min(1).max(20_000);
const column = z.string().min(1).max(63);
const mapping = z.string().min(1).max(65_536);
const overlap = z.number().int().min(0).max(604_800);
const everyMinutes = z.number().int().min(1).max(10_080);

/** `POST /v1/database-sources`: a query of one's own PostgreSQL that is run again and again. */
export const newDatabaseSource = z.strictObject({
  slug: newSource.shape.slug,
  name: newSource.shape.name,
  /** `postgres://user:password@host:5432/database?sslmode=verify-full`. Kept sealed, never shown again. */
  connection,
  /** One SELECT; what is new is asked for around it. */
  query,
  /** The column of the query by which rows come in order: a time or a number. */
  cursorColumn: column,
  /** How far behind the newest row each run begins, for rows that are committed late: seconds, or so much of a number. */
  overlap: overlap.default(600),
  everyMinutes: everyMinutes.default(15),
  /** How rows become events: the language of imports, form `events`. */
  mapping,
});
export type NewDatabaseSource = z.infer<typeof newDatabaseSource>;

/** `PATCH /v1/database-sources/:slug`; what is left out stays. Another query or column begins anew. */
export const databaseSourceChange = z.strictObject({
  connection: connection.optional(),
  query: query.optional(),
  cursorColumn: column.optional(),
  overlap: overlap.optional(),
  everyMinutes: everyMinutes.optional(),
  mapping: mapping.optional(),
  paused: z.boolean().optional(),
});
export type DatabaseSourceChange = z.infer<typeof databaseSourceChange>;

/** `POST /v1/database-sources/preview`: with `slug` instead of `connection`, that source's. */
export const databasePreview = z
  .strictObject({
    slug: newSource.shape.slug.optional(),
    connection: connection.optional(),
    query,
    cursorColumn: column,
    mapping: mapping.optional(),
  })
  .refine((asked) => (asked.slug === undefined) !== (asked.connection === undefined), {
    message: 'expected either slug or connection',
  });
export type DatabasePreview = z.infer<typeof databasePreview>;

/** The first rows, and the events they would become. */
export const previewedRows = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
  /** One a row: its events, or why it is none. */
  told: z.array(
    z.object({
      problem: z.string().nullable(),
      events: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          at: z.string(),
          data: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
  /** A mapping to begin with, where none was given. */
  proposed: z.string().nullable(),
});
export type PreviewedRows = z.infer<typeof previewedRows>;

/** `GET /v1/database-sources` → `{ items }`; `POST …/:slug/run` runs now and answers what came of it. */
export const databaseSource = z.object({
  slug: z.string(),
  name: z.string(),
  /** Whom it asks, without the password: `reader@db.internal:5432/crm`. */
  connection: z.string(),
  query: z.string(),
  cursorColumn: z.string(),
  overlap: z.number(),
  everyMinutes: z.number(),
  mapping: z.string(),
  paused: z.boolean(),
  nextRunAt: z.string().nullable(),
  position: z.string().nullable(),
  lastRun: z
    .object({
      at: z.string(),
      tookMs: z.number(),
      rows: z.number(),
      events: z.number(),
      duplicates: z.number(),
      rejected: z.number(),
      /** It ended at the most that a run reads; the next goes on. */
      hasMore: z.boolean(),
      /** How old the newest row was; null where the cursor is no time. */
      lagSeconds: z.number().nullable(),
    })
    .nullable(),
  /** Why the last run failed, in words that say how to mend it. */
  error: z.object({ code: z.string(), message: z.string(), failures: z.number() }).nullable(),
});
export type DatabaseSource = z.infer<typeof databaseSource>;
