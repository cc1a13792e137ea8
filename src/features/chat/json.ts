import type { JsonObject } from '../../domain/events/event.ts';
import { Refusal } from '../../domain/refusal.ts';

export function readJson(text: string): JsonObject {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  } catch {
    // It is told below.
  }
  throw new Refusal('bad-json', 400, { message: 'The body is no JSON object, and this tool sends one.' });
}

export function objectAt(value: JsonObject | undefined, name: string): JsonObject {
  const found = value?.[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}

export function textAt(value: JsonObject | undefined, name: string): string | undefined {
  const found = value?.[name];
  return typeof found === 'string' ? found : undefined;
}
