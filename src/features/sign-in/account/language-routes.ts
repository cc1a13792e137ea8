import type { FastifyInstance } from 'fastify';
import { recordAudit } from '../../audit/actions.ts';
import { parseInput } from '../../parse-input.ts';
import { requireAdmin } from '../../viewer.ts';
import { chooseLanguage, setWorkspaceLanguage } from '../api.ts';
import type { SignInDeps } from '../deps.ts';
import { readSession, sessionCookie } from '../sessions.ts';
import { setLanguageCookie } from '../start-session.ts';

/** In which language somebody reads, before and after they have signed in, and in which a workspace begins. */
export function languageRoutes(app: FastifyInstance, deps: SignInDeps): void {
  const { database, authorize } = deps;

  app.put('/v1/session/language', async (request, reply) => {
    const { language } = parseInput(chooseLanguage, request.body);
    const isSignedIn = (await readSession(database, request.cookies[sessionCookie])) !== null;
    if (isSignedIn) {
      const { workspaceId, personId } = await authorize(request);
      await database.inWorkspace(workspaceId, (tx) =>
        tx.query('update accounts set language = $3 where workspace_id = $1 and person_id = $2', [
          workspaceId,
          personId,
          language,
        ]),
      );
    }
    setLanguageCookie(deps, reply, language);
    return { language };
  });

  app.put('/v1/workspace/language', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    const { language } = parseInput(setWorkspaceLanguage, request.body);
    await database.inWorkspace(viewer.workspaceId, async (tx) => {
      await tx.query('update workspaces set language = $2 where workspace_id = $1', [
        viewer.workspaceId,
        language,
      ]);
      await recordAudit(tx, viewer.workspaceId, viewer, {
        action: 'workspace.language-changed',
        subject: 'workspace',
        details: { to: language ?? '' },
      });
    });
    return { language };
  });
}
