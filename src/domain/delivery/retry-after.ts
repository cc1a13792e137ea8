import type { Micros } from '../events/event.ts';

/** How long `Retry-After` asks to wait, in both of its forms, seconds and a date; nothing for what cannot be read. */
export function readRetryAfter(text: string | null, now: Micros): Micros {
  if (text === null) return 0;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1_000_000;
  // Only the one form that is still written (RFC 9110, 5.6.7).
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text.trim())) return 0;
  const at = Date.parse(text) * 1000;
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
