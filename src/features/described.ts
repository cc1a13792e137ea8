import { z } from 'zod';
import type { KeyScope } from './sources/api.ts';

/** Who may ask. `member`: every role that reads; `person`: somebody signed in, not the local operator; `lead`: who leads people. */
export type May = 'anybody' | 'key' | 'member' | 'person' | 'lead' | 'admin' | 'operator';

/** Bytes that no JSON parser of ours hands on: a file, a stream, a tool's delivery. */
export class Raw {
  readonly media: readonly string[];
  readonly about: string;
  /** How it is published where it is JSON after all; what judges it reads the bytes. */
  readonly shape: z.ZodType | null;

  constructor(media: string | readonly string[], about: string, shape: z.ZodType | null = null) {
    this.media = [media].flat();
    this.about = about;
    this.shape = shape;
  }
}

export type Content = z.ZodType | Raw;

/** What a route takes and answers; the schemas are the very ones that its handler judges by. */
export interface Description {
  /** One sentence. */
  readonly does: string;
  readonly may: May;
  /** Of an API key: which scope may ask too. */
  readonly key?: KeyScope;
  /** Asks a person for a sign-in of the last 15 minutes. */
  readonly fresh?: true;
  readonly query?: z.ZodObject;
  readonly body?: Content;
  /** Takes an `Idempotency-Key`; `secret`: what it answers is shown once, so a repeat asks for a fresh sign-in. */
  readonly once?: true | 'secret';
  /** Answers an `ETag` of all of it, or of those of its fields (or its items') that somebody edits; takes `If-None-Match`. */
  readonly etag?: 'all' | readonly string[];
  /** Takes `If-Match` with the `ETag` of this, whose names stand in the path, the body or its text. */
  readonly changes?: string;
  /** Whether it also does without the body. */
  readonly bodyOptional?: true;
  /** What it answers when all is well; null for nothing. */
  readonly answers: Readonly<Record<number, Content | null>>;
  /** A body, or a query, that works in a workspace that has what it names. */
  readonly example?: unknown;
  readonly queryExample?: Readonly<Record<string, string | number>>;
}

export interface DescribedSlice {
  readonly tag: string;
  readonly about: string;
  /** Everything of the slice's `api.ts`: a schema is published under the name it has there. */
  readonly schemas: object;
  readonly routes: Readonly<Record<string, Description>>;
}

/** Checks the shape and keeps the names. */
export function describeRoutes<const Slice extends DescribedSlice>(slice: Slice): DescribedSlice {
  return slice;
}

/** A short list: all of it, at once. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });
/** A list to walk through: `nextCursor` is null on its last page. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    nextCursor: z
      .string()
      .nullable()
      .describe('Goes into `cursor` of the next request; null on the last page.'),
  });

/** RFC 9457, as every refusal is answered. */
export const problem = z.object({
  type: z.url(),
  title: z.string(),
  status: z.number().int(),
  /** The offending value, what was expected and how to mend it, in the reader's language. */
  detail: z.string(),
  /** Stable: what a program goes by. */
  code: z.string(),
  /** JSON Pointer to the offending place. */
  pointer: z.string().optional(),
  /** Each field of a body or query that is off. */
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
  /** Each fault of a text, such as an achievement's. */
  problems: z.array(z.unknown()).optional(),
});
