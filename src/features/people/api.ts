import { z } from 'zod';
import { type Language, languages } from '../../domain/language/languages.ts';

/** A person as shown beside a deed. */
export const personCard = z
  .object({
    handle: z.string().describe('What the person is called in addresses and files; unique in the workspace.'),
    name: z.string().describe('As people know them.'),
    team: z.string().nullable().describe('Their team then; null without one.'),
    role: z
      .string()
      .nullable()
      .describe('Their job, not their right to do something here; null without one.'),
  })
  .describe('A person as shown beside a deed.');
export type PersonCard = z.infer<typeof personCard>;

/** `GET /v1/session`: who is looking. `person` is null while nobody has signed in. */
export const session = z.object({
  workspace: z
    .object({
      slug: z.string(),
      name: z.string(),
      demo: z.boolean(),
      language: z
        .enum(languages)
        .nullable()
        .describe(
          'What people read who have set nothing; null: what their browser asks for. Told to who has signed in.',
        ),
    })
    .nullable(),
  person: personCard.nullable(),
  roles: z
    .array(z.enum(['admin', 'manager', 'member']))
    .describe(
      "`admin` sees everything in the workspace; `manager` also their reports' receipts; `member` their own.",
    ),
  language: z.enum(languages).describe('What this reader is spoken to in.'),
  others: z
    .array(z.object({ slug: z.string(), name: z.string() }))
    .describe('Other workspaces this browser is signed in to.'),
  cast: z
    .array(personCard.extend({ why: z.string(), roles: z.array(z.enum(['admin', 'member'])) }))
    .describe('In demo mode only: whom a visitor can be, and why that view is worth a look.'),
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
