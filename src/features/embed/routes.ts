import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage } from '../../domain/language/languages.ts';
import { headline, type News } from '../../domain/notices/headline.ts';
import { Refusal } from '../../domain/refusal.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import { isUuid } from '../../store/uuid.ts';
import type { Notice } from '../feed/api.ts';
import { parseInput } from '../parse-input.ts';
import { browserLanguage } from '../reader.ts';
import { readToday } from '../today/queries.ts';
import { type RouteDeps, requireAdmin, requireFresh, requireScope, type Viewer } from '../viewer.ts';
import {
  type EmbedMe,
  type EmbedNews,
  type EmbedToken,
  embedSettings,
  embedTokenRequest,
  spokenQuery,
} from './api.ts';
import { mayShow, readEmbedSettings, writeEmbedSettings } from './settings.ts';
import { type EmbedPass, makeEmbedTokens } from './tokens.ts';

interface Streams {
  open(
    request: FastifyRequest,
    reply: FastifyReply,
    viewer: Viewer,
    opening: {
      stillAllowed(): Promise<boolean>;
      ownOnly: (notice: Notice) => unknown;
      headers: Readonly<Record<string, string>>;
    },
  ): Promise<void>;
}

export interface EmbedRouteDeps extends RouteDeps {
  readonly streams: Streams;
  readonly sealKey: Buffer;
  readonly publicUrl: string | null;
}

type About = { Params: { workspace: string } };

const ringsMax = 3;
const preflightSeconds = '600';

export function embedRoutes(app: FastifyInstance, deps: EmbedRouteDeps): void {
  const { database, engine, authorize } = deps;
  const tokens = makeEmbedTokens(deps.sealKey);

  app.get('/v1/embed', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    return database.inWorkspace(viewer.workspaceId, (tx) => readEmbedSettings(tx, viewer.workspaceId));
  });

  app.put('/v1/embed', async (request) => {
    const viewer = await authorize(request);
    requireAdmin(viewer);
    requireFresh(viewer);
    const wanted = parseInput(embedSettings, request.body);
    return database.inWorkspace(viewer.workspaceId, (tx) => writeEmbedSettings(tx, viewer, wanted));
  });

  app.post('/v1/embed/tokens', async (request, reply) => {
    const viewer = await authorize(request);
    const { workspaceId, source } = viewer;
    if (!source)
      throw new Refusal('not-allowed', 403, {
        message: 'Tokens are asked for by a server with an API key of a source, see the Embed page.',
      });
    requireScope(viewer, 'send');
    const { person: named, origin, minutes } = parseInput(embedTokenRequest, request.body);
    const isOpen = await database.inWorkspace(workspaceId, (tx) =>
      mayShow(tx, workspaceId, source.id, origin),
    );
    if (!isOpen)
      throw new Refusal('embed-not-allowed', 403, {
        message: `Keys of ${source.slug} may not ask for tokens for ${origin}. An admin allows both on the Embed page.`,
        pointer: '/origin',
      });
    const { directory } = await engine.workspace(workspaceId);
    const person = directory.byHandle(named) ?? directory.byEmail(named);
    if (!person || !directory.isActive(person.id))
      throw new Refusal('unknown-person', 422, {
        message: `Nobody active has the handle or e-mail ${JSON.stringify(named)}. The People page lists who there is.`,
        pointer: '/person',
      });
    const expiresMs = Math.floor(Date.now() / 1000 + minutes * 60) * 1000;
    const pass = { workspaceId, personId: person.id, origin, sourceId: source.id };
    const answer: EmbedToken = {
      token: await tokens.write(pass, expiresMs),
      expiresAt: formatInstant(expiresMs * 1000),
    };
    return reply.code(201).send(answer);
  });

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

  for (const what of ['me', 'stream'])
    app.options<About>(`/v1/embed/:workspace/${what}`, async (request, reply) =>
      reply
        .headers({
          ...(await letIn(request)),
          'access-control-allow-methods': 'GET',
          'access-control-allow-headers': 'authorization, last-event-id',
          'access-control-max-age': preflightSeconds,
        })
        .code(204)
        .send(),
    );

  app.get<About>('/v1/embed/:workspace/me', async (request, reply): Promise<EmbedMe> => {
    reply.headers(await letIn(request));
    const { workspaceId, personId, language } = await viewerOf(request);
    const workspace = await engine.workspace(workspaceId);
    const person = workspace.directory.person(personId);
    if (!person) throw new Error('Who is active is somebody.');
    const { rings } = await database.inWorkspace(workspaceId, (tx) =>
      readToday(tx, workspace, person, workspace.options.now(), language),
    );
    return {
      home: deps.publicUrl,
      rings: rings.slice(0, ringsMax).map(({ achievement, progress, value, needed, state, line }) => ({
        key: achievement.key,
        name: achievement.name,
        progress,
        value,
        needed,
        state,
        line,
      })),
    };
  });

  app.get<About>('/v1/embed/:workspace/stream', async (request, reply) => {
    const headers = await letIn(request);
    reply.headers(headers);
    const viewer = await viewerOf(request);
    await deps.streams.open(request, reply, viewer, {
      headers,
      ownOnly: (notice) => newsOf(notice, viewer),
      stillAllowed: async () => (await passOf(request)) !== null,
    });
  });
}

/** What pops up on a page of another app: what it is about, never what somebody wrote. */
function newsOf({ awards, recognition, comment, note }: Notice, { language }: Viewer): EmbedNews {
  const news: News[] = awards.map(({ achievement }) => ({
    kind: 'award',
    title: achievement.name,
    from: '',
  }));
  if (recognition)
    news.push({ kind: 'recognition', title: recognition.value.name, from: recognition.giver.name });
  if (comment) news.push({ kind: 'mention', title: '', from: comment.person.name });
  if (note) news.push({ kind: 'note', title: note.achievement.name, from: note.from.name });
  const [award] = awards;
  const text = award && news.length === 1 ? wordOn(award) : '';
  return {
    title:
      award && !isGlad(award.state) && news.length === 1 ? award.achievement.name : headline(news, language),
    text,
  };
}

const isGlad = (state: string): boolean => state === 'pending' || state === 'confirmed';
const wordOn = ({ state, youSentence, stateSentence }: Notice['awards'][number]): string =>
  isGlad(state) ? youSentence : stateSentence;
