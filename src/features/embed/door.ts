import type { FastifyRequest } from 'fastify';
import { isLanguage } from '../../domain/language/languages.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isUuid } from '../../store/uuid.ts';
import { parseInput } from '../parse-input.ts';
import { browserLanguage } from '../reader.ts';
import type { RouteDeps, Viewer } from '../viewer.ts';
import { spokenQuery } from './api.ts';
import { mayShow, readEmbedSettings } from './settings.ts';
import type { EmbedPass, EmbedTokens } from './tokens.ts';

export type About = { Params: { workspace: string } };

/** Which pages may show anything, and whom their tokens stand for: asked anew with each request. */
export function makeDoor({ database, engine }: RouteDeps, tokens: EmbedTokens) {
  /** What a browser asks before it sends a token; and what an answer must carry so that the page may read it. */
  const letIn = async (request: FastifyRequest<About>): Promise<Record<string, string>> => {
    const { origin } = request.headers;
    const { workspace } = request.params;
    const { origins } = isUuid(workspace)
      ? await database.inWorkspace(workspace, (tx) => readEmbedSettings(tx, workspace))
      : { origins: [] as string[] };
    if (origin === undefined || !origins.includes(origin))
      throw new Refusal('embed-origin', 403, {
        message: 'This page may not show progress. An admin allows its origin on the Embed page.',
      });
    return { 'access-control-allow-origin': origin, vary: 'Origin' };
  };
  const passOf = async (request: FastifyRequest<About>): Promise<EmbedPass | null> => {
    const { authorization = '', origin } = request.headers;
    const pass = await tokens.read(/^Bearer (.+)$/i.exec(authorization)?.[1] ?? '');
    if (pass?.workspaceId !== request.params.workspace || pass.origin !== origin) return null;
    const { workspaceId, sourceId, personId } = pass;
    const isOpen = await database.inWorkspace(workspaceId, (tx) =>
      mayShow(tx, workspaceId, sourceId, pass.origin),
    );
    const workspace = isOpen ? await engine.workspace(workspaceId) : null;
    return workspace?.directory.isActive(personId) ? pass : null;
  };
  const viewerOf = async (request: FastifyRequest<About>): Promise<Viewer & { personId: string }> => {
    const pass = await passOf(request);
    if (!pass)
      throw new Refusal('embed-token', 401, {
        message: 'This token is over, or of another page. Ask your own server for a new one.',
      });
    const { lang } = parseInput(spokenQuery, request.query);
    const wanted = lang?.slice(0, 2).toLowerCase();
    const language = isLanguage(wanted) ? wanted : browserLanguage(request);
    return {
      workspaceId: pass.workspaceId,
      personId: pass.personId,
      roles: ['member'],
      source: null,
      language,
    };
  };

  return { letIn, passOf, viewerOf };
}
