import type { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';

/** Checks a query, body or parameter; a refusal names the first field that is off, and all of them in its data. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    pointer: `/${issue.path.map(String).join('/')}`,
    code: issue.code ?? 'invalid',
    message: issue.message,
  }));
  const message = errors.map((error) => `${error.pointer}: ${error.message}`).join('; ');
  throw new Refusal('bad-input', 400, { message, pointer: errors[0]?.pointer ?? null, data: { errors } });
}
