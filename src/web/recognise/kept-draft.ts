import type { Audience } from '../../features/recognitions/api.ts';
import type { Chosen } from './who-field.tsx';

export interface Draft {
  readonly who: Chosen[];
  readonly value: string | null;
  readonly what: string;
  readonly effect: string;
  readonly evidence: number[];
  readonly audience: Audience;
}

let kept: { readonly by: string; readonly draft: Draft } | null = null;

/** Keeps words that were begun and not sent while the page is open; it is written nowhere. */
export function keepDraft(by: string, draft: Draft | null): void {
  const hasWords = draft !== null && `${draft.what}${draft.effect}`.trim() !== '';
  kept = hasWords ? { by, draft } : null;
}

/** What this person had begun; where the sheet is opened for somebody, only what was begun for them. */
export function keptDraft(by: string, handle: string | undefined): Draft | null {
  if (kept?.by !== by) return null;
  const { draft } = kept;
  return handle === undefined || draft.who.some(({ id }) => id === handle) ? draft : null;
}
