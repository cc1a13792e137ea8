import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../domain/language/languages.ts';
import { Refusal } from '../domain/refusal.ts';
import { browserLanguage, readerLanguage } from '../features/reader.ts';
import { readSession, sessionCookie } from '../features/sign-in/sessions.ts';
import type { Database } from '../store/database.ts';
import { packageRoot } from '../store/package-root.ts';
import { sendProblem } from './problem.ts';

/** The built web app, one a language; any path of its own router answers with the page in the reader's. */
export async function serveWeb(app: FastifyInstance, database: Database): Promise<void> {
  const root = join(packageRoot(), 'dist', 'web');
  const built = languages.every((language) => existsSync(join(root, language, 'index.html')));
  if (built) {
    await app.register(staticFiles, {
      root,
      wildcard: false,
      index: false,
      setHeaders: (response, path) => {
        // It stands beside the page of its language and looks after all addresses.
        // Pages of other apps load it as a module; there is nothing of anybody's in it.
        if (path.includes(`${sep}embed${sep}`))
          response
            .header('access-control-allow-origin', '*')
            .header('cross-origin-resource-policy', 'cross-origin');
        if (path.endsWith(`${sep}sw.js`)) response.header('service-worker-allowed', '/');
        response.header(
          'cache-control',
          path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  const sendPage = async (request: FastifyRequest, reply: FastifyReply) => {
    const language = await pageLanguage(database, request);
    reply.header('vary', 'Accept-Language, Cookie').header('content-language', language);
    return reply.sendFile(`${language}/index.html`);
  };
  if (built) app.get('/', sendPage);
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/v1/') &&
      String(request.headers.accept ?? '').includes('text/html');
    if (built && wantsPage) return sendPage(request, reply);
    return sendProblem(
      reply,
      new Refusal('not-found', 404, {
        message: `There is no ${request.method} ${request.url.split('?')[0]}.`,
      }),
    );
  });
}

/** The page comes even when who asks cannot be read: what is wrong is then said by the page. */
async function pageLanguage(database: Database, request: FastifyRequest): Promise<Language> {
  try {
    const session = await readSession(database, request.cookies[sessionCookie]);
    if (session) return readerLanguage(request, session.wishes);
  } catch {
    // The page asks again and shows that the database is away.
  }
  return browserLanguage(request);
}
