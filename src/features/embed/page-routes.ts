import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { headline, type News } from '../../domain/notices/headline.ts';
import type { Notice } from '../feed/api.ts';
import { readToday } from '../today/queries.ts';
import type { RouteDeps, Viewer } from '../viewer.ts';
import type { EmbedMe, EmbedNews } from './api.ts';
import { type About, makeDoor } from './door.ts';
import type { EmbedTokens } from './tokens.ts';

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

const ringsMax = 3;
const preflightSeconds = '600';

/** What a page of another app asks for the person of its token: how far they are, and what is new to them. */
export function embedPageRoutes(app: FastifyInstance, deps: EmbedRouteDeps, tokens: EmbedTokens): void {
  const { database, engine } = deps;
  const { letIn, passOf, viewerOf } = makeDoor(deps, tokens);

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
function newsOf({ awards, recognition, comment, note, reaction }: Notice, { language }: Viewer): EmbedNews {
  const news: News[] = awards.map(({ achievement }) => ({
    kind: 'award',
    title: achievement.name,
    from: '',
  }));
  if (recognition)
    news.push({ kind: 'recognition', title: recognition.value.name, from: recognition.giver.name });
  if (comment) news.push({ kind: 'mention', title: '', from: comment.person.name });
  if (note) news.push({ kind: 'note', title: note.achievement.name, from: note.from.name });
  if (reaction) news.push({ kind: 'reaction', title: reaction.title, from: '' });
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
