import { z } from 'zod';
import { ring } from '../today/api.ts';

/** Where a page can live: https, or this machine while somebody builds it; no path. */
export const embedOrigin = z
  .string()
  .refine(isOrigin, 'is an origin such as https://crm.example.com, without a path');

/** `GET`, `PUT /v1/embed`, admin: which other web apps may show people their own progress. */
export const embedSettings = z.strictObject({
  origins: z.array(embedOrigin).max(20),
  /** Sources whose API keys may ask for tokens. */
  sources: z.array(z.string().min(1).max(80)).max(20),
});
export type EmbedSettings = z.infer<typeof embedSettings>;

/** `POST /v1/embed/tokens`, with an API key: a token for one person on one page. */
export const embedTokenRequest = z.strictObject({
  /** Their handle or e-mail address, as the directory has it. */
  person: z.string().min(1).max(320),
  origin: embedOrigin,
  minutes: z.number().int().min(1).max(15).default(5),
});
export const embedToken = z.object({ token: z.string(), expiresAt: z.string() });
export type EmbedToken = z.infer<typeof embedToken>;

/** `GET /v1/embed/:workspace/me`: what the person is near to. */
export const embedMe = z.object({
  rings: z.array(
    ring
      .pick({ progress: true, value: true, needed: true, state: true, line: true })
      .extend({ key: z.string(), name: z.string() }),
  ),
  /** Where the whole of it is; null where the server does not know its own address. */
  home: z.string().nullable(),
});
export type EmbedMe = z.infer<typeof embedMe>;

/** `GET /v1/embed/:workspace/stream` (SSE): `event: news` id=seq data=EmbedNews, and `event: progress`. */
export const embedNews = z.object({ title: z.string(), text: z.string() });
export type EmbedNews = z.infer<typeof embedNews>;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

export const spokenQuery = z.object({ lang: z.string().max(35).optional() });
