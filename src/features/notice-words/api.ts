import { z } from 'zod';
import { languages } from '../../domain/language/languages.ts';
import { wordedKinds } from '../../domain/notices/words/variables.ts';

const kind = z.enum(wordedKinds);
const language = z.enum(languages);
const title = z.string().max(500).nullable();
/** Liquid, at most 16 KiB. */
const text = z.string().max(16_384).nullable();

/** `GET /v1/notices/words?language=`, admin */
export const wordsQuery = z.object({ language });

/** `PUT /v1/notices/words`, admin: what the workspace says; null for our own words. */
export const newWords = z.strictObject({ kind, language, title, text });

/** `POST /v1/notices/words/preview`, admin: words that are not saved yet, filled in for somebody. */
export const wordsPreview = z.strictObject({
  kind,
  language,
  title: title.default(null),
  text: text.default(null),
});

export const wordsFinding = z.object({
  part: z.enum(['title', 'text']),
  level: z.enum(['error', 'warning']),
  message: z.string(),
});

export const wordsView = z.object({
  language,
  kinds: z.array(
    z.object({
      kind,
      /** What the workspace says; null where it says nothing of its own. */
      title,
      text,
      standard: z.object({ title: z.string(), text: z.string() }),
      /** What a text may name, and whether it is always there. */
      variables: z.array(z.object({ name: z.string(), always: z.boolean() })),
      findings: z.array(wordsFinding),
    }),
  ),
});
export type WordsView = z.infer<typeof wordsView>;

export const writtenWords = z.object({
  findings: z.array(wordsFinding),
  title: z.string(),
  text: z.string(),
  /** Whether it is filled in with something that happened here, or with an example. */
  isReal: z.boolean(),
});
export type WrittenWords = z.infer<typeof writtenWords>;
