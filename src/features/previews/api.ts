import { z } from 'zod';
import { previewReport } from './report.ts';

export type * from '../../domain/achievements/trying/preview-report.ts';
export { previewReport } from './report.ts';

/** `POST /v1/previews`: the achievement to try, and what to ask of it besides. */
export const newPreview = z.strictObject({
  yaml: z.string().min(1).max(65_536).describe('The text of the achievement.'),
  segment: z
    .string()
    .min(1)
    .max(4096)
    .optional()
    .describe('CEL over `person` or `data`: whose shares are compared.'),
  reach: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .describe('The share of people that the threshold should reach: 0.25 for a quarter.'),
  since: z.string().optional().describe('Only events since then: RFC 3339, or a date (UTC).'),
});
export type NewPreview = z.infer<typeof newPreview>;

/** One line of the answer (NDJSON): progress now and then, and at last the report, or why there is none. */
export const previewLine = z.union([
  z.object({
    progress: z
      .object({
        done: z.number().describe('People gone through.'),
        total: z.number().describe('People in all.'),
        events: z.number().describe('Events read so far.'),
      })
      .describe('How far it is.'),
  }),
  z.object({ report: previewReport }),
  z.object({
    error: z
      .object({
        code: z.string().describe('Stable: what a program goes by.'),
        message: z.string().describe('What was wrong, and how to mend it.'),
      })
      .describe('Why there is no report.'),
  }),
]);
export type PreviewLine = z.infer<typeof previewLine>;
