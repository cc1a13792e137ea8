import { z } from 'zod';
import { type Language, languages } from '../../domain/language/languages.ts';

/** A person as shown beside a deed. */
export const personCard = z.object({
  handle: z.string(),
  name: z.string(),
  team: z.string().nullable(),
  role: z.string().nullable(),
});
export type PersonCard = z.infer<typeof personCard>;

/** `GET /v1/session`: who is looking. `person` is null while nobody has signed in. */
export const session = z.object({
  workspace: z
    .object({
      slug: z.string(),
      name: z.string(),
      demo: z.boolean(),
      /** What people read who have set nothing; null: what their browser asks for. Told to who has signed in. */
      language: z.enum(languages).nullable(),
    })
    .nullable(),
  person: personCard.nullable(),
  /** `admin` sees everything in the workspace; `manager` also their reports' receipts; `member` their own. */
  roles: z.array(z.enum(['admin', 'manager', 'member'])),
  /** What this reader is spoken to in. */
  language: z.enum(languages),
  /** Other workspaces this browser is signed in to. */
  others: z.array(z.object({ slug: z.string(), name: z.string() })),
  /** In demo mode only: whom a visitor can be, and why that view is worth a look. */
  cast: z.array(personCard.extend({ why: z.string(), roles: z.array(z.enum(['admin', 'member'])) })),
});
export type Session = z.infer<typeof session>;

/** `POST /v1/session` body in demo mode. `DELETE /v1/session` signs out. */
export const signIn = z.object({ handle: z.string().min(1) });

/** Whom a visitor of the demo can be. */
export interface CastMember {
  readonly handle: string;
  readonly why: Readonly<Record<Language, string>>;
  readonly roles: readonly ('admin' | 'member')[];
}
