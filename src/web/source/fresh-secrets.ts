/** Secrets that were made on this page load, by source: shown until the page is left for good, and kept nowhere. */
const made = new Map<string, string>();

export function keepFreshSecret(slug: string, secret: string): void {
  made.set(slug, secret);
}
export const freshSecret = (slug: string): string | undefined => made.get(slug);
export function forgetFreshSecret(slug: string): void {
  made.delete(slug);
}
