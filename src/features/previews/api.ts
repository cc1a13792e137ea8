import { z } from 'zod';
import type { PreviewReport } from '../../domain/achievements/trying/preview-report.ts';

export type * from '../../domain/achievements/trying/preview-report.ts';

/** `POST /v1/previews`: the achievement to try, and what to ask of it besides. */
export const newPreview = z.strictObject({
  yaml: z.string().min(1).max(65_536),
  /** CEL over `person` or `data`: whose shares are compared. */
  segment: z.string().min(1).max(4096).optional(),
  /** The share of people that the threshold should reach: 0.25 for a quarter. */
  reach: z.number().gt(0).max(1).optional(),
  /** Only events since then: RFC 3339, or a date (UTC). */
  since: z.string().optional(),
});
export type NewPreview = z.infer<typeof newPreview>;

/** One line of the answer (NDJSON): progress now and then, and at last the report, or why there is none. */
export const previewLine = z.union([
  z.object({ progress: z.object({ done: z.number(), total: z.number(), events: z.number() }) }),
  z.object({ report: z.custom<PreviewReport>((value) => typeof value === 'object' && value !== null) }),
  z.object({ error: z.object({ code: z.string(), message: z.string() }) }),
]);
export type PreviewLine = z.infer<typeof previewLine>;
