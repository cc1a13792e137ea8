import { z } from 'zod';

/** `GET /v1/demo`, `POST /v1/demo` { speed?, paused? } → DemoState. 404 outside demo mode. */
export const demoState = z.object({
  now: z.string(),
  /** Seconds of the story per second of the visitor. */
  speed: z.number(),
  paused: z.boolean(),
  startsAt: z.string(),
  endsAt: z.string(),
  finished: z.boolean(),
});
export type DemoState = z.infer<typeof demoState>;
export const demoControl = z.object({
  speed: z.number().min(60).max(36_000).optional(),
  paused: z.boolean().optional(),
});
