import { z } from 'zod';
import { instant } from '../instant.ts';

/** `GET /v1/demo`, `POST /v1/demo` { speed?, paused? } → DemoState. 404 outside demo mode. */
export const demoState = z
  .object({
    now: z.string().describe('What time it is in the story.'),
    speed: z.number().describe('Seconds of the story per second of the visitor.'),
    paused: z.boolean().describe('Whether it stands still.'),
    startsAt: instant.describe('When the story begins.'),
    endsAt: instant.describe('When it ends.'),
    finished: z.boolean().describe('Whether it has ended.'),
  })
  .describe('The clock of the demo’s story.');
export type DemoState = z.infer<typeof demoState>;
export const demoControl = z.object({
  speed: z
    .number()
    .min(60)
    .max(36_000)
    .optional()
    .describe('Seconds of the story per second of the visitor.'),
  paused: z.boolean().optional().describe('True stops the clock.'),
});
