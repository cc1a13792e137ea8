import type { Language } from '../../language/languages.ts';

/** A badge as somebody may choose it. */
export interface OfferedBadge {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
}

/** What the form is opened with in which somebody is recognised from within a chat. */
export interface FormWish {
  readonly language: Language;
  readonly badges: readonly OfferedBadge[];
  /** The tool's ids of the people. */
  readonly to: readonly string[];
  readonly badge: string | null;
  readonly what: string;
}

/** What a form was sent with. */
export interface SentForm {
  readonly to: readonly string[];
  readonly badge: string;
  readonly what: string;
  readonly effect: string;
}

export type FormField = 'who' | 'badge' | 'what' | 'effect';

export const whatMax = 600;
export const effectMax = 400;

/** The place of the form that a refusal is about. */
export function fieldOf(pointer: string | null): FormField {
  if (pointer?.startsWith('/value')) return 'badge';
  if (pointer?.startsWith('/to') || pointer?.startsWith('/team')) return 'who';
  return pointer === '/effect' ? 'effect' : 'what';
}
