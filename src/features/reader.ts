import type { FastifyRequest } from 'fastify';
import { acceptedLanguage, isLanguage, type Language } from '../domain/language/languages.ts';

/** What a browser keeps of the language somebody chose in it; it is known before anybody has signed in. */
export const languageCookie = 'smallwins_language';

/** The language of a request before it is known who asks: the one chosen in this browser, else one it accepts. */
export function browserLanguage(request: FastifyRequest): Language {
  return chosenLanguage(request) ?? acceptedLanguage(request.headers['accept-language']) ?? 'en';
}

/** What somebody wants to read: as they have set, else as chosen in this browser, else the workspace's, else accepted. */
export function readerLanguage(
  request: FastifyRequest,
  { own, workspace }: { own: Language | null; workspace: Language | null },
): Language {
  return own ?? chosenLanguage(request) ?? workspace ?? browserLanguage(request);
}

function chosenLanguage(request: FastifyRequest): Language | null {
  const chosen = request.cookies[languageCookie];
  return isLanguage(chosen) ? chosen : null;
}
