import type { FastifyRequest } from 'fastify';
import { acceptedLanguage, isLanguage, type Language } from '../domain/language/languages.ts';
import type { Tx } from '../store/database.ts';

/** What a browser keeps of the language somebody chose in it; it is known before anybody has signed in. */
export const languageCookie = 'smallwins_language';

/** The language of a request before it is known who asks: the one chosen in this browser, else one it accepts. */
export function browserLanguage(request: FastifyRequest): Language {
  return chosenLanguage(request) ?? acceptedLanguage(request.headers['accept-language']) ?? 'en';
}

const readers = new WeakMap<FastifyRequest, Language>();

/** What is known of the language of a request when it is answered: the reader's once they were recognised. */
export function languageFor(request: FastifyRequest): Language {
  return readers.get(request) ?? browserLanguage(request);
}

/** What somebody wants to read: as they have set, else as chosen in this browser, else the workspace's, else accepted. */
export function readerLanguage(
  request: FastifyRequest,
  { own, workspace }: { own: Language | null; workspace: Language | null },
): Language {
  const language = own ?? chosenLanguage(request) ?? workspace ?? browserLanguage(request);
  readers.set(request, language);
  return language;
}

function chosenLanguage(request: FastifyRequest): Language | null {
  // A request that could not be read has no cookies.
  const chosen = (request.cookies as Partial<typeof request.cookies> | undefined)?.[languageCookie];
  return isLanguage(chosen) ? chosen : null;
}

/** What somebody, or else their workspace, wants to be written to in; null where neither has said. */
export async function mailLanguage(
  tx: Tx,
  workspaceId: string,
  personId: string | null,
): Promise<Language | null> {
  const [row] = await tx.query<{ language: Language | null }>(
    `select coalesce(a.language, w.language) as language from workspaces w
       left join accounts a on a.workspace_id = w.workspace_id and a.person_id = $2
     where w.workspace_id = $1`,
    [workspaceId, personId],
  );
  return row?.language ?? null;
}
